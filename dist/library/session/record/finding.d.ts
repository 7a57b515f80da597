/** What agents find when they review: one finding, and all of a session. */
export declare const SEVERITIES: readonly ["high", "medium", "low"];
export type Severity = (typeof SEVERITIES)[number];
/** One finding. Text is the agent's own, unescaped. */
export interface Finding {
    /** In the repository, with `/`; absent for a finding about no file. */
    readonly path?: string;
    /** The line as the agent counts it: only a hint, models count badly. */
    readonly line?: number;
    /** Whether the quote is of the new or of the old text of the change; absent: wherever it is. */
    readonly side?: 'RIGHT' | 'LEFT';
    /** The lines that it is about, as they are in the file. */
    readonly quote?: string;
    readonly severity: Severity;
    /** One word or two: `bug`, `security`. */
    readonly category: string;
    readonly title: string;
    readonly body: string;
    /** What the quoted lines should be instead; empty to delete them. */
    readonly replacement?: string;
}
/** A finding and the agent that reports it. */
export interface ReportedFinding extends Finding {
    readonly agent: string;
}
/** The findings of a session. */
export interface SessionFindings {
    readonly findings: readonly ReportedFinding[];
    /** Findings and blocks that cannot be read, each with its agent and the reason. */
    readonly problems: readonly string[];
}
