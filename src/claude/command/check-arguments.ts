/** Which of the CLI's own arguments the author may give: those known not to interfere with supervision. Pure. */
import { reasonAgainstValue } from './argument-values.js'
import { PERMITTED, PROMPT, REFUSED, UNKNOWN, type ArgumentValue } from './known-arguments.js'

/** An argument that is refused, and why. */
export interface ForbiddenArgument {
  readonly argument: string
  readonly reason: string
}

/** Arguments that the configuration check refuses, each as it was written. */
export function findForbiddenArguments(args: readonly string[]): ForbiddenArgument[] {
  const forbidden: ForbiddenArgument[] = []
  const refuse = (argument: string, reason: string | undefined): void => {
    if (reason !== undefined) forbidden.push({ argument, reason })
  }
  let index = 0
  while (index < args.length) {
    const word = args[index++] ?? ''
    if (!isFlag(word)) {
      // The CLI reads a word that belongs to no argument as a prompt, or as a subcommand (`update`).
      refuse(word, PROMPT)
      continue
    }
    const { flag, value } = splitArgument(word)
    const takes = permittedValue(flag)
    // Do not report the values of a refused argument as well.
    const count = value === undefined ? countValues(args.slice(index), takes ?? 'optional-many') : 0
    const values = value === undefined ? args.slice(index, index + count) : [value]
    index += count
    if (takes === undefined) refuse(word, reasonAgainst(flag))
    else if (takes === 'none') refuse(word, value === undefined ? undefined : NO_VALUE)
    else if (needsValue(takes) && values.length === 0) refuse(flag, MISSING_VALUE)
    else if (value === undefined && isFlag(values[0] ?? ''))
      refuse(`${flag} ${values[0] ?? ''}`, FLAG_AS_VALUE)
    else for (const each of values) refuse(shownArgument(flag, each), reasonAgainstValue(flag, each))
  }
  return forbidden
}

const NO_VALUE = 'it takes no value'
const MISSING_VALUE = 'its value is missing'
const FLAG_AS_VALUE =
  'the CLI would take the second for the value of the first: give a value, or write one that begins with a hyphen as --flag=value'

/** How many of the words the CLI takes as values: a required value is the next word, whatever it looks like. */
function countValues(words: readonly string[], takes: ArgumentValue | 'optional-many'): number {
  const next = words.slice(1).findIndex(isFlag)
  const upToNextFlag = next === -1 ? words.length : next + 1
  switch (takes) {
    case 'none':
      return 0
    case 'one':
      return Math.min(1, words.length)
    case 'many':
      return upToNextFlag
    case 'optional':
      return words.length > 0 && !isFlag(words[0] ?? '') ? 1 : 0
    case 'optional-many':
      return words.length > 0 && !isFlag(words[0] ?? '') ? upToNextFlag : 0
  }
}

/** Settings may contain keys, so messages do not repeat their text. */
function shownArgument(flag: string, value: string): string {
  return flag === '--settings' && /[{"]/.test(value) ? flag : `${flag} ${value}`
}

function needsValue(takes: ArgumentValue): boolean {
  return takes === 'one' || takes === 'many'
}

function isFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-'
}

/** `--flag=value`, and `-dvalue`, the one short argument that takes a value. */
function splitArgument(word: string): { readonly flag: string; readonly value?: string } {
  if (word.startsWith('--')) {
    const at = word.indexOf('=')
    return at === -1 ? { flag: word } : { flag: word.slice(0, at), value: word.slice(at + 1) }
  }
  // `-d2e` is a separate argument: it writes the log to standard error.
  return word.startsWith('-d') && word.length > 2 && word !== '-d2e'
    ? { flag: '-d', value: word.slice(2) }
    : { flag: word }
}

function permittedValue(flag: string): ArgumentValue | undefined {
  return Object.hasOwn(PERMITTED, flag) ? PERMITTED[flag] : undefined
}

/** Grouped letters (`-pc`) name several arguments. */
function reasonAgainst(flag: string): string {
  const names = /^-[a-z]{2,}$/i.test(flag) ? Array.from(flag.slice(1), (letter) => `-${letter}`) : [flag]
  const known = names.find((name) => Object.hasOwn(REFUSED, name))
  return (known === undefined ? undefined : REFUSED[known]) ?? UNKNOWN
}
