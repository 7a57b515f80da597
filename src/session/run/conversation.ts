/** The conversation with a running CLI process: messages to it, and when it takes no more. */
import { randomUUID } from 'node:crypto'
import { interruptLine, userMessageLine } from '../../claude/stream/conversation-lines.js'
import type { StreamEvent } from '../../claude/stream/stream.js'
import type { InputPipe } from '../../process/terminal/input-pipe.js'

/** An open conversation. */
export interface Conversation {
  /** @throws Error when the agent has already answered, or its process does not read */
  readonly say: (text: string) => Promise<void>
  /** Interrupts the running tool or answer, so that the CLI reads a pending message now. */
  readonly interrupt: () => Promise<void>
  /** Takes note of an event of the CLI's stream. */
  readonly note: (event: StreamEvent) => void
  /** Whether the last message has reached the model: with a tool's result, or as a turn of its own. */
  readonly isDelivered: () => boolean
  /** Releases the pipe after the process has ended. */
  readonly close: () => void
}

/**
 * Sends the prompt. The conversation ends with the first result that no interruption of ours caused: the CLI then reads
 * the end of its input, handles what is pending (observed on 2.1.197: it answers a message that arrived during its last
 * words), and exits.
 */
export function startConversation(pipe: InputPipe, prompt: string): Conversation {
  let isOver = false
  let isDelivered = true
  let interruptions = 0
  // A process that ends before it has read its prompt reports the cause itself.
  pipe.write(userMessageLine(prompt)).catch(() => undefined)
  const assertOpen = (): void => {
    if (isOver) throw new Error('The agent has already answered: no message can reach it any more.')
  }
  return {
    say: async (text) => {
      assertOpen()
      isDelivered = false
      await pipe.write(userMessageLine(text))
    },
    interrupt: async () => {
      assertOpen()
      interruptions += 1
      await pipe.write(interruptLine(randomUUID()))
    },
    note: (event) => {
      if (event.type === 'toolResult') isDelivered = true
      if (event.type !== 'result') return
      isDelivered = true
      const isOurs = interruptions > 0 && event.terminalReason?.startsWith('aborted') === true
      if (isOurs) interruptions -= 1
      else {
        isOver = true
        pipe.end()
      }
    },
    isDelivered: () => isDelivered,
    close: () => {
      isOver = true
      pipe.close()
    }
  }
}
