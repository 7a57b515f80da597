/**
 * The session's events: everything that is observed, in one stream. Log, record, summary, artifacts and post step
 * are views of it. Each event is a line of `events.jsonl`, written as it happens.
 */
import type { LeftProcess, MemoryLevel } from '../../process/contract/supervised-process.js';
import type { DeniedHost } from '../network/connection.js';
import type { ChangedFile, CheckPhase, Conclusion, MergeOutcome, Notice, RecordedSample, SessionFault, UnknownDelegation } from './record.js';
import type { PassedOverLine } from './passed-over.js';
import type { Ticket } from './ticket.js';
import type { SessionFindings } from './finding.js';
import type { SessionOrigin } from './origin.js';
import type { PlannedDelegation } from './planned-delegation.js';
import type { RecordedSandbox } from './recorded-sandbox.js';
import type { RunResult } from './run-result.js';
/** What happened, without its time. `run` is a run's id: `pm`, `pm-02`, `01`. */
export type SessionEventBody = {
    readonly type: 'session-started';
    readonly schemaVersion: number;
    readonly sessionId: string;
    readonly rehearsal: boolean;
    readonly origin?: SessionOrigin;
    readonly configuration: Readonly<Record<string, unknown>>;
} | {
    readonly type: 'cli-resolved';
    readonly version: string;
    readonly path: string;
    readonly source: string;
}
/** How all following processes are confined. */
 | {
    readonly type: 'sandbox-chosen';
    readonly sandbox: RecordedSandbox;
} | {
    readonly type: 'run-started';
    readonly run: string;
    readonly role: 'pm' | 'agent' | 'check';
    readonly round: number;
    readonly agent: string;
    readonly task: string;
    readonly folder: string;
    readonly pid: number;
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
    readonly model: string | null;
}
/** A run waits for a reason that a reader should know (the machine's memory). */
 | {
    readonly type: 'run-waiting';
    readonly run: string;
    readonly reason: string;
}
/** One block of the agent's text. */
 | {
    readonly type: 'run-message';
    readonly run: string;
    readonly text: string;
    /** It continues the block before, which the model's output limit cut: they are joined without a gap. */
    readonly continues?: boolean;
} | {
    readonly type: 'run-tool-called';
    readonly run: string;
    readonly tool: string;
    readonly detail: string;
}
/** The CLI retries a request. */
 | {
    readonly type: 'run-request-retried';
    readonly run: string;
    readonly attempt: number;
    readonly cause: string;
    readonly delayMs: number;
}
/** An attempt failed, and the run is retried after a pause. */
 | {
    readonly type: 'run-attempt-failed';
    readonly run: string;
    /** From 1. */
    readonly attempt: number;
    /** One word: `rate-limit`, `network`. */
    readonly cause: string;
    readonly error: string;
    readonly delayMs: number;
    /** Whether the conversation resumes where it was interrupted. */
    readonly resumes: boolean;
}
/** A retry has started. */
 | {
    readonly type: 'run-attempt-started';
    readonly run: string;
    readonly attempt: number;
    readonly pid: number;
    /** Time that the run has left; absent in events of earlier versions. */
    readonly leftMs?: number;
    /** It begins a new conversation: what was said before is no part of the answer. */
    readonly startsOver?: boolean;
}
/** The run continues with another model. */
 | {
    readonly type: 'run-changed-model';
    readonly run: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
}
/** The agent was asked to wrap up. */
 | {
    readonly type: 'run-wrap-up';
    readonly run: string;
    readonly reason: string;
    /** Time that it has left. */
    readonly leftMs: number;
}
/** A message was sent to the agent; `toAll` when every running agent got it, each with an event of its own. */
 | {
    readonly type: 'run-message-sent';
    readonly run: string;
    readonly text: string;
    readonly toAll?: boolean;
} | {
    readonly type: 'run-sampled';
    readonly run: string;
    readonly sample: RecordedSample;
} | {
    readonly type: 'run-memory-level';
    readonly run: string;
    readonly pid: number;
    readonly level: Exclude<MemoryLevel, 'normal'>;
    readonly memoryBytes: number;
    readonly limitBytes: number;
}
/** Emitted at intervals for each running run, to distinguish slow from hung. */
 | {
    readonly type: 'run-heartbeat';
    readonly run: string;
    readonly elapsedMs: number;
    readonly memoryBytes: number;
    /** Time since the last output. */
    readonly silentMs: number;
    /** What it did last, abbreviated. */
    readonly lastActivity: string;
} | {
    readonly type: 'run-stalled';
    readonly run: string;
    readonly silentMs: number;
}
/** An attempt's program exited and left these running (at most 20): they were ended with it. */
 | {
    readonly type: 'run-processes-ended';
    readonly run: string;
    readonly processes: readonly LeftProcess[];
}
/** The proxy of a sealed network denied a host; once for each host, port and reason, and at most 100 times. */
 | ({
    readonly type: 'run-host-denied';
    readonly run: string;
} & DeniedHost) | {
    readonly type: 'run-ended';
    readonly run: string;
    readonly result: RunResult;
}
/** Files that a run changed, reported after its end. */
 | {
    readonly type: 'run-changed';
    readonly run: string;
    readonly changes: readonly ChangedFile[];
    /** SHA-256 of its `changes.patch` in hexadecimal digits; absent when there is no patch. */
    readonly patchDigest?: string;
    /** What it made and its patch does not contain: ignored files, commits; absent when there is nothing. */
    readonly unpatched?: readonly string[];
    /** Whether what it changed is unknown. */
    readonly isUnknown?: boolean;
}
/** Whether a run's changes were merged, reported after its end; with an `error` the run does not count as completed. */
 | {
    readonly type: 'run-merged';
    readonly run: string;
    readonly merge: MergeOutcome;
    readonly error: string | null;
}
/** The cache has no result that this run can use. */
 | {
    readonly type: 'run-cache-miss';
    readonly run: string;
    readonly reason: string;
}
/** The cache has the result of an identical run: its message and its end follow, without a process. */
 | {
    readonly type: 'run-cache-hit';
    readonly run: string;
    readonly role: 'pm' | 'agent';
    readonly round: number;
    readonly agent: string;
    readonly task: string;
    readonly folder: string;
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
    readonly model: string | null;
    /** When the identical run was carried out, in ISO 8601. */
    readonly carriedOutAt: string;
} | {
    readonly type: 'delegations-detected';
    readonly round: number;
    readonly delegations: readonly PlannedDelegation[];
    readonly unknownAgents: readonly UnknownDelegation[];
    /** Lines of PM's answer in the form of a delegation that were not taken; absent when there are none. */
    readonly passedOver?: readonly PassedOverLine[];
}
/** A check is next: its start and its end follow, or only its end when it is skipped. */
 | {
    readonly type: 'check-planned';
    readonly run: string;
    readonly name: string;
    readonly command: string;
    readonly phase: CheckPhase;
    /** Id of the agent run that it checks; null when it checks the whole session. */
    readonly ofRun: string | null;
    readonly round: number;
    readonly folder: string;
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
}
/** The last lines of a check's output, before its end. */
 | {
    readonly type: 'check-output';
    readonly run: string;
    readonly text: string;
    /** Whether it is only the end of the output; `transcript.log` has all of it. */
    readonly isCut: boolean;
}
/** The object that `response-schema` requested; it fits the schema. */
 | {
    readonly type: 'structured-response';
    readonly value: unknown;
}
/** The findings of a session that reviews (`review`). */
 | ({
    readonly type: 'findings-collected';
} & SessionFindings) | {
    readonly type: 'tickets-extracted';
    readonly tickets: readonly Ticket[];
} | ({
    readonly type: 'notice';
} & Notice) | {
    readonly type: 'session-ended';
    readonly conclusion: Conclusion;
    readonly error: string | null;
    /** Causes that are not one run's; absent when there are none. */
    readonly faults?: readonly SessionFault[];
};
/** An event with its time: `elapsedMs` since the session's start, `at` in ISO 8601. */
export type SessionEvent = SessionEventBody & {
    readonly sequence: number;
    readonly at: string;
    readonly elapsedMs: number;
};
/** Emits an event as it happens. */
export type EmitEvent = (event: SessionEventBody) => void;
