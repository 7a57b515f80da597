/** Asks a CLI for its version; a program that does not answer counts as missing. */
import fs from 'node:fs'
import path from 'node:path'
import type { CommandResult, RunCommand } from './run-command.js'
import { fail, ok, type Result } from '../../util/result.js'
import { beginningOfText } from '../../util/shorten-text.js'
import { isInCheckout, ROOTS_PATH } from '../../util/files/trusted-path.js'

/**
 * Asks a program for its version; a failure is a clause that follows the program's name. Throws only the signal's reason.
 */
export type AskVersion = (program: string) => Promise<Result<string>>

/** Time for a CLI to print its version; on an idle machine it takes a tenth of a second. */
const VERSION_TIMEOUT_MS = 30_000

/** Asks with an environment and a signal. */
export function createAskVersion(
  run: RunCommand,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal
): AskVersion {
  return async (program) => {
    const result = await run([program, '--version'], { env, timeoutMs: VERSION_TIMEOUT_MS, signal })
    signal.throwIfAborted()
    return readAnswer(result)
  }
}

function readAnswer({ exitCode, stdout, stderr, failure }: CommandResult): Result<string> {
  if (failure !== undefined) return fail(`does not respond to --version (${failure})`)
  const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0]
  if (exitCode === 0 && version !== undefined) return ok(version)
  const words = beginningOfText(`${stdout}\n${stderr}`.trim().split('\n')[0] ?? '', 200)
  const said = words === '' ? '' : `: ${words}`
  return fail(`does not print its version (exit code ${exitCode ?? 'none'}${said})`)
}

/** Whether a path leads to a file that this user may execute. */
export function isExecutableFile(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Executable files of a name in the folders of a PATH, in order; relative folders are skipped. */
export function searchPathFor(name: string, searchPath: string): string[] {
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return [...new Set(folders)].map((folder) => path.join(folder, name)).filter(isExecutableFile)
}

/** A PATH without its relative folders and those in a checkout; the system's own folders if nothing else is left. */
export function withoutCheckout(searchPath = ''): string {
  const folders = searchPath
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each) && !isInCheckout(each))
  return folders.length > 0 ? folders.join(path.delimiter) : ROOTS_PATH
}
