/** Text of an error: figures, and sentences in a row. Pure. */
import { beginningOfText, endOfText } from '../../util/shorten-text.js'

const BYTES_PER_MB = 1024 * 1024

/** Characters of the CLI's own text in an error: enough to show the cause without flooding a log. */
const CAUSE_LIMIT = 600

/** Bytes in whole MiB: `512MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / BYTES_PER_MB)}MB`
}

/** The end of a text, where programs say why they failed. */
export function endOf(text: string): string {
  return endOfText(text.trim(), CAUSE_LIMIT)
}

/** The beginning of an agent's words, which may be long. */
export function beginningOf(text: string): string {
  return beginningOfText(text.trim(), CAUSE_LIMIT)
}

/** Joins sentences, each with a full stop. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => (/[.!?]["”)]?$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** A reason of ours as a sentence of its own: `Cancelled by the workflow.` */
export function asSentence(reason: string): string {
  return joined(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}`)
}

/** Why something was cancelled. Most reasons already say that it was, or what ended it. */
export function cancelledBy(reason: string): string {
  return asSentence(/^(cancelled|ended) /i.test(reason) ? reason : `Cancelled: ${reason}`)
}
