/** With too few terminals a process waits for one, unless it starts ahead of its work. Its waiting is part of its time. */
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessObserver, ProcessSpec } from '../contract/supervised-process.js'
import type { TerminalBackend } from './terminal.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Nothing says when a terminal comes free. */
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 500

/**
 * Calls `start` as soon as a terminal is free, synchronously with the check, so that no other run of ours takes it first.
 * Also calls it when `signal` is aborted; `start` has to check for that.
 * @param start receives the spec with the remaining time
 * @returns what `start` returned, or why no terminal became free in time
 */
export async function startOnTerminal<T>(
  { unavailableReason = () => undefined }: Pick<TerminalBackend, 'unavailableReason'>,
  spec: ProcessSpec,
  observer: ProcessObserver,
  signal: AbortSignal,
  start: (spec: ProcessSpec) => T
): Promise<Result<T>> {
  const startMs = performance.now()
  for (let pauseMs = FIRST_PAUSE_MS, isFirst = true; ; isFirst = false) {
    const why = signal.aborted ? undefined : unavailableReason()
    const leftMs = isFirst ? spec.timeoutMs : spec.timeoutMs - (performance.now() - startMs)
    if (why === undefined) return ok(start({ ...spec, timeoutMs: Math.max(1, leftMs) }))
    if (leftMs <= 0 || spec.begins !== undefined)
      return fail(
        `No pseudo-terminal became free in ${Math.round(spec.timeoutMs / 1000)}s: ${why}. Raise kernel.pty.max, lower max-parallel, or end the programs that hold them.`
      )
    if (isFirst)
      observer.onWarning?.(
        `No pseudo-terminal can be opened now: ${why}. Starting the program when one becomes free.`
      )
    await delay(Math.min(pauseMs, leftMs), undefined, { signal }).catch(() => undefined)
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)
  }
}
