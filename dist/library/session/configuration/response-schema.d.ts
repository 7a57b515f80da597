/**
 * The JSON schema of the structured response. The CLI passes over a schema that its validator does not take, without a
 * word (observed on Claude Code 2.1.197: another draft's `$schema`, a `format`, an unknown keyword), so it is checked here
 * with the same validator, in the same strict way, before anything starts.
 */
/** A schema that can be handed to the CLI. */
export interface ResponseSchema {
    /** As JSON, without what the CLI does not take and what says nothing about the form: `$schema`, `format`. */
    readonly text: string;
    /** What is wrong with a value, in a clause; undefined when nothing is. */
    readonly findFault: (value: unknown) => string | undefined;
}
/** A checked schema, or why it is none. */
export type CheckedSchema = {
    readonly ok: true;
    readonly schema: ResponseSchema;
} | {
    readonly ok: false;
    readonly reason: string;
};
/** It travels as one argument of a command line, of which the kernel takes 128 KiB. */
export declare const SCHEMA_LIMIT_BYTES: number;
/** Checks the text of a schema. */
export declare function checkResponseSchema(text: string): Promise<CheckedSchema>;
