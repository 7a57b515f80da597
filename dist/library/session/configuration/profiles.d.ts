/** Limits of a kind of work. */
export interface ProfileLimits {
    readonly memoryLimitBytes: number;
    readonly timeoutSeconds: number;
}
/** The profiles by name. */
export type ProfileName = 'light' | 'standard' | 'heavy' | 'by-role';
/** One profile. */
interface Profile {
    readonly agents: ProfileLimits;
    readonly pm: ProfileLimits;
    /** Limits of individual agents, by slug. */
    readonly roles: Readonly<Record<string, ProfileLimits>>;
}
/** The profiles. The CLI alone needs about 300 MB, so no limit is below 512. */
export declare const PROFILES: Readonly<Record<ProfileName, Profile>>;
/** Returns the limits of an agent in a profile. */
export declare function profileLimits(profile: ProfileName | undefined, slug: string): ProfileLimits;
export {};
