/** Builds the command that starts a program under its launcher. Pure: what the machine offers is passed in. */
import path from 'node:path'
import { SHELL_LAUNCHER } from './launcher-sh.js'
import type { LaunchMachine } from './launch-machine.js'
import type { LaunchSpec, SandboxSpec } from './launch-spec.js'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'

/** How the launcher of a process joins the cgroup before it runs the program. */
export type CgroupJoin =
  /** Write its own pid (or `0`) to each of these files. */
  | { readonly kind: 'write'; readonly files: readonly string[] }
  /** Run this command with its own pid as the last argument, and wait for it; as root, write to the files. */
  | {
      readonly kind: 'command'
      readonly command: readonly [string, ...string[]]
      readonly files: readonly string[]
    }

/** What to start, and in which environment. */
export interface LaunchRequest {
  /** Marks the launcher's own messages in the output. */
  readonly nonce: string
  readonly command: readonly [string, ...string[]]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly stdinFile?: string | undefined
  readonly stderrFile?: string | undefined
  readonly join: CgroupJoin | undefined
  /** The run's mark as a resource limit, for a launcher that cannot adopt orphans (limit-mark.ts). */
  readonly limitMarkKib: number
  /** The process that the launcher must not outlive; undefined when it is not the launcher's parent. */
  readonly parentPid: number | undefined
  /** Variables by which the launcher itself can be found; nothing secret. */
  readonly marks: Readonly<Record<string, string>>
  /** Where the launcher's spec will be, for the static launcher. */
  readonly specFile: string
  /** How the launcher runs as root; undefined when it runs as we do. */
  readonly root?: LaunchRoot | undefined
  /** The user that the program runs as, when it is not ours; needs the static launcher as root. */
  readonly user?: LaunchUser | undefined
  /** What the program may reach; needs the static launcher. */
  readonly sandbox?: SandboxSpec | undefined
}

/** A launcher that runs as root, and how it is controlled. */
export interface LaunchRoot {
  /** The prefix of a command that is to run as root; empty when we are root. */
  readonly prefix: readonly string[]
  /** FIFO of launcher-control.ts, where our signals do not reach the launcher; undefined where they do. */
  readonly fifo: string | undefined
}

/** The user that the launcher switches to. */
export interface LaunchUser {
  readonly uid: number
  readonly gid: number
  /** Our files and folders that are handed to this user. */
  readonly ownedPaths: readonly string[]
}

/** The launcher's kind: a shell becomes the program, the others stay its parent. */
export type LauncherKind = 'static' | 'perl' | 'sh'

/** A command ready to be started on a terminal. */
export interface LaunchCommand {
  readonly kind: LauncherKind
  /** Whether the launcher becomes the parent of every orphan below it, so that its final kill misses none. */
  readonly adoptsOrphans: boolean
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What is to be in the spec file. The launcher removes the file, so it is left behind when the launcher never ran. */
  readonly spec?: { readonly file: string; readonly content: LaunchSpec }
}

/** Number of the system call `prctl`, by Node's name of the architecture. */
const PRCTL: Readonly<Record<string, number>> = {
  x64: 157,
  arm64: 167,
  ia32: 172,
  arm: 172,
  ppc64: 171,
  s390x: 172,
  riscv64: 167,
  loong64: 167
}
/** Number of the system call `close_range`, the same on all of these architectures (Linux 5.9). */
const CLOSE_RANGE = 436

/**
 * Settings of the static launcher's Go runtime, which it would otherwise change after its start: one processor, and no garbage
 * collection below a limit. `launcher/internal/ourselves` has them, too.
 */
const GO_RUNTIME = { GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '8MiB' }

/** The perl launcher. */
export const LAUNCHER_FILE = path.join(import.meta.dirname, 'launcher.pl')

/** Wraps a command so that the kernel kills it when we die; without a launcher for that, returns it unchanged. */
export function buildDieWithParent(
  command: readonly [string, ...string[]],
  machine: LaunchMachine
): readonly [string, ...string[]] {
  if (machine.launcher !== undefined) return [machine.launcher, 'die-with-parent', '--', ...command]
  if (machine.perl === undefined) return command
  return [
    ...buildPerlCommand(machine.perl),
    'only-die-with-parent=1',
    ...buildKernelOptions(machine),
    '--',
    ...command
  ]
}

/**
 * The command that launches a program on this machine.
 * @throws Error when it needs the static launcher, and this machine has none
 */
export function buildLaunchCommand(request: LaunchRequest, machine: LaunchMachine): LaunchCommand {
  if (machine.launcher !== undefined) return buildStaticLaunch(request, machine.launcher)
  if (request.root !== undefined || request.user !== undefined || request.sandbox !== undefined)
    requireLauncher(machine)
  return machine.perl === undefined
    ? buildShellLaunch(request, machine)
    : buildPerlLaunch(request, machine.perl, buildKernelOptions(machine))
}

