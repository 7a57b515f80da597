/**
 * Names of the CLI's tools: which of them an agent never gets, and how an entry of a permission list names its tool.
 */

/** A tool that is refused, and why. */
export interface ForbiddenTool {
  readonly tool: string
  readonly reason: string
}

const STARTS_AGENTS =
  'it starts work inside the agent that ends unseen with it; delegations are run as processes of their own'
const OUTLIVES = 'it asks for work after the agent has ended'

/** Tools that start or wake other agents. What they began would be killed unseen while the run looks green. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^(Task|Agent|Workflow|Skill|SendMessage)$/, reason: STARTS_AGENTS },
  { pattern: /^(Cron\w*|ScheduleWakeup)$/, reason: OUTLIVES }
]

/** `Bash(git:*)` names the tool `Bash`; a plain name names itself. */
export function toolName(entry: string): string {
  const open = entry.indexOf('(')
  return (open === -1 ? entry : entry.slice(0, open)).trim()
}

/** Whether an entry names a tool of an MCP server (`mcp__server__tool`). */
export function isMcpTool(entry: string): boolean {
  return entry.startsWith('mcp__')
}

/** Why an entry's tool is never given to an agent; undefined where it may be. */
export function forbiddenToolReason(entry: string): string | undefined {
  const name = toolName(entry)
  return FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason
}

/** Tools that look at files, or keep the agent's own list of what is to be done. Whatever is not named may do anything. */
const LOOKING = new Set([
  ...['Read', 'Glob', 'Grep', 'LS', 'NotebookRead'],
  ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'ToolSearch']
])

/** Whether a call of this tool leaves nothing behind, neither in files nor elsewhere. */
export function isLookingTool(tool: string): boolean {
  return LOOKING.has(tool)
}

/** The entries that no agent gets, for the check of the configuration. */
export function findForbiddenTools(entries: readonly string[]): ForbiddenTool[] {
  return entries.flatMap((entry) => {
    const reason = forbiddenToolReason(entry)
    return reason === undefined ? [] : [{ tool: toolName(entry), reason }]
  })
}
