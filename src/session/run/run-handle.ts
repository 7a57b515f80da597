/** Access to a run from outside: messages to its agent, and ending it early. */
import { createDeferred } from '../../util/deferred.js'
import type { Conversation } from './attempt/conversation.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { ClaudeRun } from './attempt/run-spec.js'

/** The handle of a running run. */
export interface RunHandle {
  /** Aborted when the run was ended from outside. */
  readonly ended: AbortSignal
  /** Aborted when the agent was asked from outside to wrap up. */
  readonly wrapUpRequest: AbortSignal
  /** Notes that the agent got a message that its prompt does not contain. */
  readonly noteMessage: () => void
  readonly gotMessages: () => boolean
  readonly setConversation: (conversation: Conversation | undefined) => void
  readonly close: () => void
}

/** Registers the run, until the handle is closed. */
export function openRunHandle(run: ClaudeRun, { runControls, folder }: SessionContext): RunHandle {
  const ending = new AbortController()
  const wrappingUp = new AbortController()
  const over = createDeferred<undefined>()
  let conversation: Conversation | undefined
  let gotMessages = false
  const end = (reason: string): void => {
    ending.abort(reason)
  }
  const openConversation = (): Conversation => {
    if (conversation !== undefined) return conversation
    throw new Error(
      `${run.agent.name} (run ${run.id}) takes no messages now: only an agent that is working does.`
    )
  }
  const remove = runControls.add(run.id, {
    end,
    ended: over.promise,
    takesMessages: () => conversation !== undefined,
    say: async (text, toAll) => {
      const { say } = openConversation()
      // Before it is sent, because a message sent in part may arrive, too.
      gotMessages = true
      await say(`Message for you, while you work:\n\n${text}`)
      folder.emit({ type: 'run-message-sent', run: run.id, text, ...(toAll ? { toAll } : {}) })
    },
    wrapUp: (reason) => {
      if (openConversation().wrapUp() !== 'not-asked' || wrappingUp.signal.aborted)
        throw new Error(`${run.agent.name} (run ${run.id}) has already been asked to wrap up.`)
      wrappingUp.abort(reason)
    }
  })
  return {
    ended: ending.signal,
    wrapUpRequest: wrappingUp.signal,
    noteMessage: () => {
      gotMessages = true
    },
    gotMessages: () => gotMessages,
    setConversation: (current) => {
      conversation = current
    },
    close: () => {
      remove()
      over.resolve(undefined)
    }
  }
}
