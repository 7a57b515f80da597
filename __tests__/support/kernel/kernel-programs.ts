/**
 * Programs that boot a Linux kernel of our own as a process, to test what the machine's kernel does not offer: control groups
 * version 2 and systemd. In each, the machine's files are the root file system, read-only.
 */

/** A program that boots a kernel. */
export interface KernelProgram {
  readonly name: string
  readonly advice: string
  /** Its arguments for a boot with this first program. */
  buildArguments(init: string): readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** For a job with some node processes: on a crowded machine they take minutes; a hang is ended. */
  readonly jobTimeoutMs: number
}

/** User-mode Linux (Debian's package): quick, but it panics at boot on processors whose registers it does not know. */
const USER_MODE_LINUX: KernelProgram = {
  name: 'linux.uml',
  advice: '.ci/run installs it',
  buildArguments: (init) => [
    'root=/dev/root',
    'rootfstype=hostfs',
    'rootflags=/',
    'ro',
    'mem=1G',
    `init=${init}`,
    'con=null',
    'con0=null,fd:1',
    'con1=null',
    'quiet'
  ],
  // Its memory is a file: in a tmpfs, where it costs no disk.
  env: { TMPDIR: '/dev/shm' },
  jobTimeoutMs: 280_000
}

/** Debian's kernel on a processor that qemu emulates: it runs on any machine, at a fraction of the speed. */
const QEMU: KernelProgram = {
  name: 'linux.qemu',
  advice: '.ci/install-tools makes it where qemu-system-x86_64 is installed',
  buildArguments: (init) => ['quiet', `init=${init}`],
  env: {},
  jobTimeoutMs: 560_000
}

/** In the order in which they are tried. */
export const KERNEL_PROGRAMS: readonly KernelProgram[] = [USER_MODE_LINUX, QEMU]
