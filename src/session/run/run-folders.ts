/** The folders of a run and what its processes find in them. */
import fs from 'node:fs'
import type { SessionContext } from '../lifecycle/session-context.js'
import { makeRunFolder } from '../record/session-folder.js'
import { makePrivateFolders, writeHomeConfig, type PrivateFolders } from './attempt/run-environment.js'
import type { ClaudeRun } from './attempt/run-spec.js'
import { removeFile } from '../../util/files/remove-file.js'

/** Where a run keeps its files. */
export interface RunFolders {
  /** In the session folder. */
  readonly folder: string
  readonly own: PrivateFolders
}

/** Makes the folders, and writes the run's instructions. */
export function makeFolders(run: ClaudeRun, session: SessionContext): RunFolders {
  const folder = makeRunFolder(session.folder.directory, run.folder)
  const own = makePrivateFolders(session.cli.privateDirectory, run.conversation?.privateFolder ?? run.id)
  // An earlier turn may have left a file that belongs to the agents' user.
  removeFile(own.instructions)
  fs.writeFileSync(own.instructions, run.instructions, { mode: 0o600 })
  if (session.cli.agentUser !== undefined) writeHomeConfig(own)
  return { folder, own }
}
