/**
 * The inputs with checks: a line `name: command` for each, and for checks of agents `Agent: name: command`. The command is
 * the rest of the line as it is, so that nothing in it has to be quoted for YAML; `|` in its place begins a command of
 * several lines, which are indented. Pure.
 */
import type { Check } from '../../configuration/checks.js'
import type { NamedValues } from './parse-map.js'
import { fail, ok } from '../../../util/result.js'
import { invalid, type ImmediateParser, type Parsed } from './parse-values.js'

/** Checks of the session. */
export const checkList: ImmediateParser<readonly Check[]> = {
  placeholder: '"<name>: <command>"',
  allowed: 'lines "name: command"; "name: |" begins a command of several indented lines',
  example: '"tests: npm test"',
  joinsLines: true,
  parse: (text) => {
    const { entries, reasons } = readEntries(text, false)
    return reasons.length > 0 ? invalid(...reasons) : ok(entries.map(toCheck))
  }
}

/** Checks by agent, whose names are as the author wrote them. */
export const agentCheckLists: ImmediateParser<NamedValues<readonly Check[]>> = {
  placeholder: '"<agent>: <name>: <command>"',
  allowed: 'lines "Agent: name: command"; "Agent: name: |" begins a command of several indented lines',
  example: '"Engineer: lint: npm run lint"',
  joinsLines: true,
  parse: (text): Parsed<NamedValues<readonly Check[]>> => {
    const { entries, reasons } = readEntries(text, true)
    const agents = [...new Set(entries.map(({ agent }) => agent))]
    if (reasons.length > 0) return fail({ reasons, names: agents })
    return ok(
      new Map(agents.map((agent) => [agent, entries.filter((each) => each.agent === agent).map(toCheck)]))
    )
  }
}

interface Entry {
  readonly agent: string
  readonly name: string
  readonly line: number
  readonly rest: string
  /** Lines of a command that begins with `|`. */
  readonly script: string[]
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,59}$/u

function readEntries(
  text: string,
  hasAgent: boolean
): { readonly entries: readonly Entry[]; readonly reasons: readonly string[] } {
  const form = hasAgent ? 'Agent: name: command' : 'name: command'
  const entries: Entry[] = []
  const reasons: string[] = []
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const open = entries.at(-1)?.rest === '|' ? entries.at(-1) : undefined
    if (/^\s/.test(line) || line === '') {
      if (open !== undefined) open.script.push(line)
      else if (line.trim() !== '')
        reasons.push(
          `has an indented line ${index + 1} that belongs to no command: begin it with a name, or write "|" as the command of the line above`
        )
      continue
    }
    if (line.startsWith('#')) continue
    const [agent, named] = hasAgent ? splitAtColon(line) : ['', line]
    const [name, rest] = splitAtColon(named ?? '')
    if (named === undefined || rest === undefined)
      reasons.push(`has a line ${index + 1} that is not "${form}" (with a space after each colon)`)
    else entries.push({ agent, name, line: index + 1, rest, script: [] })
  }
  return { entries, reasons: [...reasons, ...entries.flatMap((entry) => faultsOf(entry, entries))] }
}

/** The text before the first colon that white space or the end follows, and the text after it. */
function splitAtColon(line: string): [string, string | undefined] {
  const [, before = line, after] = /^(.*?):(?=\s|$)(.*)$/.exec(line) ?? []
  return [before.trim(), after?.trim()]
}

function faultsOf(entry: Entry, entries: readonly Entry[]): string[] {
  const { agent, name, line } = entry
  const whose = agent === '' ? '' : ` of ${agent}`
  if (!NAME.test(name))
    return [
      `has in line ${line} the name ${JSON.stringify(name)}: a name has at most 60 letters, digits, spaces, dots, slashes, "_" and "-"`
    ]
  if (toCheck(entry).command === '') return [`has no command for the check "${name}"${whose} in line ${line}`]
  const first = entries.find((other) => other.agent === agent && other.name === name)
  return first === entry
    ? []
    : [`names the check "${name}"${whose} twice, in lines ${first?.line} and ${line}`]
}

function toCheck({ name, rest, script }: Entry): Check {
  if (rest !== '|') return { name, command: rest }
  const indent = /^\s*/.exec(script.find((line) => line.trim() !== '') ?? '')?.[0] ?? ''
  const lines = script.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
  return { name, command: lines.join('\n').trim() }
}
