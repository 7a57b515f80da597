/** Reads PM's answer while the model writes it, and starts the processes of the agents that it names. */
import fs from 'node:fs'
import { hasFlag } from '../../claude/command/arguments.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import { closeLastObject } from '../plan-block/open-object.js'
import { readPlan } from '../plan-block/read-plan.js'
import { serversOfRun } from '../roster/run-mcp-servers.js'
import type { RunsAhead } from '../run/runs-ahead.js'
import { decideAdmission } from '../scheduling/admission.js'
import { planRuns, type PlannedRun } from '../scheduling/plan.js'
import { expectedRun } from './agent-runs.js'
import type { PmAnswer } from './pm-answer.js'

/** The answer arrives in pieces of a few characters, and is read again after this time, a long one more seldom. */
const READ_EVERY_MS = 100
/** Reading takes at most about a twentieth of a core. */
const LEAST_PAUSE = 20

/** The plan that is being written. */
export interface ExpectedPlan {
  readonly round: number
  /** Number of its first delegation: other runs may take numbers meanwhile. */
  readonly nextNumber: () => number
}

/** Reads the answer until its turn is over. Does nothing where a process must not start before its task is known. */
export function followAnswer(
  session: OpenSession,
  answer: PmAnswer,
  expected: ExpectedPlan,
  ahead: RunsAhead
): void {
  if (expected.round > session.configuration.maxRounds || !mayStartAhead(session)) return
  let timer: NodeJS.Timeout | undefined
  let pauseMs = READ_EVERY_MS
  const read = (): void => {
    timer = undefined
    const startMs = performance.now()
    try {
      startExpected(answer.text, session, expected, ahead)
    } catch {
      // The answer is read once more when it is complete, and what is wrong is reported then.
      answer.end()
    }
    pauseMs = Math.max(READ_EVERY_MS, LEAST_PAUSE * (performance.now() - startMs))
  }
  answer.listen(() => {
    timer ??= setTimeout(read, pauseMs)
  })
  answer.over.addEventListener('abort', () => {
    clearTimeout(timer)
  })
}

/** Settings of the machine's administrator, which the CLI always reads (its documentation). */
const MANAGED_SETTINGS = ['/etc/claude-code', '/Library/Application Support/ClaudeCode'] as const

/**
 * Whether nothing but the CLI itself starts with it: hooks in settings would run for a plan that PM may take back. A worktree is
 * made when its run starts, and a result may be reused without a process.
 */
function mayStartAhead({ configuration, results }: OpenSession): boolean {
  const { prepareAgents, isolation, claudeArgs } = configuration
  const hasHooks =
    ['--settings', '--setting-sources'].some((flag) => hasFlag(claudeArgs, flag)) ||
    MANAGED_SETTINGS.some((folder) => fs.existsSync(folder))
  return prepareAgents && isolation === 'shared' && results === undefined && !hasHooks
}

/** Starts what the answer so far names, and ends what it turns out not to need. */
function startExpected(text: string, session: OpenSession, expected: ExpectedPlan, ahead: RunsAhead): void {
  const runs = expectedRuns(text, session, expected)
  ahead.keep(runs.map(({ delegation }) => delegation.id))
  for (const run of runs) startUnlessBarred(run, expected.round, session, ahead)
}

/** The runs of the plan so far that will start at once. What PM reports after a round is not read as a plan. */
function expectedRuns(
  text: string,
  { roster, configuration }: OpenSession,
  { round, nextNumber }: ExpectedPlan
): readonly PlannedRun[] {
  const { delegations } = readPlan(closeLastObject(text), roster, round > 1 ? 'closing' : 'first')
  const { runs } = planRuns(delegations, roster, configuration, nextNumber())
  return runs
    .filter((_, index) => delegations[index]?.after.length === 0)
    .slice(0, configuration.maxParallel)
    .filter(({ skipReason, agent }) => skipReason === undefined && agent.problem === undefined)
}

function startUnlessBarred(planned: PlannedRun, round: number, session: OpenSession, ahead: RunsAhead): void {
  const { configuration, lifetime, budget } = session
  const { id } = planned.delegation
  if (ahead.ids.includes(id)) return
  if (lifetime.stopSignal.aborted || budget.blockReason() !== undefined) return
  // An MCP server would be started with it.
  const servers = serversOfRun({ role: 'agent', agent: planned.agent }, configuration)
  if (Object.keys(servers).length > 0) return
  // PM is still running, too.
  const claims = [configuration.limits.pmMemoryLimitBytes, ...ahead.limits]
  const wanted = { limitBytes: planned.limits.memoryLimitBytes, usedBytes: 0 }
  const admission = decideAdmission(
    wanted,
    claims.map((limitBytes) => ({ limitBytes, usedBytes: 0 })),
    session.readMachineMemory()
  )
  if (admission.kind === 'start') ahead.start(expectedRun(session, planned, round))
}
