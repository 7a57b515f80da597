/** The user of a session's agents: opened when the CLI is found, and given up with what cannot be undone told. */
import type { ClaudeExecutable } from '../../claude/install/find-claude.js'
import type { AgentUser, AgentUserRequest } from '../agent-user/agent-user.js'
import type { SessionConfiguration } from '../configuration/configuration.js'

/**
 * Undefined where agents run as we do.
 * @param closedFolders folders that they must not look into, beside the session's own
 * @throws Error that says why it cannot be done here
 */
export async function openUser(
  configuration: SessionConfiguration,
  closedFolders: readonly string[],
  { command }: ClaudeExecutable,
  privateDirectory: string
): Promise<AgentUser | undefined> {
  const { agentUser: name, workingDirectory, rehearsalScript } = configuration
  if (name === undefined) return undefined
  const [program, ...files] = command
  const needed: AgentUserRequest['needed'] = [
    { path: program, access: 'x' },
    ...[...files, ...(rehearsalScript === undefined ? [] : [rehearsalScript])].map(
      (file) => ({ path: file, access: 'r' }) as const
    )
  ]
  const { openAgentUser } = await import('../agent-user/agent-user.js')
  return openAgentUser({ name, privateDirectory, workingDirectory, closedFolders, needed })
}

/** Ends all processes of the user, and undoes everything. */
export async function closeUser(
  agentUser: AgentUser | undefined,
  warn: (message: string) => void
): Promise<void> {
  const cleanUpFailures = await agentUser?.close()
  for (const message of cleanUpFailures?.messages ?? []) warn(message)
  for (const { pid, command } of cleanUpFailures?.survivors ?? [])
    warn(`Process ${pid} (${command}) of the agents' user could not be ended.`)
}
