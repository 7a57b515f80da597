/** What the stand-in is told on standard input: one prompt as text, or a conversation as JSON lines. */
import readline from 'node:readline'
import { text } from 'node:stream/consumers'

/** Where the stand-in reads from. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** What comes in. */
export interface Incoming {
  /** Empty when nothing comes. */
  readonly prompt: Promise<string>
  /** Aborted when a further message has come. */
  readonly told: AbortSignal
  /** Stops reading, so that the program can end. */
  readonly close: () => void
}

/** Reads a prompt of plain text up to its end. As with the real CLI a terminal is never read in print mode. */
export function readPlainPrompt(input: Input): Incoming {
  const prompt = input.isTTY === true ? Promise.resolve('') : text(input)
  return { prompt, told: new AbortController().signal, close: () => undefined }
}

/** Reads a conversation; `answer` gets the line that answers a request of the session to break off. */
export function readConversation(input: Input, answer: (line: object) => void): Incoming {
  const told = new AbortController()
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
      else told.abort()
      isFirst = false
    })
    lines.once('close', () => {
      resolve('')
    })
  })
  return {
    prompt,
    told: told.signal,
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
