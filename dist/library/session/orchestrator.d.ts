import type { SessionConfiguration } from './configuration/configuration.js';
import type { DetectedDelegations } from './delegations/detect-delegations.js';
import type { DelegationToPlan } from './scheduling/plan.js';
import { type AgentContext } from './prompts/prompts.js';
import type { RunRecord, SessionRecord } from './record/record.js';
import type { Ticket } from './record/ticket.js';
import type { SentToAll } from './lifecycle/run-controls.js';
import { type SessionOptions } from './lifecycle/open-session.js';
/** The current state of a session. */
export interface OrchestratorStatus {
    readonly sessionId: string;
    /** ISO 8601; null before the session is opened. */
    readonly sessionStart: string | null;
    readonly activeProcesses: readonly {
        readonly run: string;
        readonly agent: string;
        readonly pid: number | null;
    }[];
    readonly parallelExecutionEnabled: boolean;
    readonly maxParallelProcesses: number;
    readonly ticketCreationEnabled: boolean;
    readonly extractedTickets: readonly Ticket[];
}
/** Runs sessions; one object is one session. */
export declare class InteractiveSubprocessOrchestrator {
    #private;
    /** Settings that are left out get their defaults: the working directory, credentials from the environment, no prompt. */
    constructor(configuration?: Partial<SessionConfiguration>, options?: SessionOptions);
    /** Detects the delegations in an answer, for this session's roster. */
    detectDelegations(response: string): Promise<DetectedDelegations>;
    /** Creates the prompt of an agent run. An agent of the roster, by any of its names, adds its instructions. */
    createAgentPrompt(agent: string, task: string, context?: AgentContext): Promise<string>;
    /**
     * Runs one agent on one task.
     * @throws Error when the roster has no such agent.
     */
    runAgentSubprocess(agent: string, task: string, context?: AgentContext, timeoutSeconds?: number, memoryLimitMb?: number): Promise<RunRecord>;
    /** Runs delegations in parallel, as far as configured. Returns the results in their order. */
    runParallelDelegations(delegations: readonly DelegationToPlan[]): Promise<RunRecord[]>;
    /** Runs the whole session. Failures are in the record; throws only on a bug of ours or when no session folder can be created. */
    runOrchestratedSession(prompt?: string): Promise<SessionRecord>;
    /** Returns the current state. */
    getStatus(): Promise<OrchestratorStatus>;
    /**
     * Sends a message into the conversation of a running agent: it reaches the model with the result of the running tool,
     * or after the current answer.
     * @throws Error when the run is not running, or takes no messages (any more)
     */
    sendMessage(run: string, text: string): Promise<void>;
    /**
     * Sends a message to every agent that is working.
     * @throws Error when none is
     */
    sendMessageToAll(text: string): Promise<SentToAll>;
    /**
     * Asks a running agent to wrap up early: if it then says that its whole task is done it has completed, otherwise it is
     * `cancelled` and its work so far is kept.
     * @throws Error when the run is not running, takes no messages, or has been asked before
     */
    requestWrapUp(run: string, reason: string): Promise<void>;
    /**
     * Ends a run as `cancelled` for this reason, and waits until it has ended.
     * @throws Error when the run is not running
     */
    endRun(run: string, reason: string): Promise<void>;
    /** Ends what is running and releases what the session holds; the session folder stays. */
    close(): Promise<void>;
}
/** Runs one session as configured. */
export declare function runOrchestratedSession(configuration: SessionConfiguration, options?: SessionOptions): Promise<SessionRecord>;
