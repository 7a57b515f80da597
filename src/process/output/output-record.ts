/** The output of a process: counted, written to the transcript, and passed to a listener. */
import { openTranscript } from './transcript.js'
import type { Transcript } from './transcript.js'
import type { ProcessSpec } from '../contract/supervised-process.js'

/** Default bound on a transcript: 256 MiB. */
const TRANSCRIPT_LIMIT_BYTES = 256 * 1024 * 1024

/** The output of one process. */
export class OutputRecord {
  outputBytes = 0
  readonly #transcript: Transcript | undefined
  readonly #onData: (chunk: Buffer) => void

  constructor(spec: ProcessSpec, onData: (chunk: Buffer) => void, onWarning: (message: string) => void) {
    this.#onData = onData
    this.#transcript =
      spec.transcriptFile === undefined
        ? undefined
        : openTranscript(
            spec.transcriptFile,
            spec.transcriptLimitBytes ?? TRANSCRIPT_LIMIT_BYTES,
            onWarning,
            {
              filter: spec.startTranscriptFilter?.()
            }
          )
  }

  take(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.outputBytes += bytes.length
    // First to disk (in a flood, to a buffer that is flushed within milliseconds), then to the listener.
    this.#transcript?.write(bytes)
    this.#onData(bytes)
  }

  /** Closes the transcript; returns the number of bytes that are not in it. */
  close(): number {
    return this.#transcript?.close() ?? 0
  }
}
