/** The way out of sealed networks: one proxy for all runs of a session, started with the first one. */
import type { AllowedHost } from '../network/allowed-host.js'
import type { EgressAccess, EgressProxy } from '../network/egress-proxy.js'

/** What one process gets. */
export interface GateAccess extends Pick<EgressAccess, 'url' | 'close'> {
  readonly port: number
}

/** The gate. */
export interface NetworkGate {
  /** @throws Error when this machine allows no listener */
  readonly open: (run: string, hosts: readonly AllowedHost[]) => Promise<GateAccess>
  readonly close: () => Promise<void>
}

/** Nothing is started until a run needs it. */
export function createNetworkGate(start: () => Promise<EgressProxy>): NetworkGate {
  let started: Promise<EgressProxy> | undefined
  return {
    open: async (run, hosts) => {
      started ??= start()
      const proxy = await started
      return { ...proxy.open(run, hosts), port: proxy.port }
    },
    close: async () => {
      await (await started)?.close()
    }
  }
}
