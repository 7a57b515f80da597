/** Files and folders that the inputs name, and the roster read from them. */
import { ConfigurationError } from '../../configuration/configuration-error.js'
import { resolvePath, type WantedKind } from './paths.js'
import { resolveSandboxPaths } from './sandbox.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Roster } from '../../roster/roster.js'
import type { RosterPlaces, Host } from './host.js'

/** Files and folders as absolute paths. */
export interface Places extends RosterPlaces {
  readonly rehearsalScript: string | undefined
  readonly claudePath: string | undefined
  readonly logDirectory: string | undefined
  readonly cacheDirectory: string | undefined
  readonly readPaths: readonly string[]
  readonly writePaths: readonly string[]
}

/** Resolves the paths of the inputs. A path that is missing or of the wrong kind is a problem. */
export function checkPlaces(values: Partial<SessionValues>, host: Host, problems: InputProblem[]): Places {
  const resolve = (input: keyof SessionValues, given: string | undefined, wanted: WantedKind) =>
    resolvePath(input, given, wanted, host, problems)
  const workingDirectory =
    resolve('working-directory', values['working-directory'], 'folder') ?? host.workspace
  const claudePath = values['claude-path']
  return {
    workingDirectory,
    frameworkPath: resolve('framework-path', values['framework-path'], 'file or folder'),
    // The default below the working directory may be missing, so it is not resolved here.
    agentsDirectory: resolve('agents-dir', values['agents-dir'], 'folder'),
    rehearsalScript: resolve('rehearsal-script', values['rehearsal-script'], 'file'),
    // A bare name is looked up on PATH later, when the CLI is located.
    claudePath: claudePath?.includes('/') ? resolve('claude-path', claudePath, 'file') : claudePath,
    logDirectory: resolve('log-dir', values['log-dir'], 'folder or nothing'),
    cacheDirectory: resolve('cache-dir', values['cache-dir'], 'folder or nothing'),
    readPaths: resolveSandboxPaths('read-paths', values, host),
    writePaths: resolveSandboxPaths('write-paths', values, host)
  }
}

/**
 * Reads the roster that agent names in maps are resolved against; undefined if it cannot be read, so names are not
 * checked.
 */
export async function readRoster(
  places: Places,
  host: Host,
  problems: readonly InputProblem[],
  fileProblems: string[]
): Promise<Roster | undefined> {
  if (problems.some(({ input }) => ROSTER_INPUTS.includes(input))) return undefined
  try {
    return await host.readRoster(places)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    fileProblems.push(...error.problems)
    return undefined
  }
}

const ROSTER_INPUTS = ['working-directory', 'framework-path', 'agents-dir']
