/** Attacks on the sandbox itself, and on wide parts of the kernel. */
import type { Attack, AttackKind } from './attack.js'

const REFUSED = ['EPERM']
const CLOSED = ['EROFS', 'EACCES', 'EPERM', 'ENOENT']

/** A call that is refused whatever its arguments; `past` is the kernel's answer to one that is not. */
const call = (name: string, given: string, past = '', needsRoot = false): Attack => ({
  name: `${name} (system call)`,
  command: `$CALL ${past === '' ? '' : `--past=${past} `}${name} ${given}`,
  errors: REFUSED,
  partialErrors: REFUSED,
  missing: ['ENOSYS'],
  ...(needsRoot ? { needsRoot } : {})
})

/** A command of root that makes a change and takes it back. */
const command = (
  name: string,
  text: string,
  errors: readonly string[],
  missing: readonly string[] = []
): Attack => ({
  name,
  command: text,
  errors,
  partialErrors: errors,
  needsRoot: true,
  missing
})

export const KERNEL_ATTACKS: readonly AttackKind[] = [
  {
    tries: 'change mounts, or make namespaces',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      command('mount a folder', 'mkdir -p at && mount --bind at at && umount at', [
        ...REFUSED,
        'EACCES',
        'MUST_BE_ROOT'
      ]),
      call('mount', 'none none tmpfs 0 0', 'ENOENT', true),
      call('umount2', '/proc/none 0', 'ENOENT', true),
      call('mount_setattr', '-1 none 0 0 0', 'EINVAL', true),
      call('open_tree', '-100 . 1', '', true),
      call('fsopen', 'tmpfs 0', '', true),
      call('pivot_root', 'none none', 'ENOENT', true),
      call('chroot', '.', '', true),
      call('unshare', '0x10000000', ''),
      call('setns', '0 0', 'EINVAL'),
      {
        name: 'clone3 (system call)',
        command: '$CALL --past=EINVAL clone3 0 0',
        errors: ['ENOSYS'],
        partialErrors: ['ENOSYS']
      },
      call('open_by_handle_at', '-100 0 0', 'EFAULT', true)
    ]
  },
  {
    tries:
      'use wide parts of the kernel (io_uring, BPF, keyrings, rare kinds of sockets, typing into terminals)',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      call('io_uring_setup', '1 0', 'EFAULT'),
      call('userfaultfd', '1', '', true),
      call('bpf', '0 0 0', 'EINVAL', true),
      call('perf_event_open', '0 0 0 0 0', 'EFAULT'),
      call('keyctl', '0 -3 0 0 0'),
      call('add_key', 'user mpm-attack x 1 -1'),
      call('ioctl', '0 0x5412 x', 'ENOTTY,EBADF'),
      {
        name: 'a socket of virtual machines',
        command: '$CALL socket 40 1 0',
        missing: ['EAFNOSUPPORT'],
        errors: ['EAFNOSUPPORT'],
        partialErrors: ['EAFNOSUPPORT']
      },
      {
        name: 'a raw socket',
        command: '$CALL socket 17 3 0',
        errors: ['EAFNOSUPPORT'],
        partialErrors: ['EAFNOSUPPORT'],
        needsRoot: true
      }
    ]
  },
  {
    tries: 'change the machine (kernel settings, control groups, name, swap, modules)',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      command('change a kernel setting', ': >>/proc/sys/kernel/core_pattern', CLOSED, ['EROFS']),
      command('use the magic keys', ': >>/proc/sysrq-trigger', CLOSED, ['ENOENT']),
      command('change /sys', ': >>/sys/kernel/mm/transparent_hugepage/enabled', CLOSED, ['EROFS']),
      command('leave the control group', ': >>"$CGROUP/cgroup.procs"', CLOSED, ['EROFS']),
      command('be spared when memory is short', 'echo -500 >/proc/self/oom_score_adj', CLOSED, ['EACCES']),
      call('swapon', 'none 0', 'ENOENT', true),
      call('reboot', '0 0 0 0', 'EINVAL', true),
      call('init_module', '0 0 0', 'EFAULT,ENOEXEC,EINVAL', true),
      call('syslog', '10 0 0', '', true)
    ]
  }
]