/** @throws Error where there is no static launcher */
export function requireLauncher({ launcher, launcherProblem }: LaunchMachine): string {
  if (launcher !== undefined) return launcher
  throw new Error(
    launcherProblem ??
      'Running a program as another user or in a sandbox needs Linux on x64 or arm64, for which a launcher is built.'
  )
}

function buildStaticLaunch(request: LaunchRequest, launcher: string): LaunchCommand {
  const { specFile, root, env } = request
  const [file, ...args] = [...(root?.prefix ?? []), launcher, 'run', specFile]
  const searchPath = env['PATH'] === undefined ? {} : { PATH: env['PATH'] }
  return {
    kind: 'static',
    adoptsOrphans: true,
    file,
    args,
    // None of the program's variables may reach a process that is still root.
    env: {
      ...ROOTS_ENVIRONMENT,
      ...(root === undefined ? { ...searchPath, ...request.marks } : {}),
      ...GO_RUNTIME
    },
    spec: { file: specFile, content: buildSpec(request) }
  }
}

function buildSpec({ root, user, ...request }: LaunchRequest): LaunchSpec {
  const { nonce, cwd, command, env, join, parentPid, stdinFile, stderrFile, sandbox } = request
  return {
    nonce,
    cwd,
    command,
    env,
    ...(parentPid !== undefined && { parent: parentPid }),
    ...(stdinFile !== undefined && { stdin: stdinFile }),
    ...(stderrFile !== undefined && { stderr: stderrFile }),
    ...joinOf(join, root !== undefined),
    ...(root?.fifo !== undefined && { control: root.fifo }),
    ...(user !== undefined && { user: { uid: user.uid, gid: user.gid, own: user.ownedPaths } }),
    ...(sandbox !== undefined && { sandbox })
  }
}

function joinOf(
  join: CgroupJoin | undefined,
  isRoot: boolean
): Pick<LaunchSpec, 'joinFiles' | 'joinCommand'> {
  if (join === undefined) return {}
  return isRoot || join.kind === 'write' ? { joinFiles: join.files } : { joinCommand: join.command }
}

/** The launcher options that depend on this kernel. */
function buildKernelOptions(machine: LaunchMachine): readonly string[] {
  const prctl = machine.platform === 'linux' ? PRCTL[machine.arch] : undefined
  return prctl === undefined ? [] : [`prctl=${prctl}`, `close-range=${CLOSE_RANGE}`]
}

/** The launcher without `sitecustomize.pl`, which perl would otherwise run before it. */
function buildPerlCommand(perl: string): readonly [string, ...string[]] {
  return [perl, '-f', LAUNCHER_FILE]
}

function buildOptions(request: LaunchRequest, kernel: readonly string[]): string[] {
  const options = [`nonce=${request.nonce}`, `cwd=${request.cwd}`, ...kernel]
  if (request.parentPid !== undefined) options.push(`parent=${request.parentPid}`)
  if (request.stdinFile !== undefined) options.push(`stdin=${request.stdinFile}`)
  if (request.stderrFile !== undefined) options.push(`stderr=${request.stderrFile}`)
  if (request.join?.kind === 'write') options.push(...request.join.files.map((file) => `join-file=${file}`))
  if (request.join?.kind === 'command')
    options.push(...request.join.command.map((word) => `join-word=${word}`))
  return options
}

function buildPerlLaunch(request: LaunchRequest, perl: string, kernel: readonly string[]): LaunchCommand {
  const options = buildOptions(request, kernel)
  const [file, ...args] = buildPerlCommand(perl)
  // Silences perl's warning about an unknown locale.
  const env: Record<string, string> = { PERL_BADLANG: '0' }
  for (const [name, value] of Object.entries(request.env)) {
    // PERL5OPT and similar variables are meant for the program: in the launcher they would load arbitrary code.
    if (name.startsWith('PERL')) options.push(`env=${name}=${value}`)
    else env[name] = value
  }
  return {
    kind: 'perl',
    adoptsOrphans: kernel.length > 0,
    file,
    args: [...args, ...options, '--', ...request.command],
    env
  }
}

function buildShellLaunch(request: LaunchRequest, { shell, platform }: LaunchMachine): LaunchCommand {
  const files = request.join?.kind === 'write' ? request.join.files : []
  const words = request.join?.kind === 'command' ? request.join.command : []
  const args = [
    ...['-c', SHELL_LAUNCHER, 'sh', request.nonce, request.cwd],
    ...[request.stdinFile ?? '', request.stderrFile ?? ''],
    platform === 'linux' ? String(request.limitMarkKib) : '',
    ...[String(files.length), String(words.length), ...files, ...words, ...request.command]
  ]
  return { kind: 'sh', adoptsOrphans: false, file: shell, args, env: request.env }
}
