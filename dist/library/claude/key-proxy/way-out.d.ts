/**
 * What in a request makes the API connect to others on behalf of a run: tools that it runs itself, MCP servers, images and
 * documents by their address. For a run in a sealed network that would be a way out. What is not known is refused. Pure.
 */
import { type Result } from '../../util/result.js';
/** What a run in a sealed network may have the API reach. */
export interface SealedReach {
    readonly allowsUrl: (url: URL) => boolean;
    /** Whether the run has the CLI's tool WebSearch, which the API carries out. */
    readonly mayUseWebSearch: boolean;
}
/** Checks a request of such a run. The error is a sentence for the client. */
export declare function checkWayOut(bytes: Buffer, reach: SealedReach): Result<undefined>;
