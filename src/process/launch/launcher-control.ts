/**
 * Controls a launcher that runs as root and that we may not signal: by letters in a FIFO. When we die, the FIFO has no
 * writer left, and the launcher ends its tree by itself.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { explainFailure } from '../../util/command-failure.js'
import type { ProcessUser } from './process-user.js'
import { fail, ok, type Result } from '../../util/result.js'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'

const run = promisify(execFile)

/** What the launcher reads: end gracefully, and kill everything. */
const ASK = 'A'
const KILL_ALL = 'S'

/** The control line to one launcher. */
export interface LauncherControl {
  readonly fifo: string
  /** Asks the program to end (SIGTERM); false when the launcher is gone. */
  readonly ask: () => boolean
  /** Has the launcher kill everything below it; false when it is gone. */
  readonly killAll: () => boolean
  readonly close: () => void
}

/**
 * Opens a control line where our signals do not reach the launcher; undefined where they do. Fails when no FIFO can be
 * made, because the launcher could not be ended then.
 */
export async function openLauncherControl(
  user: ProcessUser | undefined
): Promise<Result<LauncherControl | undefined>> {
  if (user === undefined || user.prefix.length === 0) return ok(undefined)
  try {
    return ok(await openFifo(user))
  } catch (error) {
    return fail(
      `Running programs as another user through sudo needs a named pipe, and none can be made in ${user.controlFolder}: ${explainFailure(error)}`
    )
  }
}

async function openFifo(user: ProcessUser): Promise<LauncherControl> {
  const fifo = path.join(user.controlFolder, `${randomUUID()}.fifo`)
  await run('mkfifo', ['-m', '600', fifo], { env: { ...ROOTS_ENVIRONMENT } })
  // Opened for reading and writing, so that open does not block, and the FIFO stays open as long as we live.
  const descriptor = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK)
  const send = (letter: string): boolean => {
    try {
      return writeSync(descriptor, letter) > 0
    } catch {
      return false
    }
  }
  return {
    fifo,
    ask: () => send(ASK),
    killAll: () => send(KILL_ALL),
    close: () => {
      closeSync(descriptor)
      rmSync(fifo, { force: true })
    }
  }
}
