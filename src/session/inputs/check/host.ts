/** What inputs are read against: the machine, its files, the time. Reading it is the only effect of input parsing. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readMachineMemory } from '../../../process/memory/machine-memory.js'
import { agentUserRefusal } from '../../agent-user/account.js'
import { loadRoster } from '../../roster/load-roster.js'
import { loadFramework } from '../../roster/framework.js'
import type { Roster } from '../../roster/roster.js'
import { now } from '../../../util/clock.js'
import { belowHome } from '../../../util/home-folder.js'

/** What stands at a path, links followed. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  readonly sizeBytes: number
  /** Where it really lies, all links followed; undefined: at its path. */
  readonly realPath?: string
}

/** Everything outside that the meaning of an input hangs on. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Memory that this machine, or the container around us, has. */
  readonly totalMemoryBytes: number
  /** Folder that relative paths start from. */
  readonly workspace: string
  /** Folder for session folders where `log-dir` is not given. */
  readonly temporaryDirectory: string
  /** Folder for results that are kept between sessions where `cache-dir` is not given; undefined without a home. */
  readonly cacheDirectory: string | undefined
  readonly now: Date
  /** A few random letters that make the session's id unique. */
  readonly randomId: string
  /** Undefined when nothing is there. */
  readonly lookAt: (path: string) => FileFacts | undefined
  readonly readFile: (path: string) => Uint8Array
  /** Reads standard input to its end, or up to so many bytes; undefined where there is none to read a prompt from. */
  readonly readStandardInput?: ((limitBytes: number) => Promise<Uint8Array>) | undefined
  /** Why agents cannot run as this user; undefined when they can. */
  readonly agentUserRefusal: (name: string) => Promise<string | undefined>
  /** Throws a ConfigurationError with all problems of the agent files. */
  readonly readRoster: (sources: RosterPlaces) => Promise<Roster>
}

/** Where the roster comes from, as absolute paths. */
export interface RosterPlaces {
  readonly workingDirectory: string
  readonly frameworkPath: string | undefined
  readonly agentsDirectory: string | undefined
}

/** The real host; the caller knows where it was started from. */
export function readHost(
  place: Pick<Host, 'env' | 'workspace' | 'temporaryDirectory' | 'readStandardInput'> & {
    readonly cacheDirectory?: string | undefined
  }
): Host {
  return {
    ...place,
    cacheDirectory: place.cacheDirectory ?? belowHome('.cache', 'mpm-orchestrator', 'results'),
    totalMemoryBytes: readMachineMemory().totalBytes,
    now: new Date(now()),
    randomId: randomBytes(3).toString('hex'),
    lookAt,
    readFile: (path) => fs.readFileSync(path),
    agentUserRefusal,
    readRoster
  }
}

function lookAt(path: string): FileFacts | undefined {
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
