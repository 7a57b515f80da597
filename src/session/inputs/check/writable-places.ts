/**
 * What agents may write to and must not: files that this session, its post step or later steps rely on. The session
 * folder has a check of its own (`session-place.ts`).
 */
import path from 'node:path'
import { COMMAND_FILES } from '../../configuration/command-files.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Host } from './host.js'
import type { Places } from './places.js'
import { findProgramOverlap } from './program-folder.js'
import { liesWithin, sessionParent } from './session-place.js'

type Values = Partial<SessionValues>
type Given = Pick<Places, 'workingDirectory' | 'logDirectory' | 'cacheDirectory' | 'writePaths'>

/** Returns what is wrong with the places that agents may write to. */
export function checkWritablePlaces(values: Values, given: Given, host: Host): readonly InputProblem[] {
  // Without a sandbox `write-paths` has no effect.
  const named = values.sandbox === 'off' ? [] : (values['write-paths'] ?? [])
  return [
    ...checkCache(values, given, host),
    ...checkCommandFiles(given, host),
    ...named.flatMap((value, index) => {
      const reason = describeWritePath(given.writePaths[index] ?? value, given, host)
      return reason === undefined ? [] : [{ input: 'write-paths', value, reason }]
    })
  ]
}

function checkCache(values: Values, given: Given, host: Host): readonly InputProblem[] {
  const folder = given.cacheDirectory ?? host.cacheDirectory
  if (values.cache !== true || folder === undefined) return []
  const writable = values.sandbox === 'off' ? [] : given.writePaths
  const within = [given.workingDirectory, ...writable].find((each) => liesWithin(folder, each, host))
  if (within === undefined) return []
  return [
    {
      input: 'cache-dir',
      value: values['cache-dir'] ?? folder,
      reason: `is in ${within}, where agents could replace results that later sessions reuse; name a folder outside it`
    }
  ]
}

function checkCommandFiles({ workingDirectory }: Given, host: Host): readonly InputProblem[] {
  const file = commandFiles(host).find((each) => liesWithin(each, workingDirectory, host))
  if (file === undefined) return []
  return [
    {
      input: 'working-directory',
      value: workingDirectory,
      reason: `contains the runner's command files (${file}), by which agents could change later steps; name a smaller folder`
    }
  ]
}

function describeWritePath(folder: string, given: Given, host: Host): string | undefined {
  // `findSandboxProblems` reports the root.
  if (folder === '/') return undefined
  const session = sessionParent(given, host).folder
  if (liesWithin(session, folder, host))
    return `contains ${session}, where the session folder is made, so agents could change the record of what they did; name a smaller folder`
  const file = commandFiles(host).find(
    (each) => liesWithin(each, folder, host) || liesWithin(folder, path.dirname(each), host)
  )
  if (file !== undefined)
    return `leads to the runner's command files (${file}), by which agents could change later steps; name another folder`
  const program = findProgramOverlap(folder)
  if (program !== undefined)
    return `leads to this action's own files (${program}), so agents could change what the rest of this step and its post step run; name another folder`
  return undefined
}

function commandFiles({ env }: Pick<Host, 'env'>): readonly string[] {
  return COMMAND_FILES.map((name) => env[name] ?? '').filter((file) => path.isAbsolute(file))
}
