/** One run of a check: what it needs, and how it is planned, skipped or run. */
import { abortReason } from '../../util/abort.js'
import { describeSystemError, isEnvironmentFault } from '../../util/system-error.js'
import type { RunResult } from '../record/run-result.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { limitsForRecord } from '../scheduling/limits.js'
import { superviseCheck } from './check-process.js'
import type { CheckHost, CheckRun } from './check-spec.js'

/** Runs a check to its end; `skipReason` ends it without a start. Only a bug of ours throws. */
export async function runCheck(run: CheckRun, host: CheckHost, skipReason?: string): Promise<RunResult> {
  const { emit } = host.folder
  const { id, check, facts, round, folder } = run
  const limits = host.lifetime.clampLimits(run.limits)
  emit({
    type: 'check-planned',
    run: id,
    name: check.name,
    command: check.command,
    ...facts,
    round,
    folder,
    ...limitsForRecord(limits)
  })
  const { stopSignal } = host.lifetime
  const reason = skipReason ?? (stopSignal.aborted ? abortReason(stopSignal) : undefined)
  const result =
    reason === undefined
      ? await superviseCheck(run, limits, host).catch((error: unknown) => {
          if (!isEnvironmentFault(error)) throw error
          return resultWithoutRun('failed', `It could not be carried out: ${describeSystemError(error)}`)
        })
      : resultWithoutRun('skipped', reason)
  emit({ type: 'run-ended', run: id, result })
  return result
}
