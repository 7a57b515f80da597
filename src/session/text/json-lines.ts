/** Reads a file of JSON lines in chunks, with bounded memory whatever its size. */
import fs from 'node:fs'

const CHUNK_BYTES = 64 * 1024

/** Default limit of one line, in bytes; the longest event is a list of 1,000 changed files with paths of 4 KiB, in escapes. */
const LINE_LIMIT_BYTES = 32 * 1024 * 1024

const NEWLINE = 0x0a

/**
 * Yields the values of the lines. A line that is too long or not JSON (a kill truncates the last one) yields undefined.
 * The file is closed when the consumer finishes or stops early.
 */
export function* readJsonLines(file: string, lineLimitBytes = LINE_LIMIT_BYTES): Generator {
  // Agents may be able to write to this folder, so links are not followed.
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW)
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES)
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
      const bytes = fs.readSync(descriptor, chunk)
      if (bytes === 0) break
      let from = 0
      for (;;) {
        const end = chunk.subarray(0, bytes).indexOf(NEWLINE, from)
        if (end < 0) break
        take(chunk.subarray(from, end))
        from = end + 1
        yield finish()
      }
      take(chunk.subarray(from, bytes))
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
