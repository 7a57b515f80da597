/**
 * Who is let in: a one-time token, which stands in the printed address, is exchanged for a key that the page keeps. A
 * cookie would be shown to every other server of this address, an agent's own among them: it knows no ports.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The door of the live page. */
export interface OneTimeAuth {
  /** The token that opens next. */
  readonly token: () => string
  /** Gives a key for the token, which is void from then on; undefined for any other. */
  readonly enter: (token: string) => string | undefined
  /** Whether this key was given. */
  readonly knows: (key: string) => boolean
}

/** Makes an entrance. After each use there is a new token, so that a second window can be let in, too. */
export function createOneTimeAuth(makeSecret = () => randomBytes(32).toString('base64url')): OneTimeAuth {
  const keys: string[] = []
  let token = makeSecret()
  return {
    token: () => token,
    enter: (given) => {
      if (!isSame(given, token)) return undefined
      token = makeSecret()
      const key = makeSecret()
      keys.push(key)
      return key
    },
    knows: (given) => keys.some((key) => isSame(given, key))
  }
}

/** Compares in a time that tells nothing. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
