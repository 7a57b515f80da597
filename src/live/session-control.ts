/** What the live page may do to a session. */
import type { SentToAll } from '../session/lifecycle/run-controls.js'

/** Steers a running session. Rejects with a message for the page's user if an action is impossible. */
export interface SessionControl {
  /** Sends a message to a running agent. */
  readonly sendMessage: (run: string, text: string) => Promise<void>
  /** Sends a message to every agent that is working. */
  readonly sendMessageToAll: (text: string) => Promise<SentToAll>
  /** Asks a running agent to wrap up; the agent gets the reason. */
  readonly requestWrapUp: (run: string, reason: string) => Promise<void>
  /** Ends one run; the reason is reported. */
  readonly endRun: (run: string, reason: string) => Promise<void>
  /** Ends the session. */
  readonly cancel: (reason: string) => void
}
