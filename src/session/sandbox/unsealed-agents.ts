/** Agents whose own file seals their network, where no sandbox can: they do not run, because they would run with an open one. Pure. */
import { isWhole, type SandboxWay } from '../../process/sandbox/sandbox-way.js'
import type { SandboxSettings } from '../configuration/sandbox-settings.js'
import type { Roster } from '../roster/roster.js'
import { chooseRunNetwork } from './run-network.js'

/** Returns the roster with a problem for each such agent. */
export function closeUnsealedAgents(
  roster: Roster,
  settings: SandboxSettings,
  way: SandboxWay | undefined
): Roster {
  // Where the session's own network is sealed, it does not start without a sandbox that can.
  if (settings.network !== 'open' || (way !== undefined && isWhole(way))) return roster
  return roster.map((agent) =>
    agent.problem !== undefined || chooseRunNetwork(settings, agent).kind === 'open'
      ? agent
      : { ...agent, problem: describe(agent.file ?? agent.name, settings) }
  )
}

function describe(file: string, { mode }: SandboxSettings): string {
  const why = mode === 'off' ? 'with sandbox: off nothing can' : 'no sandbox of this machine can'
  const instead =
    mode === 'off'
      ? 'Use sandbox: auto'
      : 'Run the job where Linux namespaces can be made (the log says what is missing)'
  return `${file}: it seals the network of its agent (network, allowed-hosts), and ${why}. ${instead}, or remove these lines to give the agent an open network.`
}
