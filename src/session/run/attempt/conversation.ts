/** The conversation with a running CLI process: messages to it, and when it takes no more. */
import { randomUUID } from 'node:crypto'
import { isFinishedAnswer } from '../../../claude/outcome/completion.js'
import { interruptLine, userMessageLine } from '../../../claude/stream/conversation-lines.js'
import { isInterrupted } from '../../../claude/stream/stream-state.js'
import type { ResultEvent, StreamEvent } from '../../../claude/stream/stream-events.js'
import type { InputPipe } from '../../../process/terminal/input-pipe.js'

/**
 * What became of the request to wrap up: `sent` until it has reached the model, then `delivered`; `interrupted` when a tool
 * or an answer had to be broken off for it; `too-late` when the agent had just given its answer, which counts.
 */
export type WrapUpProgress = 'not-asked' | 'sent' | 'delivered' | 'interrupted' | 'too-late'

/** An open conversation. */
export interface Conversation {
  /** Sends the task, the first message. */
  readonly begin: (prompt: string) => void
  /** @throws Error when the agent has already answered, or its process does not read */
  readonly say: (text: string) => Promise<void>
  /**
   * Sends the request to wrap up.
   * @throws Error as `say` does
   */
  readonly askToWrapUp: (text: string) => Promise<void>
  readonly wrapUp: () => WrapUpProgress
  /** Interrupts the running tool or answer, so that the CLI reads a pending message now. */
  readonly interrupt: () => Promise<void>
  /** Takes note of an event of the CLI's stream. */
  readonly note: (event: StreamEvent) => void
  /** Releases the pipe after the process has ended. */
  readonly close: () => void
}

/**
 * Opens a conversation, which ends with the first result that no interruption of ours caused: the CLI then reads
 * the end of its input, handles what is pending (observed on 2.1.197: it answers a message that arrived during its last
 * words), and exits.
 */
export function openConversation(pipe: InputPipe): Conversation {
  let isOver = false
  let wrapUp: WrapUpProgress = 'not-asked'
  let hasOpenMessage = false
  let interruptions = 0
  const assertOpen = (): void => {
    if (isOver) throw new Error('The agent has already answered: no message can reach it any more.')
  }
  const noteResult = (result: ResultEvent): void => {
    const isOurs = interruptions > 0 && isInterrupted(result)
    if (isOurs) interruptions -= 1
    // Delivered means that the answer itself was interrupted, and no message is left to start another turn.
    if (!isOurs || wrapUp === 'delivered') {
      isOver = true
      pipe.end()
    }
    if (isOurs) wrapUp = 'interrupted'
    // A message to the agent is still to be answered, and that answer counts.
    else if (wrapUp === 'sent')
      wrapUp = isFinishedAnswer(result) && !hasOpenMessage ? 'too-late' : 'delivered'
  }
  return {
    begin: (prompt) => {
      // A process that ends before it has read its prompt reports the cause itself.
      pipe.write(userMessageLine(prompt)).catch(() => undefined)
    },
    say: async (text) => {
      assertOpen()
      hasOpenMessage = true
      await pipe.write(userMessageLine(text))
    },
    askToWrapUp: async (text) => {
      assertOpen()
      wrapUp = 'sent'
      await pipe.write(userMessageLine(text))
    },
    wrapUp: () => wrapUp,
    interrupt: async () => {
      assertOpen()
      interruptions += 1
      await pipe.write(interruptLine(randomUUID()))
    },
    note: (event) => {
      if (event.type === 'result') noteResult(event)
      if (event.type !== 'toolResult') return
      hasOpenMessage = false
      if (wrapUp === 'sent') wrapUp = 'delivered'
    },
    close: () => {
      isOver = true
      pipe.close()
    }
  }
}
