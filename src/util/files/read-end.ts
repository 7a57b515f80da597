/** The end of a file. */
import fs from 'node:fs'

/**
 * Reads at most the last bytes of a file as text.
 * @throws the system's error
 */
export function readEnd(file: string, limitBytes: number): string {
  const descriptor = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(descriptor)
    const buffer = Buffer.alloc(Math.min(size, limitBytes))
    fs.readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8')
  } finally {
    fs.closeSync(descriptor)
  }
}
