/**
 * InteractiveSubprocessOrchestrator: the session as a class, with the methods of the field's original. A session is
 * rounds of PM's answer and the runs of its delegations, and a verdict.
 */
import { detectCredentials } from '../claude/environment/credentials.js'
import type { SessionConfiguration } from './configuration/configuration.js'
import { completeConfiguration } from './configuration/configuration-defaults.js'
import type { DetectedDelegations } from './delegations/detect-delegations.js'
import type { DelegationToPlan, PlannedRun } from './scheduling/plan.js'
import { planRound } from './rounds/plan-round.js'
import { createAgentPrompt, type AgentContext } from './prompts/prompts.js'
import type { RunRecord, SessionRecord, UnknownAgent, Ticket } from './record/record.js'
import { resolveAgent } from './roster/roster.js'
import { runRounds, type RoundsEnd } from './rounds/rounds.js'
import { openSession, type OpenSession, type SessionOptions } from './lifecycle/open-session.js'
import { systemCode } from '../util/system-error.js'

/** What is going on now. */
export interface OrchestratorStatus {
  readonly sessionId: string
  /** ISO 8601; null before the first work. */
  readonly sessionStart: string | null
  readonly activeProcesses: readonly {
    readonly run: string
    readonly agent: string
    readonly pid: number | null
  }[]
  readonly parallelExecutionEnabled: boolean
  readonly maxParallelProcesses: number
  readonly ticketCreationEnabled: boolean
  readonly extractedTickets: readonly Ticket[]
}

/** Runs sessions; one object is one session. */
export class InteractiveSubprocessOrchestrator {
  readonly #configuration: SessionConfiguration
  readonly #options: SessionOptions
  #session: Promise<OpenSession> | undefined
  #planned = 0

