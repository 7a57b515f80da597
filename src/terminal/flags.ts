/** Parses the command line to raw inputs: the inputs' names as flags, and the flags of claude-mpm. */
import { parseArgs } from 'node:util'
import { closestName } from '../util/closest-name.js'
import { shellWord } from '../session/inputs/parse/input-problem.js'
import type { RawInputs } from '../session/inputs/parse/read-values.js'
import { ACTION_ONLY } from './action-only.js'
import { aliases, inputs, isSwitch, known, options, WITHOUT_EFFECT } from './flag-table.js'

/** The request of a command line. */
export type CommandLine =
  | { readonly kind: 'help'; readonly all: boolean }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'session'
      readonly raw: RawInputs
      /** The live page, if requested; port 0 is any free one. */
      readonly ui?: { readonly port: number; readonly isOpened?: boolean }
      /** Whether the terminal shows the agents' responses at the end. */
      readonly printResponses: boolean
      /** Problems with the flags themselves; their values are checked with the inputs. */
      readonly problems: readonly string[]
      readonly warnings: readonly string[]
    }

/** Parses a command line. Pure. */
export function parseFlags(argv: readonly string[]): CommandLine {
  const [first] = argv
  // By habit from other programs; neither is a task for a team.
  if (argv.length === 1 && first === 'help') return { kind: 'help', all: true }
  if (argv.length === 1 && first === 'version') return { kind: 'version' }
  const { tokens } = parseArgs({
    args: joinSwitchValues(argv),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const raw = new Map<string, string>()
  /** How each input was given, for the message if it is given again. */
  const givenAs = new Map<string, string>()
  const problems: string[] = []
  const warnings: string[] = []
  let ui: { readonly port: number } | undefined
  let printResponses = false
  let isOpened = false
  let unknownAt = Number.NaN
  const bare: string[] = []
  for (const token of tokens) {
    // A word after an unknown flag is probably its value.
    if (token.kind === 'positional' && token.index !== unknownAt + 1) bare.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (name === 'help') return { kind: name, all: rawName !== '-h' }
    if (name === 'version') return { kind: name }
    if (name === WITHOUT_EFFECT) continue
    if (name === 'print-responses') {
      if (value === undefined) printResponses = true
      else problems.push(`${rawName} takes no value (${JSON.stringify(value)}): leave it out.`)
      continue
    }
    if (name === 'ui' && value === undefined) {
      ui ??= { port: 0 }
      continue
    }
    if (name === 'ui-open' && value === undefined) {
      isOpened = true
      ui ??= { port: 0 }
      continue
    }
    if (name === 'ui' || name === 'ui-port' || name === 'ui-open') {
      if (name === 'ui-port') problems.push(...describeAgain(givenAs, name, rawName, value))
      const port = name === 'ui-port' && /^\d{1,5}$/.test(value ?? '') ? Number(value) : Number.NaN
      if (port <= 65_535) ui = { port }
      else problems.push(describeBadUi(name, value))
      continue
    }
    if (!known.includes(name)) {
      unknownAt = token.index
      problems.push(describeUnknown(rawName, name))
    } else {
      const alias = aliases.find(({ flag }) => flag === name)
      const input = alias?.input ?? name
      const text = alias?.value ?? value ?? (isSwitch(input) ? 'true' : undefined)
      if (text === undefined || (token.inlineValue === false && isFlag(text)))
        problems.push(describeMissing(rawName, input))
      else if (!give(raw, input, text))
        problems.push(...describeAgain(givenAs, input, rawName, text, raw.get(input)))
      else givenAs.set(input, rawName)
      if (inputs[input]?.secret)
        warnings.push(
          `${rawName}: other users of this machine can see command lines. Set the environment variable instead.`
        )
    }
  }
  if (bare.length > 0) {
    // Several words are a problem of their own: that there is no prompt is not another.
    const isGiven = give(raw, 'prompt', bare.join(' '))
    if (bare.length > 1) problems.push(describeWords(bare))
    else if (!isGiven)
      problems.push(
        `${givenAs.get('prompt') ?? '--prompt'} and ${shorten(bare[0])} both set prompt: give one of them.`
      )
  }
  return {
    kind: 'session',
    raw,
    printResponses,
    problems,
    warnings,
    ...(ui === undefined ? {} : { ui: isOpened ? { ...ui, isOpened } : ui })
  }
}

/** A prompt without quotes arrives in pieces, and so does one beside a word that belongs to a flag. */
function describeWords(words: readonly string[]): string {
  const shown = words.slice(0, 3).map(shorten).join(', ')
  return `${shown}${words.length > 3 ? ', ...' : ''} belong to no flag, and only one can be the prompt. Put the prompt in quotes: "Add tests for the parser".`
}

/** Words that are meant as a switch's value; whether it accepts them is checked with the inputs. */
const SWITCH_VALUE = /^(?:true|false|yes|no|on|off|y|n|0|1)$/i

/** Joins `--cache false` to `--cache=false`, because the parser expects switches without a value. */
function joinSwitchValues(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of argv) {
    const before = joined.at(-1) ?? ''
    const isValue = SWITCH_VALUE.test(word) && before.startsWith('--') && isSwitch(before.slice(2))
    if (isValue) joined[joined.length - 1] = `${before}=${word}`
    else joined.push(word)
  }
  return joined
}

/** Repeated lists and maps add lines; any other input has one value. */
function give(raw: Map<string, string>, input: string, text: string): boolean {
  const before = raw.get(input)
  if (before !== undefined && inputs[input]?.joinsLines !== true) return false
  raw.set(input, before === undefined ? text : `${before}\n${text}`)
  return true
}

function isFlag(text: string): boolean {
  return text.startsWith('--') && known.includes(text.slice(2).split('=')[0] ?? '')
}

/** Reports a repeated flag; shows `before` and `now` if they differ and are not secret. */
function describeAgain(
  givenAs: Map<string, string>,
  input: string,
  rawName: string,
  now: string | undefined,
  before = now
): string[] {
  const first = givenAs.get(input)
  givenAs.set(input, first ?? rawName)
  if (first === undefined) return []
  if (first !== rawName) return [`${first} and ${rawName} both set ${input}: give one of them.`]
  const differs = before !== now && inputs[input]?.secret !== true
  return [
    `${rawName} is given twice${differs ? ` (${shorten(before)} and ${shorten(now)})` : ''}: give it once.`
  ]
}

function shorten(text = ''): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}

