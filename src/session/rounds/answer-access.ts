/** Where PM reads the whole answers of its agents: the session folder, or copies where PM is a user who cannot look into it. */
import fs from 'node:fs'
import path from 'node:path'
import type { RunRecord } from '../record/record.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { makeFolder } from '../../util/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

type Host = Pick<SessionContext, 'agentUser' | 'folder'>

/**
 * Makes the answers readable for PM and gives the folder that `folder` of each run lies in; undefined where that cannot
 * be done, which is said. The copies stay ours: no agent of a later round can change what PM reads.
 */
export async function showAnswers(
  { agentUser, folder }: Host,
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
    const message = `PM sees long answers cut only: the whole ones could not be made readable for the agents' user (${cause}).`
    folder.emit({ type: 'notice', level: 'warning', message })
    return undefined
  }
}

/** The folders that PM may read beside the working directory when it goes on; the CLI warns of one that is not there. */
export function answerFolders({ agentUser, folder }: Host): readonly string[] {
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
  // A run that never started has none.
  if (!fs.existsSync(file)) return
  const copy = path.join(shown, ...parts)
  makeFolder(copy, 0o700)
  fs.copyFileSync(file, path.join(copy, 'response.md'))
}
