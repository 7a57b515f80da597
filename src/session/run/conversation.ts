/** The conversation with one running CLI process: what it is told, and when nothing more can be told. */
import { randomUUID } from 'node:crypto'
import { interruptLine, userMessageLine } from '../../claude/stream/conversation-lines.js'
import type { StreamEvent } from '../../claude/stream/stream.js'
import type { InputPipe } from '../../process/terminal/input-pipe.js'

/** A conversation that goes on. */
export interface Conversation {
  /** @throws Error when the agent has given its answer already, or its process does not read */
  readonly say: (text: string) => Promise<void>
  /** Breaks off what is being done, so that a message that waits is read now. */
  readonly interrupt: () => Promise<void>
  /** Takes note of what the process tells. */
  readonly note: (event: StreamEvent) => void
  /** Whether the last message has come to the model: with a tool's result, or as a turn of its own. */
  readonly isHeard: () => boolean
  /** Gives everything back; the process is gone. */
  readonly close: () => void
}

/**
 * Starts it with the prompt. It ends by itself with the first result that no interruption of ours caused: the CLI then
 * reads the end of its input, does what still waits (observed on 2.1.197: a message that came during the last words is
 * answered), and exits.
 */
export function startConversation(pipe: InputPipe, prompt: string): Conversation {
  let isOver = false
  let isHeard = true
  let interruptions = 0
  // A process that ends before it has read its prompt tells the cause itself.
  pipe.write(userMessageLine(prompt)).catch(() => undefined)
  const mustGoOn = (): void => {
    if (isOver) throw new Error('The agent has given its answer: no message can reach it any more.')
  }
  return {
    say: async (text) => {
      mustGoOn()
      isHeard = false
      await pipe.write(userMessageLine(text))
    },
    interrupt: async () => {
      mustGoOn()
      interruptions += 1
      await pipe.write(interruptLine(randomUUID()))
    },
    note: (event) => {
      if (event.type === 'toolResult') isHeard = true
      if (event.type !== 'result') return
      isHeard = true
      const isOurs = interruptions > 0 && event.terminalReason?.startsWith('aborted') === true
      if (isOurs) interruptions -= 1
      else {
        isOver = true
        pipe.end()
      }
    },
    isHeard: () => isHeard,
    close: () => {
      isOver = true
      pipe.close()
    }
  }
}
