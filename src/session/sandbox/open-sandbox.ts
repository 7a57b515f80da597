/** Opens the sandbox of a session: plans it, tries it, and reports what this machine offers. */
import os from 'node:os'
import path from 'node:path'
import { findPrivilege } from '../../process/cgroup/privileged-shell.js'
import type { SandboxPolicy } from '../../process/contract/sandbox-policy.js'
import { findLaunchMachine } from '../../process/launch/launch-machine.js'
import type { ProcessUser } from '../../process/launch/process-user.js'
import { ProcessManager } from '../../process/process-manager.js'
import { chooseWay, type ChosenWay } from '../../process/sandbox/choose-way.js'
import { candidateWays, isWhole, type SandboxWay } from '../../process/sandbox/sandbox-way.js'
import { homeFolder } from '../../util/home-folder.js'
import { MIB } from '../../util/mebibyte.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { EgressProxy } from '../network/egress-proxy.js'
import type { EmitEvent } from '../record/events.js'
import { DISK } from './disk.js'
import { checkoutLayers, type GitPlaces } from './git-layers.js'
import { machineLayers } from './machine-layers.js'
import { createNetworkGate } from './network-gate.js'
import { accountLayers } from './own-account.js'
import { findProgramFolder } from './program-folder.js'
import type { SharedPlaces } from './run-policy.js'
import { createSandbox, NO_SANDBOX, type SessionSandbox } from './session-sandbox.js'
import { findGitConfigs, writeCleanedConfigs } from './write-git-configs.js'

/** What a session passes. */
export interface SandboxRequest {
  readonly configuration: Pick<
    SessionConfiguration,
    'sandbox' | 'workingDirectory' | 'sessionDirectory' | 'cacheDirectory' | 'rehearsalScript' | 'mcpServers'
  >
  readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>
  /** The session's private folder: no agent sees it. */
  readonly privateDirectory: string
  readonly closedFolders: readonly string[]
  /** The command of the CLI. */
  readonly command: readonly string[]
  readonly checkout: GitPlaces | undefined
  /** The user that agents run as, when it is not ours. */
  readonly agentUser: ProcessUser | undefined
  /** Starts the proxy of sealed networks. */
  readonly startProxy: () => Promise<EgressProxy>
  /** Whether any process needs a sealed network. */
  readonly sealsNetwork: boolean
}

const TRIAL_TIMEOUT_MS = 20_000
const TRIAL_MEMORY_BYTES = 256 * MIB

/**
 * Opens it, and emits which one it is.
 * @throws Error when the configuration requires more than this machine offers
 */
export async function openSandbox(request: SandboxRequest, emit: EmitEvent): Promise<SessionSandbox> {
  const { mode, network } = request.configuration.sandbox
  const report = (chosen: ChosenWay): void => {
    emit({
      type: 'sandbox-chosen',
      sandbox: { mode, way: chosen.way ?? null, network, failed: chosen.failed }
    })
  }
  if (mode === 'off') {
    report(NO_SANDBOX)
    return NO_SANDBOX
  }
  const shared = planShared(request)
  const ways = candidateWays({
    hasLauncher: findLaunchMachine().launcher !== undefined,
    isRoot: process.getuid?.() === 0,
    changesUser: request.agentUser !== undefined
  })
  const users = new Map<SandboxWay, ProcessUser>()
  const chosen = await chooseWay(ways, async (way) => {
    const user =
      request.agentUser ?? (way === 'sudo' ? await findOwnUser(request.privateDirectory) : undefined)
    if (way === 'sudo' && user === undefined) return 'sudo is missing or asks for a password'
    if (user !== undefined) users.set(way, user)
    return tryWay(way, user, request, shared)
  })
  report(chosen)
  const { way } = chosen
  if (way === undefined || !isWhole(way)) refuseWeaker(request, chosen)
  if (way === undefined) return NO_SANDBOX
  return createSandbox({ ...chosen, way }, users.get(way), shared, createNetworkGate(request.startProxy))
}

