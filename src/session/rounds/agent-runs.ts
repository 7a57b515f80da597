/** The agent runs of one round, in parallel as far as the configuration and the machine's memory allow. */
import type { Failure } from '../../claude/outcome/failure.js'
import { describeMissing, withEarlierAnswers } from '../prompts/agent-answers.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import type { PlannedRun } from '../scheduling/plan.js'
import { withNetworkNote } from '../prompts/network-note.js'
import { withProjectNotes } from '../prompts/project-notes.js'
import { withAgentChecks } from '../prompts/check-prompts.js'
import { withFindingsForm } from '../review/findings-prompt.js'
import { createAgentPrompt, type AgentContext } from '../prompts/prompts.js'
import type { RunRecord } from '../record/record.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { ClaudeRun } from '../run/attempt/run-spec.js'
import { reportRunFault } from '../run/run-fault.js'
import type { RunsAhead } from '../run/runs-ahead.js'
import { chooseRunNetwork } from '../sandbox/run-network.js'
import { runSchedule, type ScheduledJob } from '../scheduling/schedule.js'
import { mergeRuns, runInWorkspace } from './workspace-run.js'
import { MIB } from '../../util/mebibyte.js'

/**
 * Runs the plan. Returns the results in the order of the plan.
 * @param ahead processes that were started for some of its runs
 */
export async function runPlanned(
  session: OpenSession,
  planned: readonly PlannedRun[],
  round: number,
  context: AgentContext | undefined = session.configuration.context,
  ahead?: RunsAhead
): Promise<RunRecord[]> {
  const { configuration, folder } = session
  for (const run of planned) if (run.skipReason !== undefined) skip(session, run, run.skipReason)
  const usable = planned.filter((run) => run.skipReason === undefined)
  for (const { agent, delegation } of usable) {
    if (agent.problem === undefined) continue
    const result = resultWithoutRun('spawn-failed', `Its agent file cannot be used. ${agent.problem}`)
    folder.emit({ type: 'run-ended', run: delegation.id, result })
  }
  const toRun = usable.filter(({ agent }) => agent.problem === undefined)
  await runSchedule(
    toRun.map((run) => jobOf(session, run, round, context, ahead)),
    {
      maxParallel: configuration.maxParallel,
      signal: session.lifetime.stopSignal,
      readMachineMemory: () => {
        const memory = session.readMachineMemory()
        // What they take is part of the limits of the runs that take them.
        return { ...memory, availableBytes: memory.availableBytes + (ahead?.memoryBytes ?? 0) }
      },
      onWait: (run, needBytes, leftBytes) => {
        // Processes that wait for their turns would hold memory that is short.
        ahead?.keep([])
        folder.emit({
          type: 'run-waiting',
          run,
          reason: `its limit of ${Math.round(needBytes / MIB)}MB does not fit in the ${Math.round(leftBytes / MIB)}MB that the machine has left; it starts when other runs have ended`
        })
      }
    }
  )
  await mergeRuns(
    planned.map(({ delegation }) => delegation.id),
    session
  )
  session.workspace.endRound()
  const ids = new Set(planned.map(({ delegation }) => delegation.id))
  return folder.record().results.filter(({ id }) => ids.has(id))
}

function jobOf(
  session: OpenSession,
  run: PlannedRun,
  round: number,
  context: AgentContext | undefined,
  ahead: RunsAhead | undefined
): ScheduledJob<void> {
  let usedBytes = 0
  const onMemory = (bytes: number): void => {
    usedBytes = bytes
  }
  return {
    id: run.delegation.id,
    limitBytes: run.limits.memoryLimitBytes,
    after: run.delegation.after ?? [],
    blockReason: () =>
      session.budget.blockReason() ??
      describeMissing(runsBefore(session, run).filter((each) => each.round === round)),
    usedBytes: () => usedBytes,
    skip: (reason) => {
      skip(session, run, reason)
      void ahead?.drop(run.delegation.id)
    },
    run: async (limitBytes) => {
      try {
        await runDelegation(session, run, round, limitBytes, context, onMemory, ahead)
      } catch (error) {
        reportRunFault(session, run.delegation.id, error)
      } finally {
        // Of a run that did not get to its process.
        await ahead?.drop(run.delegation.id)
      }
    }
  }
}

