/**
 * InteractiveSubprocessOrchestrator: the session as a class, with the methods of claude-mpm. A session is rounds of PM's
 * answer and the runs of its delegations, and a verdict.
 */
import { detectCredentials } from '../claude/environment/credentials.js'
import type { SessionConfiguration } from './configuration/configuration.js'
import { completeConfiguration } from './configuration/configuration-defaults.js'
import type { DetectedDelegations } from './delegations/detect-delegations.js'
import type { DelegationToPlan } from './scheduling/plan.js'
import { planRound, type PlannedRound, type RoundAnswer } from './rounds/plan-round.js'
import { createAgentPrompt, type AgentContext } from './prompts/prompts.js'
import type { RunRecord, SessionRecord } from './record/record.js'
import type { Ticket } from './record/ticket.js'
import { resolveAgent } from './roster/roster.js'
import { RunsAhead } from './run/runs-ahead.js'
import { runRounds, type PlanRound, type RoundsEnd } from './rounds/rounds.js'
import type { SentToAll } from './lifecycle/run-controls.js'
import { openSession, type OpenSession, type SessionOptions } from './lifecycle/open-session.js'
import { MIB } from '../util/mebibyte.js'
import { isEnvironmentFault } from '../util/system-error.js'
import { allRuns } from './record/all-runs.js'

/** The current state of a session. */
export interface OrchestratorStatus {
  readonly sessionId: string
  /** ISO 8601; null before the session is opened. */
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
  /** One for all runs of the session: those of a caller's own are numbered in the same row. */
  #ahead: RunsAhead | undefined
  #planned = 0

