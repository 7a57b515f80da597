/** Memory and CPU of processes where there is no `/proc` (macOS, Windows), by pidusage. */

import type pidusage from 'pidusage'

/** What a set of processes takes. */
export interface PortableUsage {
  readonly memoryBytes: number
  readonly cpuPercent: number
  readonly processes: number
}

/** Asks the system about these processes; those that are gone are left out. */
export type ReadPortableUsage = (pids: readonly number[]) => Promise<PortableUsage>

/**
 * Asks pidusage. It is called with its own `maxage` and never cleared: 0 makes it call itself without end, and clearing
 * loses its descriptors (pidusage 4.1.0).
 */
export const readPortableUsage: ReadPortableUsage = async (pids) => {
  if (pids.length === 0) return { memoryBytes: 0, cpuPercent: 0, processes: 0 }
  const { default: ask } = await import('pidusage')
  // A process that has gone has a key without a value, whatever the declared type says.
  const answers: Record<string, pidusage.Status | undefined> = await ask([...pids]).catch(() => ({}))
  const living = Object.values(answers).filter((status) => status !== undefined)
  return {
    memoryBytes: living.reduce((sum, status) => sum + status.memory, 0),
    cpuPercent: living.reduce((sum, status) => sum + status.cpu, 0),
    processes: living.length
  }
}
