/** The states of a supervised process and the steps between them. Pure. */
import type { ProcessEnd } from '../contract/supervised-process.js'

/** How far a process has come. `pid` is the program's; it is missing when the program has not started. */
export type ProcessState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly pid: number }
  /** We end it for this cause. A launcher that was already at work may still start the program. */
  | { readonly kind: 'ending'; readonly cause: ProcessEnd; readonly pid: number | undefined }
  /** Its terminal is closed. Without a cause the process ended by itself. */
  | { readonly kind: 'ended'; readonly cause: ProcessEnd | undefined; readonly pid: number | undefined }

/** Process id of the program; undefined before its start. */
export function pidOf(state: ProcessState): number | undefined {
  return state.kind === 'starting' ? undefined : state.pid
}

/** The program runs. */
export function started(state: ProcessState, pid: number): ProcessState {
  return state.kind === 'starting' ? { kind: 'running', pid } : { ...state, pid }
}

/** The process is to end for this cause; undefined when it is already ending or has ended, as the first cause wins. */
export function endedFor(state: ProcessState, cause: ProcessEnd): ProcessState | undefined {
  return state.kind === 'starting' || state.kind === 'running'
    ? { kind: 'ending', cause, pid: pidOf(state) }
    : undefined
}

/** The terminal is closed. */
export function ended(state: ProcessState): ProcessState & { readonly kind: 'ended' } {
  return {
    kind: 'ended',
    cause: state.kind === 'ending' || state.kind === 'ended' ? state.cause : undefined,
    pid: pidOf(state)
  }
}
