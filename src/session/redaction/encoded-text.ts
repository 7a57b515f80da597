/** Text that base64 or hexadecimal digits encode: it is searched too, because an encoding may be applied twice. Pure. */
import { ViewWriter, type View } from './view.js'

/** Decoded bytes that hold text; random ones hardly ever have so much of it. */
const HAS_TEXT = /[\t\r\n\x20-\x7e]{12}/

interface Encoding {
  readonly runs: RegExp
  readonly name: 'base64' | 'hex'
  /** Characters of a group, and the bytes that they encode. */
  readonly characters: number
  readonly bytes: number
}

/** Shorter runs are words, and hold no secret that was encoded twice. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'base64', runs: /[A-Za-z0-9+/_-]{24,}/g, characters: 4, bytes: 3 },
  { name: 'hex', runs: /[0-9A-Fa-f]{48,}/g, characters: 2, bytes: 1 }
]

/** Returns what the runs of a view encode, each with its places in the text that the view was made from. */
export function decodeRuns(text: View): readonly View[] {
  return ENCODINGS.flatMap((encoding) => decodeEach(text, encoding))
}

function decodeEach(view: View, encoding: Encoding): readonly View[] {
  const latin = Buffer.from(view.bytes.buffer, view.bytes.byteOffset, view.length).toString('latin1')
  const decoded: View[] = []
  for (const { 0: run, index } of latin.matchAll(encoding.runs))
    // A run may begin with other characters than those that encode, so any of them may begin a group.
    for (let skipped = 0; skipped < encoding.characters; skipped++) {
      const bytes = Buffer.from(run.slice(skipped), encoding.name)
      if (HAS_TEXT.test(bytes.toString('latin1')))
        decoded.push(placed(bytes, view, index + skipped, encoding))
    }
  return decoded
}

function placed(bytes: Buffer, view: View, from: number, encoding: Encoding): View {
  const out = new ViewWriter(bytes.length)
  for (let at = 0; at < bytes.length; at++) {
    const first = from + Math.floor((at * encoding.characters) / encoding.bytes)
    const end = from + Math.ceil(((at + 1) * encoding.characters) / encoding.bytes)
    out.add(bytes[at] ?? 0, view.starts[first] ?? 0, view.ends[Math.min(end, view.length) - 1] ?? 0)
  }
  return out
}
