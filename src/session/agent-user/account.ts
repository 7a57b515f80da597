/** The account that agents run under: an existing one, or one created for the session; or why it cannot be used. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { findPrivilege, type PrivilegedShell } from '../../process/cgroup/privileged-shell.js'
import { findStaticLauncher } from '../../process/launch/static-launcher.js'
import { findProcessesOf } from '../../process/kill/processes-of-user.js'
import {
  findWritableFolder,
  findWritablePart,
  ROOTS_ENVIRONMENT,
  ROOTS_PATH
} from '../../util/files/trusted-path.js'

const run = promisify(execFile)

/** The value of the input for a user that is created for the session, and removed after it. */
export const AUTO = 'auto'

/** A user of the machine. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const USERADD = '/usr/sbin/useradd'

// Another job may hold the lock of the user database for a moment.
const CREATE = `
for attempt in 1 2 3 4 5; do
  if useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin --user-group "$1"; then exit 0; fi
  sleep 0.3
done
exit 1`

const CREATE_TIMEOUT_MS = 30_000

/** Why agents cannot run as this user here; undefined if they can. Changes nothing. */
export async function agentUserRefusal(name: string): Promise<string | undefined> {
  const unsafe = rootRefusal()
  if (unsafe !== undefined) return unsafe
  if ((await findPrivilege()) === undefined)
    return 'needs root or sudo without a password, and this user has neither; give the user a rule in sudoers, or leave the input out'
  if (name === AUTO)
    return existsSync(USERADD)
      ? undefined
      : 'needs useradd to create a user, and it is not installed here; name an existing user instead'
  const account = await readAccount(name)
  return account === undefined
    ? 'does not exist on this machine; create it first, or write auto to have a user created for the session'
    : accountRefusal(account)
}

/** Why nothing may run as root here: the launcher does not run, or other users could change what would run. */
function rootRefusal(): string | undefined {
  const { file: launcher, problem } = findStaticLauncher()
  if (launcher === undefined)
    return problem === undefined
      ? 'works on Linux on x64 and arm64 only; leave it out on this runner'
      : `needs a launcher that runs. ${problem}`
  const files = [launcher, '/bin/sh'].map((file) => [file, findWritablePart(file)] as const)
  const folders = ROOTS_PATH.split(':').map((folder) => [folder, findWritableFolder(folder)] as const)
  for (const [file, part] of [...files, ...folders]) {
    if (part !== undefined)
      return `would run ${file} as root, but users other than root and this one can change ${part}; remove that permission (for example chmod go-w ${part}), or leave the input out`
  }
  return undefined
}

/** Why this account would not isolate agents from us; undefined if it would. */
export function accountRefusal(
  { uid, gid }: Account,
  ownUid = process.getuid?.() ?? 0,
  isBusy: (uid: number) => boolean = (each) => findProcessesOf(each).length > 0
): string | undefined {
  if (uid === 0 || gid === 0) return 'is root, or in the group of root: agents would have every permission'
  if (gid === process.getgid?.())
    return "is in the group of this job's user, whose files it could change; name one with a group of its own, or write auto"
  if (uid === ownUid) return 'is the user of this job itself; name another one, or write auto'
  if (isBusy(uid))
    return 'has running processes (of another job?), and the session ends all processes of this user when it closes; name a user that nobody else uses, or write auto'
  return undefined
}

/** Reads the account with this name; undefined if there is none. */
export async function readAccount(name: string): Promise<Account | undefined> {
  try {
    const ask = async (flag: string): Promise<number> =>
      Number((await run('/usr/bin/env', ['id', flag, '--', name], { env: { ...ROOTS_ENVIRONMENT } })).stdout)
    return { name, uid: await ask('-u'), gid: await ask('-g') }
  } catch {
    return undefined
  }
}

/**
 * Creates an account without home, password or shell.
 * @throws Error with the message of `useradd`
 */
export async function createAccount(name: string, privilege: PrivilegedShell): Promise<Account> {
  await privilege.run(CREATE, [name], CREATE_TIMEOUT_MS)
  const account = await readAccount(name)
  if (account === undefined) throw new Error(`the user ${name} was created but cannot be found`)
  return account
}

/** A name that no other session uses. */
export function newAccountName(): string {
  return `mpm-${randomBytes(4).toString('hex')}`
}
