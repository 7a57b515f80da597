/** Attacks on processes of the job, on the services of the machine, and by its privileged programs. */
import type { AttackKind } from './attack.js'

/** Where a process is not there at all, and where it is but may not be touched. */
const HIDDEN = ['ENOENT', 'ESRCH', 'EPERM', 'EACCES']

export const PROCESS_ATTACKS: readonly AttackKind[] = [
  {
    tries: 'read the memory or environment of this action, or signal it',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      {
        name: 'read the environment of the action',
        command: 'cat /proc/$PID/environ >read && grep -aq "$KEY" read',
        errors: HIDDEN
      },
      {
        name: 'read the memory of the action',
        command: 'head -c 0 /proc/$PID/mem',
        errors: HIDDEN,
        needsRoot: true
      },
      { name: 'enter the root of the action', command: 'ls /proc/$PID/root/', errors: HIDDEN },
      {
        name: 'read the open files of the action',
        command: 'readlink /proc/$PID/fd/0 || cat /proc/$PID/fd/0',
        errors: HIDDEN
      },
      {
        name: 'signal the action',
        command: 'kill -0 $PID',
        errors: ['ESRCH', 'EPERM'],
        partialErrors: ['EPERM']
      },
      {
        name: 'read the memory of the action by a call',
        command: '$CALL --past=EFAULT process_vm_readv $PID iov 1 iov 1 0',
        errors: ['ESRCH'],
        partialErrors: ['EPERM'],
        needsRoot: true
      },
      {
        name: 'trace the action',
        command: '$CALL ptrace 0x4206 $PID 0 0',
        errors: ['ESRCH'],
        partialErrors: ['EPERM'],
        needsRoot: true
      },
      {
        name: 'compare with the action',
        command: '$CALL kcmp $PID $PID 2 0 0',
        errors: ['EPERM'],
        partialErrors: ['EPERM']
      },
      {
        name: 'find the key in any environment',
        command: 'cat /proc/[0-9]*/environ >read 2>/dev/null; grep -aq "$KEY" read',
        errors: ['NOTHING'],
        partialErrors: ['NOTHING']
      }
    ]
  },
  {
    tries: 'see the processes of the job',
    namespaces: 'denied',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      { name: 'find the action', command: 'test -d /proc/$PID', errors: ['NOTHING'] },
      { name: 'read the arguments of the action', command: 'cat /proc/$PID/cmdline', errors: ['ENOENT'] },
      { name: 'take hold of the action', command: '$CALL pidfd_open $PID 0', errors: ['ESRCH'] }
    ]
  },
  {
    tries: 'use descriptors or variables of this action',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'denied',
    agentUser: 'denied',
    attacks: [
      {
        name: 'find the key in its own environment',
        command: 'env | grep -q "$KEY"',
        errors: ['NOTHING'],
        partialErrors: ['NOTHING']
      },
      {
        name: 'find a command file in its own environment',
        command:
          'env | grep -E "^(GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|TOKEN)|ACTIONS_|INPUT_|STATE_)"',
        errors: ['NOTHING'],
        partialErrors: ['NOTHING']
      }
    ]
  },
  {
    tries: 'reach Docker and other services by their sockets in `/run`',
    namespaces: 'denied',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      { name: 'connect to a socket in /run', command: '$CALL connect "/run/$MARK"', errors: ['ENOENT'] },
      {
        name: 'connect to a socket in /tmp',
        command: '$CALL connect "/tmp/$MARK/socket"',
        errors: ['ENOENT']
      },
      {
        name: 'connect to a socket in RUNNER_TEMP',
        command: '$CALL connect "$RUNNER/socket"',
        agentUser: 'denied',
        errors: ['ENOENT']
      }
    ]
  },
  {
    tries: 'reach abstract sockets of other processes',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      {
        name: 'connect to an abstract socket',
        command: '$CALL connect "@$MARK"',
        errors: ['EPERM', 'ECONNREFUSED'],
        partialErrors: ['EPERM']
      }
    ]
  },
  {
    tries: 'attach shared memory of other processes',
    namespaces: 'denied',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [{ name: 'attach shared memory', command: '$CALL shmat $SHARED 0 0x1000', errors: ['EINVAL'] }]
  },
  {
    tries: "connect to servers on the machine's `localhost` (`network: open`)",
    namespaces: 'succeeds',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [{ name: 'connect to a server on localhost', command: '$CALL connect-tcp $PORT', errors: [] }]
  },
  {
    tries: 'use sudo, or any program that grants privileges',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      {
        name: 'use sudo',
        command: 'sudo -n true',
        errors: ['NO_NEW_PRIVS', 'EPERM', 'SUDO'],
        partialErrors: ['NO_NEW_PRIVS', 'EPERM', 'SUDO']
      },
      {
        name: 'gain privileges by a program',
        command: "grep -q 'NoNewPrivs:.0' /proc/self/status",
        errors: ['NOTHING'],
        partialErrors: ['NOTHING']
      },
      {
        name: 'hold a capability',
        command: "grep -q 'CapEff:.*[1-9a-f]' /proc/self/status",
        errors: ['NOTHING'],
        partialErrors: ['NOTHING'],
        needsRoot: true
      }
    ]
  }
]
