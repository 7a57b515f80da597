/** What an agent made in its worktree besides files that git records: collected before the worktree is removed. */
import path from 'node:path'
import { keepCommits, BUNDLE_FILE, type AgentCommits, type References } from './git/agent-commits.js'
import { readablePath, type BytePath } from './git/byte-path.js'
import type { TreeChange } from './git/changed-files.js'
import { listIgnored, listUnrecordedFolders } from './git/leftovers.js'
import type { ShadowRepository } from './git/shadow-repository.js'
import { setAside } from './ignored-results.js'
import type { WorkspaceRun } from './workspace.js'

/** The leftovers of one worktree. */
export interface Leftovers {
  /** Set aside for the merge. */
  readonly ignored: readonly BytePath[]
  readonly emptyFolders: readonly BytePath[]
  /** Results that nothing can keep. */
  readonly lost: readonly string[]
  /** Whether commits are kept, or named with what they point to. */
  readonly hasCommits: boolean
  readonly notes: readonly string[]
  /** Everything that is not in the patch, for readers. */
  readonly unpatched: readonly string[]
}

/** Of a run that has not ended. */
export const NO_LEFTOVERS: Leftovers = {
  ignored: [],
  emptyFolders: [],
  lost: [],
  hasCommits: false,
  notes: [],
  unpatched: []
}

/** Names that a note lists. */
const NAMES_SHOWN = 5

/** The place of a worktree, and what is known of it. */
export interface WorktreePlace {
  readonly directory: string
  readonly index: string
  /** Folder for ignored files. */
  readonly aside: string
  readonly changes: readonly TreeChange[]
  /** The working directory below the top, which was made for the agent. */
  readonly below: string
}

/** Collects them: ignored files are set aside, commits become a bundle in the run's folder. */
export async function collectLeftovers(
  repository: ShadowRepository,
  sessionDirectory: string,
  run: WorkspaceRun,
  place: WorktreePlace,
  known: References
): Promise<Leftovers> {
  const { directory, index, aside, changes, below } = place
  const ignored = await listIgnored(repository, directory, index)
  const { empty, repositories } = await listUnrecordedFolders(repository, directory, index, changes)
  const emptyFolders = empty.filter((each) => readablePath(each) !== below)
  const file = path.join(sessionDirectory, ...run.folder.split('/'), BUNDLE_FILE)
  const commits = await keepCommits(repository, known, run.id, file)
  setAside(directory, ignored, aside)
  const inner = repositories.map((each) => `${readablePath(each)}/.git`)
  return {
    ignored,
    emptyFolders,
    lost: [...inner, ...(commits?.fault === undefined ? [] : commits.names)],
    hasCommits: commits !== undefined && commits.fault === undefined,
    notes: [
      ...(ignored.length === 0
        ? []
        : [
            `files that git ignores are not part of its patch: ${shorten(ignored.map(readablePath))}. They are moved into the checkout when its work is merged, where nothing is in their place.`
          ]),
      ...(inner.length === 0
        ? []
        : [
            `repositories in its worktree came along as plain files; their history and links are lost: ${shorten(inner)}.`
          ]),
      ...(commits === undefined ? [] : [describeCommits(commits, run)])
    ],
    unpatched: [
      ...ignored.map(readablePath),
      ...inner,
      ...emptyFolders.map((each) => `${readablePath(each)}/`),
      ...(commits?.names ?? [])
    ]
  }
}

function describeCommits({ names, isBundled, fault }: AgentCommits, { id, folder }: WorkspaceRun): string {
  const made = `it made ${shorten(names)} in its worktree`
  if (fault !== undefined) return `${made}, which could not be kept: ${fault}. The files are in its patch.`
  if (!isBundled) return `${made}; the checkout has the commits, but not the names.`
  return (
    `${made}; the files are merged, the commits are kept in ${folder}/${BUNDLE_FILE}. To get them, as references below refs/agents/${id}/: ` +
    `git fetch <session folder>/${folder}/${BUNDLE_FILE} 'refs/*:refs/agents/${id}/*'`
  )
}

/** Lists the first names, and counts the others. */
export function shorten(names: readonly string[]): string {
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : ''
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${more}`
}
