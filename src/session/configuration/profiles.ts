/** Profiles: default limits by kind of work. Explicit limits take precedence. */

/** Limits of a kind of work. */
export interface ProfileLimits {
  readonly memoryLimitMb: number
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
  engineer: { memoryLimitMb: 2048, timeoutSeconds: 900 },
  'data-engineer': { memoryLimitMb: 2048, timeoutSeconds: 900 },
  qa: { memoryLimitMb: 1024, timeoutSeconds: 600 },
  ops: { memoryLimitMb: 1024, timeoutSeconds: 600 },
  security: { memoryLimitMb: 1024, timeoutSeconds: 600 },
  research: { memoryLimitMb: 512, timeoutSeconds: 600 },
  'version-control': { memoryLimitMb: 512, timeoutSeconds: 300 },
  documentation: { memoryLimitMb: 512, timeoutSeconds: 300 }
}

/** The profiles. The CLI alone needs about 300 MB, so no limit is below 512. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  light: {
    agents: { memoryLimitMb: 512, timeoutSeconds: 300 },
    pm: { memoryLimitMb: 1024, timeoutSeconds: 300 },
    roles: {}
  },
  standard: {
    agents: { memoryLimitMb: 1024, timeoutSeconds: 600 },
    pm: { memoryLimitMb: 2048, timeoutSeconds: 600 },
    roles: {}
  },
  heavy: {
    agents: { memoryLimitMb: 4096, timeoutSeconds: 1800 },
    pm: { memoryLimitMb: 2048, timeoutSeconds: 900 },
    roles: {}
  },
  'by-role': {
    agents: { memoryLimitMb: 1024, timeoutSeconds: 600 },
    pm: { memoryLimitMb: 2048, timeoutSeconds: 600 },
    roles: ROLES
  }
}

/** Returns the limits of an agent in a profile. */
export function profileLimits(profile: ProfileName | undefined, slug: string): ProfileLimits {
  const { roles, agents } = PROFILES[profile ?? 'standard']
  return roles[slug] ?? agents
}
