/** A reader that goes away (`| head`), or a terminal that is closed, does not take the session with it. */

/** A stream that tells of what cannot be written any more. */
export interface FailingStream {
  readonly on: (event: 'error', listener: () => void) => unknown
}

/**
 * Lets the program go on when nobody reads what it prints: what comes after is dropped, and the session ends as ever,
 * with its files and its exit code. Without a listener the first such write would end the program with its agents.
 */
export function ignoreBrokenPipe(...streams: readonly FailingStream[]): void {
  for (const stream of streams) stream.on('error', () => undefined)
}
