/** What the live page may do to a session. */

/** Steers a running session. What cannot be done rejects, with a message for the person at the page. */
export interface SessionControl {
  /** Puts a message into a running agent's conversation. */
  readonly sendMessage: (run: string, text: string) => Promise<void>
  /** Ends one running run; the reason is told. */
  readonly endRun: (run: string, reason: string) => Promise<void>
  /** Ends the session. */
  readonly cancel: (reason: string) => void
}
