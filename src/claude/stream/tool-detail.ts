/** What a tool call is about, in a few words; never the content that it writes. */

import path from 'node:path'
import { isEditingTool } from '../command/tool-names.js'

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
    if (typeof value === 'string' && value.trim() !== '')
      return shorten(relativeTo(field.endsWith('path') ? normalized(value.trim()) : value.trim(), cwd))
  }
  return ''
}

/** As the CLI itself reports a path that it denied. */
function normalized(value: string): string {
  return value.startsWith('/') ? path.posix.normalize(value) : value
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

/** What a call reads, writes or runs, as the tool names it. */
export function describeToolTarget(
  tool: string,
  input: unknown
): { file?: string; writes?: string; reads?: string; command?: string } {
  if (typeof input !== 'object' || input === null) return {}
  const fields = input as Readonly<Record<string, unknown>>
  const file = firstText(fields['file_path'], fields['notebook_path'])
  if (isEditingTool(tool)) {
    const writes = firstText(fields['content'], fields['new_string'])
    return { ...(file === undefined ? {} : { file }), ...(writes === undefined ? {} : { writes }) }
  }
  const command = firstText(fields['command'])
  if (tool === 'Bash' && command !== undefined) return { command }
  const reads =
    file ?? firstText(fields['path']) ?? (tool === 'Glob' ? fixedPart(fields['pattern']) : undefined)
  return reads === undefined ? {} : { reads }
}

/** The folder that a pattern begins with: it may lead out of the working directory. */
function fixedPart(pattern: unknown): string | undefined {
  return typeof pattern === 'string' ? /^[^*?[{]*\//.exec(pattern)?.[0] : undefined
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value) => typeof value === 'string')
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
