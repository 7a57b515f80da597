/**
 * Our own repository beside the checkout. It borrows the checkout's objects and has its own settings, so nothing is
 * written to the user's repository (no object, lock, index or worktree), and no filter, hook or diff program in its
 * settings is ever run. Files are recorded byte by byte: line endings and encodings in `.gitattributes` have no effect, and
 * a file of Git LFS is recorded as it is on disk, content or pointer.
 */
import fs from 'node:fs'
import path from 'node:path'
import { splitAtNul, type BytePath } from './byte-path.js'
import type { Checkout } from './checkout.js'
import { runGit, type GitOptions, type GitOutput } from './git.js'
import { makeFolder } from '../../../util/files/make-folder.js'
import { belowHome } from '../../../util/files/home-folder.js'

/** Runs git in the shadow repository; `workTree` and `index` as the command needs them. */
export type ShadowGit = (
  args: readonly string[],
  options?: Omit<GitOptions, 'cwd'> & { readonly workTree?: string; readonly index?: string }
) => Promise<GitOutput>

/** The repository beside a checkout. */
export interface ShadowRepository {
  readonly checkout: Checkout
  /** Folder of this repository, also for temporary files. */
  readonly directory: string
  readonly gitDirectory: string
  readonly git: ShadowGit
  /** Commits a tree; returns the id of the commit. */
  readonly commit: (tree: string, parents: readonly string[]) => Promise<string>
}

/** Records files byte by byte; `merge` and `diff` stay, since without settings they name no program. */
const ATTRIBUTES = '* -text -ident -filter !eol !working-tree-encoding\n'

/** Mode of an index entry for a commit of another repository. */
const SUBMODULE_MODE = '160000 '

/**
 * Creates the repository.
 * @param hidden patterns of our own files in the checkout (logs of sessions), which are not part of its state
 * @throws EnvironmentError (GIT_FAILED)
 */
export async function openShadowRepository(
  checkout: Checkout,
  directory: string,
  hidden: readonly string[] = []
): Promise<ShadowRepository> {
  const gitDirectory = path.join(directory, 'repository.git')
  makeFolder(directory, 0o700)
  const format = `--object-format=${checkout.objectFormat}`
  await runGit(['init', '--quiet', '--bare', '--template=', format, gitDirectory], { cwd: directory })
  const git: ShadowGit = (args, { workTree, index, env, ...options } = {}) =>
    runGit(args, {
      cwd: workTree ?? directory,
      env: {
        GIT_DIR: gitDirectory,
        ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
        ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
        ...env
      },
      ...options
    })
  // A sandbox lets agents write in it, and shows only what is there: git stash keeps its list here.
  makeFolder(path.join(gitDirectory, 'logs'), 0o700)
  writeInfo(checkout, gitDirectory, hidden)
  fs.appendFileSync(path.join(gitDirectory, 'config'), renderSettings(checkout))
  return {
    checkout,
    directory,
    gitDirectory,
    git,
    commit: async (tree, parents) => {
      const lineage = parents.flatMap((parent) => ['-p', parent])
      const { stdout } = await git(['commit-tree', '-m', 'State of the checkout', ...lineage, tree])
      return stdout.toString('utf8').trim()
    }
  }
}

function writeInfo(checkout: Checkout, gitDirectory: string, hidden: readonly string[]): void {
  const write = (name: string, text: string): void => {
    const file = path.join(gitDirectory, name)
    makeFolder(path.dirname(file))
    fs.writeFileSync(file, text)
  }
  const objects = path.join(checkout.commonDirectory, 'objects')
  write(path.join('objects', 'info', 'alternates'), `${JSON.stringify(objects)}\n`)
  write(path.join('info', 'attributes'), ATTRIBUTES)
  write(path.join('info', 'exclude'), [excludesOf(checkout), ...hidden, ''].join('\n'))
  const shallow = path.join(checkout.commonDirectory, 'shallow')
  if (fs.existsSync(shallow)) fs.copyFileSync(shallow, path.join(gitDirectory, 'shallow'))
}

/** What the user ignores in addition to `.gitignore`: in this repository, and everywhere. */
function excludesOf({ commonDirectory, settings }: Checkout): string {
  return [userExcludes(settings), path.join(commonDirectory, 'info', 'exclude')]
    .map(readIfReadable)
    .join('\n')
}

function userExcludes(settings: Checkout['settings']): string | undefined {
  const named = settings.get('core.excludesfile')
  if (named !== undefined) return named.startsWith('~/') ? belowHome(named.slice(2)) : named
  const folder = process.env['XDG_CONFIG_HOME'] ?? belowHome('.config')
  return folder === undefined ? undefined : path.join(folder, 'git', 'ignore')
}

/** A file that is missing or may not be read ignores nothing, as in git itself. */
function readIfReadable(file: string | undefined): string {
  try {
    return file !== undefined && fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}

/** The settings that affect how files are recorded, as a configuration file. */
function renderSettings({ settings }: Checkout): string {
  const own: [string, string][] = [
    // A folder that one agent renames and another adds to is not a conflict: both changes are kept.
    ['merge.directoryRenames', 'false'],
    ['gc.auto', '0'],
    ['core.autocrlf', 'false'],
    ...[...settings].filter(([name]) => name !== 'core.excludesfile')
  ]
  return own
    .map(([name, value]) => {
      const [section = '', key = ''] = name.split('.')
      return `[${section}]\n\t${key} = ${JSON.stringify(value)}\n`
    })
    .join('')
}

/** Copies branches and tags, for agents that read the history. If one of them is broken, none is copied. */
export async function carryReferences({ checkout: { top }, git }: ShadowRepository): Promise<void> {
  const args = ['-c', 'safe.directory=*', 'for-each-ref', '--format=create %(refname) %(objectname)']
  const { stdout } = await runGit(args, { cwd: top, acceptedExitCodes: [1, 128] })
  if (stdout.length > 0) await git(['update-ref', '--stdin'], { input: stdout, acceptedExitCodes: [1, 128] })
}

/**
 * Returns the files in the user's index, ignored or not. Reads a copy of the index, with our own settings. Leaves out
 * entries of submodules: their folders are searched like any other.
 */
export async function readTrackedPaths({ checkout, directory, git }: ShadowRepository): Promise<BytePath[]> {
  const index = path.join(directory, 'tracked.index')
  if (!fs.existsSync(path.join(checkout.gitDirectory, 'index'))) return []
  fs.copyFileSync(path.join(checkout.gitDirectory, 'index'), index)
  for (const name of fs.readdirSync(checkout.gitDirectory).filter((each) => each.startsWith('sharedindex.')))
    fs.copyFileSync(path.join(checkout.gitDirectory, name), path.join(directory, 'repository.git', name))
  const { stdout } = await git(['ls-files', '-z', '--stage'], { workTree: checkout.top, index })
  return splitAtNul(stdout)
    .filter((entry) => !entry.startsWith(SUBMODULE_MODE))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1))
}

/** The paths of a tree. */
export async function readTreePaths({ git }: ShadowRepository, tree: string): Promise<BytePath[]> {
  return splitAtNul((await git(['ls-tree', '-r', '-z', '--name-only', tree])).stdout)
}
