/** The repository that contains the working directory: its paths and the settings that matter. Nothing is written to it. */
import fs from 'node:fs'
import path from 'node:path'
import { runGit } from './git.js'
import { EnvironmentError } from '../../../util/environment-error.js'
import { belowHome, homeFolder } from '../../../util/files/home-folder.js'
import { fail, ok, type Result } from '../../../util/result.js'

/** A checkout on the disk. All paths are absolute and real. */
export interface Checkout {
  /** The top of its working tree. */
  readonly top: string
  /** The working directory below the top, with the system's separator; empty if it is the top. */
  readonly below: string
  /** Its own git folder, with its index. */
  readonly gitDirectory: string
  /** The git folder that it shares with other worktrees; holds the objects. */
  readonly commonDirectory: string
  readonly objectFormat: string
  /** The commit that is checked out; undefined before the first one. */
  readonly head: string | undefined
  readonly settings: ReadonlyMap<string, string>
}

/** A checkout, or why none can be used. */
export type CheckoutLookup = Result<Checkout>

/** The first version with `git merge-tree --write-tree`, which merges without touching a file. */
const MINIMUM_VERSION = [2, 38] as const

/** The checkout may belong to another user. */
const ANY_OWNER = ['-c', 'safe.directory=*']

/** Settings that affect how files are recorded, and the author of commits. None of them names a program. */
const CARRIED_SETTINGS =
  '^(core\\.(filemode|symlinks|ignorecase|precomposeunicode|excludesfile)|user\\.(name|email))$'

/** Finds the checkout that contains a folder. */
export async function findCheckout(workingDirectory: string): Promise<CheckoutLookup> {
  const folder = fs.realpathSync(workingDirectory)
  const top = nearestTop(folder)
  if (top === undefined) return fail(`${workingDirectory} is not in a git repository`)
  const ask = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await runGit([...ANY_OWNER, ...args], {
      cwd: folder,
      env: homeOnly(),
      acceptedExitCodes: [1]
    })
    return stdout.toString('utf8').trim().split('\n')
  }
  try {
    const [version = ''] = await ask('version')
    if (!isNewEnough(version))
      return fail(`${version} is too old: ${MINIMUM_VERSION.join('.')} or newer is needed`)
    const places = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--show-object-format']
    const [shown = '', gitDirectory = '', commonDirectory = '', objectFormat = 'sha1'] = await ask(
      'rev-parse',
      '--path-format=absolute',
      ...places
    )
    if (fs.realpathSync(shown) !== top)
      return fail(`the repository in ${top} has its files in ${shown} (core.worktree)`)
    const [head = ''] = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
    return ok({
      top,
      below: path.relative(top, folder),
      gitDirectory,
      commonDirectory,
      objectFormat,
      head: head === '' ? undefined : head,
      settings: await readSettings(folder)
    })
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return fail(error.message)
  }
}

/** The nearest parent folder with a `.git`; a setting that moves the files elsewhere is ignored. */
function nearestTop(folder: string): string | undefined {
  if (fs.existsSync(path.join(folder, '.git'))) return folder
  const above = path.dirname(folder)
  return above === folder ? undefined : nearestTop(above)
}

function isNewEnough(version: string): boolean {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? []
  const [leastMajor, leastMinor] = MINIMUM_VERSION
  return Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor)
}

async function readSettings(folder: string): Promise<ReadonlyMap<string, string>> {
  const args = [...ANY_OWNER, 'config', '-z', '--get-regexp', CARRIED_SETTINGS]
  const userSettings = readableFile(belowHome('.gitconfig'))
  const env = { ...homeOnly(), GIT_CONFIG_GLOBAL: userSettings ?? '/dev/null' }
  const { stdout } = await runGit(args, { cwd: folder, env, acceptedExitCodes: [1] })
  const entries = stdout
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry): [string, string] => {
      const end = entry.indexOf('\n')
      return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)]
    })
  return new Map(entries)
}

/** Ignores settings that may not be read, as git itself does. */
function readableFile(file: string | undefined): string | undefined {
  try {
    if (file !== undefined) fs.accessSync(file, fs.constants.R_OK)
    return file
  } catch {
    return undefined
  }
}

function homeOnly(): Record<string, string> {
  const home = homeFolder()
  return home === undefined ? {} : { HOME: home }
}