function describeUnknown(rawName: string, name: string): string {
  const instead = ACTION_ONLY.get(name)
  if (instead !== undefined)
    return `${rawName} is an input of the GitHub Action only: on the command line ${instead}. Leave it out.`
  const near = describeNegated(name) ?? closestName(name, known)
  return `${rawName} is an unknown flag${near === undefined ? '. --help shows all' : ` (did you mean --${near}?)`}.`
}

/** `--no-cache` means `--cache false`. */
function describeNegated(name: string): string | undefined {
  const negated = known.find((each) => `no-${each}` === name)
  return negated !== undefined && isSwitch(negated) ? `${negated} false` : negated
}

function describeBadUi(name: 'ui' | 'ui-port' | 'ui-open', value: string | undefined): string {
  return name !== 'ui-port'
    ? `--${name} takes no value (${JSON.stringify(value)}): the port is given with --ui-port 8080.`
    : `--ui-port: ${JSON.stringify(value ?? '')} is not a port: expected a whole number from 0 to 65535. Example: --ui-port 8080`
}

function describeMissing(rawName: string, input: string): string {
  const { allowed, example, secret } = inputs[input] ?? { allowed: 'a value', example: '' }
  // A secret's example is an expression of workflows, and nobody should write one here.
  const shown = secret === true ? '' : ` Example: ${rawName} ${shellWord(example)}`
  return `${rawName} needs a value: ${allowed}.${shown}`
}
