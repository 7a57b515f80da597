/** Which runs may use the proxy: their tokens, allow-lists and open connections. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AllowedHost } from './allowed-host.js'

/** Something that is cut when the run's access ends. */
export type Cut = () => void

/** A run with a token. */
export interface EgressRun {
  readonly run: string
  readonly allowList: readonly AllowedHost[]
  /** How to cut each open connection. */
  readonly open: Set<Cut>
}

/** The runs of a proxy. */
export interface EgressRuns {
  /** Issues a token. */
  readonly add: (run: string, allowList: readonly AllowedHost[]) => { readonly token: string; close: Cut }
  /** The run of a `Proxy-Authorization` header; undefined for none and for an unknown or revoked token. */
  readonly find: (header: string | undefined) => EgressRun | undefined
  readonly closeAll: () => void
}

/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32

/** Starts without runs. */
export function createEgressRuns(): EgressRuns {
  const runs = new Map<Buffer, EgressRun>()

  const revoke = (hash: Buffer): void => {
    const run = runs.get(hash)
    runs.delete(hash)
    for (const cut of run?.open ?? []) cut()
  }

  return {
    add: (run, allowList) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const hash = hashOf(token)
      runs.set(hash, { run, allowList, open: new Set() })
      return {
        token,
        close: () => {
          revoke(hash)
        }
      }
    },
    find: (header) => {
      const token = readPassword(header)
      if (token === undefined) return undefined
      const hash = hashOf(token)
      // Hashes have equal lengths, and the time of a comparison reveals nothing about the token.
      return [...runs].find(([each]) => timingSafeEqual(each, hash))?.[1]
    },
    closeAll: () => {
      for (const hash of [...runs.keys()]) revoke(hash)
    }
  }
}

/** The user's name is not read: the token alone says which run it is. */
function readPassword(header: string | undefined): string | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('latin1')
  const colon = text.indexOf(':')
  return colon === -1 ? undefined : text.slice(colon + 1)
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
