/**
 * Where the session folder lies: never in the working directory, where agents could change the record of what they did,
 * the answers that PM reads, and what the post step cleans up.
 */
import path from 'node:path'
import { attempt } from '../../../util/result.js'
import { belowHome } from '../../../util/files/home-folder.js'
import { isWithin } from './path-escape.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Host } from './host.js'
import type { Places } from './places.js'

type Given = Pick<Places, 'workingDirectory' | 'logDirectory'>

/** The parent of the session folder, and the beginning of the session folder's name. */
export interface SessionParent {
  readonly folder: string
  readonly prefix: string
}

/** Returns the problem if the session folder would lie in the working directory. */
export function checkSessionPlace(
  values: Partial<SessionValues>,
  given: Given,
  host: Host
): readonly InputProblem[] {
  const { folder } = sessionParent(given, host)
  if (!liesWithin(folder, given.workingDirectory, host)) return []
  if (given.logDirectory !== undefined)
    return [
      {
        input: 'log-dir',
        value: values['log-dir'] ?? '',
        reason:
          'is in the working directory, where agents could change the record of what they did; name a folder outside it, or leave it out'
      }
    ]
  return [
    {
      input: 'working-directory',
      value: given.workingDirectory,
      reason: `contains ${folder}, where the session folder is made, so agents could change the record of what they did; name a smaller folder, or a \`log-dir\` outside it`
    }
  ]
}

/** `log-dir`, or the machine's temporary folder, or, where that is in the working directory, the user's state folder. */
export function sessionParent({ workingDirectory, logDirectory }: Given, host: Host): SessionParent {
  if (logDirectory !== undefined) return { folder: logDirectory, prefix: 'session-' }
  const { temporaryDirectory } = host
  const folder = liesWithin(temporaryDirectory, workingDirectory, host)
    ? (stateFolder(host) ?? temporaryDirectory)
    : temporaryDirectory
  return { folder, prefix: 'mpm-session-' }
}

/** The user's state folder by the XDG Base Directory Specification; undefined without a home. */
export function stateFolder({ env }: Pick<Host, 'env'>): string | undefined {
  const base = env['XDG_STATE_HOME'] ?? ''
  return path.isAbsolute(base)
    ? path.join(base, 'mpm-orchestrator')
    : belowHome('.local', 'state', 'mpm-orchestrator')
}

/** Compares the real paths: links may lead into the working directory. */
export function liesWithin(folder: string, workingDirectory: string, host: Pick<Host, 'statPath'>): boolean {
  return isWithin(realPath(folder, host), realPath(workingDirectory, host))
}

/** Of a folder that is missing, the nearest parent that exists decides. */
function realPath(folder: string, host: Pick<Host, 'statPath'>): string {
  // What cannot be read is reported when the folder is made.
  const found = attempt(() => host.statPath(folder))
  if (found.ok && found.value !== undefined) return found.value.realPath ?? folder
  const above = path.dirname(folder)
  return above === folder ? folder : path.join(realPath(above, host), path.basename(folder))
}
