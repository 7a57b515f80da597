/**
 * Our own repository beside the checkout. It borrows the checkout's objects and has settings of its own, so nothing is
 * written to the user's repository (no object, lock, index or worktree), and no filter, hook or diff program that its
 * settings name is ever run. Files are recorded byte by byte: what `.gitattributes` says of line ends and encodings is off,
 * and a file of Git LFS is what lies on the disk, its content or its pointer.
 */
import fs from 'node:fs'
import path from 'node:path'
import { splitAtNul, type BytePath } from './byte-path.js'
import type { Checkout } from './checkout.js'
import { runGit, type GitOptions, type GitOutput } from './git.js'
import { makeFolder } from '../../../util/make-folder.js'
import { belowHome } from '../../../util/home-folder.js'

/** Runs git in the shadow repository; `workTree` and `index` as the command needs them. */
export type ShadowGit = (
  args: readonly string[],
  options?: Omit<GitOptions, 'cwd'> & { readonly workTree?: string; readonly index?: string }
) => Promise<GitOutput>

/** The repository beside a checkout. */
export interface ShadowRepository {
  readonly checkout: Checkout
  /** Folder of this repository's own files, for temporary ones too. */
  readonly directory: string
  readonly gitDirectory: string
  readonly git: ShadowGit
  /** A commit of a tree; the id of it. */
  readonly commit: (tree: string, parents: readonly string[]) => Promise<string>
}

/** Every file as its bytes; `merge` and `diff` stay, for without settings they name nothing that runs. */
const ATTRIBUTES = '* -text -ident -filter !eol !working-tree-encoding\n'

/** Mode of an entry that stands for a commit of another repository. */
const SUBMODULE_MODE = '160000 '

/**
 * Makes the repository.
 * @param hidden patterns of what lies in the checkout but is ours (logs of sessions) and no part of its state.
 * @throws GitError
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

/** What the user ignores beside `.gitignore`: for this repository, and everywhere. */
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

/** A file that is not there, or may not be read, ignores nothing: so git itself takes it. */
function readIfReadable(file: string | undefined): string {
  try {
    return file !== undefined && fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}

/** What decides how files are recorded, in the form of a configuration file. */
function renderSettings({ settings }: Checkout): string {
  const own: [string, string][] = [
    // A folder that one agent renames and another adds to is no conflict: both are done.
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

/** Branches and tags by their names, for agents that look at the history. Where one leads nowhere, none is carried over. */
export async function carryReferences({ checkout: { top }, git }: ShadowRepository): Promise<void> {
  const args = ['-c', 'safe.directory=*', 'for-each-ref', '--format=create %(refname) %(objectname)']
  const { stdout } = await runGit(args, { cwd: top, answers: [1, 128] })
  if (stdout.length > 0) await git(['update-ref', '--stdin'], { input: stdout, answers: [1, 128] })
}

/**
 * Files that the user's index has, ignored or not. A copy of the index is read, with our own settings. The entry of a
 * submodule is no file: its folder is looked into.
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
