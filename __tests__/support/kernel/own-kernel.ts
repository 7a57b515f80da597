/** Chooses how a kernel of our own is booted on this machine, by trying. */
import { existsSync } from 'node:fs'
import { findProgram } from '../tools/find-program.js'
import { lastLine, tryTool } from '../tools/try-tool.js'
import { bootKernel, type BootResult } from './boot-kernel.js'
import { AS_NOBODY, buildRootJob, buildSystemdJob, SYSTEMD, TRUST_NOBODY } from './kernel-jobs.js'
import { KERNEL_PROGRAMS, type KernelProgram } from './kernel-programs.js'

/** A boot with next to nothing to do takes seconds, on a crowded machine a minute. */
const BOOT_TIMEOUT_MS = 120_000
/** Names the one program to use, where both work and the other is to be tried. */
const FORCE_VARIABLE = 'MPM_TEST_KERNEL'

/** A kernel that boots here, or why there is none. */
export type OwnKernel =
  { readonly skipReason: null; readonly program: KernelProgram } | { readonly skipReason: string }

/** Finds the first program whose kernel boots; each is tried once per run of jest. */
export async function findOwnKernel(bootTimeoutMs = BOOT_TIMEOUT_MS): Promise<OwnKernel> {
  const reasons: string[] = []
  for (const program of allowedPrograms()) {
    const reason = await tryTool(program.name, () => tryBoot(program, bootTimeoutMs))
    if (reason === null) return { skipReason: null, program }
    reasons.push(reason)
  }
  return { skipReason: reasons.join('; ') }
}

/** Why sudo cannot be used in that kernel; null when it can. */
export async function noSudoReasonIn(kernel: OwnKernel): Promise<string | null> {
  if (kernel.skipReason !== null) return kernel.skipReason
  const { program } = kernel
  return tryTool(`${program.name}-sudo`, async () => {
    // Inside, files belong to the user who started the kernel, and sudo trusts only those of root.
    if (process.getuid?.() !== 0) throw new Error('sudo works in a kernel of our own only when root boots it')
    if (!existsSync('/usr/bin/sudo')) throw new Error('no /usr/bin/sudo; .ci/run installs it')
    await use(
      program,
      `sudo does not work in ${program.name}`,
      buildRootJob(`${TRUST_NOBODY}\n${AS_NOBODY} sudo -n true`)
    )
  })
}

/** Why systemd cannot be booted in that kernel, or has no sudo; null when it can. */
export async function noSystemdReasonIn(kernel: OwnKernel): Promise<string | null> {
  const noSudoReason = await noSudoReasonIn(kernel)
  if (kernel.skipReason !== null || noSudoReason !== null) return noSudoReason
  const { program } = kernel
  return tryTool(`${program.name}-systemd`, async () => {
    for (const file of [SYSTEMD, '/usr/bin/dbus-daemon', '/usr/bin/busctl'])
      if (!existsSync(file)) throw new Error(`no ${file}; install systemd and dbus`)
    const job = buildSystemdJob('busctl list >/dev/null && sudo -n true')
    await use(program, `systemd does not work in ${program.name}`, job)
  })
}

/** Boots it, and runs a script of `sh` as root. */
export function runAsRoot(kernel: OwnKernel, script: string): Promise<BootResult> {
  return run(kernel, buildRootJob(script))
}

/** Boots it with systemd, and runs a script of `sh` as a service of `nobody`, who may use sudo. */
export function runUnderSystemd(kernel: OwnKernel, script: string): Promise<BootResult> {
  return run(kernel, buildSystemdJob(script))
}

/** How long a job may take, with the time to end it. */
export function timeoutOf(kernel: OwnKernel): number {
  return kernel.skipReason === null ? kernel.program.jobTimeoutMs + 10_000 : 0
}

function run(kernel: OwnKernel, job: string): Promise<BootResult> {
  if (kernel.skipReason !== null) throw new Error(kernel.skipReason)
  return bootKernel(kernel.program, job, kernel.program.jobTimeoutMs)
}

function allowedPrograms(): readonly KernelProgram[] {
  const forced = process.env[FORCE_VARIABLE]
  if (forced === undefined || forced === '') return KERNEL_PROGRAMS
  const programs = KERNEL_PROGRAMS.filter(({ name }) => name === forced)
  if (programs.length > 0) return programs
  const names = KERNEL_PROGRAMS.map(({ name }) => name).join(', ')
  throw new Error(`${FORCE_VARIABLE}: "${forced}" is not one of ${names}`)
}

async function tryBoot(program: KernelProgram, timeoutMs: number): Promise<void> {
  if (findProgram(program.name) === undefined)
    throw new Error(`no ${program.name} on PATH; ${program.advice}`)
  await use(program, `${program.name} does not boot here`, buildRootJob('true'), timeoutMs)
}

/** Throws an error that begins with these words when the job does not exit with 0. */
async function use(
  program: KernelProgram,
  failure: string,
  job: string,
  timeoutMs = BOOT_TIMEOUT_MS
): Promise<void> {
  const { output, exitCode, timedOut } = await bootKernel(program, job, timeoutMs)
  if (exitCode === 0) return
  // A panic is followed by registers and a stack, which say less.
  const panic = output.split('\n').find((line) => line.includes('panic'))
  const said = panic ?? lastLine(output) ?? 'it printed nothing'
  throw new Error(`${failure}${timedOut ? ` within ${timeoutMs / 1000} s` : ''}: ${said}`)
}
