import { type ConversationState, type InteractiveOptions } from './interactive/interactive-process.js';
import type { ExpectPattern, ReadResult } from './interactive/expect-buffer.js';
import type { ProcessManagerOptions } from './process-manager-options.js';
import type { ProcessObserver, ProcessResult, ProcessSpec } from './contract/supervised-process.js';
/** A running interactive process, as callers see it. */
export interface ActiveProcess extends ConversationState {
    readonly processId: string;
}
export declare class ProcessManager {
    #private;
    constructor(options?: ProcessManagerOptions);
    /**
     * Runs a process to its end, and ends its whole tree with it. Never rejects for what the process does: a failure is a
     * result.
     * @param signal ends the process as `cancelled`, with the signal's reason
     */
    run(spec: ProcessSpec, observer: ProcessObserver, signal: AbortSignal): Promise<ProcessResult>;
    /**
     * Starts an interactive program.
     * @param command program and arguments, or a line for `sh -c`
     * @param env the whole environment; a copy of ours by default
     * @returns the id of the process, for the other methods
     * @throws Error when it cannot be started
     */
    createInteractiveProcess(command: string | readonly [string, ...string[]], env?: Readonly<Record<string, string>>, memoryLimitMb?: number, timeoutSeconds?: number, options?: InteractiveOptions): Promise<string>;
    /**
     * Types the input into the terminal as it is: end a line with `\n` (or `\r`, for programs that read keys).
     * Resolves when the terminal has accepted all of it.
     * @throws Error for an unknown id, an ended process, or a line that the terminal would truncate
     */
    sendToProcess(processId: string, input: string): Promise<void>;
    /**
     * Reads until a pattern matches, the time is up, or the process has ended. Consumes the output up to the end of the
     * match; the rest stays for the next call.
     * @throws Error for an unknown id, or while another read of this process is pending
     */
    readFromProcess(processId: string, pattern: ExpectPattern | readonly ExpectPattern[], timeoutSeconds?: number): Promise<ReadResult>;
    /**
     * Ends the process and its tree and forgets it. Returns the result, also when it had already ended.
     * @throws Error for an unknown id
     */
    terminateProcess(processId: string): Promise<ProcessResult>;
    /** The interactive processes that are running. */
    getActiveProcesses(): readonly ActiveProcess[];
    /** Ends everything that is still running. Nothing can be started afterwards. */
    dispose(): Promise<void>;
}
