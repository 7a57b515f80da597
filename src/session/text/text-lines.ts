/** The lines of a text file, one after another: flat memory and linear time, whatever is in it. */
import fs from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK_BYTES = 64 * 1024

/** Characters of a line; what is beyond is passed over. */
const LINE_CHARACTERS = 8 * 1024

/**
 * Gives the lines that the file has now, without their ends (`\n`, `\r\n`, `\r`).
 * @throws Error when it cannot be opened, or is no plain file: agents could write where it lies.
 */
export function* readTextLines(file: string): Generator<string> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stats = fs.fstatSync(descriptor)
    if (!stats.isFile()) throw new Error(`${file} is no plain file`)
    yield* splitLines(readChunks(descriptor, stats.size))
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The text up to the size that the file has now: one that grows has an end all the same. */
function* readChunks(descriptor: number, size: number): Generator<string> {
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let left = size
  while (left > 0) {
    const bytes = fs.readSync(descriptor, buffer, 0, Math.min(left, buffer.length), null)
    if (bytes === 0) break
    left -= bytes
    yield decoder.write(buffer.subarray(0, bytes))
  }
  yield decoder.end()
}

function* splitLines(chunks: Iterable<string>): Generator<string> {
  let line = ''
  let endsInReturn = false
  for (const chunk of chunks) {
    if (chunk === '') continue
    // A line end of two characters may stand on both sides of the border.
    const text: string = endsInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk
    endsInReturn = chunk.endsWith('\r')
    const [first = '', ...further] = text.split(/\r\n|\n|\r/)
    line = (line + first).slice(0, LINE_CHARACTERS)
    for (const next of further) {
      yield line
      line = next.slice(0, LINE_CHARACTERS)
    }
  }
  yield line
}
