/** One connection of a run on its way out: connected, tracked, cut with the run's access, and reported once. */
import { once } from 'node:events'
import type net from 'node:net'
import type { DenialReason, EgressConnection, FailureReason } from './connection.js'
import type { Dial } from './dial.js'
import { resolvePublic, type Resolve } from './resolve-host.js'
import type { EgressRun } from './runs.js'
import { now } from '../../util/clock.js'
import { fail, ok, type Result } from '../../util/result.js'

/** How to reach the outside, and whom to tell. */
export interface Outside {
  readonly resolve: Resolve
  readonly dial: Dial
  readonly onConnection: (connection: EgressConnection) => void
  readonly timeouts: EgressTimeouts
}

/** Times in milliseconds. */
export interface EgressTimeouts {
  /** For the head of a request. */
  readonly headersMs: number
  readonly connectMs: number
  /** From the tunnel's start to the end of the ClientHello. */
  readonly helloMs: number
  /** Without a byte in either direction. */
  readonly idleMs: number
}

/** A connection that is open. */
export interface Outgoing {
  /** Resolves the name and connects. */
  readonly connect: () => Promise<Result<net.Socket, DenialReason | FailureReason>>
  /** Reports the connection as not allowed, or as failed. */
  readonly refuse: (reason: DenialReason | FailureReason) => void
  /** Reports its end. */
  readonly finish: () => void
}

const FAILURES: ReadonlySet<string> = new Set<FailureReason>(['unresolved', 'unreachable'])

/**
 * Starts to track a connection.
 * @param cut called when the run's access ends, before the end is reported
 */
export function trackOutgoing(
  { run, open }: EgressRun,
  { host, port }: { readonly host: string; readonly port: number },
  { resolve, dial, onConnection, timeouts }: Outside,
  cut: () => void
): Outgoing {
  const time = now()
  let socket: net.Socket | undefined
  let isReported = false
  let isCut = false

  const report = (reason: DenialReason | FailureReason | null): void => {
    open.delete(cutNow)
    if (isReported) return
    isReported = true
    const verdict = reason === null ? 'allowed' : FAILURES.has(reason) ? 'failed' : 'denied'
    const [bytesOut, bytesIn] = [socket?.bytesWritten ?? 0, socket?.bytesRead ?? 0]
    onConnection({ time, run, host, port, verdict, reason, bytesOut, bytesIn, durationMs: now() - time })
  }
  const cutNow = (): void => {
    isCut = true
    cut()
    socket?.destroy()
    report(null)
  }
  open.add(cutNow)

  return {
    refuse: report,
    finish: () => {
      report(null)
    },
    connect: async () => {
      const found = await resolvePublic(host, resolve)
      if (!found.ok) return found
      if (isCut) return fail('unreachable')
      socket = dial(found.value, port)
      // The end of a socket is handled where it is used.
      socket.on('error', () => undefined)
      return (await hasConnected(socket, timeouts.connectMs)) ? ok(socket) : fail('unreachable')
    }
  }
}

async function hasConnected(socket: net.Socket, timeoutMs: number): Promise<boolean> {
  const timer = setTimeout(() => socket.destroy(), timeoutMs)
  try {
    await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  } catch {
    // The error of a refused connection.
  } finally {
    clearTimeout(timer)
  }
  return !socket.destroyed
}
