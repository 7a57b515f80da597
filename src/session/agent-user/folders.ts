/** Changes ownership and permissions of folders for the user of agents, and restores them. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js'
import { buildAsUser } from '../../process/launch/process-user.js'
import { findRootsProgram, ROOTS_ENVIRONMENT, ROOTS_PATH } from '../../util/files/trusted-path.js'
import type { Account } from './account.js'
import type { GivenFolder } from './undo-log.js'

const run = promisify(execFile)

/** A checkout may have a million files. */
const TREE_TIMEOUT_MS = 300_000

// The folder itself stays ours, is writable for the account's group, and sticky, so that our files in it can be neither
// renamed nor replaced. .git stays ours: with write access to its settings, an agent could have the next git call run
// commands as us. Files with several links are left out, because they may belong to a package store. "execdir" follows no
// symlinks among the parents.
const GIVE = `
find "$1" -xdev -mindepth 1 -name .git -prune -o \\( -user "$3" -o -user "$4" \\) \\( ! -type f -o -links 1 \\) \\
  -execdir chown -h "$2" {} +
chgrp "$5" "$1"
chmod g+rwx,+t "$1"`

// Only what the account owns: a link to a file of another user must not give that file away.
const TAKE_BACK = `
find "$1" -xdev -mindepth 1 -user "$2" -group "$3" -execdir chown -h "$4:$5" {} +
find "$1" -xdev -mindepth 1 -user "$2" -execdir chown -h "$4" {} +
chgrp "$6" "$1"
chmod "$7" "$1"`

/** Gives our files in a folder to the account, except `.git`. */
export async function giveFolder(
  { path, uid }: GivenFolder,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const own = String(process.getuid?.() ?? 0)
  const args = [path, String(account.uid), own, String(uid), String(account.gid)]
  await privilege.run(GIVE, args, TREE_TIMEOUT_MS)
}

/** Takes back the ownership of all files of the account in a folder, including new ones. */
export async function takeFolderBack(
  { path, gid, mode }: GivenFolder,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const own = [process.getuid?.() ?? 0, process.getgid?.() ?? 0].map(String)
  const octal = (mode & 0o7777).toString(8)
  const args = [path, String(account.uid), String(account.gid), ...own, String(gid), octal]
  await privilege.run(TAKE_BACK, args, TREE_TIMEOUT_MS)
}

/** Lets the account read, but not change, one of our folders. */
export async function showFolder(
  folder: string,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const script = 'chgrp -R "$2" "$1" && chmod -R u+rwX,g+rX,g-w,o-rwx "$1"'
  await privilege.run(script, [folder, String(account.gid)], TREE_TIMEOUT_MS)
}

/** A path that the account must be able to access, and how. */
export interface NeededPath {
  readonly path: string
  /** `x`: execute or traverse it; `r`: read it. */
  readonly access: 'rx' | 'x' | 'r'
}

/** A path that the account cannot access, and the folder or file that denies it. */
export interface BlockedPath {
  readonly path: string
  readonly at: string
}

const CHECK_ACCESS = `
while [ $# -gt 0 ]; do
  need=$1 path=$2 way=; shift 2
  rest=\${path%/*}/
  while [ -n "$rest" ]; do
    way=$way\${rest%%/*}/ rest=\${rest#*/}
    if [ ! -x "$way" ]; then printf '%s\\0%s\\0' "$path" "$way"; continue 2; fi
  done
  case $need in *x*) [ -x "$path" ] || { printf '%s\\0%s\\0' "$path" "$path"; continue; } ;; esac
  case $need in *r*) [ -r "$path" ] || printf '%s\\0%s\\0' "$path" "$path" ;; esac
done`

/** Checks as the account itself, so that groups, access lists and mounts are taken into account. */
export async function findBlockedPaths(
  needed: readonly NeededPath[],
  account: Account,
  privilege: PrivilegedShell
): Promise<readonly BlockedPath[]> {
  const words = needed.flatMap(({ path, access }) => [access, path])
  const [program, ...args] = buildAsUser(['/bin/sh', '-c', CHECK_ACCESS, 'sh', ...words], {
    ...account,
    prefix: privilege.prefix
  })
  const { stdout } = await run(program, args, { cwd: '/', env: { ...ROOTS_ENVIRONMENT } })
  const texts = stdout.split('\0')
  return Array.from({ length: Math.floor(texts.length / 2) }, (_, index) => ({
    path: texts[index * 2] ?? '',
    at: texts[index * 2 + 1] ?? ''
  }))
}

/** Whether a single user can be allowed to traverse a folder here. */
export function canGrantTraversal(): boolean {
  return findRootsProgram('setfacl', ROOTS_PATH.split(':')) !== undefined
}

/** Lets this account alone traverse a folder, without listing it. */
export async function grantTraversal(
  folder: string,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  await privilege.run('setfacl -m "u:$2:--x" -- "$1"', [folder, String(account.uid)])
}

/** Revokes `grantTraversal`. */
export async function revokeTraversal(
  folder: string,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  await privilege.run('setfacl -x "u:$2" -- "$1"', [folder, String(account.uid)])
}

/** Sets the permissions of a folder. */
export async function setMode(folder: string, mode: number, privilege: PrivilegedShell): Promise<void> {
  await privilege.run('chmod "$2" "$1"', [folder, (mode & 0o7777).toString(8)])
}
