/** The private folders and the environment of one CLI process. */
import fs from 'node:fs'
import path from 'node:path'
import { buildAgentEnvironment } from '../../../claude/environment/environment.js'
import type { McpServers } from '../../configuration/mcp-servers.js'
import type { CliHost } from '../../lifecycle/cli-host.js'
import type { SessionContext } from '../../lifecycle/session-context.js'
import { sealedReachOf, type ReachingRun } from '../../sandbox/sealed-reach.js'
import { homeFolder } from '../../../util/files/home-folder.js'
import { makeFolder } from '../../../util/files/make-folder.js'
import { removeFile } from '../../../util/files/remove-file.js'

/** Files of one run that are never uploaded. */
export interface PrivateFolders {
  readonly config: string
  readonly temporary: string
  /** A file: the instructions that are appended to the CLI's own. */
  readonly instructions: string
  /** A file: the run's MCP servers. */
  readonly mcpConfig: string
  /** A file: the CLI's settings, including the author's. */
  readonly settings: string
  /** The home folder of an agent that runs as another user. */
  readonly home: string
}

/** Git refuses to work in another user's folder unless it is marked as safe. */
const GIT_SETTINGS = '[safe]\n\tdirectory = *\n'

/** Each CLI process has its own configuration and temporary folder: parallel processes corrupt shared ones. */
export function makePrivateFolders(directory: string, run: string): PrivateFolders {
  const own = path.join(directory, run)
  const config = path.join(own, 'config')
  const temporary = path.join(own, 'tmp')
  const home = path.join(own, 'home')
  // Agents that run as another user pass through it to their own folders. The folder above is closed to everyone else, or cannot be listed.
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

/** Writes the MCP servers to a file, because a command line would show their keys to everyone. Undefined when the run has none. */
export function writeMcpConfig({ mcpConfig }: PrivateFolders, servers: McpServers): string | undefined {
  // An earlier attempt may have left a file that belongs to the agents' user.
  removeFile(mcpConfig)
  if (Object.keys(servers).length === 0) return undefined
  fs.writeFileSync(mcpConfig, JSON.stringify({ mcpServers: servers }), { mode: 0o600 })
  return mcpConfig
}

/** Writes the settings that an agent running as another user needs in its home folder. */
export function writeHomeConfig({ home }: PrivateFolders): void {
  // An earlier turn or attempt has already handed it to the agents' user, with its settings; we write nothing there any more.
  if (fs.lstatSync(home).uid !== process.getuid?.()) return
  fs.writeFileSync(path.join(home, '.gitconfig'), GIT_SETTINGS, { mode: 0o644 })
}

/** The run that the environment is for. */
interface RunIdentity extends ReachingRun {
  readonly id: string
  readonly round: number
  readonly agent: ReachingRun['agent'] & { readonly slug: string; readonly name: string }
  readonly attempt?: number
}

/** A user without a home folder gets one for the run: the CLI, npm and git need it. */
function withHome(
  inherited: CliHost['inheritedEnvironment'],
  ownHome: string
): CliHost['inheritedEnvironment'] {
  const given = inherited['HOME'] ?? ''
  return { ...inherited, HOME: given === '' ? (homeFolder() ?? ownHome) : given }
}

/** Builds the CLI's environment; with a key proxy it holds a token of the run in place of the key. */
export function openRunEnvironment(
  run: RunIdentity,
  { configuration, cli }: Pick<SessionContext, 'configuration' | 'cli'>,
  own: PrivateFolders
): Record<string, string> {
  const { keyProxy, agentUser, inheritedEnvironment } = cli
  const environment = buildAgentEnvironment({
    inherited: withHome(inheritedEnvironment, own.home),
    credentials: keyProxy === undefined ? configuration.credentials : { kind: 'none' },
    passEnv: [...configuration.passEnv, ...configuration.publicEnv],
    configDirectory: own.config,
    temporaryDirectory: own.temporary,
    permissionMode: configuration.permissionMode,
    rehearsalScript: configuration.rehearsalScript,
    user: agentUser === undefined ? undefined : { name: agentUser.user.name, home: own.home },
    identity: {
      slug: run.agent.slug,
      name: run.agent.name,
      role: run.role,
      sessionId: configuration.sessionId,
      round: run.round,
      attempt: run.attempt
    }
  })
  const reach = sealedReachOf(run, configuration)
  return {
    ...environment,
    ...keyProxy?.issue(run.id, `${run.agent.name} (run ${run.id})`, reach).environment
  }
}
