/**
 * Providers other than Anthropic's API, and the variables of each. They are recognized by the CLI's own rule rather than
 * by a list of names: `CLAUDE_CODE_USE_<NAME>` chooses a provider, `CLAUDE_CODE_SKIP_<NAME>_AUTH` and
 * `ANTHROPIC_<NAME>_*` configure it. So a provider that a newer CLI brings works without a change here. (To look into
 * the CLI itself would take a scan of 250 to 400 MB before each session, and inputs are checked before it is installed;
 * a test scans the one at hand and compares.) Pure.
 */
/** Where variables are read from. */
export type Variables = Readonly<Record<string, string | undefined>>;
/** The switches that are on, as the CLI reads them. */
export declare function chosenProviders(environment: Variables): readonly string[];
/** Whether a variable belongs to one of these providers. */
export declare function isProviderVariable(name: string, switches: readonly string[]): boolean;
