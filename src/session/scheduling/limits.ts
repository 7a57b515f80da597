/** Chooses the limits of one agent run: the most specific setting wins. */
import type { LimitSettings } from '../configuration/configuration.js'
import { PROFILES, profileLimits } from '../configuration/profiles.js'
import type { Agent } from '../roster/roster.js'
import { MIB } from '../../util/mebibyte.js'

/** Default memory limit of an agent run's whole process tree. */
export const DEFAULT_MEMORY_LIMIT_BYTES = PROFILES.standard.agents.memoryLimitBytes

/** Default time limit of an agent run, in seconds of wall clock. */
export const DEFAULT_TIMEOUT_SECONDS = PROFILES.standard.agents.timeoutSeconds

/** The limits of one run. */
export interface RunLimits {
  readonly memoryLimitBytes: number
  readonly timeoutSeconds: number
}

/** Limits as plans, events and records state them. */
export interface RecordedLimits {
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
}

/** Limits for a plan, an event or a record. */
export function limitsForRecord({ memoryLimitBytes, timeoutSeconds }: RunLimits): RecordedLimits {
  return { memoryLimitMb: Math.floor(memoryLimitBytes / MIB), timeoutSeconds }
}

/** Limits that a plan or a record states. */
export function limitsFromRecord({ memoryLimitMb, timeoutSeconds }: RecordedLimits): RunLimits {
  return { memoryLimitBytes: memoryLimitMb * MIB, timeoutSeconds }
}

/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it is in the checkout, which a stranger may have written.
 */
export function chooseLimits(agent: Agent, settings: LimitSettings): RunLimits {
  const profile = profileLimits(settings.profile, agent.slug)
  return {
    memoryLimitBytes:
      settings.agentMemoryLimitsBytes.get(agent.slug) ??
      settings.memoryLimitBytes ??
      agent.memoryLimitBytes ??
      profile.memoryLimitBytes,
    timeoutSeconds:
      settings.agentTimeoutsSeconds.get(agent.slug) ??
      settings.timeoutSeconds ??
      agent.timeoutSeconds ??
      profile.timeoutSeconds
  }
}
