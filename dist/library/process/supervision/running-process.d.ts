import { MemoryWatch } from '../memory/memory-watch.js';
import type { ProcessEnd, ProcessObserver, ProcessResult, ProcessSpec } from '../contract/supervised-process.js';
import type { Terminal } from '../terminal/terminal.js';
import type { SupervisionTools } from './supervision-tools.js';
/** A process under supervision. */
export declare class RunningProcess {
    #private;
    readonly startedAt: Date;
    /** Resolves when the program runs, or when it is known that it will not. */
    readonly launched: Promise<void>;
    /** The result. Never rejects. */
    readonly ended: Promise<ProcessResult>;
    /** Starts the process at once. */
    constructor(spec: ProcessSpec, observer: ProcessObserver, tools: SupervisionTools);
    /** Process id of the program; undefined before its start. */
    get pid(): number | undefined;
    get lastSample(): MemoryWatch['lastSample'];
    get elapsedMs(): number;
    /** The terminal; undefined when the launch failed. */
    get terminal(): Terminal | undefined;
    /** Path of the terminal device; undefined when the program writes to a pipe. */
    get terminalDevice(): string | undefined;
    /** Ends the process for this cause, unless it is already ending. */
    end(cause: ProcessEnd, graceMs?: number): void;
}
