/** Reads the stand-in's standard input: one prompt as text, or a conversation as JSON lines. */
import readline from 'node:readline'
import { text } from 'node:stream/consumers'

/** The stand-in's standard input. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** What is read. */
export interface Incoming {
  /** Empty if there is no input. */
  readonly prompt: Promise<string>
  /** Aborted when another message arrives. */
  readonly furtherMessage: AbortSignal
  /** Stops reading, so that the program can exit. */
  readonly close: () => void
}

/** Reads a plain-text prompt to its end. Like the real CLI, it never reads from a terminal in print mode. */
export function readPlainPrompt(input: Input): Incoming {
  const prompt = input.isTTY === true ? Promise.resolve('') : text(input)
  return { prompt, furtherMessage: new AbortController().signal, close: () => undefined }
}

/** Reads a conversation; `answer` is called with the response to an interrupt request. */
export function readConversation(input: Input, answer: (line: object) => void): Incoming {
  const furtherMessage = new AbortController()
  const lines = readline.createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const prompt = new Promise<string>((resolve) => {
    let isFirst = true
    lines.on('line', (line) => {
      const message = JSON.parse(line) as IncomingLine
      if (message.type === 'control_request')
        answer({
          type: 'control_response',
          response: { subtype: 'success', request_id: message.request_id }
        })
      if (message.type !== 'user') return
      if (isFirst) resolve(String(message.message?.content))
      else furtherMessage.abort()
      isFirst = false
    })
    lines.once('close', () => {
      resolve('')
    })
  })
  return {
    prompt,
    furtherMessage: furtherMessage.signal,
    close: () => {
      lines.close()
      input.pause()
    }
  }
}

interface IncomingLine {
  readonly type: string
  readonly request_id?: string
  readonly message?: { readonly content: unknown }
}
