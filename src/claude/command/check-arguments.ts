/** Which of the CLI's own arguments the author may give: those that are known to leave supervision alone. Pure. */
import { PERMITTED, PROMPT, REFUSED, UNKNOWN, type ArgumentValue } from './known-arguments.js'

/** An argument that is refused, and why. */
export interface ForbiddenArgument {
  readonly argument: string
  readonly reason: string
}

/** The arguments that the check of the configuration refuses; each is named as it was written. */
export function findForbiddenArguments(args: readonly string[]): ForbiddenArgument[] {
  const forbidden: ForbiddenArgument[] = []
  let takes: ArgumentValue = 'none'
  let last = ''
  const refuse = (argument: string, reason: string): void => {
    forbidden.push({ argument, reason })
  }
  for (const word of args) {
    if (!word.startsWith('-') || word === '-') {
      if (takes === 'none') refuse(word, PROMPT)
      else checkValue(last, word, refuse)
      // A word that no argument takes is read as a prompt, or as a subcommand (`update`).
      takes = takes === 'many' ? 'many' : 'none'
      continue
    }
    const { flag, value } = splitArgument(word)
    last = flag
    const own = permittedValue(flag)
    if (own === undefined) refuse(word, reasonAgainst(flag))
    else if (value !== undefined) checkValue(flag, value, refuse)
    // The value of a refused argument is no second problem.
    takes = value === undefined ? (own ?? 'many') : 'none'
  }
  return forbidden
}

/** A file could be changed by one agent, and would then run its hooks in the next. */
function checkValue(flag: string, value: string, refuse: (argument: string, reason: string) => void): void {
  if (flag === '--settings' && !value.trimStart().startsWith('{'))
    refuse(
      `${flag} ${value}`,
      "an agent could change the file, and its hooks would run in the next agent: give the settings themselves, as in --settings '{...}'"
    )
}

/** `--flag=value`, and `-dvalue` of the one short argument that takes a value. */
function splitArgument(word: string): { readonly flag: string; readonly value?: string } {
  if (word.startsWith('--')) {
    const at = word.indexOf('=')
    return at === -1 ? { flag: word } : { flag: word.slice(0, at), value: word.slice(at + 1) }
  }
  // `-d2e` is an argument of its own: it writes the log to standard error.
  return word.startsWith('-d') && word.length > 2 && word !== '-d2e'
    ? { flag: '-d', value: word.slice(2) }
    : { flag: word }
}

function permittedValue(flag: string): ArgumentValue | undefined {
  return Object.hasOwn(PERMITTED, flag) ? PERMITTED[flag] : undefined
}

/** Grouped letters (`-pc`) name the arguments that they hold. */
function reasonAgainst(flag: string): string {
  const names = /^-[a-z]{2,}$/i.test(flag) ? Array.from(flag.slice(1), (letter) => `-${letter}`) : [flag]
  const known = names.find((name) => Object.hasOwn(REFUSED, name))
  return (known === undefined ? undefined : REFUSED[known]) ?? UNKNOWN
}
