/**
 * The only way out of a sealed network: an HTTP proxy on the loopback address that connects each run to the hosts of its
 * own allow-list, and to nothing else.
 */
import type { AllowedHost } from './allowed-host.js'
import type { EgressConnection } from './connection.js'

/** Options of the proxy. */
export interface EgressProxyOptions {
  /** Called once for each connection, at its end. */
  readonly onConnection?: (connection: EgressConnection) => void
  /** Closes the proxy. */
  readonly signal?: AbortSignal
}

/** What a run gets. */
export interface EgressAccess {
  /** `http://run:TOKEN@127.0.0.1:PORT`, for the variables HTTPS_PROXY and HTTP_PROXY. */
  readonly url: string
  /** The secret in it, to be masked in logs. */
  readonly token: string
  /** Revokes the token and cuts the run's open connections; their end is reported before it returns. */
  readonly close: () => void
}

/** A running proxy. */
export interface EgressProxy {
  readonly port: number
  /** Gives a run access; each call gives another token. */
  readonly open: (run: string, allowList: readonly AllowedHost[]) => EgressAccess
  /** Cuts open connections and stops listening. */
  readonly close: () => Promise<void>
}

/** Starts the proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot listen. */
export function startEgressProxy(_options: EgressProxyOptions = {}): Promise<EgressProxy> {
  return Promise.reject(new Error('not implemented yet'))
}
