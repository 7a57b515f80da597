/**
 * A named pipe as a program's standard input, for programs that are told more while they work. The program opens it as
 * it would open a file; what waits in it is bounded, and nobody is blocked when it is never read.
 */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { setImmediate as immediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createInputWriter } from './input-writer.js'
import { findProgram } from '../launch/launch-machine.js'

/** The writing end. */
export interface InputPipe {
  /** Its name in the file system. */
  readonly path: string
  /**
   * Resolves when the pipe took all of it; calls are served in order.
   * @throws Error after `end` or `close`, or when the program does not read
   */
  readonly write: (text: string) => Promise<void>
  /** No more comes: the program reads the end of its input after what was written. */
  readonly end: () => void
  /** Gives everything back at once, for a program that is gone. */
  readonly close: () => void
}

/**
 * Makes a pipe that only this user may use.
 * @throws Error where the system has no `mkfifo`, or the folder takes no pipe
 */
export async function openInputPipe(path: string): Promise<InputPipe> {
  await makePipe(path)
  // Opened for both sides: so neither this nor the program's own opening waits for the other, and a program that is
  // gone makes no broken pipe of it. The program sees the end of its input when this one descriptor is closed.
  const descriptor = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_NONBLOCK)
  const writer = createInputWriter((bytes) => fs.writeSync(descriptor, bytes))
  let state: 'open' | 'ending' | 'closed' = 'open'
  let written: Promise<unknown> = Promise.resolve()

  const close = (): void => {
    if (state === 'closed') return
    state = 'closed'
    writer.close()
    fs.closeSync(descriptor)
    fs.rmSync(path, { force: true })
  }
  return {
    path,
    write: async (text) => {
      if (state !== 'open') throw new Error('The input of this program has ended.')
      const mine = writer.write(Buffer.from(text, 'utf8'))
      written = mine.catch(() => undefined)
      await mine
    },
    end: () => {
      if (state !== 'open') return
      state = 'ending'
      // Half a line would be taken for a broken one.
      void written.then(close)
    },
    close
  }
}

/** Those that were asked for in this turn of the loop. */
let gathering: { readonly paths: string[]; readonly made: Promise<unknown> } | undefined

/** One process makes all pipes of a turn: to start it is what takes time. */
async function makePipe(path: string): Promise<void> {
  if (gathering === undefined) {
    const paths: string[] = []
    const made = immediate().then(() => {
      gathering = undefined
      return promisify(execFile)(findProgram('mkfifo') ?? 'mkfifo', ['-m', '600', ...paths])
    })
    gathering = { paths, made }
  }
  gathering.paths.push(path)
  try {
    await gathering.made
  } catch (error) {
    // It may have been another that could not be made.
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isFIFO() !== true) throw error
  }
}
