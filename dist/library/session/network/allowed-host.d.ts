import { type Result } from '../../util/result.js';
/** The ports that can be reached: TLS, and plain http. */
export declare const OPEN_PORTS: readonly [443, 80];
/** A host, or all hosts below a domain, that runs may connect to. */
export interface AllowedHost {
    /** Its canonical text: `registry.npmjs.org`, `*.example.com`, `example.com:443`. */
    readonly entry: string;
    /** The name; for `*.example.com` it is `example.com`. */
    readonly host: string;
    /** Whether all names below `host` are allowed, at any depth; `host` itself is not. */
    readonly isSuffix: boolean;
    /** Undefined: both open ports. */
    readonly port: number | undefined;
}
/** What `parseAllowedHost` accepts, for the message of an input. */
export declare const ALLOWED_HOST_SYNTAX: string;
/**
 * Parses one entry; a preset gives several hosts. Fails with a clause that follows the entry: `is an IP address, not a
 * name: ...`.
 */
export declare function parseAllowedHost(text: string): Result<readonly AllowedHost[]>;
/** Whether a list allows a host in canonical spelling at a port. */
export declare function isAllowed(list: readonly AllowedHost[], host: string, port: number): boolean;
