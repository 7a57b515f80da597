/** Profiles: limits by kind of work, for those who do not want to think of numbers. Explicit limits win. */
/** Limits of a kind of work. */
export interface ProfileLimits {
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
}
/** The profiles by name. */
export type ProfileName = 'light' | 'standard' | 'heavy' | 'by-role';
/** One profile. */
interface Profile {
    readonly agents: ProfileLimits;
    readonly pm: ProfileLimits;
    /** Of single agents, by slug. */
    readonly roles: Readonly<Record<string, ProfileLimits>>;
}
/** The profiles. The CLI alone takes about 300 MB, so no limit lies below 512. */
export declare const PROFILES: Readonly<Record<ProfileName, Profile>>;
/** What a profile gives an agent. */
export declare function profileLimits(profile: ProfileName | undefined, slug: string): ProfileLimits;
export {};
