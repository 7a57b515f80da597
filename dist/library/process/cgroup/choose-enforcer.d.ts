import type { MemoryEnforcer } from './memory-cgroup.js';
/** `auto`: the best available. `cgroup`: the kernel, or no run is started. `polling`: never the kernel. */
export type EnforcementMode = 'auto' | 'cgroup' | 'polling';
/**
 * Finds the best enforcer of this machine by trying each. `auto` never fails: it falls back to polling, and the description
 * says why.
 * @throws Error (`cgroup` only) that says why the kernel cannot limit memory here
 */
export declare function chooseMemoryEnforcer(mode: EnforcementMode, sessionId: string): Promise<MemoryEnforcer>;
