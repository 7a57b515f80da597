/** Cleans up the workspaces of a killed session. */
import fs from 'node:fs'
import { undoFromJournal } from './file-transaction.js'
import { journalOf, placesFor } from './workspace-places.js'
import { removeFolder } from './git/worktree.js'

/**
 * Removes the worktrees that a killed session left, and undoes a merge that it had not finished.
 * @returns messages for the log
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
