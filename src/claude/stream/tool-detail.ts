/** What a tool call is about, in a few words; never the content that it writes. */

/** Characters of a detail, to fit one line of a log. */
const DETAIL_LIMIT = 80

/** Fields of a tool's input that say what it is about, the most specific first. */
const TELLING_FIELDS = [
  'file_path',
  'notebook_path',
  'command',
  'pattern',
  'url',
  'query',
  'path',
  'description',
  'subject'
]

/** A tool call's detail: a path (relative to `cwd` if below it), a command's first line, a pattern, an address. */
export function describeToolInput(input: unknown, cwd?: string): string {
  if (typeof input !== 'object' || input === null) return ''
  const fields = input as Record<string, unknown>
  for (const field of TELLING_FIELDS) {
    const value = fields[field]
    if (typeof value === 'string' && value.trim() !== '') return shorten(relativeTo(value.trim(), cwd))
  }
  return ''
}

function relativeTo(value: string, cwd: string | undefined): string {
  if (cwd === undefined || cwd === '' || !value.startsWith(`${cwd}/`)) return value
  return value.slice(cwd.length + 1)
}

function shorten(value: string): string {
  const [line = ''] = value.split('\n', 1)
  const characters = Array.from(line.trim())
  const cut = characters.length > DETAIL_LIMIT || line.length < value.length
  return characters.slice(0, DETAIL_LIMIT).join('') + (cut ? '...' : '')
}

const EDITING_TOOLS = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit'])

/** The file that a call of an editing tool changes, as the tool names it; undefined for any other call. */
export function editedFile(tool: string, input: unknown): string | undefined {
  if (!EDITING_TOOLS.has(tool) || typeof input !== 'object' || input === null) return undefined
  const { file_path: file, notebook_path: notebook } = input as Readonly<Record<string, unknown>>
  return [file, notebook].find((path) => typeof path === 'string')
}

/** A command that ends processes, at the beginning of a command of a script. */
const ENDING_COMMAND =
  /(?:^|[;&|(`\n]|\b(?:sudo|exec|xargs|then|do|else)\s)\s*(?:\/\S*\/)?(?:kill|pkill|killall|skill)\s/

/** Whether a tool's command ends processes, the CLI itself perhaps. */
export function endsProcesses(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  const { command } = input as Readonly<Record<string, unknown>>
  return typeof command === 'string' && ENDING_COMMAND.test(command)
}
