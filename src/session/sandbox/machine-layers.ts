/** What a sandbox hides of the machine, and what of it stays readable: the same for every run of a session. */
import path from 'node:path'
import type { SandboxLayer } from '../../process/contract/sandbox-policy.js'
import { isBelow } from '../../process/sandbox/normalize-layers.js'
import { COMMAND_FILES } from '../configuration/command-files.js'
import type { Disk } from './disk.js'
import { cover, show } from './show.js'
import { programLayers, toolLayers } from './tool-layers.js'

/** What is known of the machine and the session. All paths are absolute. */
export interface MachineFacts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string | undefined
  readonly workingDirectory: string
  /** The folder of this program; agents have no business in it. */
  readonly programFolder: string | undefined
  /** Folders of this session and of others. */
  readonly closedFolders: readonly string[]
  /** The command of the CLI, and files that it reads. */
  readonly command: readonly string[]
  readonly readPaths: readonly string[]
  readonly writePaths: readonly string[]
}

/** Homes of all users, sockets of the machine's services. */
const HIDDEN = ['/home', '/root', '/run', '/var/run']
const PRIVATE = ['/tmp', '/var/tmp']

/** Folders of the home that tools fill with downloads: on disk, where memory limits do not count them. */
export const CACHES = ['.cache', '.npm'] as const

/** The layers. */
export function machineLayers(facts: MachineFacts, disk: Disk): readonly SandboxLayer[] {
  const { env, home, workingDirectory, readPaths, writePaths } = facts
  const hidden = [...HIDDEN, ...runnerFolders(env, disk), ...facts.closedFolders]
  return [
    ...hidden.flatMap((each) => cover('hidden', each, disk)),
    ...PRIVATE.flatMap((each) => cover('empty', each, disk)),
    ...(home === undefined || home === '/' ? [] : cover('empty', home, disk)),
    ...programFolderLayers(facts, disk),
    ...toolLayers(facts, disk),
    ...programLayers(facts.command, facts, disk),
    // On systemd machines the list of name servers is below /run.
    ...show('ro', disk.realPath('/etc/resolv.conf') ?? '/etc/resolv.conf', disk),
    ...workspaceLayers(env, workingDirectory, disk),
    ...readPaths.flatMap((each) => show('ro', each, disk)),
    ...writePaths.flatMap((each) => show('rw', each, disk))
  ]
}

/** Folders of GitHub's runner: its credentials, command files, actions, other repositories. */
function runnerFolders(env: MachineFacts['env'], { kindOf }: Disk): readonly string[] {
  const absolute = (value: string | undefined): string[] =>
    value !== undefined && path.isAbsolute(value) ? [value] : []
  // RUNNER_WORKSPACE is `_work/repository`, and a self-hosted runner has its credentials beside `_work`.
  const work = absolute(env['RUNNER_WORKSPACE']).map((each) => path.dirname(each))
  const runner = work
    .map((each) => path.dirname(each))
    .filter((each) => kindOf(path.join(each, '.runner')) === 'file')
  return [
    ...absolute(env['RUNNER_TEMP']),
    ...work,
    ...runner,
    ...COMMAND_FILES.flatMap((name) => absolute(env[name]).map((file) => path.dirname(file)))
  ].filter((folder) => folder !== '/')
}

/** The program's folder is hidden, unless agents work in it: in a repository of the author that is this program. */
function programFolderLayers(
  { programFolder, workingDirectory }: MachineFacts,
  disk: Disk
): readonly SandboxLayer[] {
  if (programFolder === undefined) return []
  const real = disk.realPath(programFolder)
  if (real === undefined || real === workingDirectory || isBelow(workingDirectory, real)) return []
  return [{ kind: 'hidden', path: real }]
}

/** The rest of the workspace, when the working directory is a part of it. */
function workspaceLayers(
  env: MachineFacts['env'],
  workingDirectory: string,
  disk: Disk
): readonly SandboxLayer[] {
  const given = env['GITHUB_WORKSPACE'] ?? ''
  // Without one, as on the command line, the folder that the program was started in must not take its place.
  const workspace = path.isAbsolute(given) ? disk.realPath(given) : undefined
  if (workspace === undefined || !isBelow(workingDirectory, workspace)) return []
  return show('ro', workspace, disk)
}