  /** What is not given takes its default: the working directory, credentials from the environment, no prompt. */
  constructor(configuration: Partial<SessionConfiguration> = {}, options: SessionOptions = {}) {
    this.#configuration = completeConfiguration({
      credentials: detectCredentials(process.env),
      ...configuration
    })
    this.#options = options
  }

  /** The delegations in an answer, for this session's roster. */
  async detectDelegations(response: string): Promise<DetectedDelegations> {
    const { detectDelegations } = await import('./delegations/detect-delegations.js')
    return detectDelegations(response, (await this.#open()).roster)
  }

  /** The prompt of an agent run. An agent of the roster by any of its names brings its instructions. */
  async createAgentPrompt(agent: string, task: string, context?: AgentContext): Promise<string> {
    return createAgentPrompt(resolveAgent(agent, (await this.#open()).roster) ?? agent, task, context)
  }

  /**
   * Runs one agent on one task.
   * @throws Error when the roster has no such agent.
   */
  async runAgentSubprocess(
    agent: string,
    task: string,
    context?: AgentContext,
    timeoutSeconds?: number,
    memoryLimitMb?: number
  ): Promise<RunRecord> {
    const session = await this.#open()
    const { roster } = session
    const known = resolveAgent(agent, roster)
    if (known === undefined)
      throw new Error(`${agent} is no agent of the roster: ${roster.map(({ name }) => name).join(', ')}`)
    const limits = {
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(memoryLimitMb === undefined ? {} : { memoryLimitMb })
    }
    const planned = await this.#plan([{ agent: known.slug, text: task }], [], 1)
    const { runPlanned } = await import('./rounds/agent-runs.js')
    const [result] = await runPlanned(
      session,
      planned.map((each) => ({ ...each, delegation: { ...each.delegation, ...limits } })),
      1,
      context
    )
    if (result === undefined) throw new Error(`The run of ${known.name} left no result.`)
    return result
  }

  /** Runs delegations side by side as far as configured; the results stand in their order. */
  async runParallelDelegations(delegations: readonly DelegationToPlan[]): Promise<RunRecord[]> {
    const { runPlanned } = await import('./rounds/agent-runs.js')
    return runPlanned(await this.#open(), await this.#plan(delegations, [], 1), 1)
  }

  /** The whole session. What goes wrong in it stands in the record; only a bug of ours, or a disk that takes no session folder, throws. */
  async runOrchestratedSession(prompt: string = this.#configuration.prompt): Promise<SessionRecord> {
    const session = await this.#open()
    try {
      await this.#runToVerdict(session, prompt)
      session.folder.writeRecord()
      return session.folder.record()
    } catch (error) {
      // What was finished by then is done and paid for: it is reported whatever went wrong after it.
      const { concludeByFault } = await import('./run/run-fault.js')
      concludeByFault(session.folder, error)
      session.folder.writeRecord()
      if (systemCode(error) === undefined) throw error
      return session.folder.record()
    } finally {
      await this.close()
    }
  }

  /** What is going on now. */
  async getStatus(): Promise<OrchestratorStatus> {
    const { maxParallel, tickets, sessionId } = this.#configuration
    const record = (await this.#session)?.folder.record()
    return {
      sessionId,
      sessionStart: record === undefined || record.startedAt === '' ? null : record.startedAt,
      activeProcesses: [...(record?.pm ?? []), ...(record?.results ?? [])]
        .filter((run) => run.state === 'running')
        .map((run) => ({ run: run.id, agent: run.agent, pid: run.pid })),
      parallelExecutionEnabled: maxParallel > 1,
      maxParallelProcesses: maxParallel,
      ticketCreationEnabled: tickets !== 'off',
      extractedTickets: record?.tickets ?? []
    }
  }

  /**
   * Puts a message into the conversation of a running agent: it reaches the model with the result of the running tool,
   * or after what it is saying.
   * @throws Error when no such run goes on, or it takes no messages (any more)
   */
  async sendMessage(run: string, text: string): Promise<void> {
    await (await this.#running()).runControls.sendMessage(run, text)
  }

  /**
   * Ends one running run, as `cancelled` for this reason, and waits for its end.
   * @throws Error when no such run goes on
   */
  async endRun(run: string, reason: string): Promise<void> {
    await (await this.#running()).runControls.endRun(run, reason)
  }

  /** Ends what still runs and gives back what the session holds; the session folder stays. */
  async close(): Promise<void> {
    const session = this.#session
    this.#session = undefined
    await (await session)?.close()
  }

  /** A word that comes too late must not open another session. */
  async #running(): Promise<OpenSession> {
    const session = await this.#session
    if (session === undefined) throw new Error('No session goes on: it has ended, or not yet begun.')
    return session
  }

  #open(): Promise<OpenSession> {
    this.#session ??= openSession(this.#configuration, this.#options)
    return this.#session
  }

  /** PM and its delegations, round by round, to the verdict. */
  async #runToVerdict(session: OpenSession, prompt: string): Promise<void> {
    const { configuration, folder, failure } = session
    const end =
      failure === undefined
        ? await runRounds(session, prompt, ({ delegations, unknown }, round) =>
            this.#plan(delegations, unknown, round)
          )
        : couldNotBegin(failure)
    const cancelReason = session.lifetime.cancelReason()
    const { concludeSession } = await import('./rounds/conclude.js')
    concludeSession({ ...end, pmRuns: folder.record().pm, cancelReason }, configuration, folder)
  }

  async #plan(
    delegations: readonly DelegationToPlan[],
    unknownAgents: readonly UnknownAgent[],
    round: number
  ): Promise<readonly PlannedRun[]> {
    const session = await this.#open()
    const planned = planRound(session, delegations, unknownAgents, round, this.#planned + 1)
    this.#planned += planned.length
    return planned
  }
}

function couldNotBegin(error: string): RoundsEnd {
  return {
    pm: { outcome: 'spawn-failed', error },
    results: [],
    unknownAgents: [],
    structuredFault: null
  }
}

/** Runs one session as configured. */
export function runOrchestratedSession(
  configuration: SessionConfiguration,
  options: SessionOptions = {}
): Promise<SessionRecord> {
  return new InteractiveSubprocessOrchestrator(configuration, options).runOrchestratedSession()
}
