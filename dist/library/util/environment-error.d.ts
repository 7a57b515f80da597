/** Failures of the machine or of a service: neither mistakes of the workflow's author nor bugs of ours. */
/** What failed. */
export type EnvironmentErrorCode = 'ARTIFACT_SERVICE_FAILED' | 'CLAUDE_NOT_FOUND' | 'GIT_FAILED'
/** A file cannot be written, because something that must not be replaced is in its place. */
 | 'PATH_OCCUPIED' | 'GITHUB_UNREACHABLE' | 'GITHUB_RATE_LIMITED'
/** The token may not do this, or the target does not exist: another attempt would fail, too. */
 | 'GITHUB_REFUSED' | 'GITHUB_FAILED';
/** The message says what failed, why, and what to do. */
export declare class EnvironmentError extends Error {
    readonly name: string;
    readonly code: EnvironmentErrorCode;
    constructor(code: EnvironmentErrorCode, message: string, options?: ErrorOptions);
}
