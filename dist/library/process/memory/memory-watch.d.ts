/** The memory of one process: newest sample, peak and log. */
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js';
import type { MemoryMonitor } from './memory-monitor.js';
import type { LevelCrossing, MemorySample, ProcessEnd, ProcessObserver, ProcessSpec } from '../contract/supervised-process.js';
import type { EndableTree } from '../kill/terminate.js';
/** The part of a monitor that one process needs. */
export type ProcessMonitor = Pick<MemoryMonitor, 'startMonitoring' | 'stopMonitoring'>;
export declare class MemoryWatch {
    #private;
    lastSample: MemorySample | undefined;
    peakMemoryBytes: number;
    constructor(spec: ProcessSpec, observer: ProcessObserver, monitor: ProcessMonitor);
    /** Its work begins: samples are reported from now on, and count from now. */
    begin(): void;
    /**
     * @param cgroup undefined when the process is not in it
     * @param onCpu receives the CPU time in milliseconds since the previous sample
     * @param onEnd receives why the process is to be ended
     */
    start(pid: number, target: EndableTree, cgroup: MemoryCgroup | undefined, onCpu: (cpuMs: number) => void, onEnd: (cause: ProcessEnd) => void): void;
    /**
     * The process was ended for its memory: the peak becomes the last sample. The kernel may have killed it before a sample
     * showed the limit, and samples taken while it was being ended show less.
     */
    noteExceeded({ pid, memoryBytes, limitBytes }: Omit<LevelCrossing, 'level'>): void;
    /** Takes no further samples; the log stays open for the last one. */
    stop(): void;
    close(): void;
}
