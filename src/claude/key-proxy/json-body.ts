/** The body of a request as every reader of JSON finds it. Pure. */
import { fail, ok, type Result } from '../../util/result.js'

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** A body and its text. */
export interface JsonBody {
  readonly text: string
  readonly body: Fields
}

/** Parses a body; the error is a sentence for the client. */
export function parseJsonBody(bytes: Buffer): Result<JsonBody> {
  const text = decodeText(bytes)
  const body = text === undefined ? undefined : parseObject(text)
  return text === undefined || body === undefined
    ? fail('The body is not a JSON object in UTF-8.')
    : ok({ text, body })
}

/** `ignoreBOM` keeps the mark, which `JSON.parse` refuses: other readers would, too. */
function decodeText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseObject(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isFields(parsed) && !Array.isArray(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Whether a value is an object or a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
