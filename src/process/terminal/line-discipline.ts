/**
 * A terminal in canonical mode silently truncates a line of more than 4,095 bytes. Such a line is refused before it is
 * sent.
 */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { findProgram } from '../launch/launch-machine.js'

/** N_TTY_BUF_SIZE - 1 of Linux; macOS has 1,024 (MAX_CANON). */
export const LONGEST_LINE_BYTES = process.platform === 'darwin' ? 1023 : 4095

const LINE_ENDS = new Set([0x0a, 0x0d, 0x04])

/** The longest line in the input, to whose first line `begunBytes` were sent before, and the length of its unfinished last line. */
export function measureLines(
  input: Buffer,
  begunBytes: number
): { longestBytes: number; begunBytes: number } {
  let longestBytes = begunBytes
  let lineBytes = begunBytes
  for (const byte of input) {
    lineBytes = LINE_ENDS.has(byte) ? 0 : lineBytes + 1
    if (lineBytes > longestBytes) longestBytes = lineBytes
  }
  return { longestBytes, begunBytes: lineBytes }
}

/**
 * Checks that no line would be truncated. Returns the length of the unfinished last line.
 * @param device the terminal; undefined for a pipe
 * @throws Error when a line is too long for the mode that the terminal is in
 */
export async function checkLineLength(
  input: Buffer,
  begunBytes: number,
  device: string | undefined
): Promise<number> {
  const lines = measureLines(input, begunBytes)
  if (lines.longestBytes <= LONGEST_LINE_BYTES || device === undefined) return lines.begunBytes
  if (!(await isCanonical(device))) return 0
  throw new Error(
    `A line of ${lines.longestBytes} bytes was not sent: the terminal would truncate it after ${LONGEST_LINE_BYTES}. ` +
      'Send shorter lines, have the program switch its terminal to raw mode, or pass the text as a file.'
  )
}

/** Whether the terminal is in canonical mode; true where that cannot be determined. */
async function isCanonical(device: string): Promise<boolean> {
  try {
    const option = process.platform === 'darwin' ? '-f' : '-F'
    const { stdout } = await promisify(execFile)(findProgram('stty') ?? 'stty', [option, device, '-a'])
    return !/(^|[\s;])-icanon\b/.test(stdout)
  } catch {
    return true
  }
}

/** The terminal that a process writes to; undefined when it writes to something else, or this cannot be read. */
export function readTerminalOf(pid: number): string | undefined {
  try {
    const target = fs.readlinkSync(`/proc/${pid}/fd/1`)
    return target.startsWith('/dev/') ? target : undefined
  } catch {
    return undefined
  }
}
