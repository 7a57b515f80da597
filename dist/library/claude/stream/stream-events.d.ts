/** The CLI's stream-json as typed events. Forms observed on Claude Code 2.1.197. */
/** A tool call that the CLI refused for lack of permission. */
export interface DeniedToolCall {
    readonly tool: string;
    /** What the call was about, in short: a path, a command. */
    readonly detail: string;
}
/** What a run used. */
export interface Usage {
    readonly costUsd: number;
    /** Input tokens of all models, including those written to and read from the cache. */
    readonly inputTokens: number;
    readonly outputTokens: number;
    /** The part of `inputTokens` that was read from the cache. */
    readonly cacheReadTokens: number;
}
/** The CLI has started and describes itself. */
export interface InitEvent {
    readonly type: 'init';
    readonly model: string;
    readonly version: string;
    /** Names of the tools that the CLI granted; undefined if it does not list them in a form that can be compared. */
    readonly tools: readonly string[] | undefined;
    readonly claudeSessionId: string;
    readonly cwd: string;
    readonly mcpServers: readonly {
        readonly name: string;
        readonly status: string;
    }[];
}
/** One attempt at a request has failed, and the CLI will retry. */
export interface RetryEvent {
    readonly type: 'retry';
    readonly attempt: number;
    readonly maxRetries: number;
    readonly delayMs: number;
    /** HTTP status; null without a response. */
    readonly status: number | null;
    /** The CLI's own name for it: `rate_limit`, `authentication_failed`. */
    readonly cause: string;
}
/** The model calls a tool. */
export interface ToolEvent {
    readonly type: 'tool';
    /** The CLI's id of the call, which its result repeats. */
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    /** The path that an editing tool names. */
    readonly file?: string;
    /** The path that a reading tool names. */
    readonly reads?: string;
    /** The whole command of a shell. */
    readonly command?: string;
    /** The text that an editing tool puts into its file. */
    readonly writes?: string;
    /** Whether its command ends processes (`kill`, `pkill`). */
    readonly endsProcesses?: boolean;
}
/** The end of a turn; the last one of a process counts. */
export interface ResultEvent {
    readonly type: 'result';
    /** Whether the turn failed; `subtype` is `success` even for failures of the API. */
    readonly isError: boolean;
    readonly subtype: string;
    /** Only the last text block, or the text of the error. */
    readonly text: string;
    readonly errors: readonly string[];
    readonly apiStatus: number | null;
    readonly terminalReason: string | null;
    /** Why the last message ended; null after a stream that was cut, absent from CLIs before 2.1.100. */
    readonly stopReason?: string | null;
    readonly turns: number;
    readonly usage: Usage;
    readonly deniedTools: readonly DeniedToolCall[];
    /** The object that `--json-schema` asked for; absent if the model gave none. */
    readonly structuredOutput?: unknown;
}
/** One event of the stream. */
export type StreamEvent = InitEvent
/** The agent's own words: one block of assistant text. `continues`: it goes on where the output limit cut the block before. */
 | {
    readonly type: 'said';
    readonly text: string;
    readonly continues?: true;
}
/** The answer reached the model's output limit, and the CLI asks the model to continue. */
 | {
    readonly type: 'outputLimit';
}
/** Text of the CLI itself in place of the model's; `error` is its kind (`billing_error`), null for a remark. */
 | {
    readonly type: 'cliSaid';
    readonly text: string;
    readonly error: string | null;
} | {
    readonly type: 'thinking';
} | ToolEvent
/** `missingTool` is the name of a tool that the CLI does not have. */
 | {
    readonly type: 'toolResult';
    readonly id: string;
    readonly isError: boolean;
    readonly missingTool?: string;
    readonly isDeniedByRule?: true;
}
/** The CLI reminds the model that the object of `--json-schema` is still missing. */
 | {
    readonly type: 'reminder';
} | RetryEvent
/** The CLI switched to another model; `reason` is in the CLI's words. */
 | {
    readonly type: 'modelFallback';
    readonly from: string;
    readonly to: string;
    readonly reason: string;
}
/** Another session wrote to this one: `state` is what the CLI did with the message (`held`, `dropped`). */
 | {
    readonly type: 'peerMessage';
    readonly state: string;
    readonly from: string;
} | ResultEvent;
