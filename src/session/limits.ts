/** Which limits one agent run gets: the most explicit word wins. */
import type { LimitSettings } from './configuration.js'
import type { Agent } from './roster.js'

/** Memory of an agent run's whole process tree where nobody says otherwise, in MiB. */
export const DEFAULT_MEMORY_LIMIT_MB = 1024

/** Wall clock of an agent run where nobody says otherwise, in seconds. */
export const DEFAULT_TIMEOUT_SECONDS = 600

/** The limits of one run. */
export interface RunLimits {
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
}

/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the default. The file
 * comes after the inputs because it lies in the checkout, which a stranger may have written.
 */
export function chooseLimits(agent: Agent, settings: LimitSettings): RunLimits {
  return {
    memoryLimitMb:
      settings.agentMemoryLimitsMb.get(agent.slug) ??
      settings.memoryLimitMb ??
      agent.memoryLimitMb ??
      DEFAULT_MEMORY_LIMIT_MB,
    timeoutSeconds:
      settings.agentTimeoutsSeconds.get(agent.slug) ??
      settings.timeoutSeconds ??
      agent.timeoutSeconds ??
      DEFAULT_TIMEOUT_SECONDS
  }
}
