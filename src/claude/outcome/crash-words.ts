/** The cause that a crashed CLI wrote to standard error, within its crash report. Pure. */
import { beginningOfText } from '../../util/shorten-text.js'
import { shortageAdvice } from './known-errors.js'

/** Signals of a program that crashed. */
export const CRASH_SIGNALS: ReadonlySet<string> = new Set([
  'SIGSEGV',
  'SIGABRT',
  'SIGILL',
  'SIGBUS',
  'SIGTRAP',
  'SIGFPE'
])

/** Lines in which Bun, Node and libraries state the cause; the rest is versions, features and stack frames. */
const STATES_CAUSE = /^panic|\b(fatal error|assertion failed|terminate called|out of memory)\b/i

const MOST_CHARACTERS = 300

/** The line that states the cause, preferably a shortage of the machine; empty if there is none. */
export function crashWords(standardError: string): string {
  const lines = standardError.split('\n').map((line) => line.trim())
  const stated = lines.filter((line) => STATES_CAUSE.test(line))
  const words =
    stated.find((line) => shortageAdvice(line) !== undefined) ??
    lines.find((line) => shortageAdvice(line) !== undefined) ??
    stated[0] ??
    ''
  return beginningOfText(words, MOST_CHARACTERS)
}
