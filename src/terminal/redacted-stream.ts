/** An output stream that redacts everything written to it. */
import type { OutputStream } from './terminal-look.js'

/** Wraps a stream. Each write is redacted separately, so it must consist of whole lines. */
export function redactedStream(stream: OutputStream, redact: (text: string) => string): OutputStream {
  return {
    // Read each time, because the size changes with the window.
    get isTTY() {
      return stream.isTTY
    },
    get columns() {
      return stream.columns
    },
    get rows() {
      return stream.rows
    },
    write: (text) => stream.write(redact(text)),
    on: (event, listener) => stream.on?.(event, listener),
    off: (event, listener) => stream.off?.(event, listener)
  }
}
