/** The files of a run that are written while it speaks: its words and its stream. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../util/make-folder.js'
import { systemCode } from '../../util/system-error.js'

/** Words that are kept in memory for PM's delegations and for the next round; the file has no such bound. */
const WORDS_LIMIT = 16 * 2 ** 20

/** Bound on `stream.jsonl`: the transcript has its own, and an artifact must stay small enough to be uploaded. */
const STREAM_LIMIT_BYTES = 256 * 2 ** 20

/** Text at the end of a file that is looked at for the cause of a failure. */
const TAIL_BYTES = 8 * 1024

/** A file that takes text as it comes. */
export interface TextSink<End> {
  readonly write: (text: string) => void
  readonly close: () => End
}

/** Opens `response.md`: blocks of the agent's words, an empty line between them; `close` gives them all. */
export function openResponseFile(file: string): TextSink<string> {
  const descriptor = fs.openSync(file, 'w', 0o600)
  const blocks: string[] = []
  let kept = 0
  return {
    write: (text) => {
      writeBestEffort(descriptor, blocks.length === 0 ? text : `\n\n${text}`)
      if (kept > WORDS_LIMIT) return
      blocks.push(text)
      kept += text.length
    },
    close: () => {
      if (blocks.length > 0) writeBestEffort(descriptor, '\n')
      fs.closeSync(descriptor)
      return blocks.join('\n\n')
    }
  }
}

/** Opens `stream.jsonl`: the CLI's own lines, as they came. Beyond the bound a last line says that it was cut. */
export function openStreamFile(file: string, limitBytes = STREAM_LIMIT_BYTES): TextSink<undefined> {
  const descriptor = fs.openSync(file, 'w', 0o600)
  let written = 0
  return {
    write: (line) => {
      if (written > limitBytes) return
      written += Buffer.byteLength(line) + 1
      writeBestEffort(descriptor, written > limitBytes ? '{"type":"cut","reason":"limit"}\n' : `${line}\n`)
    },
    close: () => {
      fs.closeSync(descriptor)
      return undefined
    }
  }
}

/** The last text of a file; empty when there is none, or it cannot be read: what a run has done counts without it. */
export function readTail(file: string, limitBytes = TAIL_BYTES): string {
  try {
    return fs.existsSync(file) ? readEnd(file, limitBytes) : ''
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return ''
  }
}

function readEnd(file: string, limitBytes: number): string {
  const descriptor = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(descriptor)
    const buffer = Buffer.alloc(Math.min(size, limitBytes))
    fs.readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8')
  } finally {
    fs.closeSync(descriptor)
  }
}

/** A disk that takes no more must not end the run: the words stay in memory and in the events, which say why. */
function writeBestEffort(descriptor: number, text: string): void {
  try {
    fs.writeSync(descriptor, text)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
}

/** What each attempt writes anew; `prompt.md` and `response.md` are the run's. */
const ATTEMPT_FILES = ['transcript.log', 'stream.jsonl', 'stderr.log', 'memory.csv']

/** Puts the files of an attempt that failed into `attempt-1/`, before the next one writes its own. */
export function keepAttemptFiles(folder: string, attempt: number): void {
  const kept = path.join(folder, `attempt-${attempt}`)
  makeFolder(kept, 0o700)
  for (const name of ATTEMPT_FILES) {
    const file = path.join(folder, name)
    if (fs.existsSync(file)) fs.renameSync(file, path.join(kept, name))
  }
}
