/**
 * The JSON schema of the structured response. The CLI silently ignores a schema that its validator rejects (observed in
 * Claude Code 2.1.197: another draft's `$schema`, a `format`, an unknown keyword), so it is checked here with the same
 * validator in the same strict mode, before anything starts.
 */
import { type Result } from '../../util/result.js';
/** A schema that the CLI accepts. */
export interface ResponseSchema {
    /** As JSON, without the keywords that the CLI rejects and that do not affect the structure: `$schema`, `format`. */
    readonly text: string;
    /** Returns what is wrong with a value, as a clause; undefined if nothing is. */
    readonly findFault: (value: unknown) => string | undefined;
}
/** It is passed as one command line argument, for which the kernel allows 128 KiB. */
export declare const SCHEMA_LIMIT_BYTES: number;
/** Checks the text of a schema. A failure is a clause that follows the text: `is not JSON`. */
export declare function checkResponseSchema(text: string): Promise<Result<ResponseSchema>>;