  /** Settings that are left out get their defaults: the working directory, credentials from the environment, no prompt. */
  constructor(configuration: Partial<SessionConfiguration> = {}, options: SessionOptions = {}) {
    this.#configuration = completeConfiguration({
      credentials: detectCredentials(process.env),
      ...configuration
    })
    this.#options = options
  }

  /** Detects the delegations in an answer, for this session's roster. */
  async detectDelegations(response: string): Promise<DetectedDelegations> {
    const { readPlan } = await import('./plan-block/read-plan.js')
    return readPlan(response, (await this.#open()).roster)
  }

  /** Creates the prompt of an agent run. An agent of the roster, by any of its names, adds its instructions. */
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
      throw new Error(`${agent} is not an agent of the roster: ${roster.map(({ name }) => name).join(', ')}`)
    const given = {
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(memoryLimitMb === undefined ? {} : { memoryLimitBytes: memoryLimitMb * MIB })
    }
    const { runs } = await this.#plan({ delegations: [{ agent: known.slug, text: task }] }, 1)
    const { runPlanned } = await import('./rounds/agent-runs.js')
    const [result] = await runPlanned(
      session,
      runs.map((each) => ({ ...each, limits: { ...each.limits, ...given } })),
      1,
      context,
      this.#ahead
    )
    if (result === undefined) throw new Error(`The run of ${known.name} has no result.`)
    return result
  }

  /** Runs delegations in parallel, as far as configured. Returns the results in their order. */
  async runParallelDelegations(delegations: readonly DelegationToPlan[]): Promise<RunRecord[]> {
    const { runPlanned } = await import('./rounds/agent-runs.js')
    const { runs } = await this.#plan({ delegations }, 1)
    return runPlanned(await this.#open(), runs, 1, undefined, this.#ahead)
  }

  /** Runs the whole session. Failures are in the record; throws only on a bug of ours or when no session folder can be created. */
  async runOrchestratedSession(prompt: string = this.#configuration.prompt): Promise<SessionRecord> {
    const session = await this.#open()
    try {
      await this.#runToVerdict(session, prompt)
      session.folder.writeRecord()
      return session.folder.record()
    } catch (error) {
      // Finished work is done and paid for, so it is reported despite the error.
      const { concludeByFault } = await import('./run/run-fault.js')
      concludeByFault(session.folder, error)
      session.folder.writeRecord()
      if (!isEnvironmentFault(error)) throw error
      return session.folder.record()
    } finally {
      await this.close()
    }
  }

  /** Returns the current state. */
  async getStatus(): Promise<OrchestratorStatus> {
    const { maxParallel, tickets, sessionId } = this.#configuration
    const record = (await this.#session)?.folder.record()
    return {
      sessionId,
      sessionStart: record === undefined || record.startedAt === '' ? null : record.startedAt,
      activeProcesses: (record === undefined ? [] : allRuns(record))
        .filter((run) => run.state === 'running')
        .map((run) => ({ run: run.id, agent: run.agent, pid: run.pid })),
      parallelExecutionEnabled: maxParallel > 1,
      maxParallelProcesses: maxParallel,
      ticketCreationEnabled: tickets !== 'off',
      extractedTickets: record?.tickets ?? []
    }
  }

  /**
   * Sends a message into the conversation of a running agent: it reaches the model with the result of the running tool,
   * or after the current answer.
   * @throws Error when the run is not running, or takes no messages (any more)
   */
  async sendMessage(run: string, text: string): Promise<void> {
    await (await this.#running()).runControls.sendMessage(run, text)
  }

  /**
   * Sends a message to every agent that is working.
   * @throws Error when none is
   */
  async sendMessageToAll(text: string): Promise<SentToAll> {
    return (await this.#running()).runControls.sendMessageToAll(text)
  }

  /**
   * Asks a running agent to wrap up early: if it then says that its whole task is done it has completed, otherwise it is
   * `cancelled` and its work so far is kept.
   * @throws Error when the run is not running, takes no messages, or has been asked before
   */
  async requestWrapUp(run: string, reason: string): Promise<void> {
    const { runControls } = await this.#running()
    runControls.requestWrapUp(run, reason)
  }

  /**
   * Ends a run as `cancelled` for this reason, and waits until it has ended.
   * @throws Error when the run is not running
   */
  async endRun(run: string, reason: string): Promise<void> {
    await (await this.#running()).runControls.endRun(run, reason)
  }

  /** Ends what is running and releases what the session holds; the session folder stays. */
  async close(): Promise<void> {
    const session = this.#session
    this.#session = undefined
    await this.#ahead?.close()
    this.#ahead = undefined
    await (await session)?.close()
  }

  /** Does not reopen a finished session. */
  async #running(): Promise<OpenSession> {
    const session = await this.#session
    if (session === undefined) throw new Error('No session is running: it has ended, or has not started.')
    return session
  }

  #open(): Promise<OpenSession> {
    this.#session ??= openSession(this.#configuration, this.#options)
    return this.#session
  }

  /** Runs all rounds and concludes the session. */
  async #runToVerdict(session: OpenSession, prompt: string): Promise<void> {
    const { configuration, folder, failure } = session
    const ahead = (this.#ahead ??= new RunsAhead(session))
    const plan: PlanRound = (answer, round) => this.#plan(answer, round)
    const nextNumber = (): number => this.#planned + 1
    const end =
      failure === undefined
        ? await runRounds(session, prompt, plan, nextNumber, ahead)
        : endWithoutRuns(failure)
    await ahead.close()
    const cancelReason = session.lifetime.cancelReason()
    if (configuration.checks.session.length > 0) {
      const { skipMissingChecks } = await import('./checks/session-checks.js')
      await skipMissingChecks(session, end.pm)
    }
    await session.inspectCheckout()
    const { concludeSession } = await import('./rounds/conclude.js')
    const { pm, checks } = folder.record()
    concludeSession({ ...end, pmRuns: pm, checks, cancelReason }, configuration, folder)
  }

  async #plan(answer: RoundAnswer, round: number): Promise<PlannedRound> {
    const planned = planRound(await this.#open(), answer, round, this.#planned + 1)
    this.#planned += planned.runs.length + planned.unknownAgents.length
    return planned
  }
}

function endWithoutRuns(error: string): RoundsEnd {
  return {
    pm: { outcome: 'spawn-failed', error },
    results: [],
    unknownAgents: [],
    unansweredLines: [],
    closingFault: null,
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
