/** What all processes of a session see alike: the machine's layers, the account, the checkout's git. */
import os from 'node:os'
import path from 'node:path'
import { isBelow } from '../../process/sandbox/normalize-layers.js'
import { homeFolder } from '../../util/files/home-folder.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { DISK } from './disk.js'
import { checkoutLayers } from './git/git-layers.js'
import { machineLayers } from './machine-layers.js'
import type { SandboxRequest } from './sandbox-request.js'
import { accountLayers } from './own-account.js'
import { findProgramFolder } from './program-folder.js'
import { resolveAtStart, type SharedPlaces } from './run-policy.js'
import { findGitConfigs, writeCleanedConfigs } from './git/write-git-configs.js'

/** The layers that all processes share. */
export function planSharedPlaces(request: Omit<SandboxRequest, 'startProxy'>): SharedPlaces {
  const { configuration, inheritedEnvironment: env, privateDirectory, checkout } = request
  const { workingDirectory, sessionDirectory, cacheDirectory, rehearsalScript, mcpServers, sandbox } =
    configuration
  const realPaths = resolveAtStart(workingDirectory, env, DISK)
  const work = realPaths.get(workingDirectory) ?? workingDirectory
  const home = findHome(env, work)
  const folder = path.join(DISK.realPath(privateDirectory) ?? privateDirectory, 'sandbox')
  const configs = checkout === undefined ? [] : findGitConfigs(checkout)
  const settings =
    home === undefined ? [] : [path.join(home, '.gitconfig')].filter((file) => DISK.kindOf(file) === 'file')
  const cleaned = writeCleanedConfigs([...configs, ...settings], folder)
  const closed = [
    sessionDirectory,
    `${sessionDirectory}-workspace`,
    `${sessionDirectory}-kept`,
    privateDirectory,
    os.tmpdir()
  ]
  return {
    home,
    realPaths,
    layers: [
      ...machineLayers(
        {
          env,
          home,
          workingDirectory: work,
          programFolder: findProgramFolder(),
          closedFolders: [
            ...closed,
            ...(cacheDirectory === undefined ? [] : [cacheDirectory]),
            ...request.closedFolders
          ],
          command: [
            ...request.command,
            ...(rehearsalScript === undefined ? [] : [rehearsalScript]),
            ...commandsOf(mcpServers)
          ],
          readPaths: sandbox.readPaths,
          writePaths: sandbox.writePaths
        },
        DISK
      ),
      ...accountLayers(folder, home ?? '/')
    ],
    gitLayers: [
      ...(checkout === undefined ? [] : checkoutLayers(checkout, cleaned.slice(0, configs.length))),
      ...cleaned
        .slice(configs.length)
        .map(({ path: at, source }) => ({ kind: 'ro', path: at, source }) as const)
    ]
  }
}

/** Undefined also for a home in the working directory: it is not to be covered, and caches do not belong there. */
function findHome(env: SandboxRequest['inheritedEnvironment'], work: string): string | undefined {
  const given = env['HOME'] ?? ''
  const home = DISK.realPath(given === '' ? (homeFolder() ?? '') : given)
  return home === undefined || home === work || isBelow(home, work) ? undefined : home
}

/** Programs of the author's MCP servers, and the files in their arguments. */
function commandsOf(servers: SessionConfiguration['mcpServers'] = {}): readonly string[] {
  return Object.values(servers).flatMap((server) => {
    const { command, args } = server as { readonly command?: unknown; readonly args?: unknown }
    return [command, ...(Array.isArray(args) ? (args as readonly unknown[]) : [])].filter(
      (word): word is string => typeof word === 'string'
    )
  })
}
