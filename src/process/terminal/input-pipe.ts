/**
 * A named pipe as a program's standard input, for programs that receive more input while they work. The program opens
 * it like a file; pending input is bounded, and a program that never reads it blocks nothing.
 */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { setImmediate as immediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createInputWriter } from './input-writer.js'
import { findProgram } from '../launch/launch-machine.js'

/** The writing end. */
export interface InputPipe {
  /** Its path. */
  readonly path: string
  /**
   * Resolves when the pipe has accepted all of it; calls are served in order.
   * @throws Error after `end` or `close`, or when the program does not read
   */
  readonly write: (text: string) => Promise<void>
  /** Ends the input: the program reads end-of-file after what was written. */
  readonly end: () => void
  /** Closes and removes the pipe at once, for a program that is gone. */
  readonly close: () => void
}

/**
 * Creates a pipe that only this user may use.
 * @throws Error where the system has no `mkfifo`, or no pipe can be created in the folder
 */
export async function openInputPipe(path: string): Promise<InputPipe> {
  await makePipe(path)
  // Opened for reading and writing, so that neither side's open blocks and a program that has ended does not break the
  // pipe. The program reads end-of-file when this one descriptor is closed.
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
      // Closing in the middle of a line would truncate it.
      void written.then(close)
    },
    close
  }
}

/** The pipes that were requested in this turn of the event loop. */
let batch: { readonly paths: string[]; readonly made: Promise<unknown> } | undefined

/** One process makes all pipes of a turn, because starting it dominates the cost. */
async function makePipe(path: string): Promise<void> {
  if (batch === undefined) {
    const paths: string[] = []
    const made = immediate().then(() => {
      batch = undefined
      return promisify(execFile)(findProgram('mkfifo') ?? 'mkfifo', ['-m', '600', ...paths])
    })
    batch = { paths, made }
  }
  batch.paths.push(path)
  try {
    await batch.made
  } catch (error) {
    // Another pipe of the batch may have failed.
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isFIFO() !== true) throw error
  }
}
