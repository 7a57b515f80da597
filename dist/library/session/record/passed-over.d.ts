/** Lines of PM's answers in the form of a delegation that were not taken as one. */
/** A line in the form of a delegation that was not taken as one. */
export interface PassedOverLine {
    /** Line of PM's answer, from 1. */
    readonly line: number;
    /** Trimmed, at most 200 characters. */
    readonly text: string;
    /** `a report`, `inside a code block`, `a duplicate of line 3`, `a placeholder`. */
    readonly reason: string;
    /** Part of PM's plan that was not read: work that is missing, whatever else was delegated. */
    readonly isLost?: true;
}
/** The reason of a line that names an agent, in an answer that has nothing in the form of a delegation. */
export declare const MENTION = "it mentions an agent";
/** The reason of a line that hands work to an agent, and is not read as a delegation. */
export declare const UNREAD = "it hands work to an agent in a form that is not read";
/** A passed-over line in the record. */
export interface RecordedPassedOverLine extends PassedOverLine {
    /** The round whose answer it is in. */
    readonly round: number;
}