/** The runs that it waits for, in their current state. */
function runsBefore({ folder }: OpenSession, { delegation }: PlannedRun): readonly RunRecord[] {
  const { after = [] } = delegation
  return after.length === 0 ? [] : folder.record().results.filter(({ id }) => after.includes(id))
}

async function runDelegation(
  session: OpenSession,
  planned: PlannedRun,
  round: number,
  memoryLimitBytes: number,
  context: AgentContext | undefined,
  onMemory: (bytes: number) => void,
  ahead: RunsAhead | undefined
): Promise<void> {
  const { agent, delegation, limits: wanted } = planned
  // It must see their changes; a run whose changes could not be merged counts as not done.
  await mergeRuns(delegation.after ?? [], session)
  const before = runsBefore(session, planned)
  const missing = describeMissing(before.filter((each) => each.round === round))
  if (missing !== undefined) {
    skip(session, planned, missing)
    return
  }
  const limits = session.lifetime.clampLimits({ ...wanted, memoryLimitBytes })
  const warn = (message: string): void => {
    session.folder.emit({ type: 'notice', level: 'warning', message: `${agent.name}: ${message}` })
  }
  if (limits.memoryLimitBytes < wanted.memoryLimitBytes)
    warn(
      `the machine has only ${limits.memoryLimitBytes / MIB}MB left, so its limit of ${wanted.memoryLimitBytes / MIB}MB is lowered to that.`
    )
  if (limits.timeoutSeconds < wanted.timeoutSeconds)
    warn(
      `the session has only ${limits.timeoutSeconds}s left (session-timeout-seconds), so its time limit of ${wanted.timeoutSeconds}s is shortened to that.`
    )
  const checks = session.configuration.checks.agents.get(agent.slug) ?? []
  const network = chooseRunNetwork(session.configuration.sandbox, agent)
  const entries = network.kind === 'open' ? undefined : network.hosts.map(({ entry }) => entry)
  const promptOf = (today?: Date): string => {
    const own = withAgentChecks(createAgentPrompt(agent, delegation.task, context, today), checks)
    const asked = session.configuration.review === 'none' ? own : withFindingsForm(own)
    return withEarlierAnswers(withNetworkNote(asked, entries), before)
  }
  await runInWorkspace(
    {
      ...expectedRun(session, planned, round),
      prompt: promptOf(),
      identity: promptOf(new Date(0)),
      limits,
      ...(limits.timeoutSeconds < wanted.timeoutSeconds ? { timeLimitedBy: 'session' as const } : {}),
      ...(limits.memoryLimitBytes < wanted.memoryLimitBytes ? { memoryLimitedBy: 'machine' as const } : {}),
      onMemory
    },
    session,
    ahead
  )
}

/** The run of a delegation as far as it is known without its task: its prompt is empty. */
export function expectedRun(session: OpenSession, planned: PlannedRun, round: number): ClaudeRun {
  const { agent, delegation, limits } = planned
  const { workingDirectory } = session.configuration
  return {
    id: delegation.id,
    role: 'agent',
    round,
    agent,
    task: delegation.task,
    folder: delegation.folder,
    prompt: '',
    // The prompt contains the agent's own instructions; this one sentence replaces the CLI's default persona.
    instructions: withProjectNotes(
      `You are the ${agent.name} Agent. Do the task yourself: you cannot delegate it or start other agents.`,
      workingDirectory
    ),
    model: delegation.model ?? undefined,
    limits,
    cwd: workingDirectory
  }
}

function skip({ folder }: OpenSession, { delegation }: PlannedRun, reason: Failure | string): void {
  folder.emit({ type: 'run-ended', run: delegation.id, result: resultWithoutRun('skipped', reason) })
}
