/**
 * A real Linux kernel of our own as a process (Debian's package `user-mode-linux`), to test what the machine's kernel
 * does not offer: control groups version 2. It sees the machine's files, read-only.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const PROGRAM = 'linux.uml'
const SYSTEMD = '/lib/systemd/systemd'
/** A boot and its script take half a minute, on a crowded machine minutes; a hang is ended. */
export const BOOT_TIMEOUT_MS = 280_000

// Read-only root: whatever runs inside as root, no file of the machine can be changed.
const PREPARE = `
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
mount -t devtmpfs devtmpfs /dev 2>/dev/null || [ -c /dev/null ]
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
mount -t cgroup2 cgroup2 /sys/fs/cgroup
echo localhost > /proc/sys/kernel/hostname
`

/** What a script in the other kernel printed, and how it ended. */
export interface UserModeLinuxResult {
  readonly output: string
  /** Null when the kernel ended before the script did. */
  readonly exitCode: number | null
}

/** Whether sudo works inside: it trusts only files that belong to root, and inside they belong to who started the kernel. */
export function hasTrustedSudo(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/sudo')
}

/** Whether this machine has user-mode Linux. */
export function hasUserModeLinux(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, PROGRAM), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Boots, runs a script of `sh` as root, halts. */
export function runInUserModeLinux(script: string): Promise<UserModeLinuxResult> {
  return boot(`${PREPARE}\n(\n${script}\n)\necho "EXIT=$?"\nexec /sbin/halt -f\n`)
}

/** Whether systemd and its bus are installed here, so that they can be booted. */
export function hasSystemd(): boolean {
  return [SYSTEMD, '/usr/bin/dbus-daemon', '/usr/bin/busctl'].every((path) => existsSync(path))
}

/** Boots systemd with nothing but its bus, runs a script of `sh` as a service of `nobody`, who may use sudo, halts. */
export function runUnderSystemd(script: string): Promise<UserModeLinuxResult> {
  return boot(`${PREPARE}
umount /sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs /etc/sudoers.d
echo 'nobody ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/nobody
chmod 440 /etc/sudoers.d/nobody
mkdir -p /run/systemd/system /run/dbus
cat > /run/job.sh <<'END_OF_JOB'
(
${script}
)
echo "EXIT=$?"
END_OF_JOB
cat > /run/systemd/system/dbus.socket <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
[Socket]
ListenStream=/run/dbus/system_bus_socket
END_OF_UNIT
cat > /run/systemd/system/dbus.service <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
Requires=dbus.socket
[Service]
StandardOutput=null
StandardError=null
ExecStart=/usr/bin/dbus-daemon --system --address=systemd: --nofork --nopidfile --systemd-activation
END_OF_UNIT
cat > /run/systemd/system/job.service <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
Requires=dbus.service
After=dbus.service
SuccessAction=poweroff-force
FailureAction=poweroff-force
[Service]
Type=oneshot
User=nobody
StandardOutput=tty
StandardError=tty
TTYPath=/dev/console
Environment=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ExecStart=/bin/sh /run/job.sh
END_OF_UNIT
exec ${SYSTEMD} --unit=job.service --log-target=console --log-level=err --show-status=no
`)
}

async function boot(body: string): Promise<UserModeLinuxResult> {
  const folder = mkdtempSync(join(tmpdir(), 'user-mode-linux-'))
  const init = join(folder, 'init.sh')
  writeFileSync(init, `#!/bin/sh\n${body}`)
  chmodSync(init, 0o755)
  try {
    const args = [
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
    ]
    // Its memory is a file: in a tmpfs, where it costs no disk.
    const env = { ...process.env, TMPDIR: '/dev/shm' }
    const kernel = spawn(PROGRAM, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const chunks: Buffer[] = []
    kernel.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    kernel.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    // It leads a group of processes that hold its output open, and outlive it when it alone is killed.
    const limit = setTimeout(() => {
      killGroup(kernel.pid)
    }, BOOT_TIMEOUT_MS)
    await once(kernel, 'close').finally(() => {
      clearTimeout(limit)
    })
    const output = Buffer.concat(chunks).toString('utf8').replaceAll('\r', '')
    const exit = /^EXIT=(\d+)$/m.exec(output)?.[1]
    return { output, exitCode: exit === undefined ? null : Number(exit) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}
