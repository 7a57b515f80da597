/** Profiles: limits by kind of work, for those who do not want to think of numbers. Explicit limits win. */

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
  /** Of single agents, by slug. */
  readonly roles: Readonly<Record<string, ProfileLimits>>
}

/**
 * What each role takes. Engineer, QA and Documentation have the numbers of the field's original; the others are like
 * that one of the three whose work theirs is most like.
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

/** The profiles. The CLI alone takes about 300 MB, so no limit lies below 512. */
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

/** What a profile gives an agent. */
export function profileLimits(profile: ProfileName | undefined, slug: string): ProfileLimits {
  const { roles, agents } = PROFILES[profile ?? 'standard']
  return roles[slug] ?? agents
}
