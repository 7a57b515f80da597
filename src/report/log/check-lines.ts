/** Lines of the live log about a check. */
import type { SessionEvent } from '../../session/record/events.js'
import { oneLine, plainText } from '../text/plain-text.js'
import type { Paint } from './paint.js'

/** The event that announces a check. */
export type CheckPlanned = Extract<SessionEvent, { type: 'check-planned' }>

/** Lines of a failed check's output, and characters of each. */
const OUTPUT_LINES = 20
const LINE_LIMIT = 200

/** The last lines of a check's output. */
export function outputLines(
  { name, words }: { readonly name: string; readonly words: string },
  paint: Paint
): readonly string[] {
  return contentLines(words)
    .slice(-OUTPUT_LINES)
    .map((line) => `${paint.name(`[${name}]`)} ${paint.quiet(`| ${oneLine(line, LINE_LIMIT)}`)}`)
}

/** The lines of a text that are not blank. */
export function contentLines(text: string): readonly string[] {
  return plainText(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
}
