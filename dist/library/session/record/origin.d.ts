/** Where a session comes from: the repository, ref and run of the workflow, and who started it. Pure. */
/** Each fact is absent when it is unknown, as it is for sessions from the command line. */
export interface SessionOrigin {
    /** `owner/name`. */
    readonly repository?: string;
    /** The branch, tag or pull request: `main`, `7/merge`. */
    readonly ref?: string;
    /** Page of the workflow run; http or https. */
    readonly runUrl?: string;
    /** Login of whoever started the run, or re-ran it. */
    readonly actor?: string;
}
/** The origin as GitHub Actions states it in variables of every step; undefined outside of a workflow. */
export declare function readOrigin(env: Readonly<Record<string, string | undefined>>): SessionOrigin | undefined;
/** The field of an event with the origin, if there is one. */
export declare function withOrigin(env: Readonly<Record<string, string | undefined>>): {
    readonly origin?: SessionOrigin;
};
/** The address as a browser reads it, if it is one of the web; undefined for any other scheme. */
export declare function webAddress(text: string): string | undefined;
