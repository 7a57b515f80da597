/** Which hosts one agent reaches: what the session allows, narrowed by the agent's file. Pure. */
import type { AllowedHost } from '../network/allowed-host.js'
import type { NetworkMode, SandboxSettings } from '../configuration/sandbox-settings.js'

/** What an agent file says about the network. */
export interface AgentNetwork {
  readonly network?: NetworkMode
  readonly allowedHosts?: readonly AllowedHost[]
}

/** The network of a run: sealed but for these hosts, or the machine's. */
export type RunNetwork =
  { readonly kind: 'open' } | { readonly kind: 'sealed'; readonly hosts: readonly AllowedHost[] }

type Settings = Pick<SandboxSettings, 'network' | 'allowedHosts'>

/** A file can only narrow: of its hosts those count that the session allows, too. */
export function chooseRunNetwork(session: Settings, agent: AgentNetwork = {}): RunNetwork {
  const narrows = agent.allowedHosts !== undefined || (agent.network ?? 'open') !== 'open'
  if (session.network === 'open' && !narrows) return { kind: 'open' }
  if (session.network === 'none' || agent.network === 'none') return { kind: 'sealed', hosts: [] }
  const { allowedHosts: own } = agent
  if (session.network === 'open') return { kind: 'sealed', hosts: own ?? [] }
  const hosts = own?.filter((entry) => isCovered(entry, session.allowedHosts)) ?? session.allowedHosts
  return { kind: 'sealed', hosts }
}

/** Entries of an agent's file that the session does not allow: they have no effect. */
export function findWidening({ network, allowedHosts }: Settings, agent: AgentNetwork): readonly string[] {
  if (network === 'open') return []
  return (agent.allowedHosts ?? [])
    .filter((entry) => network === 'none' || !isCovered(entry, allowedHosts))
    .map(({ entry }) => entry)
}

function isCovered(entry: AllowedHost, list: readonly AllowedHost[]): boolean {
  return list.some(
    ({ host, isSuffix, port }) =>
      (port === undefined || port === entry.port) &&
      (isSuffix
        ? entry.host.endsWith(`.${host}`) || (entry.isSuffix && entry.host === host)
        : !entry.isSuffix && entry.host === host)
  )
}
