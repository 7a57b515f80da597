/** What surrounds one CLI process: its private folders and its environment. */
import fs from 'node:fs'
import path from 'node:path'
import { buildAgentEnvironment } from '../../claude/environment/environment.js'
import type { McpServers } from '../configuration/mcp-servers.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { homeFolder } from '../../util/home-folder.js'
import { makeFolder } from '../../util/make-folder.js'

/** Files of one run that are never uploaded. */
export interface PrivateFolders {
  readonly config: string
  readonly temporary: string
  /** A file: the instructions that are put after the CLI's own. */
  readonly instructions: string
  /** A file: the MCP servers that the run is given. */
  readonly mcpConfig: string
  /** A file: the CLI's settings, the author's own among them. */
  readonly settings: string
  /** Home of an agent that is another user. */
  readonly home: string
}

/** Git works in a folder of others only when told to trust it. */
const GIT_SETTINGS = '[safe]\n\tdirectory = *\n'

/** Each CLI process has its own configuration and temporary folder: shared ones are corrupted by parallel processes. */
export function makePrivateFolders(directory: string, run: string): PrivateFolders {
  const own = path.join(directory, run)
  const config = path.join(own, 'config')
  const temporary = path.join(own, 'tmp')
  const home = path.join(own, 'home')
  // Agents of another user go through it to what is theirs; for all others the folder above is closed, or has no list.
  makeFolder(own, 0o711)
  for (const folder of [config, temporary, home]) makeFolder(folder, 0o700)
  const at = (name: string): string => path.join(own, name)
  return {
    config,
    temporary,
    instructions: at('instructions.md'),
    mcpConfig: at('mcp.json'),
    settings: at('settings.json'),
    home
  }
}

/** Writes the servers' file; undefined where the run gets none. A command line would show their keys to all. */
export function writeMcpConfig({ mcpConfig }: PrivateFolders, servers: McpServers): string | undefined {
  // Of an earlier attempt it may be the agents' user's.
  fs.rmSync(mcpConfig, { force: true })
  if (Object.keys(servers).length === 0) return undefined
  fs.writeFileSync(mcpConfig, JSON.stringify({ mcpServers: servers }), { mode: 0o600 })
  return mcpConfig
}

/** Puts the settings into a home that an agent of another user needs there. */
export function writeHomeConfig({ home }: PrivateFolders): void {
  // Given to the agents' user by an earlier turn or attempt: it has its settings, and nothing of ours is written there.
  if (fs.lstatSync(home).uid !== process.getuid?.()) return
  fs.writeFileSync(path.join(home, '.gitconfig'), GIT_SETTINGS, { mode: 0o644 })
}

/** Whose environment it is. */
interface RunIdentity {
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: { readonly slug: string; readonly name: string }
  readonly attempt?: number
}

/** A user without a home gets one for the run: the CLI, npm and git look for it. */
function withHome(
  inherited: SessionContext['inheritedEnvironment'],
  ownHome: string
): SessionContext['inheritedEnvironment'] {
  const given = inherited['HOME'] ?? ''
  return { ...inherited, HOME: given === '' ? (homeFolder() ?? ownHome) : given }
}

/** The CLI's environment: where there is a key proxy, the run's own access stands in the place of the key. */
export function openRunEnvironment(
  run: RunIdentity,
  session: SessionContext,
  own: PrivateFolders
): Record<string, string> {
  const { configuration, keyProxy, agentUser } = session
  const environment = buildAgentEnvironment({
    inherited: withHome(session.inheritedEnvironment, own.home),
    credentials: keyProxy === undefined ? configuration.credentials : { kind: 'none' },
    passEnv: [...configuration.passEnv, ...configuration.publicEnv],
    configDirectory: own.config,
    temporaryDirectory: own.temporary,
    permissionMode: configuration.permissionMode,
    rehearsalScript: configuration.rehearsalScript,
    user: agentUser === undefined ? undefined : { name: agentUser.user.name, home: own.home },
    identity: {
      ...run.agent,
      role: run.role,
      sessionId: configuration.sessionId,
      round: run.round,
      attempt: run.attempt
    }
  })
  return { ...environment, ...keyProxy?.issue(run.id, `${run.agent.name} (run ${run.id})`).environment }
}
