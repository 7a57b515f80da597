/** The files of a run that are written while it works: its response and its stream. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../../util/files/make-folder.js'
import { readEnd } from '../../../util/files/read-end.js'
import { endOfText } from '../../../util/shorten-text.js'
import { parseDeclaredEnd, withoutDeclaredEnd } from '../../text/declared-end.js'
import type { Redactor } from '../../redaction/redact.js'
import { describeSystemError, systemCode } from '../../../util/system-error.js'
import { leadsTo } from '../../../util/files/leads-to.js'

/** Characters that are kept in memory, of an answer that is; the file has no such limit. */
export const RESPONSE_MEMORY_LIMIT = 16 * 2 ** 20

/** Limit of `stream.jsonl`: an artifact must stay small enough to upload. The transcript has a limit of its own. */
const STREAM_LIMIT_BYTES = 256 * 2 ** 20

/** Characters of a file's end that are searched for the cause of a failure. */
const TAIL_CHARACTERS = 8 * 1024

/** A file that is written as text arrives. */
export interface TextSink<End> {
  readonly write: (text: string) => void
  readonly close: () => End
}

/** The file of an answer. */
export interface ResponseFile {
  /** `continues`: the text goes on where the one before was cut. */
  readonly write: (text: string, continues?: boolean) => void
  /** Discards what was said so far. */
  readonly restart: () => void
  /** What was said so far; redacted, and of a long answer the end, where it is not kept in memory. */
  readonly text: () => string
  readonly close: () => WrittenResponse
}

/** A whole answer, and why its file lacks a part of it; undefined when it does not. */
export interface WrittenResponse {
  /** Empty where it is not kept in memory; undefined if it is too long for that. */
  readonly text: string | undefined
  readonly fault: string | undefined
}

/**
 * Opens `response.md`: the agent's messages with an empty line between them, redacted. `close` returns all of them as
 * they were, and removes a status line at the end, which is no part of the response.
 * @param isKept whether the answer is kept in memory, too: with many agents that say much, that is more than there is
 */
export function openResponseFile(
  file: string,
  { redact, redactNext }: Pick<Redactor, 'redact' | 'redactNext'>,
  isKept: boolean
): ResponseFile {
  // Writes go to the end, also after a restart.
  const { O_WRONLY, O_CREAT, O_TRUNC, O_APPEND } = fs.constants
  const descriptor = fs.openSync(file, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o600)
  let parts: string[] = []
  let kept = 0
  let hasText = false
  let fault: string | undefined
  let last = ''
  let lastAt = 0
  const writePart = (part: string, redacted: string): void => {
    fault ??= writeBestEffort(descriptor, redacted)
    hasText = true
    if (!isKept) return
    kept += part.length
    if (kept > RESPONSE_MEMORY_LIMIT) parts = []
    else parts.push(part)
  }
  const keptText = (): string | undefined =>
    isKept && kept <= RESPONSE_MEMORY_LIMIT ? parts.join('') : undefined
  return {
    write: (text, continues = false) => {
      if (continues) {
        writePart(text, redactNext(last, text))
        last += text
        return
      }
      lastAt = fs.fstatSync(descriptor).size
      last = text
      const part = hasText ? `\n\n${text}` : text
      writePart(part, redact(part))
    },
    restart: () => {
      fs.ftruncateSync(descriptor)
      parts = []
      kept = 0
      hasText = false
      fault = undefined
      last = ''
    },
    text: () => keptText() ?? readEnd(file, RESPONSE_MEMORY_LIMIT),
    close: () => {
      const declared = parseDeclaredEnd(last)
      if (declared !== undefined && fault === undefined) {
        fs.ftruncateSync(descriptor, lastAt)
        const { response } = declared
        const separator = lastAt === 0 || response === '' ? '' : '\n\n'
        fault = writeBestEffort(descriptor, redact(`${separator}${response}`), lastAt)
      }
      const { size } = fs.fstatSync(descriptor)
      if (!leadsTo(file, descriptor)) fault ??= DELETED
      if (size > 0) fault ??= writeBestEffort(descriptor, '\n', size)
      fs.closeSync(descriptor)
      const text = keptText()
      if (!isKept) return { text: '', fault }
      return { text: text === undefined ? undefined : withoutDeclaredEnd(text, last), fault }
    }
  }
}

/** An agent that is not held by a sandbox may clean up more than its own files (`git clean -fdx`). */
const DELETED = 'the file was deleted meanwhile, as an agent without a sandbox can do.'

/** Opens `stream.jsonl`: the CLI's lines as they arrive. At the limit a last line says that the file was cut. */
export function openStreamFile(
  file: string,
  redact: (text: string) => string,
  limitBytes = STREAM_LIMIT_BYTES
): TextSink<undefined> {
  const descriptor = fs.openSync(file, 'w', 0o600)
  let written = 0
  return {
    write: (line) => {
      if (written > limitBytes) return
      written += Buffer.byteLength(line) + 1
      const text = written > limitBytes ? '{"type":"cut","reason":"limit"}' : redact(line)
      writeBestEffort(descriptor, `${text}\n`)
    },
    close: () => {
      fs.closeSync(descriptor)
      return undefined
    }
  }
}

/** Reads the end of a file; empty when it is missing or cannot be read, because a run's result does not depend on it. */
export function readTail(file: string, limit = TAIL_CHARACTERS): string {
  try {
    // A character has up to four bytes, so that more than the limit is read of a longer file.
    return fs.existsSync(file) ? endOfText(readEnd(file, 4 * limit + 4), limit) : ''
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return ''
  }
}

/** A full disk must not end the run at once: the text stays in memory and in the events. Returns the error, if any. */
function writeBestEffort(
  descriptor: number,
  text: string,
  position: number | null = null
): string | undefined {
  try {
    // As a string, so that no copy waits for the garbage collector.
    let done = fs.writeSync(descriptor, text, position)
    if (done === Buffer.byteLength(text)) return undefined
    // Just before the disk is full, a part is written.
    const bytes = Buffer.from(text)
    while (done < bytes.length)
      done += fs.writeSync(
        descriptor,
        bytes,
        done,
        bytes.length - done,
        position === null ? null : position + done
      )
    return undefined
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return describeSystemError(error)
  }
}

/** Files that each attempt writes anew; `prompt.md` and `response.md` belong to the run. */
const ATTEMPT_FILES = ['transcript.log', 'stream.jsonl', 'stderr.log', 'memory.csv']

/** Moves the files of a failed attempt to `attempt-1/`, before the next attempt writes its own. */
export function keepAttemptFiles(folder: string, attempt: number): void {
  const kept = path.join(folder, `attempt-${attempt}`)
  makeFolder(kept, 0o700)
  for (const name of ATTEMPT_FILES) {
    const file = path.join(folder, name)
    if (fs.existsSync(file)) fs.renameSync(file, path.join(kept, name))
  }
}
