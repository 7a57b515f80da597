/**
 * Keeps what agents leave in the working directory from running programs by git. During the session git's own variables
 * see to that (`safe.bareRepository`, `core.fsmonitor`); a later step does not have them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { CheckoutLookup } from './git/checkout.js'
import { runGit } from './git/git.js'
import { findGitTraps } from './git/git-traps.js'
import { errorMessage } from '../../util/error-message.js'

/** Paths that one message names. */
const MOST_NAMED = 10

/** git looks for `HEAD` first: without it the folder is no repository, and nothing else has changed. */
const QUARANTINED = 'HEAD.quarantined'

/** Watches the working directory of one session. */
export interface CheckoutGuard {
  /** Renders new bare repositories harmless, and names them and new settings that run programs; each only once. */
  readonly inspect: () => Promise<readonly string[]>
}

/**
 * Refuses a working directory that git itself takes for a bare repository: its files would be git's settings.
 * @throws ConfigurationError
 */
export function refuseBareRepository(workingDirectory: string): void {
  const has = (name: string): boolean => fs.existsSync(path.join(workingDirectory, name))
  if (has('.git') || !has('HEAD') || !(has('commondir') || (has('objects') && has('refs')))) return
  throw new ConfigurationError([
    `working-directory: ${workingDirectory} is a bare git repository, or was made to look like one (HEAD, objects, refs): git would obey the settings in it. Name a checkout with a working tree, or remove these files.`
  ])
}

/** Reads what is there before agents work, and warns about what is not from the commit. */
export async function guardCheckout(
  workingDirectory: string,
  lookup: CheckoutLookup,
  warn: (message: string) => void
): Promise<CheckoutGuard> {
  const before = await findGitTraps(workingDirectory)
  const unknown: string[] = []
  for (const folder of [...before.bare].slice(0, MOST_NAMED))
    if (!(await isCommitted(workingDirectory, folder, lookup))) unknown.push(folder)
  if (unknown.length > 0)
    warn(
      `The working directory contains bare git repositories that its commit does not: ${unknown.join(', ')}. Git obeys the settings in such a folder when a command works there; in this session it does not. Remove them if no step needs them.`
    )
  // The settings of the checkout's own repository are the author's, like the steps that made them.
  // `actions/checkout` passes its token by `includeIf`.
  const nested = [...before.programs.values()].filter((each) => !/^\.git\/|: includeif\./.test(each))
  if (nested.length > 0)
    warn(
      `Repositories within the working directory have settings or hooks that run programs: ${shorten(nested)}. In this session git ignores core.fsmonitor and hooks, and obeys the rest.`
    )
  const known = { bare: new Set(before.bare), programs: new Set(before.programs.keys()) }
  return {
    inspect: async () => {
      const found = await findGitTraps(workingDirectory)
      const bare = [...found.bare].filter((each) => !known.bare.has(each))
      const added = [...found.programs].filter(([key]) => !known.programs.has(key))
      for (const [key] of added) known.programs.add(key)
      const programs = [...new Set(added.map(([, label]) => label))]
      return [
        ...bare.map((folder) => quarantine(workingDirectory, folder)),
        ...(programs.length === 0
          ? []
          : [
              `Since the session began, git repositories in the working directory have new settings or hooks that run programs: ${shorten(programs)}. The next git command of a later step would run them. Remove them unless you expected them.`
            ])
      ]
    }
  }
}

function quarantine(workingDirectory: string, folder: string): string {
  const place = path.join(workingDirectory, folder)
  const what = `An agent left a bare git repository in ${folder === '.' ? 'the working directory itself' : folder}: a later git command there would obey its settings and run programs that they name.`
  try {
    fs.renameSync(path.join(place, 'HEAD'), path.join(place, QUARANTINED))
    return `${what} Its HEAD was renamed to ${QUARANTINED}, so that git ignores it; rename it back if you need the repository.`
  } catch (error) {
    return `${what} Its HEAD could not be renamed (${errorMessage(error)}): remove ${place} before any other step.`
  }
}

/** Whether the commit has the folder's `HEAD` as a file, as in a project with test data for git. */
async function isCommitted(
  workingDirectory: string,
  folder: string,
  lookup: CheckoutLookup
): Promise<boolean> {
  if (!lookup.ok || lookup.value.head === undefined) return false
  const { head, below, gitDirectory } = lookup.value
  const file = path.posix.join(below.split(path.sep).join('/'), folder.split(path.sep).join('/'), 'HEAD')
  try {
    // The repository is named, so that git does not look for one in a folder that agents can write to.
    const args = ['--git-dir', gitDirectory, 'ls-tree', '-z', '--full-tree', head, '--', file]
    return (await runGit(['-c', 'safe.directory=*', ...args], { cwd: workingDirectory })).stdout.length > 0
  } catch {
    return false
  }
}

function shorten(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED
  return `${paths.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
