/** The checks of one agent: they run where it worked, after its work and before that is merged. */
import { describeOutcome, withoutFullStop } from '../record/verdict.js'
import type { ClaudeRun } from '../run/attempt/run-spec.js'
import type { WorkspaceRun } from '../workspace/workspace.js'
import { chooseCheckLimits } from './check-limits.js'
import { runCheck } from './check-run.js'
import type { CheckHost } from './check-spec.js'
import { folderName } from './folder-name.js'

/**
 * Runs the checks of the run's agent. Returns why its work is not accepted; undefined when every check passed, or there
 * is none.
 */
export async function checkRun(run: ClaudeRun, cwd: string, host: CheckHost): Promise<string | undefined> {
  const workspaceRun: WorkspaceRun = { id: run.id, agent: run.agent.name, folder: run.folder }
  const failures: string[] = []
  const checks = host.configuration.checks.agents.get(run.agent.slug) ?? []
  for (const [index, check] of checks.entries()) {
    const { outcome, cause, error } = await runCheck(
      {
        id: `${run.id}-check-${index + 1}`,
        check,
        facts: { phase: 'after', ofRun: run.id },
        round: run.round,
        folder: `${run.folder}/checks/${index + 1}-${folderName(check.name)}`,
        cwd,
        worktree: run.worktree,
        network: run.agent,
        limits: chooseCheckLimits(host.configuration, run.limits),
        workspaceRun,
        onMemory: run.onMemory
      },
      host
    )
    if (outcome !== 'completed')
      failures.push(
        `its check ${check.name} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(cause ?? error)})`}`
      )
  }
  if (failures.length === 0) return undefined
  const text = failures.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
