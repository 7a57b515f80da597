/**
 * Providers other than Anthropic's API, and the variables of each. They are recognized by the CLI's own rule rather
 * than by a list of names: `CLAUDE_CODE_USE_<NAME>` chooses a provider, `CLAUDE_CODE_SKIP_<NAME>_AUTH` and
 * `ANTHROPIC_<NAME>_*` configure it. So a provider of a newer CLI works without a change here. (Inspecting the CLI
 * itself would mean scanning 250 to 400 MB before each session, and inputs are checked before it is installed; a test
 * scans the installed one and compares.) Pure.
 */
/** The environment to read from. */
export type Variables = Readonly<Record<string, string | undefined>>;
/** The switches that the CLI reads as on. */
export declare function chosenProviders(environment: Variables): readonly string[];
/** The usual switch that a chosen one was probably meant to be; undefined if it is one, or like none. */
export declare function meantSwitch(chosenBy: string): string | undefined;
/** Whether a variable belongs to one of these providers. */
export declare function isProviderVariable(name: string, switches: readonly string[]): boolean;
