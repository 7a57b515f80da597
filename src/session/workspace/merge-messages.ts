/** Messages about changes that were not merged: which files, in conflict with whom, and what to do. Pure. */
import { readablePath, type BytePath } from './git/byte-path.js'
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
