/** Access to a running check from outside: ending it early. */
import { createDeferred } from '../../util/deferred.js'
import type { CheckHost, CheckRun } from './check-spec.js'

/** The handle of a running check. */
export interface CheckHandle {
  /** Aborted when the check was ended from outside. */
  readonly ended: AbortSignal
  readonly close: () => void
}

/** Registers the check, until the handle is closed. */
export function openCheckHandle({ id, check }: CheckRun, { runControls }: CheckHost): CheckHandle {
  const ending = new AbortController()
  const over = createDeferred<undefined>()
  const remove = runControls.add(id, {
    takesMessages: () => false,
    say: () => Promise.reject(new Error(`The check ${check.name} takes no messages: only an agent does.`)),
    wrapUp: () => {
      throw new Error(`The check ${check.name} takes no messages: only an agent does.`)
    },
    end: (reason) => {
      ending.abort(reason)
    },
    ended: over.promise
  })
  return {
    ended: ending.signal,
    close: () => {
      remove()
      over.resolve(undefined)
    }
  }
}
