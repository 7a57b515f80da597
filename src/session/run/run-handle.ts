/** A running run and the outside: messages to its agent, and its end for a reason that is not its own. */
import { createDeferred } from '../../util/deferred.js'
import type { Conversation } from './conversation.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { ClaudeRun } from './run-spec.js'

/** From where a run can be reached while it goes on. */
export interface RunHandle {
  readonly ended: AbortSignal
  readonly end: (reason: string) => void
  /** It was told something that its prompt does not say. */
  readonly noteAskedToWrapUp: () => void
  readonly wasAskedToWrapUp: () => boolean
  readonly setConversation: (conversation: Conversation | undefined) => void
  readonly close: () => void
}

/** Makes a run reachable, until it is closed. */
export function openRunHandle(run: ClaudeRun, { runControls, folder }: SessionContext): RunHandle {
  const ending = new AbortController()
  const over = createDeferred<undefined>()
  let conversation: Conversation | undefined
  let wasAskedToWrapUp = false
  const end = (reason: string): void => {
    ending.abort(reason)
  }
  const remove = runControls.add(run.id, {
    end,
    ended: over.promise,
    say: async (text) => {
      if (conversation === undefined)
        throw new Error(
          `${run.agent.name} (run ${run.id}) takes no messages now: only an agent at work does.`
        )
      // Before it is sent: what is half sent may be heard, too.
      wasAskedToWrapUp = true
      await conversation.say(`Message for you, while you work:\n\n${text}`)
      folder.emit({ type: 'run-message-sent', run: run.id, text })
    }
  })
  return {
    ended: ending.signal,
    end,
    noteAskedToWrapUp: () => {
      wasAskedToWrapUp = true
    },
    wasAskedToWrapUp: () => wasAskedToWrapUp,
    setConversation: (current) => {
      conversation = current
    },
    close: () => {
      remove()
      over.resolve(undefined)
    }
  }
}
