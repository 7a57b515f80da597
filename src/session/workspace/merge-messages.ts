/** What is said of changes that are not merged: which files, with whom, and how to go on. Pure. */
import { readablePath, type BytePath } from './git/byte-path.js'
import type { WorkspaceRun } from './workspace.js'

/** Files that are named one by one. */
const FILES_SHOWN = 10

/** Words about a conflict; `changedBy` tells who changed a file before. */
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

/** Words about changes that are not merged for any reason. */
export function describeUnmerged({ agent, id, folder }: WorkspaceRun, reason: string): string {
  return (
    `The changes of ${agent} (${id}) are not merged, not even in part: ${reason}. ` +
    `They are kept in ${folder}/changes.patch of the session folder; merge them by hand, in the checkout: git add --all && git apply --3way <session folder>/${folder}/changes.patch`
  )
}
