/**
 * How a launcher that belongs to root is told what to do by us, whose signals the kernel does not let through: by
 * letters in a FIFO. When we die the FIFO has no writer any more, and the launcher ends its tree by itself.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { explainFailure } from '../../util/command-failure.js'
import type { ProcessUser } from './process-user.js'
import { ROOTS_ENVIRONMENT } from '../../util/trusted-path.js'

const run = promisify(execFile)

/** What the launcher reads: a request to end, and the order to kill. */
const ASK = 'A'
const SWEEP = 'S'

/** The line to one launcher. */
export interface LauncherControl {
  readonly fifo: string
  /** Asks the program to end; false when the launcher is gone. */
  readonly ask: () => boolean
  /** Has the launcher kill all that is below it; false when it is gone. */
  readonly sweep: () => boolean
  readonly close: () => void
}

/**
 * Opens a line, where our signals do not reach the launcher; undefined where they do. Without a FIFO there is a refusal: such
 * a launcher could not be told to end.
 */
export async function openLauncherControl(
  user: ProcessUser | undefined
): Promise<LauncherControl | { readonly refusal: string } | undefined> {
  if (user === undefined || user.prefix.length === 0) return undefined
  try {
    return await openFifo(user)
  } catch (error) {
    return {
      refusal: `Through sudo, programs of another user need a named pipe, and none can be made in ${user.controlFolder}: ${explainFailure(error)}`
    }
  }
}

async function openFifo(user: ProcessUser): Promise<LauncherControl> {
  const fifo = path.join(user.controlFolder, `${randomUUID()}.fifo`)
  await run('/usr/bin/env', ['mkfifo', '-m', '600', fifo], { env: { ...ROOTS_ENVIRONMENT } })
  // Opened for both ways it waits for nobody, and is at its end only when we are.
  const descriptor = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK)
  const say = (letter: string): boolean => {
    try {
      return writeSync(descriptor, letter) > 0
    } catch {
      return false
    }
  }
  return {
    fifo,
    ask: () => say(ASK),
    sweep: () => say(SWEEP),
    close: () => {
      closeSync(descriptor)
      rmSync(fifo, { force: true })
    }
  }
}
