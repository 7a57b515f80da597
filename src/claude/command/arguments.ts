/**
 * The command line of the agent CLI. Each flag's behaviour was observed on Claude Code 2.1.197.
 */
import { denyReadsBeside } from './outside-rules.js'
import { agentPermissions, canDenyReads, PM_PERMISSIONS } from './permissions.js'
import type { PermissionMode } from './permissions.js'

interface ArgumentsForAll {
  /** A UUID. Unless the conversation is resumed, a new one: the CLI refuses one that was used before. */
  readonly sessionId: string
  /** Resumes the conversation of that id; the CLI finds it in the configuration folder of the earlier process. */
  readonly resumes?: boolean | undefined
  /** Folders outside the working directory that the process may read. */
  readonly readableFolders?: readonly string[] | undefined
  /** Folders that the process needs: reading beside the way to them is denied, where its tools can be held to that. */
  readonly ownFolders?: readonly string[] | undefined
  /** A JSON schema: the CLI adds a tool that takes an object of that form, and returns the object in its result. */
  readonly jsonSchema?: string | undefined
  /** In US dollars: the CLI ends the run after the response that exceeds it. */
  readonly maxBudgetUsd?: number | undefined
  /** File with the instructions that are appended to the CLI's own. */
  readonly systemPromptFile: string
  /** File with the process's settings, made with `mergeSettings`. */
  readonly settingsFile: string
  readonly model?: string | undefined
  /** Model that the CLI switches to when the chosen one is overloaded. */
  readonly fallbackModel?: string | undefined
  /** Whether standard input is a conversation (JSON lines) rather than a prompt. */
  readonly isConversation?: boolean | undefined
  /** File with the author's MCP servers. */
  readonly mcpConfigFile?: string | undefined
  /** Further arguments, split as a shell would and checked with `findForbiddenArguments`. */
  readonly claudeArgs?: readonly string[] | undefined
}

/** PM only reads (Read, Glob, Grep): it changes nothing and starts no sub-agents. */
export interface PmArguments extends ArgumentsForAll {
  readonly role: 'pm'
}

/** An agent gets the tools that it is allowed. */
export interface AgentArguments extends ArgumentsForAll {
  readonly role: 'agent'
  /** Tool names, patterns (`Bash(git:*)`) and MCP tools (`mcp__server__tool`). */
  readonly allowedTools: readonly string[]
  /** `tools` of the agent's file: narrows the list, never widens it. */
  readonly agentTools?: readonly string[] | undefined
  /** `disallowedTools` of the agent's file. */
  readonly deniedTools?: readonly string[] | undefined
  readonly permissionMode?: PermissionMode | undefined
}

/** Whose command line it is. */
export type ClaudeArguments = PmArguments | AgentArguments

/** The CLI's arguments, without the program. The prompt is not among them: it is sent on standard input. */
export function buildClaudeArguments(options: ClaudeArguments): string[] {
  const claudeArgs = options.claudeArgs ?? []
  return [
    '-p',
    ...['--output-format', 'stream-json', '--verbose'],
    ...(options.isConversation === true ? ['--input-format', 'stream-json'] : []),
    ...[options.resumes === true ? '--resume' : '--session-id', options.sessionId],
    // The checkout's own settings can redirect the API key and run hooks; the author may allow them.
    ...(hasFlag(claudeArgs, '--setting-sources') ? [] : ['--setting-sources', 'user']),
    ...['--settings', options.settingsFile],
    '--strict-mcp-config',
    ...(options.mcpConfigFile === undefined ? [] : ['--mcp-config', options.mcpConfigFile]),
    ...permissionArguments(options),
    ...(options.model === undefined ? [] : ['--model', options.model]),
    ...(options.fallbackModel === undefined || hasFlag(claudeArgs, '--fallback-model')
      ? []
      : ['--fallback-model', options.fallbackModel]),
    ...(options.readableFolders ?? []).flatMap((folder) => ['--add-dir', folder]),
    ...(options.jsonSchema === undefined ? [] : ['--json-schema', options.jsonSchema]),
    ...budgetArguments(options.maxBudgetUsd, claudeArgs),
    ...['--append-system-prompt-file', options.systemPromptFile],
    ...claudeArgs
  ]
}

function permissionArguments(options: ClaudeArguments): string[] {
  const permissions = options.role === 'pm' ? PM_PERMISSIONS : agentPermissions(options)
  const { tools, mode, allowed } = permissions
  const ownFolders = [...(options.ownFolders ?? []), ...(options.readableFolders ?? [])]
  const areReadsHeld = options.ownFolders !== undefined && canDenyReads(permissions)
  const denied = [...permissions.denied, ...(areReadsHeld ? denyReadsBeside(ownFolders) : [])]
  return [
    // Lists are joined by commas: as separate words they would swallow the next argument.
    ...['--tools', tools.join(',')],
    ...['--permission-mode', mode],
    ...(allowed.length === 0 ? [] : ['--allowedTools', allowed.join(',')]),
    ...(denied.length === 0 ? [] : ['--disallowedTools', denied.join(',')])
  ]
}

/** The author's own budget takes precedence. */
function budgetArguments(maxBudgetUsd: number | undefined, claudeArgs: readonly string[]): string[] {
  if (maxBudgetUsd === undefined || hasFlag(claudeArgs, '--max-budget-usd')) return []
  // A budget of 0 makes the CLI crash.
  return ['--max-budget-usd', Math.max(maxBudgetUsd, LEAST_BUDGET_USD).toFixed(4)]
}

const LEAST_BUDGET_USD = 0.0001

/** Whether the author's own arguments contain this flag. */
export function hasFlag(args: readonly string[], flag: string): boolean {
  return args.some((argument) => argument === flag || argument.startsWith(`${flag}=`))
}
