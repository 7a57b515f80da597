/**
 * The contract of one supervised process: what to run, what can be observed while it runs, and how it ended.
 * Nothing here knows about agents or GitHub.
 */
import type { SandboxPolicy } from './sandbox-policy.js';
/** Where the process reads from: its terminal (interactive programs) or a file (a prompt of any size). */
export type StandardInput = {
    readonly kind: 'terminal';
} | {
    readonly kind: 'file';
    readonly path: string;
};
/** What to run, and within which limits. */
export interface ProcessSpec {
    /** Program and arguments; the program is a path, or a name that is looked up in `env.PATH`. */
    readonly command: readonly [string, ...string[]];
    readonly cwd: string;
    /** The whole environment: nothing is inherited. */
    readonly env: Readonly<Record<string, string>>;
    readonly stdin: StandardInput;
    /** File for standard error, which otherwise goes to the terminal like standard output. */
    readonly stderrFile?: string;
    /** File for every byte that the terminal shows. */
    readonly transcriptFile?: string;
    /** Bound on the transcript file in bytes: beyond it the middle is cut, and the file says how much. */
    readonly transcriptLimitBytes?: number;
    /** Changes what is written to the transcript, one for each process; the observer gets the bytes as they are. */
    readonly startTranscriptFilter?: () => TranscriptFilter;
    /** File for one line per memory sample: `elapsed_ms,memory_bytes,processes,cpu_percent,level`. */
    readonly memoryCsvFile?: string;
    /** Memory that the whole process tree may take, in bytes. */
    readonly memoryLimitBytes: number;
    /** Wall clock that the process may take, in milliseconds. */
    readonly timeoutMs: number;
    /**
     * For a process that starts ahead of its work: resolves when the work begins, with the time limit for it. Until then only
     * its memory is limited, and its duration and samples count from then on.
     */
    readonly begins?: Promise<{
        readonly timeoutMs: number;
    }> | undefined;
    /** Time between the request to end (SIGTERM) and the kill, in milliseconds. */
    readonly graceMs?: number;
    /** Time without output or CPU use after which the process counts as stalled, in milliseconds; 0: never. */
    readonly stallMs?: number;
    /** Whether a stalled process is ended (`end`) or only reported (`report`). */
    readonly onStall?: 'end' | 'report';
    /** Our files and folders that are handed to the user that the process runs as, when it is not ours. */
    readonly ownedPaths?: readonly string[];
    /** What it may see and change; undefined: whatever its user may. */
    readonly sandbox?: SandboxPolicy | undefined;
    /** Size of the terminal. */
    readonly columns?: number;
    readonly rows?: number;
}
/** Changes a stream of bytes on its way to a file. What it returns is valid until the next `push`. */
export interface TranscriptFilter {
    /** Returns what is ready. */
    readonly push: (chunk: Uint8Array) => Buffer;
    /** Returns all whole lines that it still holds. */
    readonly releaseLines: () => Buffer;
    /** Returns the rest. */
    readonly end: () => Buffer;
}
/** How near a process tree is to its memory limit: from 50 % `warning`, from 80 % `critical`, from 100 % `exceeded`. */
export type MemoryLevel = 'normal' | 'warning' | 'critical' | 'exceeded';
/** The memory and CPU use of a process tree at one moment. */
export interface MemorySample {
    readonly elapsedMs: number;
    /** Memory of the whole tree in bytes, with shared pages counted once where possible. */
    readonly memoryBytes: number;
    readonly processes: number;
    /** Share of one core since the last sample; more than 100 with several busy processes. */
    readonly cpuPercent: number;
    readonly level: MemoryLevel;
}
/** The memory of a tree has risen to a level; reported once per crossing. */
export interface LevelCrossing {
    readonly pid: number;
    readonly level: Exclude<MemoryLevel, 'normal'>;
    readonly memoryBytes: number;
    readonly limitBytes: number;
}
/** What can be observed while the process runs. A listener must not throw. */
export interface ProcessObserver {
    readonly onStarted?: (pid: number) => void;
    /** The terminal's bytes in order; the listener may keep the buffer. */
    readonly onData?: (chunk: Buffer) => void;
    readonly onSample?: (sample: MemorySample) => void;
    /** The memory of a tree that was started ahead of its work, in bytes, until the work begins. */
    readonly onMemoryAhead?: (memoryBytes: number) => void;
    readonly onLevel?: (crossing: LevelCrossing) => void;
    /** No output and no CPU use for `stallMs`; reported once, and again only after new activity. */
    readonly onStall?: (silentMs: number) => void;
    /** The program exited by itself and left these running; they were ended. Reported before the result. */
    readonly onLeft?: (processes: readonly LeftProcess[]) => void;
    /** Something that a reader of the log should know: a fallback, a truncated transcript, a full disk. */
    readonly onWarning?: (message: string) => void;
}
/** Why the process ended: the first cause, never the signal that we sent because of it. */
export type ProcessEnd = {
    readonly kind: 'exited';
    readonly exitCode: number;
} | {
    readonly kind: 'signalled';
    readonly signal: string;
} | {
    readonly kind: 'timed-out';
    readonly timeoutMs: number;
} | {
    readonly kind: 'stalled';
    readonly silentMs: number;
} | {
    readonly kind: 'memory-exceeded';
    readonly pid: number;
    readonly memoryBytes: number;
    readonly limitBytes: number;
    readonly enforcement: 'kernel' | 'polling';
}
/** The machine was about to run out of memory, and this process tree was the largest. */
 | {
    readonly kind: 'machine-low';
    readonly pid: number;
    readonly memoryBytes: number;
    readonly availableBytes: number;
} | {
    readonly kind: 'cancelled';
    readonly reason: string;
} | {
    readonly kind: 'spawn-failed';
    readonly message: string;
};
/** A process of the tree that could not be ended; empty in every known case. */
export interface Survivor {
    readonly pid: number;
    readonly command: string;
}
/** A process that was ended because its program had exited without it. */
export interface LeftProcess {
    readonly pid: number;
    /** Its command line, cut between words at 200 characters. */
    readonly command: string;
}
/** How a process ended. A failure is a result, not an exception. */
export interface ProcessResult {
    readonly end: ProcessEnd;
    /** Process id of the program, null when it never started. */
    readonly pid: number | null;
    /** Exit code as the system reported it, whatever the cause of the end; null after a signal. */
    readonly exitCode: number | null;
    /** Name of the signal that ended the program (`SIGKILL`), null otherwise. */
    readonly signal: string | null;
    readonly durationMs: number;
    /** Highest memory of the whole tree in bytes. */
    readonly peakMemoryBytes: number;
    /** Bytes that the terminal showed. */
    readonly outputBytes: number;
    /** Bytes of those that are not in the transcript file. */
    readonly cutBytes: number;
    readonly survivors: readonly Survivor[];
}
