/** Builds the command that starts a program under its launcher. Pure: what the machine offers is passed in. */
import path from 'node:path'
import { SHELL_LAUNCHER } from './launcher-sh.js'
import type { LaunchMachine } from './launch-machine.js'
import { ROOTS_ENVIRONMENT } from '../../util/trusted-path.js'

/** How the launcher of a process joins the cgroup before it runs the program. */
export type CgroupJoin =
  /** Write its own pid (or `0`) to each of these files. */
  | { readonly kind: 'write'; readonly files: readonly string[] }
  /** Run this command with its own pid as the last argument, and wait for it. */
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] }

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
  /** The user that the program runs as, when it is not ours; needs perl. */
  readonly user?: LaunchUser | undefined
}

/** The user that the launcher switches to, and how it is controlled. */
export interface LaunchUser {
  readonly uid: number
  readonly gid: number
  /** The prefix of a command that is to run as root; empty when we are root. */
  readonly prefix: readonly string[]
  /** Our files and folders that are handed to this user. */
  readonly ownedPaths: readonly string[]
  /** File with the program's environment, none of which may reach a process that is still root. */
  readonly environmentFile: string
  /** FIFO of launcher-control.ts, where our signals do not reach the launcher; undefined where they do. */
  readonly fifo: string | undefined
}

/** A command ready to be started on a terminal. */
export interface LaunchCommand {
  readonly kind: 'perl' | 'sh'
  /** Whether the launcher becomes the parent of every orphan below it, so that its final kill misses none. */
  readonly adoptsOrphans: boolean
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** File with the program's environment. The launcher removes it, so it is left behind when the launcher never ran. */
  readonly environmentFile?: string
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
/** Numbers of the system calls `setresuid` and `setresgid` (with 32-bit ids), by Node's name of the architecture. */
const SET_IDS: Readonly<Record<string, readonly [number, number]>> = {
  x64: [117, 119],
  arm64: [147, 149],
  ia32: [208, 210],
  arm: [208, 210],
  ppc64: [164, 169],
  s390x: [208, 210],
  riscv64: [147, 149],
  loong64: [147, 149]
}
/** Number of the system call `close_range`, the same on all of these architectures (Linux 5.9). */
const CLOSE_RANGE = 436

/** The perl launcher. */
export const LAUNCHER_FILE = path.join(import.meta.dirname, 'launcher.pl')

/** The launcher options that depend on this kernel. */
export function buildKernelOptions(machine: LaunchMachine): readonly string[] {
  const prctl = machine.platform === 'linux' ? PRCTL[machine.arch] : undefined
  const [setresuid, setresgid] = SET_IDS[machine.arch] ?? []
  return prctl === undefined || setresuid === undefined
    ? []
    : [
        `prctl=${prctl}`,
        `close-range=${CLOSE_RANGE}`,
        `setresuid=${setresuid}`,
        `setresgid=${setresgid ?? ''}`
      ]
}

/** Wraps a command so that the kernel kills it when we die; without perl, returns it unchanged. */
export function buildDieWithParent(
  command: readonly [string, ...string[]],
  machine: LaunchMachine
): readonly [string, ...string[]] {
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
 * @throws Error when it is to run as another user and there is no perl
 */
export function buildLaunchCommand(request: LaunchRequest, machine: LaunchMachine): LaunchCommand {
  if (request.user !== undefined) return buildRootLaunch(request, request.user, machine)
  return machine.perl === undefined
    ? buildShellLaunch(request, machine)
    : buildPerlLaunch(request, machine.perl, buildKernelOptions(machine))
}

/** The launcher without `sitecustomize.pl`, which perl would otherwise run before it. */
export function buildPerlCommand(perl: string): readonly [string, ...string[]] {
  return [perl, '-f', LAUNCHER_FILE]
}

/** @throws Error where no perl may run as root */
export function requireRootPerl({ rootPerl }: LaunchMachine): string {
  if (rootPerl === undefined)
    throw new Error('Running a program as another user needs a perl that only root could have changed.')
  return rootPerl
}

function buildRootLaunch(request: LaunchRequest, user: LaunchUser, machine: LaunchMachine): LaunchCommand {
  const kernel = buildKernelOptions(machine)
  const options = [
    ...buildOptions(request, kernel),
    ...[`uid=${user.uid}`, `gid=${user.gid}`, `env-file=${user.environmentFile}`],
    ...user.ownedPaths.map((each) => `own=${each}`),
    ...(user.fifo === undefined ? [] : [`control=${user.fifo}`])
  ]
  const launcher = buildPerlCommand(requireRootPerl(machine))
  const [file = '', ...args] = [...user.prefix, ...launcher, ...options, '--', ...request.command]
  const { environmentFile } = user
  return {
    kind: 'perl',
    adoptsOrphans: kernel.length > 0,
    file,
    args,
    env: ROOTS_ENVIRONMENT,
    environmentFile
  }
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
