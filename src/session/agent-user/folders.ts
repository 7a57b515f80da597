/** What becomes of folders and files when agents are another user: given, taken back, closed, and ways opened. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js'
import { buildAsUser } from '../../process/launch/process-user.js'
import { findRootsProgram, ROOTS_ENVIRONMENT, ROOTS_PATH } from '../../util/trusted-path.js'
import type { Account } from './account.js'
import type { GivenFolder } from './undo-log.js'

const run = promisify(execFile)

/** A checkout may have a million files. */
const LONGEST_WALK_MS = 300_000

// The folder itself stays ours, is open to the account's group, and sticky: what stays ours in it can be neither
// renamed nor replaced. That is .git: whoever writes its settings has commands run as us, by the next call of git. A file
// with several names may be one of a package store's. "execdir" follows no link on the way.
const GIVE = `
find "$1" -xdev -mindepth 1 -name .git -prune -o \\( -user "$3" -o -user "$4" \\) \\( ! -type f -o -links 1 \\) \\
  -execdir chown -h "$2" {} +
chgrp "$5" "$1"
chmod g+rwx,+t "$1"`

// What the account owned, and nothing else: a link to somebody's file does not give that file away.
const TAKE_BACK = `
find "$1" -xdev -mindepth 1 -user "$2" -group "$3" -execdir chown -h "$4:$5" {} +
find "$1" -xdev -mindepth 1 -user "$2" -execdir chown -h "$4" {} +
chgrp "$6" "$1"
chmod "$7" "$1"`

/** Gives what we own in a folder to the account, but for `.git`. */
export async function giveFolder(
  { path, uid }: GivenFolder,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const own = String(process.getuid?.() ?? 0)
  const args = [path, String(account.uid), own, String(uid), String(account.gid)]
  await privilege.run(GIVE, args, LONGEST_WALK_MS)
}

/** Makes all that the account has in a folder ours again, with what it has added. */
export async function takeFolderBack(
  { path, gid, mode }: GivenFolder,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const own = [process.getuid?.() ?? 0, process.getgid?.() ?? 0].map(String)
  const octal = (mode & 0o7777).toString(8)
  const args = [path, String(account.uid), String(account.gid), ...own, String(gid), octal]
  await privilege.run(TAKE_BACK, args, LONGEST_WALK_MS)
}

/** Lets the account read all that is in a folder of ours, and change nothing of it. */
export async function showFolder(
  folder: string,
  account: Account,
  privilege: PrivilegedShell
): Promise<void> {
  const script = 'chgrp -R "$2" "$1" && chmod -R u+rwX,g+rX,g-w,o-rwx "$1"'
  await privilege.run(script, [folder, String(account.gid)], LONGEST_WALK_MS)
}

/** A path that the account has to get to, and what it is to do there. */
export interface NeededPath {
  readonly path: string
  /** `x`: run it, or go through it; `r`: read it. */
  readonly access: 'rx' | 'x' | 'r'
}

/** What the account cannot do: the path, and the folder or file that is closed to it. */
export interface ClosedWay {
  readonly path: string
  readonly at: string
}

const LOOK = `
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

/** Asks as the account itself, so that groups, access lists and mounts all count. */
export async function findClosedWays(
  needed: readonly NeededPath[],
  account: Account,
  privilege: PrivilegedShell
): Promise<readonly ClosedWay[]> {
  const words = needed.flatMap(({ path, access }) => [access, path])
  const [program, ...args] = buildAsUser(['/bin/sh', '-c', LOOK, 'sh', ...words], {
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

/** Whether single users can be let through folders here. */
export function canOpenWays(): boolean {
  return findRootsProgram('setfacl', ROOTS_PATH.split(':')) !== undefined
}

/** Lets the account go through a folder, without letting it look into it, and nobody else. */
export async function openWay(folder: string, account: Account, privilege: PrivilegedShell): Promise<void> {
  await privilege.run('setfacl -m "u:$2:--x" -- "$1"', [folder, String(account.uid)])
}

/** Takes the leave to go through back. */
export async function closeWay(folder: string, account: Account, privilege: PrivilegedShell): Promise<void> {
  await privilege.run('setfacl -x "u:$2" -- "$1"', [folder, String(account.uid)])
}

/** Sets the permissions of a folder. */
export async function setMode(folder: string, mode: number, privilege: PrivilegedShell): Promise<void> {
  await privilege.run('chmod "$2" "$1"', [folder, (mode & 0o7777).toString(8)])
}
