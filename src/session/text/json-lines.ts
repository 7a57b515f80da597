/** Reads a file of JSON lines piece by piece: whatever its size, little of it is held at once. */
import fs from 'node:fs'

const PIECE_BYTES = 64 * 1024

/** Bytes of one line that is read, unless given; the longest event is a block of words of 64 Ki characters. */
const LINE_LIMIT_BYTES = 1024 * 1024

const NEWLINE = 0x0a

/**
 * The values of the lines, one after the other. A line that is no JSON (a kill tears the last one) or too long gives
 * undefined. The file is closed when the reader is done or gives up.
 */
export function* readJsonLines(file: string, lineLimitBytes = LINE_LIMIT_BYTES): Generator {
  // An agent could write where this file lay: a link is not followed.
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW)
  try {
    const piece = Buffer.alloc(PIECE_BYTES)
    let line: Buffer[] = []
    let length = 0
    const take = (part: Buffer): void => {
      length += part.length
      if (length <= lineLimitBytes) line.push(Buffer.from(part))
    }
    const finish = (): unknown => {
      const whole = length > lineLimitBytes ? '' : Buffer.concat(line).toString('utf8')
      line = []
      length = 0
      return parse(whole)
    }
    for (;;) {
      const bytes = fs.readSync(descriptor, piece)
      if (bytes === 0) break
      let from = 0
      for (;;) {
        const end = piece.subarray(0, bytes).indexOf(NEWLINE, from)
        if (end < 0) break
        take(piece.subarray(from, end))
        from = end + 1
        yield finish()
      }
      take(piece.subarray(from, bytes))
    }
    if (length > 0) yield finish()
  } finally {
    fs.closeSync(descriptor)
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
