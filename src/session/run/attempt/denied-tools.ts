/** Which entry of `allowed-tools` would have let a denied call happen. Pure. */
import path from 'node:path'
import { covers, narrowTools } from '../../../claude/command/tool-names.js'
import { forbiddenToolReason, isMcpTool, toolName } from '../../../claude/command/tool-names.js'
import type { Agent } from '../../roster/roster.js'
import type { DeniedTool, SessionRecord } from '../../record/record.js'

/** Shell syntax beyond one plain command: a rule for a command's first words does not cover it. */
const SHELL_SYNTAX = /[|&;<>`$(){}\n]/

/** Ordinary names of programs, folders and tools; anything else is kept out of a rule. */
const PLAIN_NAME = /^[\w./+ -]+$/

/** A second word that is a subcommand, as `test` in `npm test`, and not an option, path or number. */
const SUBCOMMAND = /^[a-z][a-z-]*$/i

const OF_FILES = new Set(['Read', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'Glob', 'Grep'])

/** The narrowest useful entry; null when no entry allows the call. */
export function allowanceFor({ tool, detail }: DeniedTool): string | null {
  if (!/^\w[\w-]*$/.test(tool) || forbiddenToolReason(tool) !== undefined) return null
  if (isMcpTool(tool)) return tool
  if (tool === 'Bash') return allowanceForCommand(detail)
  // Outside the working directory. The CLI writes an absolute path with two slashes.
  if (OF_FILES.has(tool) && detail.startsWith('/') && PLAIN_NAME.test(detail))
    return `${tool}(/${folderOf(detail)}/**)`
  return tool
}

/** The calls, each with the agent's file when that file denies what the workflow allows. */
export function withDenyingFile(
  denied: readonly DeniedTool[],
  { file, tools, disallowedTools }: Pick<Agent, 'file' | 'tools' | 'disallowedTools'>,
  {
    allowedTools,
    workingDirectory
  }: { readonly allowedTools: readonly string[]; readonly workingDirectory: string }
): readonly DeniedTool[] {
  if (file === undefined) return denied
  const left = narrowTools(allowedTools, tools, disallowedTools)
  const below = path.relative(workingDirectory, file)
  const deniedByFile = below.startsWith('..') ? file : below
  return denied.map((call) => {
    const entry = allowanceFor(call)
    const isAllowed = (entries: readonly string[]) => entries.some((each) => covers(each, entry ?? call.tool))
    const isDisallowed = disallowedTools?.some((each) => toolName(each) === call.tool) === true
    return isAllowed(allowedTools) && (isDisallowed || !isAllowed(left)) ? { ...call, deniedByFile } : call
  })
}

/** Advice for the reader on calls of one run. */
export function renderAllowance(denied: readonly DeniedTool[], allowedTools: readonly string[]): string {
  return findAllowances(denied, allowedTools).join(' ')
}

/**
 * What to change, in a sentence for each thing: an agent's file, the input, or that nothing allows a call. The calls may be of
 * several runs.
 */
export function findAllowances(
  denied: readonly DeniedTool[],
  allowedTools: readonly string[]
): readonly string[] {
  const files = [...new Set(denied.flatMap(({ deniedByFile }) => deniedByFile ?? []))]
  return [
    // Each file gets its own entries only: others would widen what its agent may do.
    ...files.map((file) =>
      renderFileAllowance(
        file,
        denied.filter(({ deniedByFile }) => deniedByFile === file)
      )
    ),
    ...findInputAllowances(
      denied.filter(({ deniedByFile }) => deniedByFile === undefined),
      allowedTools
    )
  ]
}

function renderFileAllowance(file: string, denied: readonly DeniedTool[]): string {
  // Any other name could inject Markdown into the summary.
  const name = PLAIN_NAME.test(file) ? ` \`${file}\`` : ''
  const entries = [...new Set(denied.flatMap((call) => allowanceFor(call) ?? []))].join(', ')
  return `\`allowed-tools\` allows it, but the agent's file${name} does not: to allow it, add \`${entries}\` to \`tools\` there, or remove it from \`disallowedTools\`.`
}

function findInputAllowances(
  denied: readonly DeniedTool[],
  allowedTools: readonly string[]
): readonly string[] {
  const entries = [...new Set(denied.map(allowanceFor))]
  const isAllowed = (entry: string): boolean => allowedTools.some((allowed) => covers(allowed, entry))
  const allowable = entries.filter((entry) => entry !== null)
  const missing = allowable.filter((entry) => !isAllowed(entry))
  const tools = [...new Set(allowable.filter(isAllowed).map(toolName))]
  return [
    ...(missing.length === 0
      ? []
      : [`To allow it: \`allowed-tools: ${[...allowedTools, ...missing].join(',')}\`.`]),
    ...(tools.length === 0
      ? []
      : [`\`${tools.join(', ')}\` is allowed, but not for this use: see \`permission-mode\`.`]),
    ...(entries.includes(null) ? ['No input allows it: agents cannot start other agents.'] : [])
  ]
}

/** The tools that agents were allowed in a session, from its record. */
export function allowedToolsOf({ configuration }: Pick<SessionRecord, 'configuration'>): readonly string[] {
  const allowed: unknown = configuration['allowed-tools']
  return Array.isArray(allowed) ? allowed.filter((entry) => typeof entry === 'string') : []
}

function allowanceForCommand(command: string): string {
  const [program = '', second = ''] = command.trim().split(/\s+/)
  if (!PLAIN_NAME.test(program) || SHELL_SYNTAX.test(command)) return 'Bash'
  return SUBCOMMAND.test(second) ? `Bash(${program} ${second}:*)` : `Bash(${program}:*)`
}

function folderOf(file: string): string {
  const end = file.lastIndexOf('/')
  return end <= 0 ? '' : file.slice(0, end)
}
