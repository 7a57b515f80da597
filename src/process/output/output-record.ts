/** What is kept of a process's output: the number of its bytes, its transcript, and a listener that gets each chunk. */
import { openTranscript } from './transcript.js'
import type { Transcript } from './transcript.js'
import type { ProcessSpec } from '../contract/supervised-process.js'

/** Bound on a transcript where the caller names none: 256 MiB. */
const TRANSCRIPT_LIMIT_BYTES = 256 * 1024 * 1024

/** The output of one process on its way. */
export class OutputRecord {
  outputBytes = 0
  readonly #transcript: Transcript | undefined
  readonly #onData: (chunk: Buffer) => void

  constructor(spec: ProcessSpec, onData: (chunk: Buffer) => void, onWarning: (message: string) => void) {
    this.#onData = onData
    this.#transcript =
      spec.transcriptFile === undefined
        ? undefined
        : openTranscript(spec.transcriptFile, spec.transcriptLimitBytes ?? TRANSCRIPT_LIMIT_BYTES, onWarning)
  }

  take(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.outputBytes += bytes.length
    // First to disk, or in a flood to what goes there within milliseconds: a listener comes second.
    this.#transcript?.write(bytes)
    this.#onData(bytes)
  }

  /** Closes the transcript; gives the bytes that are not in it. */
  close(): number {
    return this.#transcript?.close() ?? 0
  }
}
