/** Which runs may use the key proxy, each with its own token, and what each has used. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ProxiedCredentials } from './choice.js'
import type { TokenCount } from './usage.js'
import type { SealedReach } from './way-out.js'

/** What a run has used so far. */
export interface RunUsage extends TokenCount {
  /** Requests that were forwarded with the key. */
  readonly requests: number
}

/** A run with a token. */
export interface ProxiedRun {
  readonly run: string
  /** Its name in messages. */
  readonly name: string
  /** What it may have the API reach; undefined where its network is open. */
  readonly reach: SealedReach | undefined
  /** True once. */
  readonly isFirstRefusal: () => boolean
  /** A response that `revoke` cuts while it is open. */
  readonly track: (response: ServerResponse) => void
  readonly addRequest: () => void
  readonly addTokens: (added: TokenCount) => void
  readonly notePause: (pauseMs: number) => void
  /** Passes a piece of the model's answer on to who follows the run. */
  readonly noteText: (text: string) => void
}

/** All runs of a key proxy. */
export interface ProxiedRuns {
  /** Creates a new token and revokes an earlier one of the same run. */
  readonly issue: (run: string, name?: string, reach?: SealedReach) => string
  readonly find: (token: string) => ProxiedRun | undefined
  readonly usageOf: (run: string) => RunUsage
  /** The pause that the last response asked for, in milliseconds; 0 if none. */
  readonly pauseOf: (run: string) => number
  /** Calls `onText` with what the model says to the run, piece by piece; undefined ends that. */
  readonly follow: (run: string, onText: ((text: string) => void) | undefined) => void
  /** Revokes the token and cuts the responses that the run is still receiving. */
  readonly revoke: (run: string) => void
}

/** Tokens have the prefix of the credentials that they replace, so that secret scanners find them, too. */
const TOKEN_PREFIX = {
  'api-key': 'sk-ant-mpm-',
  'oauth-token': 'sk-ant-oat01-mpm-',
  'auth-token': 'sk-ant-mpm-'
}

/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32

interface Entry {
  hash: Buffer | undefined
  usage: RunUsage
  pauseMs: number
  name: string
  reach: SealedReach | undefined
  hasBeenRefused: boolean
  onText: ((text: string) => void) | undefined
  readonly open: Set<ServerResponse>
}

/** Starts without runs. */
export function createProxiedRuns(kind: ProxiedCredentials['kind']): ProxiedRuns {
  const entries = new Map<string, Entry>()

  const entryOf = (run: string): Entry => {
    const entry = entries.get(run) ?? {
      hash: undefined,
      usage: NOTHING,
      pauseMs: 0,
      name: run,
      reach: undefined,
      hasBeenRefused: false,
      onText: undefined,
      open: new Set()
    }
    entries.set(run, entry)
    return entry
  }

  return {
    issue: (run, name = run, reach) => {
      const token = `${TOKEN_PREFIX[kind]}${randomBytes(TOKEN_BYTES).toString('base64url')}`
      const entry = entryOf(run)
      entry.hash = hashOf(token)
      entry.name = name
      entry.reach = reach
      return token
    },
    find: (token) => {
      const hash = hashOf(token)
      // Hashes have equal lengths, and the time of a comparison reveals nothing about the token.
      const found = [...entries].find(([, each]) => each.hash && timingSafeEqual(each.hash, hash))
      return found && proxiedRun(...found)
    },
    usageOf: (run) => entries.get(run)?.usage ?? NOTHING,
    pauseOf: (run) => entries.get(run)?.pauseMs ?? 0,
    follow: (run, onText) => {
      entryOf(run).onText = onText
    },
    revoke: (run) => {
      const entry = entries.get(run)
      if (entry === undefined) return
      entry.hash = undefined
      for (const response of entry.open) response.destroy()
    }
  }
}

const NOTHING: RunUsage = { inputTokens: 0, outputTokens: 0, requests: 0 }

function proxiedRun(run: string, entry: Entry): ProxiedRun {
  const add = (requests: number, { inputTokens, outputTokens }: TokenCount): void => {
    const { usage } = entry
    entry.usage = {
      inputTokens: usage.inputTokens + inputTokens,
      outputTokens: usage.outputTokens + outputTokens,
      requests: usage.requests + requests
    }
  }
  return {
    run,
    name: entry.name,
    reach: entry.reach,
    isFirstRefusal: () => {
      const isFirst = !entry.hasBeenRefused
      entry.hasBeenRefused = true
      return isFirst
    },
    addRequest: () => {
      add(1, NOTHING)
    },
    track: (response) => {
      entry.open.add(response)
      response.once('close', () => entry.open.delete(response))
    },
    addTokens: (added) => {
      add(0, added)
    },
    notePause: (pauseMs) => {
      entry.pauseMs = pauseMs
    },
    noteText: (text) => {
      entry.onText?.(text)
    }
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
