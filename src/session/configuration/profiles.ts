/** Profiles: default limits by kind of work. Explicit limits take precedence. */
import { MIB } from '../../util/mebibyte.js'

/** Limits of a kind of work. */
export interface ProfileLimits {
  readonly memoryLimitBytes: number
  readonly timeoutSeconds: number
}

/** The profiles by name. */
export type ProfileName = 'light' | 'standard' | 'heavy' | 'by-role'

/** One profile. */
interface Profile {
  readonly agents: ProfileLimits
  readonly pm: ProfileLimits
  /** Limits of individual agents, by slug. */
  readonly roles: Readonly<Record<string, ProfileLimits>>
}

/**
 * Limits by role. Engineer, QA and Documentation have the numbers of claude-mpm; each other role has those of the most
 * similar of the three.
 */
const ROLES: Readonly<Record<string, ProfileLimits>> = {
  engineer: { memoryLimitBytes: 2048 * MIB, timeoutSeconds: 900 },
  'data-engineer': { memoryLimitBytes: 2048 * MIB, timeoutSeconds: 900 },
  qa: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 600 },
  ops: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 600 },
  security: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 600 },
  research: { memoryLimitBytes: 512 * MIB, timeoutSeconds: 600 },
  'version-control': { memoryLimitBytes: 512 * MIB, timeoutSeconds: 300 },
  documentation: { memoryLimitBytes: 512 * MIB, timeoutSeconds: 300 }
}

/** The profiles. The CLI alone needs about 300 MB, so no limit is below 512. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  light: {
    agents: { memoryLimitBytes: 512 * MIB, timeoutSeconds: 300 },
    pm: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 300 },
    roles: {}
  },
  standard: {
    agents: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 600 },
    pm: { memoryLimitBytes: 2048 * MIB, timeoutSeconds: 600 },
    roles: {}
  },
  heavy: {
    agents: { memoryLimitBytes: 4096 * MIB, timeoutSeconds: 1800 },
    pm: { memoryLimitBytes: 2048 * MIB, timeoutSeconds: 900 },
    roles: {}
  },
  'by-role': {
    agents: { memoryLimitBytes: 1024 * MIB, timeoutSeconds: 600 },
    pm: { memoryLimitBytes: 2048 * MIB, timeoutSeconds: 600 },
    roles: ROLES
  }
}

/** Returns the limits of an agent in a profile. */
export function profileLimits(profile: ProfileName | undefined, slug: string): ProfileLimits {
  const { roles, agents } = PROFILES[profile ?? 'standard']
  return roles[slug] ?? agents
}
