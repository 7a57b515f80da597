/**
 * The tools that a process was granted, compared with those its command line asked for. The CLI lists them in its
 * `init` event, before it asks the model anything: a version or a setting that opens more than the closed list is found
 * before any tool runs.
 */
import { hasFlag } from './arguments.js'

/** Reported where a CLI does not list its tools by name, so that they cannot be compared with the closed list. */
const UNLISTED = 'tools that its init event does not list by name'

/** The tools that a process was granted but did not ask for. Pure. */
export function findExcessTools(args: readonly string[], granted: readonly string[] | undefined): string[] {
  if (granted === undefined) return [UNLISTED]
  const asked = new Set(listOf(args, '--tools'))
  const servers = listOf(args, '--allowedTools')
    .filter((entry) => entry.startsWith('mcp__'))
    .map((entry) => entry.replace(/\*$/, ''))
  const hasSchema = hasFlag(args, '--json-schema')
  // Only the author's servers are loaded (`--strict-mcp-config`); permissions decide which of their tools may be called.
  const hasServers = hasFlag(args, '--mcp-config')
  return granted.filter((tool) => {
    const formerName = FORMER_NAMES[tool]
    if (asked.has(tool) || (formerName !== undefined && asked.has(formerName))) return false
    if (tool === 'StructuredOutput') return !hasSchema
    if (tool.startsWith('mcp__')) return !hasServers && !servers.some((server) => tool.startsWith(server))
    return !(hasServers && SERVER_TOOLS.has(tool))
  })
}

/** What happened, and what to do. */
export function describeExcessTools(tools: readonly string[]): {
  readonly cause: string
  readonly advice: string
} {
  return {
    cause: `The CLI gave this run tools that were not asked for: ${tools.join(', ')}. It was ended before it could use them.`,
    advice:
      'If `claude-args` opens them, remove that; otherwise use a `claude-version` that docs/claude-versions.md lists as working.'
  }
}

/** Current names of tools that may still be requested by a former name (observed on 2.1.100 and 2.1.332). */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  TaskStop: 'KillShell',
  TaskOutput: 'AgentOutputTool'
}

/** Tools that find or read what servers offer; the CLI adds them when there are servers. */
const SERVER_TOOLS = new Set([
  'ToolSearch',
  'WaitForMcpServers',
  'ListMcpResourcesTool',
  'ReadMcpResourceTool',
  'ReadMcpResourceDirTool'
])

/** What the command line lists for this flag; the CLI combines the values of repeated flags. */
function listOf(args: readonly string[], flag: string): string[] {
  return args.flatMap((argument, index) => {
    const value = argument === flag ? args[index + 1] : undefined
    return value === undefined || value === '' ? [] : value.split(',')
  })
}
