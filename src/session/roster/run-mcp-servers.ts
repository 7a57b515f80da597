/** Selects the MCP servers of a run. Pure. */
import { namesMcpServer } from '../../claude/command/mcp-entries.js'
import { narrowTools } from '../../claude/command/tool-names.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { McpServers } from '../configuration/mcp-servers.js'
import type { Agent } from './roster.js'

/**
 * Returns the servers whose tools a run may use; the others would be started for nothing. PM only reads, and gets none.
 */
export function serversOfRun(
  {
    role,
    agent
  }: { readonly role: 'pm' | 'agent'; readonly agent: Pick<Agent, 'tools' | 'disallowedTools'> },
  { mcpServers, allowedTools }: Pick<SessionConfiguration, 'mcpServers' | 'allowedTools'>
): McpServers {
  if (role === 'pm') return {}
  const entries = narrowTools(allowedTools, agent.tools, agent.disallowedTools)
  return Object.fromEntries(
    Object.entries(mcpServers ?? {}).filter(([name]) => entries.some((entry) => namesMcpServer(entry, name)))
  )
}
