/** Keeps the session running when the reader of its output exits (`| head`) or the terminal is closed. */

/** A stream that reports write errors. */
export interface FailingStream {
  readonly on: (event: 'error', listener: () => void) => unknown
}

/**
 * Ignores write errors when nobody reads the output: later output is dropped, and the session ends normally,
 * with its files and its exit code. Without a listener, the first such write would end the program and its agents.
 */
export function ignoreBrokenPipe(...streams: readonly FailingStream[]): void {
  for (const stream of streams) stream.on('error', () => undefined)
}
