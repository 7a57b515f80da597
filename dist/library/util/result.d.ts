/** The value of an operation that succeeded, or why it failed: by default a clause for a message. */
export type Result<Value, Failure = string> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly error: Failure;
};
/** A success. */
export declare function ok<Value>(value: Value): Result<Value, never>;
/** A failure. */
export declare function fail<Failure>(error: Failure): Result<never, Failure>;
/** Runs an operation; what it throws becomes a failure with its message. */
export declare function attempt<Value>(operation: () => Value): Result<Value>;
/** The same for an asynchronous operation. */
export declare function attemptAsync<Value>(operation: () => Promise<Value>): Promise<Result<Value>>;
