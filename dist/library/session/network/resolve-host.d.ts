import { type Result } from '../../util/result.js';
/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;
/** Why there is no address to connect to. */
export type ResolveFailure = 'unresolved' | 'private-address';
/** Asks the system. The final dot keeps its resolver from trying the search domains of the machine. */
export declare const resolveBySystem: Resolve;
/**
 * Public addresses of a name, IPv4 first. One private address refuses all: a public name that points into the machine's
 * own network is a mistake or an attack.
 */
export declare function resolvePublic(host: string, resolve: Resolve): Promise<Result<readonly string[], ResolveFailure>>;
