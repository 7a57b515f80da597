/** The causes so far. */
export declare class FailureList {
    #private;
    /** The result of the work; undefined when it fails, and then its error is added to the list. */
    orUndefined<Result>(work: Promise<Result>): Promise<Result | undefined>;
    /** All causes, one a line; undefined when there is none. */
    get message(): string | undefined;
}
