/**
 * Which tools a process gets, and what it may do with them. A permission should mean what its author reads
 * in it, so where the CLI's own meaning is wider, a narrower form is passed (observed on Claude Code 2.1.197).
 */
import { narrowTools } from './tool-names.js'
import { forbiddenToolReason, isMcpTool, toolName } from './tool-names.js'

/** What the CLI may do without asking (`--permission-mode`). */
export type PermissionMode = 'default' | 'acceptEdits' | 'dontAsk' | 'plan' | 'bypassPermissions'

/** The permissions of one process. */
export interface Permissions {
  /** The closed list of built-in tools. */
  readonly tools: readonly string[]
  readonly mode: PermissionMode
  /** Entries allowed beyond the mode. */
  readonly allowed: readonly string[]
  /** Entries denied even where a wider entry allows them. */
  readonly denied: readonly string[]
}

/**
 * PM only reads. Reading below the working directory needs no permission; with one
 * (`--allowedTools Read`) it could read the whole machine.
 */
export const PM_PERMISSIONS: Permissions = {
  tools: ['Read', 'Glob', 'Grep'],
  mode: 'dontAsk',
  allowed: [],
  denied: []
}

const READING = new Set(['Read', 'Glob', 'Grep'])
const EDITING = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit'])

/** The CLI's single rule for all tools that change files; `Write(...)` has no effect. */
const EDIT_BELOW_WORKING_DIRECTORY = 'Edit(./**)'

/** Input for an agent's permissions. */
export interface AgentPermissionOptions {
  /** Tool names, patterns (`Bash(git:*)`) and MCP tools (`mcp__server__tool`). */
  readonly allowedTools: readonly string[]
  /** `tools` of the agent's file: narrows the list, never widens it. */
  readonly agentTools?: readonly string[] | undefined
  /** `disallowedTools` of the agent's file. */
  readonly deniedTools?: readonly string[] | undefined
  /** Default: `acceptEdits`. */
  readonly permissionMode?: PermissionMode | undefined
}

/** An agent gets the tools that it is allowed, but never those that start other agents. */
export function agentPermissions(options: AgentPermissionOptions): Permissions {
  const denied = options.deniedTools ?? []
  const entries = narrowTools(options.allowedTools, options.agentTools, denied).filter(
    (entry) => forbiddenToolReason(entry) === undefined
  )
  const tools = [...new Set(entries.filter((entry) => !isMcpTool(entry)).map(toolName))]
  const mode = effectiveMode(options.permissionMode ?? 'acceptEdits', entries)
  return { tools, mode, allowed: [...new Set(entries.flatMap((entry) => allowedRule(entry, mode)))], denied }
}

/**
 * `acceptEdits` accepts every edit below the working directory, `rm` and `mv` too, whatever pattern was allowed.
 * So it is passed on only where all of that is allowed; `Edit(docs/**)` or `Bash(git:*)` alone needs `dontAsk`.
 */
function effectiveMode(mode: PermissionMode, entries: readonly string[]): PermissionMode {
  return mode === 'acceptEdits' && !entries.some((entry) => EDITING.has(entry)) ? 'dontAsk' : mode
}

/** For tools that work on files, a bare name would also allow paths outside the working directory. */
function allowedRule(entry: string, mode: PermissionMode): string[] {
  if (READING.has(entry)) return []
  if (EDITING.has(entry)) return mode === 'acceptEdits' ? [] : [EDIT_BELOW_WORKING_DIRECTORY]
  if (EDITING.has(toolName(entry))) return [`Edit${entry.slice(entry.indexOf('('))}`]
  return [entry]
}

const SHELLS = new Set(['Bash', 'PowerShell', 'REPL'])

/**
 * Whether reading elsewhere can be denied without taking away what the author allowed: a shell reads what its user can,
 * and a denied path would also stop its commands; a pattern for reading may name a folder elsewhere.
 */
export function canDenyReads({ mode, allowed }: Permissions): boolean {
  return (
    mode !== 'bypassPermissions' &&
    !allowed.some((entry) => SHELLS.has(entry) || (READING.has(toolName(entry)) && entry.includes('(')))
  )
}
