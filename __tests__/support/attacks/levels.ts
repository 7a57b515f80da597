/** The levels of the sandbox that this machine can give, each with the machine that leads to it. */
import fs from 'node:fs'
import os from 'node:os'
import process from 'node:process'
import type { SandboxWay } from '../../../src/process/sandbox/sandbox-way.js'
import { noPerlReason } from '../tools/perl.js'
import { namespacesReason } from '../tools/namespaces.js'
import { noSudoReason, noUsersReason } from '../test-user.js'
import type { Attack, AttackKind, Verdict } from './attack.js'

/** A level, and what the job's user may do there. */
export interface Level {
  readonly name: string
  /** The column of the table in docs/security.md. */
  readonly column: 'namespaces' | 'landlock' | 'off' | 'agentUser'
  /** What the session must report. */
  readonly way: SandboxWay | null
  /** Whose job it is; `own` is the user of the tests. */
  readonly user: 'own' | 'plain' | 'sudo'
  /** What the machine refuses, so that a better way does not work. */
  readonly refuses: readonly ('user-namespaces' | 'mounts')[]
  /** Whether agents run as another user. */
  readonly hasAgentUser?: true
  readonly skipReason: string | null
}

const isRoot = process.getuid?.() === 0
// The job of an unprivileged user is in a folder that only root can make: a sandbox hides all others of that user.
const noRoot = noPerlReason ?? (isRoot ? await namespacesReason() : 'only root can make this machine')
const noUsers = noRoot ?? (await noUsersReason())
const noSudo = noUsers ?? (await noSudoReason())

/** Landlock has scopes (signals, abstract sockets) from Linux 6.12. */
const [major = 0, minor = 0] = os.release().split('.').map(Number)
const noScopes =
  major > 6 || (major === 6 && minor >= 12) ? null : 'Landlock of this kernel has no scopes (Linux 6.12)'

export const LEVELS: readonly Level[] = [
  { name: 'root', column: 'namespaces', way: 'root', user: 'own', refuses: [], skipReason: noRoot },
  {
    name: 'user namespace',
    column: 'namespaces',
    way: 'user-namespace',
    user: 'plain',
    refuses: [],
    skipReason: noUsers
  },
  {
    name: 'sudo',
    column: 'namespaces',
    way: 'sudo',
    user: 'sudo',
    refuses: ['user-namespaces'],
    skipReason: noSudo
  },
  {
    name: 'Landlock, as a user',
    column: 'landlock',
    way: 'landlock',
    user: 'plain',
    refuses: ['user-namespaces'],
    skipReason: noUsers ?? noScopes
  },
  {
    name: 'Landlock, as root of a container',
    column: 'landlock',
    way: 'landlock',
    user: 'own',
    refuses: ['user-namespaces', 'mounts'],
    skipReason: noRoot ?? noScopes
  },
  {
    name: 'root, with agent-user',
    column: 'namespaces',
    way: 'root',
    user: 'own',
    refuses: [],
    hasAgentUser: true,
    skipReason: noUsers
  },
  {
    name: 'agent-user alone',
    column: 'agentUser',
    way: null,
    user: 'own',
    refuses: [],
    hasAgentUser: true,
    skipReason: noUsers
  },
  {
    name: 'agent-user alone, by sudo',
    column: 'agentUser',
    way: null,
    user: 'sudo',
    refuses: [],
    hasAgentUser: true,
    skipReason: noSudo
  },
  { name: 'off, as root', column: 'off', way: null, user: 'own', refuses: [], skipReason: noRoot },
  {
    name: 'off, as a user with sudo',
    column: 'off',
    way: null,
    user: 'sudo',
    refuses: [],
    skipReason: noSudo
  }
]

/** What an attack must come to at a level; undefined where that depends on the user, and it is not the one it needs. */
export function verdictAt({ column, user }: Level, kind: AttackKind, attack: Attack): Verdict | undefined {
  const verdict = column === 'agentUser' ? (attack.agentUser ?? kind.agentUser) : kind[column]
  const isRootsAgent = user === 'own' && column === 'off'
  return verdict === 'succeeds' && attack.needsRoot === true && !isRootsAgent ? undefined : verdict
}

/**
 * Writes a program that starts Node as a user on a machine that refuses more; it is given in the place of Node. The filter
 * of system calls is that of container engines, as far as it matters here.
 */
export function writeConfinedNode(
  file: string,
  { refuses }: Level,
  user: { readonly uid: number; readonly gid: number } | undefined
): string {
  const rights = [
    ...(refuses.includes('mounts') ? ['--bounding-set', '-sys_admin', '--inh-caps', '-sys_admin'] : []),
    ...(user === undefined ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'])
  ]
  const command = [...(rights.length === 0 ? [] : ['setpriv', ...rights]), process.execPath]
  fs.writeFileSync(
    file,
    `#!/usr/bin/perl
my ($clone, $unshare, $prctl) = \`uname -m\` =~ /^(?:aarch64|arm64)/ ? (220, 97, 167) : (56, 272, 157);
my ($newuser, $clone3, $allow, $eperm, $enosys) = (0x10000000, 435, 0x7fff0000, 0x00050001, 0x00050026);
my $filter = join '', map { pack 'SCCL', @$_ } (
  [0x20, 0, 0, 0], [0x15, 3, 0, $clone], [0x15, 2, 0, $unshare], [0x15, 4, 0, $clone3], [0x06, 0, 0, $allow],
  [0x20, 0, 0, 16], [0x45, 2, 0, $newuser], [0x06, 0, 0, $allow], [0x06, 0, 0, $enosys], [0x06, 0, 0, $eperm],
);
my $program = pack 'Sx6P', 10, $filter;
syscall($prctl, 22, 2, $program) == 0 or die "no filter: $!";
exec ${command.map((word) => `'${word}'`).join(', ')}, @ARGV;
`
  )
  fs.chmodSync(file, 0o755)
  return file
}
