/** What the API may reach on behalf of a run whose network is sealed: what the run itself may. Pure. */
import { agentPermissions } from '../../claude/command/permissions.js'
import { toolName } from '../../claude/command/tool-names.js'
import type { SealedReach } from '../../claude/key-proxy/way-out.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { isAllowed } from '../network/allowed-host.js'
import type { Agent } from '../roster/roster.js'
import { chooseRunNetwork } from './run-network.js'

/** The run, as far as its network and its tools go. */
export interface ReachingRun {
  readonly role: 'pm' | 'agent'
  readonly agent: Pick<Agent, 'tools' | 'disallowedTools' | 'network' | 'allowedHosts'>
}

/** Ports by protocol; others cannot be reached. */
const PORTS = new Map([
  ['https:', 443],
  ['http:', 80]
])

/** Undefined where the run's network is open. */
export function sealedReachOf(
  { role, agent }: ReachingRun,
  { sandbox, allowedTools, permissionMode }: SessionConfiguration
): SealedReach | undefined {
  const network = chooseRunNetwork(sandbox, agent)
  if (network.kind === 'open') return undefined
  const options = {
    allowedTools,
    permissionMode,
    agentTools: agent.tools,
    deniedTools: agent.disallowedTools
  }
  const { tools, denied } = agentPermissions(options)
  const isDenied = denied.some((entry) => toolName(entry) === 'WebSearch')
  return {
    allowsUrl: ({ protocol, hostname, port }) => {
      const usual = PORTS.get(protocol)
      // `URL` leaves out the usual port.
      if (usual === undefined || port !== '') return false
      return isAllowed(network.hosts, hostname.replace(/\.$/, ''), usual)
    },
    mayUseWebSearch: role === 'agent' && tools.includes('WebSearch') && !isDenied
  }
}
