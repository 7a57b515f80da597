/** The session's checks: before PM begins, after each round that merged work, and why one did not run. */
import type { CheckPhase, Outcome, RunRecord } from '../record/record.js'
import { describeOutcome } from '../record/verdict.js'
import type { RunLimits } from '../scheduling/limits.js'
import { decideAdmission } from '../scheduling/admission.js'
import { runCheck } from './check-run.js'
import { chooseCheckLimits } from './check-limits.js'
import type { CheckHost } from './check-spec.js'
import { folderName } from './folder-name.js'

/** Runs the checks on the untouched checkout, if that is asked for. */
export async function checkBefore(host: CheckHost): Promise<void> {
  if (host.configuration.checks.before) await runAll(host, 'before', 1)
}

/**
 * Runs the checks on the merged checkout. Returns their runs; none when no delegation of this round completed, because
 * nothing has changed then since they ran last.
 * @param ended the agent runs of this round
 * @param isNothingDelegated PM delegated nothing at all: then the checks show whether there really was nothing to do
 */
export async function checkRound(
  host: CheckHost,
  round: number,
  ended: readonly Pick<RunRecord, 'outcome'>[],
  isNothingDelegated: boolean
): Promise<readonly RunRecord[]> {
  const hasWork = ended.some(({ outcome }) => outcome === 'completed')
  if (!hasWork && !(isNothingDelegated && round === 1)) return []
  return runAll(host, 'after', round)
}

/**
 * Records checks that never ran after the work as skipped: they are missing proof.
 * @param failure why nothing can be run; undefined when it can
 */
export async function skipMissingChecks(
  host: CheckHost,
  { outcome }: { readonly outcome: Outcome },
  failure?: string
): Promise<void> {
  const { checks } = host.folder.record()
  if (checks.some(({ check }) => check?.ofRun === null && check.phase === 'after')) return
  const reason =
    host.lifetime.cancelReason() ??
    failure ??
    (outcome === 'completed'
      ? 'No delegation completed, so there is nothing to check.'
      : `PM ${describeOutcome(outcome)}, so there is nothing to check.`)
  await runAll(host, 'after', 1, reason)
}

/** One after the other, in order: a build may come before the tests. Each runs, whatever became of those before it. */
async function runAll(
  host: CheckHost,
  phase: CheckPhase,
  round: number,
  skipReason?: string
): Promise<readonly RunRecord[]> {
  const { configuration, folder } = host
  const ids: string[] = []
  for (const check of configuration.checks.session) {
    const number = folder.record().checks.filter(({ check: facts }) => facts?.ofRun === null).length + 1
    const twoDigits = String(number).padStart(2, '0')
    const id = `check-${twoDigits}`
    ids.push(id)
    await runCheck(
      {
        id,
        check,
        facts: { phase, ofRun: null },
        round,
        folder: `checks/${twoDigits}-${folderName(check.name)}`,
        cwd: configuration.workingDirectory,
        limits: admittedLimits(host)
      },
      host,
      skipReason
    )
  }
  return folder.record().checks.filter(({ id }) => ids.includes(id))
}

/** Nothing else is running, so it starts at once, with a lower limit where the machine has less memory. */
function admittedLimits({ configuration, readMachineMemory }: CheckHost): RunLimits {
  const limits = chooseCheckLimits(configuration)
  const wanted = { limitBytes: limits.memoryLimitBytes, usedBytes: 0 }
  const admission = decideAdmission(wanted, [], readMachineMemory())
  const admittedBytes = admission.kind === 'start' ? admission.limitBytes : wanted.limitBytes
  return { ...limits, memoryLimitBytes: admittedBytes }
}
