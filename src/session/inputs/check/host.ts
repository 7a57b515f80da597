/** What inputs are checked against: the machine, its files, the time. Reading it is the only effect of input parsing. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readMachineMemory } from '../../../process/memory/machine-memory.js'
import { agentUserRefusal } from '../../agent-user/account.js'
import type { InputForm } from '../parse/input-problem.js'
import { loadRoster } from '../../roster/load-roster.js'
import { loadFramework } from '../../roster/framework.js'
import type { Roster } from '../../roster/roster.js'
import { now } from '../../../util/clock.js'
import { belowHome } from '../../../util/files/home-folder.js'

/** What is at a path, after following links. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  readonly sizeBytes: number
  /** The path with all links resolved; undefined: the path itself. */
  readonly realPath?: string
}

/** Everything outside that the meaning of an input depends on. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** How messages write inputs; in a workflow by default. */
  readonly form?: InputForm
  /** Memory of this machine, or of the container that we run in. */
  readonly totalMemoryBytes: number
  /** Folder that relative paths are resolved against. */
  readonly workspace: string
  /** Folder for session folders if `log-dir` is not given. */
  readonly temporaryDirectory: string
  /** Folder for cached results if `cache-dir` is not given; undefined without a home folder. */
  readonly cacheDirectory: string | undefined
  readonly now: Date
  /** Random characters that make the session id unique. */
  readonly randomId: string
  /** Returns undefined if the path does not exist. */
  readonly statPath: (path: string) => FileFacts | undefined
  readonly readFile: (path: string) => Uint8Array
  /** Reads standard input to its end, or up to a number of bytes; undefined if a prompt cannot come from it. */
  readonly readStandardInput?: ((limitBytes: number) => Promise<Uint8Array>) | undefined
  /** Returns why agents cannot run as this user; undefined if they can. */
  readonly agentUserRefusal: (name: string) => Promise<string | undefined>
  /** Throws a ConfigurationError with all problems of the agent files. */
  readonly readRoster: (sources: RosterPlaces) => Promise<Roster>
}

/** Absolute paths that the roster is read from. */
export interface RosterPlaces {
  readonly workingDirectory: string
  readonly frameworkPath: string | undefined
  readonly agentsDirectory: string | undefined
}

/** Reads the real host; the caller passes the environment and folders. */
export function readHost(
  place: Pick<Host, 'env' | 'form' | 'workspace' | 'temporaryDirectory' | 'readStandardInput'> & {
    readonly cacheDirectory?: string | undefined
  }
): Host {
  return {
    ...place,
    cacheDirectory: place.cacheDirectory ?? belowHome('.cache', 'mpm-orchestrator', 'results'),
    totalMemoryBytes: readMachineMemory().totalBytes,
    now: new Date(now()),
    randomId: randomBytes(3).toString('hex'),
    statPath,
    readFile: (path) => fs.readFileSync(path),
    agentUserRefusal,
    readRoster
  }
}

function statPath(path: string): FileFacts | undefined {
  const stats = fs.statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    sizeBytes: stats.size,
    realPath: fs.realpathSync(path)
  }
}

async function readRoster({
  workingDirectory,
  frameworkPath,
  agentsDirectory
}: RosterPlaces): Promise<Roster> {
  const framework = frameworkPath === undefined ? undefined : await loadFramework(frameworkPath)
  return loadRoster({
    agentsDirectory: agentsDirectory ?? path.join(workingDirectory, '.claude', 'agents'),
    required: agentsDirectory !== undefined,
    frameworkAgents: framework?.agents
  })
}
