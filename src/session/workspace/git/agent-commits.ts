/**
 * The commits, branches, tags and stashes that an agent made in its worktree. They live in our own repository, which is
 * removed with the session, so they are kept as a bundle: a file that `git fetch` reads like a repository.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { ShadowRepository } from './shadow-repository.js'
import { makeFolder } from '../../../util/files/make-folder.js'
import { readRegularFile } from '../../../util/files/read-regular-file.js'
import { errorMessage } from '../../../util/error-message.js'

/** Names of references with the ids of what they point to. */
export type References = ReadonlyMap<string, string>

/** What an agent committed. */
export interface AgentCommits {
  /** `the branch fix`, `the tag v1 at 1a2b3c4d`, for readers. */
  readonly names: readonly string[]
  /** Whether the bundle holds them; false for names of commits that the checkout has, too. */
  readonly isBundled: boolean
  /** Why they could not be kept; undefined when they were. */
  readonly fault: string | undefined
}

/** The file's name in the folder of the run. */
export const BUNDLE_FILE = 'commits.bundle'

/** Not compressed, so that the redaction of uploads finds secrets in it. A masked bundle is refused by git. */
const PLAIN_OBJECTS = ['-c', 'core.compression=0', '-c', 'pack.compression=0', '-c', 'pack.window=0']

/** The references of the repository. */
export async function readReferences({ git, gitDirectory }: ShadowRepository): Promise<Map<string, string>> {
  removeSpecialFiles(path.join(gitDirectory, 'refs'))
  const { stdout } = await git(['for-each-ref', '--format=%(refname) %(objectname)'], {
    acceptedExitCodes: [1, 128]
  })
  const lines = stdout.toString('utf8').trim().split('\n')
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [name = '', id = ''] = line.split(' ')
      return id === '' ? [] : [[name, id]]
    })
  )
}

/**
 * Keeps what an agent committed since `known` was read.
 * @param worktree name of the worktree, for its HEAD
 * @param file of the bundle
 * @returns undefined if it committed nothing
 */
export async function keepCommits(
  repository: ShadowRepository,
  known: References,
  worktree: string,
  file: string
): Promise<AgentCommits | undefined> {
  const { git, checkout, gitDirectory } = repository
  const head = readHead(gitDirectory, worktree)
  if (head?.kind === 'commit' && head.id !== checkout.head && ![...known.values()].includes(head.id))
    await git(['update-ref', `refs/heads/agent-${worktree}`, head.id], { acceptedExitCodes: [1, 128] })
  await nameStashes(repository, known, worktree)
  const elsewhere = branchesOfOthers(gitDirectory, worktree)
  const made = [...(await readReferences(repository))].filter(
    ([name, id]) => known.get(name) !== id && !elsewhere.has(name)
  )
  const startsUnborn = checkout.head === undefined
  const fresh = startsUnborn ? made.filter(([name]) => name !== `refs/heads/agent-${worktree}`) : made
  if (fresh.length === 0) return undefined
  const bases = [...new Set([...known.values(), ...(startsUnborn ? [] : [checkout.head])])]
  const isNew = (id: string): boolean => !bases.includes(id)
  const names = fresh.map(([name, id]) => describe(name, id))
  const toKeep = fresh.filter(([, id]) => isNew(id))
  if (toKeep.length === 0) return { names, isBundled: false, fault: undefined }
  try {
    makeFolder(path.dirname(file), 0o700)
    const input = [...toKeep.map(([name]) => name), ...bases.map((id) => `^${id}`), ''].join('\n')
    await git([...PLAIN_OBJECTS, 'bundle', 'create', '--quiet', file, '--stdin'], { input })
    return { names, isBundled: true, fault: undefined }
  } catch (error) {
    fs.rmSync(file, { force: true })
    return { names, isBundled: false, fault: errorMessage(error) }
  }
}

/** A named pipe in the place of a reference would block git until its timeout. */
function removeSpecialFiles(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) removeSpecialFiles(at)
    else if (!entry.isFile()) fs.rmSync(at, { force: true })
  }
}

/** Agents can write to what is read here. */
const MOST_BYTES = 4 * 2 ** 20

type Head =
  { readonly kind: 'commit'; readonly id: string } | { readonly kind: 'branch'; readonly name: string }

/** Reads it as a file: the agent may have removed the worktree's link to it. */
function readHead(gitDirectory: string, worktree: string): Head | undefined {
  const text =
    readRegularFile(path.join(gitDirectory, 'worktrees', worktree, 'HEAD'), MOST_BYTES)?.trim() ?? ''
  if (text.startsWith('ref: ')) return { kind: 'branch', name: text.slice(5) }
  return /^[0-9a-f]{40,64}$/.test(text) ? { kind: 'commit', id: text } : undefined
}

/** A branch that another agent has checked out belongs to that one. */
function branchesOfOthers(gitDirectory: string, worktree: string): ReadonlySet<string> {
  const folder = path.join(gitDirectory, 'worktrees')
  const others = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name !== worktree) : []
  return new Set(
    others.flatMap((name) => {
      const head = readHead(gitDirectory, name)
      return head?.kind === 'branch' ? [head.name] : []
    })
  )
}

/** A stash is an entry of a log, of which only the last one has a name: the others get one. */
async function nameStashes(
  { git, gitDirectory }: ShadowRepository,
  known: References,
  worktree: string
): Promise<void> {
  const log = readRegularFile(path.join(gitDirectory, 'logs', 'refs', 'stash'), MOST_BYTES)
  if (log === undefined) return
  const lines = log.trim().split('\n')
  const ids = lines.map((line) => line.split(' ')[1] ?? '').filter((id) => id !== known.get('refs/stash'))
  const taken = [...known.values()]
  for (const [number, id] of ids.slice(0, -1).entries())
    if (!taken.includes(id))
      await git(['update-ref', `refs/stashes/${worktree}-${number + 1}`, id], { acceptedExitCodes: [1, 128] })
}

function describe(name: string, id: string): string {
  const at = `at ${id.slice(0, 8)}`
  const branch = /^refs\/heads\/(.*)$/.exec(name)?.[1]
  if (branch !== undefined)
    return /^agent-\d+$/.test(branch) ? `commits up to ${id.slice(0, 8)}` : `the branch ${branch} ${at}`
  const tag = /^refs\/tags\/(.*)$/.exec(name)?.[1]
  if (tag !== undefined) return `the tag ${tag} ${at}`
  return name === 'refs/stash' || name.startsWith('refs/stashes/') ? `a stash ${at}` : `${name} ${at}`
}
