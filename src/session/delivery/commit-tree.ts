/**
 * The tree that `git add` would have made of a session's changes on top of the base commit, by the base commit's own
 * rules: its attributes and ignored files, whatever agents made of them. Made in a repository of ours; no filter program runs.
 */
import fs from 'node:fs'
import path from 'node:path'
import { findFilterObstacles, findNameObstacles, type Obstacle } from './obstacles.js'
import { readBaseLinks } from './base-links.js'
import type { Delivery, NamedPath } from './delivery.js'
import { findIgnored } from './ignored-paths.js'
import { readNamedFiles } from './named-files.js'
import { joinWithNul, readablePath, splitAtNul, type BytePath } from '../workspace/git/byte-path.js'
import { runGit, type GitOutput } from '../workspace/git/git.js'
import type { ShadowRepository } from '../workspace/git/shadow-repository.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { ok, type Result } from '../../util/result.js'

/** Paths that differ between two states, by what is there afterwards. */
export interface ChangedPaths {
  readonly written: readonly BytePath[]
  readonly deleted: readonly BytePath[]
}

/** The base commit in an index of its own, and a folder with its rules. */
export interface BaseIndex {
  /** Runs git with the base's rules. */
  readonly git: (args: readonly string[], input?: Buffer) => Promise<GitOutput>
  readonly rules: string
  /** Paths of the base commit, with their modes. */
  readonly modes: ReadonlyMap<BytePath, string>
  /** Its symbolic links, and what its instructions and settings name; fails where that is too much, or unknown. */
  readonly protection: Result<Pick<Delivery, 'links' | 'named'>, NamedPath>
}

const RULE_FILE = /(?:^|\/)\.git(?:attributes|ignore)$/

/** The paths that differ between two recorded trees. */
export async function pathsBetween(
  { git }: ShadowRepository,
  from: string,
  to: string
): Promise<ChangedPaths> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to]
  const parts = splitAtNul((await git(args)).stdout)
  const written: BytePath[] = []
  const deleted: BytePath[] = []
  for (let at = 0; at + 1 < parts.length; at += 2)
    (parts[at] === 'D' ? deleted : written).push(parts[at + 1] ?? '')
  return { written, deleted }
}

/** Reads the base commit into an index, and writes its `.gitattributes` and `.gitignore` files into a folder. */
export async function buildBaseIndex(
  { directory, gitDirectory, checkout }: ShadowRepository,
  base: string
): Promise<BaseIndex> {
  const place = path.join(directory, 'delivery')
  const rules = path.join(place, 'files')
  makeFolder(rules, 0o700)
  const repository = path.join(place, 'repository.git')
  const format = `--object-format=${checkout.objectFormat}`
  await runGit(['init', '--quiet', '--bare', '--template=', format, repository], { cwd: place })
  // Objects of the shadow repository, which borrows those of the checkout; but not its rules.
  const alternates = [path.join(gitDirectory, 'objects'), path.join(checkout.commonDirectory, 'objects')]
  makeFolder(path.join(repository, 'objects', 'info'))
  fs.writeFileSync(
    path.join(repository, 'objects', 'info', 'alternates'),
    alternates.map((each) => `${JSON.stringify(each)}\n`).join('')
  )
  const shallow = path.join(gitDirectory, 'shallow')
  if (fs.existsSync(shallow)) fs.copyFileSync(shallow, path.join(repository, 'shallow'))
  const env = {
    GIT_DIR: repository,
    GIT_WORK_TREE: rules,
    GIT_LITERAL_PATHSPECS: '0',
    GIT_INDEX_FILE: path.join(place, 'index')
  }
  const git: BaseIndex['git'] = (args, input) =>
    runGit(args, { cwd: rules, env, acceptedExitCodes: [1], ...(input === undefined ? {} : { input }) })
  await git(['read-tree', base])
  const entries = splitAtNul((await git(['ls-files', '-z', '--stage'])).stdout).map(parseEntry)
  const modes = new Map(entries.map(({ file, mode }) => [file, mode]))
  const ruleFiles = [...modes].filter(([file, mode]) => RULE_FILE.test(file) && mode.startsWith('100'))
  await git(['checkout-index', '-z', '--stdin'], joinWithNul(ruleFiles.map(([file]) => file)))
  const links = await readBaseLinks(
    git,
    entries.filter(({ mode }) => mode === '120000')
  )
  const files = entries.filter(({ mode }) => mode.startsWith('100'))
  if (!links.ok) return { git, rules, modes, protection: links }
  const named = await readNamedFiles({ git, entries: files, links: links.value })
  const protection = named.ok ? ok({ links: links.value, named: named.value }) : named
  return { git, rules, modes, protection }
}

