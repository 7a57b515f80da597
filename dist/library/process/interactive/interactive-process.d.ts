import type { ExpectPattern, ReadResult } from './expect-buffer.js';
import type { SandboxPolicy } from '../contract/sandbox-policy.js';
import type { RunningProcess } from '../supervision/running-process.js';
import type { ProcessObserver, ProcessResult, ProcessSpec } from '../contract/supervised-process.js';
/** The public state of a running conversation. */
export interface ConversationState {
    readonly pid: number;
    readonly command: string;
    readonly startedAt: Date;
    readonly memoryUsageMb: number;
    readonly memoryLimitMb: number;
    readonly elapsedSeconds: number;
}
/** Optional settings of an interactive process. */
export interface InteractiveOptions {
    /** Working directory; ours by default. */
    readonly cwd?: string;
    readonly columns?: number;
    readonly rows?: number;
    readonly graceMs?: number;
    readonly observer?: ProcessObserver;
    readonly transcriptFile?: string;
    readonly memoryCsvFile?: string;
    /** What it may see and change; undefined: whatever our user may. */
    readonly sandbox?: SandboxPolicy | undefined;
}
/** The specification of an interactive process; a string is a command line for `sh -c`. */
export declare function buildInteractiveSpec(command: string | readonly [string, ...string[]], env: Readonly<Record<string, string>>, memoryLimitBytes: number, timeoutSeconds: number, options: InteractiveOptions): ProcessSpec;
/** Our own environment, without undefined values. */
export declare function copyEnvironment(env?: NodeJS.ProcessEnv): Record<string, string>;
export declare class InteractiveProcess {
    #private;
    constructor(command: string, memoryLimitBytes: number);
    /** The observer to start the process with. */
    listen(observer: ProcessObserver): ProcessObserver;
    /** Sets the process that was started for this conversation. */
    attach(live: RunningProcess): void;
    /** @throws Error when the process has ended, or the terminal would truncate a line */
    send(input: string): Promise<void>;
    /** @throws Error while another read is pending */
    read(pattern: ExpectPattern | readonly ExpectPattern[], timeoutMs: number): Promise<ReadResult>;
    terminate(): Promise<ProcessResult>;
    /** Undefined when the process has ended. */
    describe(): ConversationState | undefined;
}
