/** The end of a check's output as plain lines: for messages, PM and reports. The transcript has all of it. */
import { stripVTControlCharacters } from 'node:util'
import { endOfText } from '../../util/shorten-text.js'

/** Bytes of output that are kept while a check runs: several times the text that is shown, for colours and progress bars. */
const KEPT_BYTES = 64 * 1024

/** Characters of the text that is shown. */
const SHOWN_CHARACTERS = 8_000

/** The end of an output as text. */
export interface TailText {
  readonly text: string
  /** Whether earlier output was left out. */
  readonly isCut: boolean
}

/** Collects the end of an output. */
export interface OutputTail {
  readonly push: (chunk: Buffer) => void
  readonly text: () => TailText
  /** The last line with text; empty before the first. */
  readonly lastLine: () => string
}

/** Starts without output. */
export function createOutputTail(): OutputTail {
  let chunks: Buffer[] = []
  let keptBytes = 0
  let droppedBytes = 0
  const text = (): TailText => cleanTail(Buffer.concat(chunks).toString('utf8'), droppedBytes > 0)
  return {
    push: (chunk) => {
      chunks.push(chunk)
      keptBytes += chunk.length
      // Joined only when it has doubled, so that a flood of small chunks stays cheap.
      if (keptBytes < 2 * KEPT_BYTES) return
      const all = Buffer.concat(chunks)
      droppedBytes += all.length - KEPT_BYTES
      chunks = [Buffer.from(all.subarray(all.length - KEPT_BYTES))]
      keptBytes = KEPT_BYTES
    },
    text,
    lastLine: () => text().text.split('\n').at(-1) ?? ''
  }
}

/** Control sequences removed, each line as it was last drawn, cut at its beginning where no word is split. Pure. */
export function cleanTail(raw: string, isDropped: boolean): TailText {
  const lines = stripVTControlCharacters(raw)
    .split('\n')
    .map((line) =>
      (
        line
          .replace(/(?<!\r)\r+$/, '')
          .split('\r')
          .at(-1) ?? ''
      ).trimEnd()
    )
  const all = lines
    .join('\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (!isDropped && all.length <= SHOWN_CHARACTERS) return { text: all, isCut: false }
  return { text: dropFirstPart(all.slice(-SHOWN_CHARACTERS)), isCut: true }
}

/** The first line or word is incomplete, and half a secret would not be recognized as one. */
function dropFirstPart(text: string): string {
  const lineEnd = text.indexOf('\n')
  if (lineEnd >= 0) return text.slice(lineEnd + 1).trim()
  return text.replace(/^\S*\s*/, '')
}

/** The last lines in one short quote: `2 failed / exit`. Pure. */
export function quoteLastLines(text: string, lines = 3, characters = 400): string {
  const last = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-lines)
    .join(' / ')
  return endOfText(last, characters)
}