/** The layers that all processes share. */
function planShared(request: SandboxRequest): SharedPlaces {
  const { configuration, inheritedEnvironment: env, privateDirectory, checkout } = request
  const { workingDirectory, sessionDirectory, cacheDirectory, rehearsalScript, mcpServers, sandbox } =
    configuration
  const given = env['HOME'] ?? ''
  const home = DISK.realPath(given === '' ? (homeFolder() ?? '') : given)
  const folder = path.join(privateDirectory, 'sandbox')
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
    layers: [
      ...machineLayers(
        {
          env,
          home,
          workingDirectory: DISK.realPath(workingDirectory) ?? workingDirectory,
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

/** Programs of the author's MCP servers, and the files in their arguments. */
function commandsOf(servers: SessionConfiguration['mcpServers'] = {}): readonly string[] {
  return Object.values(servers).flatMap((server) => {
    const { command, args } = server as { readonly command?: unknown; readonly args?: unknown }
    return [command, ...(Array.isArray(args) ? (args as readonly unknown[]) : [])].filter(
      (word): word is string => typeof word === 'string'
    )
  })
}

/** Starts a shell in the whole sandbox; returns why that fails. */
async function tryWay(
  way: SandboxWay,
  user: ProcessUser | undefined,
  { configuration: { workingDirectory }, inheritedEnvironment, sealsNetwork }: SandboxRequest,
  { layers, gitLayers }: SharedPlaces
): Promise<string | undefined> {
  const processes = new ProcessManager({ sandbox: way, ...(user === undefined ? {} : { user }) })
  const policy: SandboxPolicy = {
    layers: [
      ...layers,
      ...gitLayers,
      { kind: 'rw', path: DISK.realPath(workingDirectory) ?? workingDirectory }
    ],
    network: sealsNetwork ? { kind: 'sealed', ports: [] } : { kind: 'open' }
  }
  try {
    const { end } = await processes.run(
      {
        command: ['/bin/sh', '-c', 'exit 0'],
        cwd: workingDirectory,
        env: { PATH: inheritedEnvironment['PATH'] ?? '/usr/bin:/bin' },
        stdin: { kind: 'file', path: '/dev/null' },
        memoryLimitBytes: TRIAL_MEMORY_BYTES,
        timeoutMs: TRIAL_TIMEOUT_MS,
        sandbox: policy
      },
      {},
      new AbortController().signal
    )
    if (end.kind === 'exited')
      return end.exitCode === 0 ? undefined : `a shell in it exited with ${end.exitCode}`
    return end.kind === 'spawn-failed' ? end.message : `a shell in it ended as ${end.kind}`
  } finally {
    await processes.dispose()
  }
}

/** Our own user: with sudo the launcher runs as root, and its program must not. */
async function findOwnUser(privateDirectory: string): Promise<ProcessUser | undefined> {
  const privilege = await findPrivilege()
  const [uid, gid] = [process.getuid?.(), process.getgid?.()]
  if (privilege === undefined || uid === undefined || gid === undefined) return undefined
  return { name: String(uid), uid, gid, prefix: privilege.prefix, controlFolder: privateDirectory }
}

/** @throws Error when less is not enough */
function refuseWeaker(
  { configuration: { sandbox }, sealsNetwork }: SandboxRequest,
  { failed }: ChosenWay
): void {
  if (sandbox.mode !== 'required' && !sealsNetwork) return
  const tried = failed.map(({ way, reason }) => `${ADVICE[way].name}: ${reason}`).join('; ')
  const wanted =
    sandbox.mode === 'required' ? 'sandbox: required' : `a sealed network (network: ${sandbox.network})`
  const advice = [...new Set(failed.flatMap(({ way }) => ADVICE[way].advice ?? []))].join(' ')
  throw new Error(
    `${wanted} needs Linux namespaces, and they cannot be made here. ` +
      (tried === ''
        ? 'The sandbox needs Linux on x64 or arm64 and the launcher of this action. '
        : `Tried: ${tried}. `) +
      `${advice} Or accept less: sandbox: auto with network: open.`
  )
}

const ADVICE: Readonly<Record<SandboxWay, { readonly name: string; readonly advice?: string }>> = {
  root: {
    name: 'as root',
    advice:
      'In a container, add CAP_SYS_ADMIN and an unconfined seccomp profile (options: --privileged), or run the job on the runner itself.'
  },
  'user-namespace': {
    name: 'user namespace',
    advice:
      'Ubuntu 24.04 restricts user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0 lifts that).'
  },
  sudo: { name: 'sudo', advice: 'Passwordless sudo suffices, as on hosted runners.' },
  landlock: { name: 'Landlock' }
}
