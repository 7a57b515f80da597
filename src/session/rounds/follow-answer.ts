/** Reads PM's answer while the model writes it, and starts the processes of the agents that it names. */
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
  /** Number of its first delegation. */
  readonly first: number
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
    for (const run of expectedRuns(answer.text, session, expected))
      startAhead(run, expected.round, session, ahead)
    pauseMs = Math.max(READ_EVERY_MS, LEAST_PAUSE * (performance.now() - startMs))
  }
  answer.listen(() => {
    timer ??= setTimeout(read, pauseMs)
  })
  answer.over.addEventListener('abort', () => {
    clearTimeout(timer)
  })
}

/**
 * Whether nothing but the CLI itself starts with it: hooks of the author's settings would run for a plan that PM may take back.
 * A worktree is made when its run starts, and a result may be reused without a process.
 */
function mayStartAhead({ configuration, results }: OpenSession): boolean {
  const { prepareAgents, isolation, claudeArgs } = configuration
  const hasHooks = ['--settings', '--setting-sources'].some((flag) => hasFlag(claudeArgs, flag))
  return prepareAgents && isolation === 'shared' && results === undefined && !hasHooks
}

/** The runs of the plan so far that will start at once. What PM reports after a round is not read as a plan. */
function expectedRuns(
  text: string,
  { roster, configuration }: OpenSession,
  { round, first }: ExpectedPlan
): readonly PlannedRun[] {
  const { delegations } = readPlan(closeLastObject(text), roster, round > 1)
  const { runs } = planRuns(delegations, roster, configuration, first)
  return runs
    .filter((_, index) => delegations[index]?.after.length === 0)
    .slice(0, configuration.maxParallel)
    .filter(({ skipReason, agent }) => skipReason === undefined && agent.problem === undefined)
}

function startAhead(planned: PlannedRun, round: number, session: OpenSession, ahead: RunsAhead): void {
  const { configuration, lifetime } = session
  const { id } = planned.delegation
  if (ahead.ids.includes(id) || lifetime.stopSignal.aborted) return
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
