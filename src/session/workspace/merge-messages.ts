/** Messages about changes that were not merged: which files, in conflict with whom, and what to do. Pure. */
import { readablePath, type BytePath } from './git/byte-path.js'
import type { LostWork } from './shared-conflicts.js'
import type { WorkspaceRun } from './workspace.js'

/** Files that a message names; the rest are counted. */
const FILES_SHOWN = 10

/** The message about a conflict; `changedBy` holds the runs that changed a file before. */
export function describeConflict(
  run: WorkspaceRun,
  files: readonly BytePath[],
  changedBy: ReadonlyMap<BytePath, readonly WorkspaceRun[]>
): string {
  const named = files.slice(0, FILES_SHOWN).map((file) => {
    const others = (changedBy.get(file) ?? []).map(({ agent, id }) => `${agent} (${id})`)
    const rivals = others.length === 0 ? 'the working directory' : others.join(' and ')
    return `${readablePath(file)} (with ${rivals})`
  })
  const more = files.length > FILES_SHOWN ? ` and ${files.length - FILES_SHOWN} more files` : ''
  return describeUnmerged(run, `they conflict in ${named.join(', ')}${more}`)
}

/** The message about changes that were not merged, for any reason. */
export function describeUnmerged({ agent, id, folder }: WorkspaceRun, reason: string): string {
  return (
    `The changes of ${agent} (${id}) are not merged, not even in part: ${reason}. ` +
    `They are kept in ${folder}/changes.patch of the session folder; merge them by hand, in the checkout: git add --all && git apply --3way <session folder>/${folder}/changes.patch`
  )
}

/** An agent wrote past its worktree. */
export function describeForeignWrites({ agent, id, folder }: WorkspaceRun, files: readonly string[]): string {
  return (
    `${agent} (${id}) wrote into the checkout itself and not only into its own worktree: ${shorten(files)}. ` +
    `Check these files there: nothing was merged, and other agents did not see them. What it changed in its worktree is kept in ${folder}/changes.patch. ` +
    'Name files in tasks relative to the repository, without the path of the checkout.'
  )
}

/** An agent left a merge open. */
export function describeUnfinishedMerge(
  { agent, id, folder }: WorkspaceRun,
  files: readonly string[]
): string {
  return (
    `${agent} (${id}) left a merge unfinished, with conflicts in ${shorten(files)}. Its changes are not merged; they are kept in ${folder}/changes.patch. ` +
    'Ask in the task for the conflicts to be resolved, or resolve them by hand.'
  )
}

/** An agent of a shared folder left a merge open. */
export function describeOpenConflicts({ agent, id }: WorkspaceRun, files: readonly string[]): string {
  return `${agent} (${id}) left a merge unfinished, with conflicts in ${shorten(files)}. Ask in the task for the conflicts to be resolved, or resolve them by hand.`
}

/** Other agents of a shared folder undid or overwrote what a run made. */
export function describeLostWork({ agent, id }: WorkspaceRun, lost: readonly LostWork[]): string {
  const named = lost.slice(0, FILES_SHOWN).map(({ file, how, by }) => {
    const others = by.map((each) => `${each.agent} (${each.id})`).join(' or ')
    return `${readablePath(file)} was ${how} by ${others}`
  })
  const more = lost.length > FILES_SHOWN ? ` and ${lost.length - FILES_SHOWN} more files` : ''
  return (
    `The work of ${agent} (${id}) is no longer there, or not all of it: ${named.join(', ')}${more}. ` +
    'Let each agent work in its own copy (isolation: worktree), or let one follow the other.'
  )
}

/** Nothing is left of what a run made. */
export function describeLost({ agent, id }: WorkspaceRun, lost: readonly string[]): string {
  return (
    `All that ${agent} (${id}) made was lost with its worktree: ${shorten(lost)}. ` +
    'Git records no ignored files and no repositories within a repository: move what is in their place in the checkout, do not ignore them, or use isolation: shared.'
  )
}

/** Ignored files that stayed behind. */
export function describeLeft(left: readonly string[]): string {
  return `ignored files of its worktree were removed with it, because the checkout has others in their place: ${shorten(left)}.`
}

/** Files of the checkout changed while agents worked in worktrees, by nobody who can be named. */
export function describeUnattributed(files: readonly string[]): string[] {
  return files.length === 0
    ? []
    : [
        `files of the checkout changed while it worked in its worktree, and it is not known by whom: ${shorten(files)}.`
      ]
}

function shorten(names: readonly string[]): string {
  const more = names.length > FILES_SHOWN ? ` and ${names.length - FILES_SHOWN} more` : ''
  return `${names.slice(0, FILES_SHOWN).join(', ')}${more}`
}
