/** What a killed session left of its workspaces is cleared away. */
import fs from 'node:fs'
import { undoFromJournal } from './file-transaction.js'
import { journalOf, placesFor } from './workspace-places.js'
import { removeFolder } from './git/worktree.js'

/**
 * Removes what a killed session left: its worktrees, and a merge that it had half done is undone.
 * @returns what was done, for the log.
 */
export function cleanUpWorkspace(sessionDirectory: string): string[] {
  const messages: string[] = []
  for (const directory of placesFor(sessionDirectory)) {
    if (!fs.existsSync(directory)) continue
    if (undoFromJournal(journalOf(directory)))
      messages.push('Undid an interrupted merge: the files are as they were before it.')
    removeFolder(directory)
  }
  return messages
}
