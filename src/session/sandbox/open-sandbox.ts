/** Opens the sandbox of a session: plans it, tries it, and reports what this machine offers. */
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { findSudo } from '../../process/cgroup/privileged-shell.js'
import type { SandboxLayer, SandboxPolicy } from '../../process/contract/sandbox-policy.js'
import { findLaunchMachine } from '../../process/launch/launch-machine.js'
import type { ProcessUser } from '../../process/launch/process-user.js'
import { ProcessManager } from '../../process/process-manager.js'
import { chooseWay, type ChosenWay } from '../../process/sandbox/choose-way.js'
import { candidateWays, isWhole, type SandboxWay } from '../../process/sandbox/sandbox-way.js'
import { mayLackUserNamespaces } from '../../process/sandbox/user-namespaces.js'
import { MIB } from '../../util/mebibyte.js'
import type { EmitEvent } from '../record/events.js'
import { DISK } from './disk.js'
import { createNetworkGate } from './network-gate.js'
import { openNestedRepositories, type NestedRepositories } from './git/nested-repositories.js'
import { refuseWeaker } from './refuse-weaker.js'
import type { SharedPlaces } from './run-policy.js'
import type { SandboxRequest } from './sandbox-request.js'
import { createSandbox, NO_SANDBOX, type SessionSandbox } from './session-sandbox.js'
import { planSharedPlaces } from './shared-places.js'

const TRIAL_TIMEOUT_MS = 20_000
const TRIAL_MEMORY_BYTES = 256 * MIB

/** What a trial needs to know. */
export type TrialRequest = Omit<SandboxRequest, 'startProxy'>

/** What a trial found: the way that works, and what it was tried with. */
export interface SandboxTrial extends ChosenWay {
  readonly request: TrialRequest
  readonly user: ProcessUser | undefined
  readonly places: () => Promise<SharedPlaces>
}

/** Tries the ways that this machine may offer. The session's folders must exist, or they would not be hidden. */
export async function trySandbox(request: TrialRequest, emit: EmitEvent): Promise<SandboxTrial> {
  const shared = planSharedPlaces(request)
  const nested = await openNested(request, shared, emit)
  const places = async (): Promise<SharedPlaces> => ({
    ...shared,
    gitLayers: [...shared.gitLayers, ...(await nested.layers())]
  })
  const ways = candidateWays({
    hasLauncher: findLaunchMachine().launcher !== undefined,
    isRoot: process.getuid?.() === 0,
    changesUser: request.agentUser !== undefined
  })
  const users = new Map<SandboxWay, ProcessUser>()
  const { layers, gitLayers } = await places()
  const tryOne = async (way: SandboxWay): Promise<string | undefined> => {
    const user = request.agentUser ?? (way === 'sudo' ? findOwnUser(request.privateDirectory) : undefined)
    if (way === 'sudo' && user === undefined) return 'sudo is missing'
    if (user !== undefined) users.set(way, user)
    return tryWay(way, user, request, [...layers, ...gitLayers])
  }
  const chosen = await chooseWay(ways, tryOne, (way) => way === 'user-namespace' && mayLackUserNamespaces())
  const user = chosen.way === undefined ? undefined : users.get(chosen.way)
  return { ...chosen, request, user, places }
}

/**
 * Opens it, and emits which one it is.
 * @param tried an earlier trial; it counts if it was for the same command and user
 * @throws Error when the configuration requires more than this machine offers
 */
export async function openSandbox(
  request: SandboxRequest,
  emit: EmitEvent,
  tried?: SandboxTrial
): Promise<SessionSandbox> {
  const { mode, network } = request.configuration.sandbox
  const report = ({ way, failed }: ChosenWay): void => {
    emit({ type: 'sandbox-chosen', sandbox: { mode, way: way ?? null, network, failed } })
  }
  if (mode === 'off') {
    report(NO_SANDBOX)
    return NO_SANDBOX
  }
  const trial = tried !== undefined && isFor(tried, request) ? tried : await trySandbox(request, emit)
  const { way, failed, user, places } = trial
  report(trial)
  if (way === undefined || !isWhole(way)) refuseWeaker(request, trial)
  if (way === undefined) return NO_SANDBOX
  return createSandbox({ way, failed }, user, places, createNetworkGate(request.startProxy))
}

function isFor({ request }: SandboxTrial, { command, agentUser }: SandboxRequest): boolean {
  return request.agentUser === agentUser && isDeepStrictEqual(request.command, command)
}

async function openNested(
  { configuration: { workingDirectory }, privateDirectory, checkout }: TrialRequest,
  { realPaths }: SharedPlaces,
  emit: EmitEvent
): Promise<NestedRepositories> {
  const top = realPaths.get(workingDirectory) ?? workingDirectory
  const own = checkout === undefined ? [] : [path.join(checkout.top, '.git'), checkout.gitDirectory]
  const folder = path.join(DISK.realPath(privateDirectory) ?? privateDirectory, 'sandbox')
  const nested = await openNestedRepositories(top, own, folder)
  const [first] = nested.unprotected
  if (first !== undefined)
    emit({
      type: 'notice',
      level: 'warning',
      message:
        `The working directory contains so many repositories that agents can change the settings and hooks of ${nested.unprotected.length} of them, ` +
        `of ${first} for one. Name a smaller working-directory, or run no git in them afterwards.`
    })
  return nested
}

/** Starts a shell in the whole sandbox; returns why that fails. */
async function tryWay(
  way: SandboxWay,
  user: ProcessUser | undefined,
  { configuration: { workingDirectory }, inheritedEnvironment, sealsNetwork }: TrialRequest,
  layers: readonly SandboxLayer[]
): Promise<string | undefined> {
  const processes = new ProcessManager({ sandbox: way, ...(user === undefined ? {} : { user }) })
  const policy: SandboxPolicy = {
    layers: [...layers, { kind: 'rw', path: DISK.realPath(workingDirectory) ?? workingDirectory }],
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

/** Our own user: with sudo the launcher runs as root, and its program must not. Whether sudo lets us is for the trial to say. */
function findOwnUser(privateDirectory: string): ProcessUser | undefined {
  const [prefix, uid, gid] = [findSudo(), process.getuid?.(), process.getgid?.()]
  if (prefix === undefined || uid === undefined || gid === undefined) return undefined
  return { name: String(uid), uid, gid, prefix, controlFolder: privateDirectory }
}