/** Parses `mode id stage`, a tab, the path. */
function parseEntry(entry: string): { readonly file: BytePath; readonly mode: string; readonly id: string } {
  const [mode = '', id = ''] = entry.split(' ')
  return { file: entry.slice(entry.indexOf('\t') + 1), mode, id }
}

/** The base's tree with the changes, and what is not in it. */
export interface CommittedTree {
  readonly tree: string
  readonly ignored: readonly NamedPath[]
  readonly obstacles: readonly NamedPath[]
}

/** Puts the changed files of a recorded tree into the base's index. */
export async function changesOfTree(
  repository: ShadowRepository,
  base: BaseIndex,
  after: string,
  { written, deleted }: ChangedPaths
): Promise<CommittedTree> {
  const { git, rules, modes } = base
  const unnamable = findNameObstacles(base, written)
  const named = without(written, unnamable)
  const ignored = await findIgnored(base, named)
  const kept = named.filter((file) => !ignored.has(file))
  const filtered = await findFilterObstacles(base, kept)
  const taken = without(kept, filtered)
  const obstacles = [...unnamable, ...filtered]
  await git(
    ['update-index', '-z', '--force-remove', '--stdin'],
    joinWithNul(deleted.filter((file) => modes.has(file)))
  )
  // The changed files as they are, beside the base's rules, then into the index by these rules.
  const plain = taken.filter((file) => !RULE_FILE.test(file))
  const exporting = path.join(repository.directory, 'export.index')
  fs.rmSync(exporting, { force: true })
  await repository.git(['read-tree', after], { index: exporting })
  await repository.git(['checkout-index', '-f', '-z', '--stdin', `--prefix=${rules}${path.sep}`], {
    workTree: rules,
    index: exporting,
    input: joinWithNul(plain)
  })
  await git(['update-index', '-z', '--add', '--replace', '--stdin'], joinWithNul(plain))
  await addRuleFiles(
    repository,
    base,
    after,
    taken.filter((file) => RULE_FILE.test(file))
  )
  const tree = (await git(['write-tree'])).stdout.toString('utf8').trim()
  return {
    tree,
    ignored: [...ignored].map((file) => ({
      path: readablePath(file),
      reason: 'the base commit ignores it'
    })),
    obstacles: obstacles.map(({ file, reason }) => ({ path: readablePath(file), reason }))
  }
}

/** The session's own versions of rule files are content only: they must not change how the other files are taken. */
async function addRuleFiles(
  repository: ShadowRepository,
  { git }: BaseIndex,
  after: string,
  files: readonly BytePath[]
): Promise<void> {
  if (files.length === 0) return
  const wanted = new Set(files)
  const { stdout } = await repository.git(['ls-tree', '-r', '-z', after])
  const lines = splitAtNul(stdout).flatMap((entry) => {
    const [facts, file] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)]
    const [mode = '', , id = ''] = facts.split(' ')
    return wanted.has(file) ? [`${mode} ${id}\t${file}`] : []
  })
  await git(['update-index', '-z', '--add', '--replace', '--index-info'], joinWithNul(lines))
}

function without(files: readonly BytePath[], obstacles: readonly Obstacle[]): readonly BytePath[] {
  const blocked = new Set(obstacles.map(({ file }) => file))
  return files.filter((file) => !blocked.has(file))
}
