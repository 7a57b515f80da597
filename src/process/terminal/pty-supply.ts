/** Whether a pseudo-terminal can be opened, and why not. */
import fs from 'node:fs'

/** The part of node-pty's addon that opens a terminal without a program; its typings leave it out. */
export interface PtyOpener {
  readonly open: (columns: number, rows: number) => { readonly master: number; readonly slave: number }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'all pseudo-terminals of this machine are in use (kernel.pty.max, or max= of this devpts)',
  ENOENT: '/dev/ptmx is missing',
  ENXIO: '/dev/ptmx is not a device here',
  ENODEV: 'no devpts is mounted at /dev/pts',
  EACCES: 'this user may not open /dev/ptmx',
  EPERM: 'this user may not open /dev/ptmx'
}

/** Opens and closes a terminal. Returns why that fails; undefined when it works. */
export function ptyProblem(opener: PtyOpener): string | undefined {
  try {
    const { master, slave } = opener.open(80, 24)
    fs.closeSync(slave)
    fs.closeSync(master)
    return undefined
  } catch {
    // The addon reports no error number, so repeat its first step.
    return ptmxProblem() ?? 'the terminal that /dev/ptmx returns cannot be opened in /dev/pts'
  }
}

/** The same without the addon, for terminals that another program opens. */
export function ptmxProblem(): string | undefined {
  try {
    fs.closeSync(fs.openSync('/dev/ptmx', fs.constants.O_RDWR | fs.constants.O_NOCTTY))
    return undefined
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return `${CAUSES[code] ?? message} (${code})`
  }
}
