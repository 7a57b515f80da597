/** The limits of one run of a check. Pure. */
import type { SessionConfiguration } from '../configuration/configuration.js'
import { PROFILES } from '../configuration/profiles.js'
import type { RunLimits } from '../scheduling/limits.js'

/** `check-timeout-seconds`; otherwise the limits of the agent whose work it checks, or those that hold for all agents. */
export function chooseCheckLimits(
  { checks, limits }: Pick<SessionConfiguration, 'checks' | 'limits'>,
  ofAgent?: RunLimits
): RunLimits {
  const profile = PROFILES[limits.profile ?? 'standard'].agents
  return {
    memoryLimitBytes: ofAgent?.memoryLimitBytes ?? limits.memoryLimitBytes ?? profile.memoryLimitBytes,
    timeoutSeconds:
      checks.timeoutSeconds ?? ofAgent?.timeoutSeconds ?? limits.timeoutSeconds ?? profile.timeoutSeconds
  }
}
