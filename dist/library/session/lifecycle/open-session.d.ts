import type { SessionConfiguration } from '../configuration/configuration.js';
import type { ResponseSchema } from '../configuration/response-schema.js';
import { type Redactor } from '../redaction/redact.js';
import type { SessionEvent } from '../record/events.js';
import type { Framework } from '../roster/framework.js';
import type { SessionContext } from './session-context.js';
/** What the caller of a session may pass. */
export interface SessionOptions {
    /** Cancels the session; its reason (an Error's message, a text) is reported as the cause. */
    readonly signal?: AbortSignal;
    readonly onEvent?: (event: SessionEvent) => void;
    /** The environment that agents get a part of; default: this process's. */
    readonly inheritedEnvironment?: Readonly<Record<string, string | undefined>>;
    /** Where an installed CLI is kept between sessions. */
    readonly cacheDirectory?: string;
    /** The program of the built-in stand-in CLI. */
    readonly rehearsalEntry?: string;
    /** Results are reused only by sessions with the same one. Default: empty. */
    readonly cacheScope?: string;
    /** Removes secrets from all that is written; the session adds those that it knows. Default: a new one. */
    readonly redactor?: Redactor;
    /** Folders that agents running as another user must not read, besides the session's own. */
    readonly closedFolders?: readonly string[];
}
/** An open session. */
export interface OpenSession extends SessionContext {
    readonly framework: Framework | undefined;
    /** Schema of the structured response; undefined when none is requested. */
    readonly responseSchema: ResponseSchema | undefined;
    /** Why no process can be started; undefined when everything is ready. */
    readonly failure: string | undefined;
    /** Disarms what agents left for git, with a warning; after the last run, so that the record has it. */
    readonly inspectCheckout: () => Promise<void>;
    readonly close: () => Promise<void>;
}
/**
 * Opens a session. A problem with the CLI or the memory limit becomes its `failure`, so that it is reported as a verdict.
 * @throws ConfigurationError on an unsupported system, and for agent files, a framework or a response schema that cannot
 * be used
 */
export declare function openSession(configuration: SessionConfiguration, options?: SessionOptions): Promise<OpenSession>;
