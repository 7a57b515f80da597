/**
 * Names of the CLI's tools: which ones an agent never gets, and how an entry of a permission list names its tool.
 */
import { coversMcpEntry } from './mcp-entries.js'

/** A tool that is refused, and why. */
export interface ForbiddenTool {
  readonly tool: string
  readonly reason: string
}

const STARTS_AGENTS =
  'it starts work inside the agent that would end silently with it; delegations run as separate processes'
const OUTLIVES = 'it asks for work after the agent has ended'
const REACHES_SESSIONS = 'it reaches other sessions, which the record of this one would not show'
const MOVES = 'it leaves the folder that the run works in; use the input `isolation: worktree`'
const EVERYTHING =
  'it means every tool of the CLI, those that start other agents too: name the tools that agents need'

/** The CLI reads `default`, in any case, as every tool; people write the others to mean the same. */
const EVERY_TOOL = /^(default|all|any|everything|\*)$/i

/**
 * Tools that start, wake or reach other agents or outlive their own, and words that mean every tool. Compared without
 * case, so that a mistyped one gets the reason, too.
 */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^(Task|Agent|Workflow|Skill|SubAgent)$/i, reason: STARTS_AGENTS },
  { pattern: /^(SendMessage|ListAgents|ListPeers)$/i, reason: REACHES_SESSIONS },
  {
    pattern: /^(Cron\w*|ScheduleWakeup|Monitor|RemoteTrigger|SubscribePR|PushNotification)$/i,
    reason: OUTLIVES
  },
  { pattern: /^(Enter|Exit)Worktree$/i, reason: MOVES },
  { pattern: EVERY_TOOL, reason: EVERYTHING }
]

/**
 * Forms of an entry: `Read`, `Bash(git:*)`, `mcp__server__tool*`; also `*`, so that its refusal can give the reason.
 */
export const TOOL_ENTRY =
  /^(?:(?!mcp__)[A-Za-z_][\w-]*(?:\(.*\))?|mcp__(?!_)[\w-]+|mcp__(?!_)(?=[\w-]+?__)[\w-]+\*|\*)$/

/** `Bash(git:*)` names the tool `Bash`; a plain name names itself. */
export function toolName(entry: string): string {
  const open = entry.indexOf('(')
  return (open === -1 ? entry : entry.slice(0, open)).trim()
}

/** Whether an entry names a tool of an MCP server (`mcp__server__tool`). */
export function isMcpTool(entry: string): boolean {
  return entry.startsWith('mcp__')
}

/** Whether an entry is a word for every tool. */
export function namesEveryTool(entry: string): boolean {
  return EVERY_TOOL.test(toolName(entry))
}

/** Why an entry's tool is never given to an agent; undefined where it may be. */
export function forbiddenToolReason(entry: string): string | undefined {
  const name = toolName(entry)
  return FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason
}

/** Tools that read files or keep the agent's own list of tasks. Any other tool may have side effects. */
const LOOKING = new Set([
  ...['Read', 'Glob', 'Grep', 'LS', 'NotebookRead'],
  ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'ToolSearch']
])

/** Whether a call of this tool has no effect, neither on files nor elsewhere. */
export function isLookingTool(tool: string): boolean {
  return LOOKING.has(tool)
}

const EDITING = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit'])

/** Whether a call of this tool changes one file and does nothing else. */
export function isEditingTool(tool: string): boolean {
  return EDITING.has(tool)
}

/** The entries that no agent gets, for the configuration check. */
export function findForbiddenTools(entries: readonly string[]): ForbiddenTool[] {
  return entries.flatMap((entry) => {
    const reason = forbiddenToolReason(entry)
    return reason === undefined ? [] : [{ tool: toolName(entry), reason }]
  })
}

/**
 * The entries that both lists allow. A bare name allows everything that the other list's pattern allows; of two
 * patterns for one tool only equal ones are kept, as neither may widen the other. Without an agent's list all entries
 * stay.
 */
export function narrowTools(
  allowed: readonly string[],
  agentTools: readonly string[] | undefined,
  deniedTools: readonly string[] = []
): string[] {
  const kept =
    agentTools === undefined
      ? allowed
      : allowed.flatMap((entry) => agentTools.flatMap((own) => narrower(entry, own) ?? []))
  return [...new Set(kept)].filter((entry) => !deniedTools.some((denied) => covers(denied, entry)))
}

/** Whether the first entry allows everything that the second one does. */
export function covers(wide: string, narrow: string): boolean {
  if (isMcpTool(wide) && isMcpTool(narrow)) return coversMcpEntry(wide, narrow)
  return wide === narrow || wide === toolName(narrow)
}

function narrower(first: string, second: string): string | undefined {
  if (covers(first, second)) return second
  return covers(second, first) ? first : undefined
}
