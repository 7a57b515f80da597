/** Which entry of `allowed-tools` would have let a denied call happen. Pure. */
import { forbiddenToolReason, isMcpTool } from '../claude/tool-names.js'
import type { DeniedTool, SessionRecord } from './record.js'

/** What a shell does beyond one command: a rule for a command's first words does not cover it. */
const SHELL_SYNTAX = /[|&;<>`$(){}\n]/

/** Names as programs, folders and tools have them; others are no part of a rule. */
const PLAIN_NAME = /^[\w./+ -]+$/

/** A second word that names what a program is to do, as `test` in `npm test`; no option, path or number. */
const SUBCOMMAND = /^[a-z][a-z-]*$/i

const OF_FILES = new Set(['Read', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'Glob', 'Grep'])

/** The narrowest entry that is useful; null where no entry allows the call. */
export function allowanceFor({ tool, detail }: DeniedTool): string | null {
  if (!/^\w[\w-]*$/.test(tool) || forbiddenToolReason(tool) !== undefined) return null
  if (isMcpTool(tool)) return tool
  if (tool === 'Bash') return allowanceForCommand(detail)
  // Outside of the working directory: the CLI writes an absolute path with two slashes.
  if (OF_FILES.has(tool) && detail.startsWith('/') && PLAIN_NAME.test(detail))
    return `${tool}(/${folderOf(detail)}/**)`
  return tool
}

/** A sentence that names the input for all of these; for none of them, that nothing allows them. */
export function renderAllowance(denied: readonly DeniedTool[], allowedTools: readonly string[]): string {
  const missing = denied.flatMap((call) => allowanceFor(call) ?? [])
  const entries = [...new Set(missing)].filter((entry) => !allowedTools.includes(entry))
  if (entries.length > 0) return `To allow it: \`allowed-tools: ${[...allowedTools, ...entries].join(',')}\`.`
  return missing.length > 0
    ? 'The tool is allowed, and this use of it is not: see `permission-mode`.'
    : 'No input allows it: agents do not start others.'
}

/** What agents were allowed in a session, as its record tells it. */
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
