/** The input `mcp-config`: the MCP servers, read once, before an agent could change the file. */
import { isMcpTool } from '../../../claude/command/tool-names.js'
import { namesMcpServer } from '../../../claude/command/mcp-entries.js'
import { parseMcpServers, type McpServers } from '../../configuration/mcp-servers.js'
import type { Notice } from '../../record/record.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import { readJsonOrFile } from './text-or-file.js'
import type { Host } from './host.js'

const INPUT = 'mcp-config'

const EXAMPLE = `${INPUT}: '{"mcpServers": {"docs": {"command": "npx", "args": ["-y", "docs-server"]}}}'`

/** Anything larger is a mistake, not a list of servers. */
const LIMIT_BYTES = 256 * 1024

/** Returns the servers; undefined if none are given, or after a problem. */
export function readMcpConfig(
  values: Partial<SessionValues>,
  host: Pick<Host, 'workspace' | 'statPath' | 'readFile'>,
  problems: InputProblem[],
  notices: Notice[]
): McpServers | undefined {
  const given = values[INPUT]
  const entries = (values['allowed-tools'] ?? []).filter(isMcpTool)
  const servers = given === undefined ? {} : readServers(given, host, problems)
  if (servers === undefined) return undefined
  const names = Object.keys(servers)
  const warn = (message: string) => notices.push({ level: 'warning', message })
  for (const entry of entries.filter((each) => !names.some((name) => namesMcpServer(each, name))))
    warn(
      `allowed-tools names ${entry}, but mcp-config has no such server${names.length === 0 ? '' : ` (it has ${names.join(', ')})`}: agents do not get it.`
    )
  for (const name of names.filter((each) => !entries.some((entry) => namesMcpServer(entry, each))))
    warn(
      `mcp-config has the server ${name}, but allowed-tools has no entry for it: it is not started. Add mcp__${name.replaceAll(/[^\w-]/g, '_')}__*, or the tools that agents may use.`
    )
  return given === undefined ? undefined : servers
}

function readServers(
  given: string,
  host: Pick<Host, 'workspace' | 'statPath' | 'readFile'>,
  problems: InputProblem[]
): McpServers | undefined {
  if (!given.startsWith('{') && given.includes('\n')) {
    problems.push({ input: INPUT, reason: 'is neither JSON nor the path of a file', example: EXAMPLE })
    return undefined
  }
  const text = readJsonOrFile(INPUT, given, LIMIT_BYTES, host, problems)
  if (text === undefined) return undefined
  const parsed = parseMcpServers(text)
  if (parsed.ok) return parsed.value
  // Inline JSON may contain keys, so it is not shown.
  const shown = given.startsWith('{') ? {} : { value: given }
  problems.push(...parsed.error.map((reason) => ({ input: INPUT, ...shown, reason, example: EXAMPLE })))
  return undefined
}
