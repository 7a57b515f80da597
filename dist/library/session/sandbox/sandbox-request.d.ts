/** What a session passes to have its sandbox opened. */
import type { ProcessUser } from '../../process/launch/process-user.js';
import type { SessionConfiguration } from '../configuration/configuration.js';
import type { EgressProxy } from '../network/egress-proxy.js';
import type { GitPlaces } from './git/git-layers.js';
/** The request. */
export interface SandboxRequest {
    readonly configuration: Pick<SessionConfiguration, 'sandbox' | 'workingDirectory' | 'sessionDirectory' | 'cacheDirectory' | 'rehearsalScript' | 'mcpServers'>;
    readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>;
    /** The session's private folder: no agent sees it. */
    readonly privateDirectory: string;
    readonly closedFolders: readonly string[];
    /** The command of the CLI. */
    readonly command: readonly string[];
    readonly checkout: GitPlaces | undefined;
    /** The user that agents run as, when it is not ours. */
    readonly agentUser: ProcessUser | undefined;
    /** Starts the proxy of sealed networks. */
    readonly startProxy: () => Promise<EgressProxy>;
    /** Whether any process needs a sealed network; only the session's own setting makes it a condition of the session. */
    readonly sealsNetwork: boolean;
}
