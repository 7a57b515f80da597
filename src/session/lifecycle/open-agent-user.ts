/** The user that a session's agents run as: set up once the CLI is found, undone at the session's end. */
import type { ClaudeExecutable } from '../../claude/install/find-claude.js'
import type { AgentUser, AgentUserRequest } from '../agent-user/agent-user.js'
import type { SessionConfiguration } from '../configuration/configuration.js'

/**
 * Sets up the user; undefined when agents run as our user.
 * @param closedFolders folders that agents must not read, besides the session's own
 * @throws Error that says why this machine does not allow it
 */
export async function openUser(
  configuration: SessionConfiguration,
  closedFolders: readonly string[],
  { command }: Pick<ClaudeExecutable, 'command'>,
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

/** Ends all processes of the user and undoes the set-up; warns about what could not be undone. */
export async function closeUser(
  agentUser: AgentUser | undefined,
  warn: (message: string) => void
): Promise<void> {
  const cleanUpFailures = await agentUser?.close()
  for (const message of cleanUpFailures?.messages ?? []) warn(message)
  for (const { pid, command } of cleanUpFailures?.survivors ?? [])
    warn(`Process ${pid} (${command}) of the agents' user could not be ended.`)
}
