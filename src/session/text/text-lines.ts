/** Reads the lines of a text file in constant memory and linear time, whatever is in it. */
import fs from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK_BYTES = 64 * 1024

/** Maximum characters of a line; the rest of the line is skipped. */
const LINE_CHARACTERS = 8 * 1024

/**
 * Yields the lines that the file has now, without their line ends (`\n`, `\r\n`, `\r`).
 * @throws Error if it cannot be opened, or is not a regular file: agents may be able to write to its folder.
 */
export function* readTextLines(file: string): Generator<string> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stats = fs.fstatSync(descriptor)
    if (!stats.isFile()) throw new Error(`${file} is not a regular file`)
    yield* splitLines(readChunks(descriptor, stats.size))
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Yields the text up to the current size of the file, so that reading a growing file ends. */
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
    // A line end of two characters may span two chunks.
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
