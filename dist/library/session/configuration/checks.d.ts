/** The author's checks: commands that decide whether the work is done. */
/** One check. */
export interface Check {
    /** Unique among the checks of the session, or of its agent. */
    readonly name: string;
    /** A shell command of one or more lines. */
    readonly command: string;
}
/** All checks of a session. */
export interface CheckSettings {
    /** Run in the working directory once work was merged into it. */
    readonly session: readonly Check[];
    /** By slug of the agent: run where that agent worked, before its work is merged. */
    readonly agents: ReadonlyMap<string, readonly Check[]>;
    /** Whether those of the session also run before PM begins. */
    readonly before: boolean;
    /** Time limit of one check; undefined: that of the agents. */
    readonly timeoutSeconds: number | undefined;
}
/** A session without checks. */
export declare const NO_CHECKS: CheckSettings;
