/**
 * A terminal in its usual (canonical) mode cuts a line of more than 4,095 bytes without a word. Such a line is refused
 * before it is sent.
 */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { findProgram } from '../launch/launch-machine.js'

/** N_TTY_BUF_SIZE - 1 of Linux; macOS has 1,024 (MAX_CANON). */
export const LONGEST_LINE_BYTES = process.platform === 'darwin' ? 1023 : 4095

const LINE_ENDS = new Set([0x0a, 0x0d, 0x04])

/** The longest line in the input, of which `begunBytes` were sent before, and what remains begun after it. */
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
 * Lets the input pass when no line of it would be cut; gives the bytes of the line that it leaves begun.
 * @param device the terminal, undefined when it is none
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
    `A line of ${lines.longestBytes} bytes was not sent: the terminal would cut it after ${LONGEST_LINE_BYTES}. ` +
      'Send shorter lines, let the program put its terminal into raw mode, or give it the text as a file.'
  )
}

/** Whether the terminal takes input line by line; true where it cannot be asked. */
async function isCanonical(device: string): Promise<boolean> {
  try {
    const option = process.platform === 'darwin' ? '-f' : '-F'
    const { stdout } = await promisify(execFile)(findProgram('stty') ?? 'stty', [option, device, '-a'])
    return !/(^|[\s;])-icanon\b/.test(stdout)
  } catch {
    return true
  }
}

/** The terminal that a process writes to; undefined when it writes to something else, or this cannot be seen. */
export function readTerminalOf(pid: number): string | undefined {
  try {
    const target = fs.readlinkSync(`/proc/${pid}/fd/1`)
    return target.startsWith('/dev/') ? target : undefined
  } catch {
    return undefined
  }
}
