/** Removes known secrets in all their forms, and anything that looks like a credential. */
export interface Redactor {
    readonly redact: (text: string) => string;
    /** Redacts a text that continues another one without a gap: a secret may begin in that. */
    readonly redactNext: (before: string, text: string) => string;
    /** Redacts one stream of bytes; a secret may be split across chunks. */
    readonly startStream: () => StreamRedactor;
    /** Makes further secrets known, also to streams that have begun. */
    readonly add: (secrets: Iterable<string>) => void;
}
/**
 * Redacts a stream chunk by chunk. Bytes that are not part of a secret are unchanged, whatever their encoding. What is
 * returned is valid until the next `push`.
 */
export interface StreamRedactor {
    /** Returns what is safe to release; the last few KiB are held back. */
    readonly push: (chunk: Uint8Array) => Buffer;
    /** Returns all whole lines that are held back: a secret that continues on a later line is not recognized. */
    readonly releaseLines: () => Buffer;
    /** Returns the rest. */
    readonly end: () => Buffer;
}
/** Creates a redactor for the secrets that are known already. What is contained in a public text is not secret. */
export declare function createRedactor(secrets?: Iterable<string>, publicTexts?: readonly string[]): Redactor;
