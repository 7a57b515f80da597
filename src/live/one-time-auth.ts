/**
 * Authentication: a one-time token, part of the printed address, is exchanged for a key that the page keeps. A
 * cookie would be sent to every other server on this address, an agent's own included: cookies ignore the port.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Authenticates the windows of the live page. */
export interface OneTimeAuth {
  /** The current token. */
  readonly token: () => string
  /** A further token, for a window that the program opens itself: the current one stays valid. */
  readonly invite: () => string
  /** Returns a key for a token, which is then invalid; undefined for any other token. */
  readonly exchange: (token: string) => string | undefined
  /** Whether this key was issued. */
  readonly isKey: (key: string) => boolean
}

/** Starts with a first token. Each use creates a new one, so that another window can be opened. */
export function createOneTimeAuth(makeSecret = () => randomBytes(32).toString('base64url')): OneTimeAuth {
  const keys: string[] = []
  let token = makeSecret()
  let invited: string | undefined
  return {
    token: () => token,
    invite: () => (invited ??= makeSecret()),
    exchange: (given) => {
      if (invited !== undefined && isSame(given, invited)) invited = undefined
      else if (isSame(given, token)) token = makeSecret()
      else return undefined
      const key = makeSecret()
      keys.push(key)
      return key
    },
    isKey: (given) => keys.some((key) => isSame(given, key))
  }
}

/** Compares in constant time. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
