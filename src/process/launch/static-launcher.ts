/**
 * The launcher that Linux machines use: a static program, which needs nothing of the machine and loads nothing from it.
 * The one beside this file's bundle is used where it stands, if it runs there and only root and we could change it, because
 * it may run as root. Otherwise a private copy is: a checkout may have lost its executable bit or stand on a file system
 * from which nothing is executed.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { errorMessage } from '../../util/error-message.js'
import { findWritablePart } from '../../util/files/trusted-path.js'
import { TRIAL_EXIT_CODE, worksInTrial } from './program-trial.js'

/** The launcher of this machine, or why there is none; neither on machines that it is not built for. */
export interface StaticLauncher {
  readonly file?: string
  readonly problem?: string
}

/** Node's names of the processors that it is built for. */
const PROCESSORS = ['x64', 'arm64']

const found = new Map<string, StaticLauncher>()

/**
 * Finds the launcher and tries it, once (about 3 ms).
 * @param folders where a private copy may be made
 */
export function findStaticLauncher(
  original = originalFile(),
  folders = [process.env['RUNNER_TEMP'], os.tmpdir(), '/dev/shm']
): StaticLauncher {
  if (original === undefined) return {}
  const known = found.get(original)
  if (known?.file !== undefined && fs.existsSync(known.file)) return known
  const launcher = search(original, folders)
  found.set(original, launcher)
  return launcher
}

/** The one in dist/: beside the bundle, or in the repository of this source file. */
function originalFile(): string | undefined {
  if (process.platform !== 'linux' || !PROCESSORS.includes(process.arch)) return undefined
  const here = import.meta.dirname
  const dist = path.basename(here) === 'launch' ? path.resolve(here, '../../../dist') : here
  return path.join(dist, 'launcher', `linux-${process.arch}`, 'launcher')
}

function search(original: string, folders: readonly (string | undefined)[]): StaticLauncher {
  if (findWritablePart(original) === undefined && runs(original)) return { file: original }
  let cause = 'it does not run there, nor a copy of it elsewhere'
  for (const folder of new Set(folders)) {
    if (folder === undefined || folder === '') continue
    try {
      const file = copyInto(folder, original)
      if (file !== undefined) return { file }
    } catch (error) {
      cause = errorMessage(error)
    }
  }
  return {
    problem:
      `The launcher ${original} cannot be used (${cause}), so programs are started by perl or sh. ` +
      'To have it used, check the action out completely, and have TMPDIR on a file system that allows execution.'
  }
}

/** A copy that is removed when we exit; undefined when it does not run or others could change it. */
function copyInto(folder: string, original: string): string | undefined {
  const own = fs.mkdtempSync(path.join(folder, 'mpm-launcher-'))
  const remove = (): void => {
    fs.rmSync(own, { recursive: true, force: true })
  }
  const file = path.join(own, 'launcher')
  try {
    fs.copyFileSync(original, file)
    fs.chmodSync(file, 0o700)
    if (findWritablePart(file) === undefined && runs(file)) {
      process.once('exit', remove)
      return file
    }
  } catch (error) {
    remove()
    throw error
  }
  remove()
  return undefined
}

function runs(file: string): boolean {
  return worksInTrial(file, ['die-with-parent', '--', '/bin/sh', '-c', `exit ${TRIAL_EXIT_CODE}`])
}
