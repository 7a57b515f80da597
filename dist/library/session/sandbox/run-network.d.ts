/** Which hosts one agent reaches: what the session allows, narrowed by the agent's file. Pure. */
import type { AllowedHost } from '../network/allowed-host.js';
import type { NetworkMode, SandboxSettings } from '../configuration/sandbox-settings.js';
/** What an agent file says about the network. */
export interface AgentNetwork {
    readonly network?: NetworkMode;
    readonly allowedHosts?: readonly AllowedHost[];
}
/** The network of a run: sealed but for these hosts, or the machine's. */
export type RunNetwork = {
    readonly kind: 'open';
} | {
    readonly kind: 'sealed';
    readonly hosts: readonly AllowedHost[];
};
type Settings = Pick<SandboxSettings, 'network' | 'allowedHosts'>;
/** A file can only narrow: of its hosts those count that the session allows, too. */
export declare function chooseRunNetwork(session: Settings, agent?: AgentNetwork): RunNetwork;
/** Entries of an agent's file that the session does not allow: they have no effect. */
export declare function findWidening({ network, allowedHosts }: Settings, agent: AgentNetwork): readonly string[];
export {};
