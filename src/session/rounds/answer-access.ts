/** Where PM reads the full answers of its agents: in the session folder, or as copies when PM runs as a user who cannot read it. */
import fs from 'node:fs'
import path from 'node:path'
import type { RunRecord } from '../record/record.js'
import type { CliHost } from '../lifecycle/cli-host.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

type Host = Pick<SessionContext, 'folder'> & { readonly cli: Pick<CliHost, 'agentUser'> }

/**
 * Makes the answers readable for PM. Returns the folder that contains `folder` of each run; undefined when that fails,
 * with a warning. The copies belong to our user, so that no agent of a later round can change what PM reads.
 */
export async function showAnswers(
  { cli: { agentUser }, folder }: Host,
  runs: readonly Pick<RunRecord, 'folder'>[]
): Promise<string | undefined> {
  if (agentUser === undefined) return folder.directory
  const shown = copiesOf(agentUser.folder)
  try {
    for (const run of runs) copyAnswer(folder.directory, shown, run.folder)
    if (fs.existsSync(shown)) await agentUser.show(shown)
    return shown
  } catch (error) {
    const cause = errorMessage(error)
    const message = `PM gets long answers shortened only: the full ones could not be made readable for the agents' user (${cause}).`
    folder.emit({ type: 'notice', level: 'warning', message })
    return undefined
  }
}

/** Folders that PM may read besides the working directory in later turns. The CLI warns of one that does not exist. */
export function answerFolders({ cli: { agentUser }, folder }: Host): readonly string[] {
  const agents = path.join(agentUser === undefined ? folder.directory : copiesOf(agentUser.folder), 'agents')
  if (agentUser === undefined) makeFolder(agents, 0o700)
  return fs.existsSync(agents) ? [agents] : []
}

function copiesOf(userFolder: string): string {
  return path.join(userFolder, 'answers')
}

function copyAnswer(sessionDirectory: string, shown: string, runFolder: string): void {
  const parts = runFolder.split('/')
  const file = path.join(sessionDirectory, ...parts, 'response.md')
  // A run that never started has no response.
  if (!fs.existsSync(file)) return
  const copy = path.join(shown, ...parts)
  makeFolder(copy, 0o700)
  fs.copyFileSync(file, path.join(copy, 'response.md'))
}
