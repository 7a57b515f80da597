/** What is known about one connection that a run asked the proxy for. */
/** Why a connection was denied. */
export declare const DENIAL_REASONS: readonly ["not-listed", "ip-address", "invalid-host", "port", "plain-tunnel", "private-address", "not-tls", "no-server-name", "other-server-name", "too-many-connections"];
export type DenialReason = (typeof DENIAL_REASONS)[number];
/** Why an allowed connection did not come about. */
export type FailureReason = 'unresolved' | 'unreachable';
/** One connection, reported when it ends. */
export interface EgressConnection {
    /** When it was requested, in milliseconds since 1970. */
    readonly time: number;
    readonly run: string;
    /** As requested and in canonical spelling where it is a name; otherwise printable ASCII, shortened. */
    readonly host: string;
    readonly port: number;
    readonly verdict: 'allowed' | 'denied' | 'failed';
    /** Null for an allowed one. */
    readonly reason: DenialReason | FailureReason | null;
    /** Bytes sent to the host and received from it. */
    readonly bytesOut: number;
    readonly bytesIn: number;
    readonly durationMs: number;
}
/** A host that a run was denied: reported once for each host, port and reason. */
export interface DeniedHost {
    readonly host: string;
    readonly port: number;
    readonly reason: DenialReason;
    /** The entry of `allowed-hosts` that would allow it; null when none can. */
    readonly entry: string | null;
}
/** Denied hosts of one run that are reported; `network.csv` has all of them. */
export declare const DENIED_HOSTS_LIMIT = 100;
/** Anything but names and addresses is replaced, because clients choose this text and reports show it. */
export declare function describeHost(text: string): string;
