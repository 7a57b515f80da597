/**
 * A user of their own for PM and agents, who then cannot access our memory, our environment or the files of the step.
 * Opened before anything runs, and undone at the end.
 */
import fs from 'node:fs'
import path from 'node:path'
import { LAUNCHER_FILE } from '../../process/launch/launcher.js'
import { openLauncherControl } from '../../process/launch/launcher-control.js'
import { findPrivilege, type PrivilegedShell } from '../../process/cgroup/privileged-shell.js'
import type { ProcessUser } from '../../process/launch/process-user.js'
import { findWritablePart } from '../../util/files/trusted-path.js'
import {
  AUTO,
  createAccount,
  newAccountName,
  readAccount,
  agentUserRefusal,
  type Account
} from './account.js'
import {
  canGrantTraversal,
  findBlockedPaths,
  giveFolder,
  grantTraversal,
  setMode,
  showFolder,
  takeFolderBack,
  type NeededPath
} from './folders.js'
import { readUndoLog, writeUndoLog, type GivenFolder, type UndoLog } from './undo-log.js'
import { undoAgentUser, type UndoFailures } from './undo.js'
import { errorMessage } from '../../util/error-message.js'

/** What a session asks for. */
export interface AgentUserRequest {
  /** Name of a user, or `auto`. */
  readonly name: string
  /** Folder of ours that no other user can enter: holds the undo log. */
  readonly privateDirectory: string
  readonly workingDirectory: string
  /** Folders that agents must not read, although their permissions allow it. */
  readonly closedFolders: readonly string[]
  /** What agents must be able to read or run in addition to the working directory. */
  readonly needed: readonly NeededPath[]
}

/** The user, ready for agents. */
export interface AgentUser {
  readonly user: ProcessUser
  /** Folder of the agents' private files: they can traverse it, and access what is given to them. */
  readonly folder: string
  /** For the log. */
  readonly description: string
  /** Gives our files in another folder to the agents, except `.git`. */
  readonly give: (folder: string) => Promise<void>
  /** Takes back the ownership of a given folder. */
  readonly takeBack: (folder: string) => Promise<void>
  /** Lets agents read one of our folders within `folder`; it stays ours, and no other user can read it. */
  readonly show: (folder: string) => Promise<void>
  /** Ends all processes of the user, and undoes everything. Returns what could not be undone. */
  readonly close: () => Promise<UndoFailures>
}

/** Short, because programs create sockets below it, and every user can traverse it. */
const TEMPORARY = '/tmp'

/**
 * Finds or creates the user, and gives it the access that it needs.
 * @throws Error with the reason, after all changes were undone
 */
export async function openAgentUser(request: AgentUserRequest): Promise<AgentUser> {
  const reason = await agentUserRefusal(request.name)
  const privilege = await findPrivilege()
  if (reason !== undefined || privilege === undefined)
    throw new Error(`agent-user: "${request.name}" ${reason ?? 'needs root or sudo'}.`)
  const name = request.name === AUTO ? newAccountName() : request.name
  const undoLog = openUndoLog(request, {
    account: { name, uid: -1, gid: -1 },
    isOwnAccount: request.name === AUTO,
    folder: null,
    given: [],
    closed: [],
    opened: []
  })
  try {
    const account = await (request.name === AUTO ? createAccount(name, privilege) : requireAccount(name))
    undoLog.note({ account })
    return await openFor(account, request, privilege, undoLog)
  } catch (error) {
    if (undoLog.now().account.uid > 0) await undoAgentUser(undoLog.now(), privilege)
    const cause = errorMessage(error)
    throw new Error(`agent-user: agents cannot run as ${name}: ${cause}`, { cause: error })
  }
}

/** Undoes the changes of a session whose process was killed. */
export async function undoLeftAgentUser(privateDirectory: string): Promise<UndoFailures> {
  const undoLog = readUndoLog(privateDirectory)
  if (undoLog === undefined) return { survivors: [], messages: [] }
  const account = undoLog.account.uid > 0 ? undoLog.account : await readAccount(undoLog.account.name)
  if (account === undefined) return { survivors: [], messages: [] }
  const privilege = await findPrivilege()
  if (privilege !== undefined) return undoAgentUser({ ...undoLog, account }, privilege)
  return {
    survivors: [],
    messages: [`Removing what agents left as user ${account.name} needs root or sudo.`]
  }
}

async function requireAccount(name: string): Promise<Account> {
  const account = await readAccount(name)
  if (account === undefined) throw new Error('there is no such user')
  return account
}

async function openFor(
  account: Account,
  request: AgentUserRequest,
  privilege: PrivilegedShell,
  undoLog: OpenUndoLog
): Promise<AgentUser> {
  const { workingDirectory, privateDirectory } = request
  requireOwnFilesElsewhere(workingDirectory)
  const unsafe = findWritablePart(TEMPORARY)
  if (unsafe !== undefined)
    throw new Error(
      `users other than root and this one can replace what is in ${unsafe}; restore its permissions: chmod 1777 ${unsafe}`
    )
  const folder = fs.mkdtempSync(path.join(TEMPORARY, 'mpm-'))
  undoLog.note({ folder })
  fs.chmodSync(folder, 0o711)
  for (const each of request.closedFolders) {
    const mode = fs.statSync(each, { throwIfNoEntry: false })?.mode
    if (mode === undefined || (mode & 0o077) === 0) continue
    undoLog.note({ closed: [...undoLog.now().closed, { path: each, mode }] })
    await setMode(each, mode & 0o7700, privilege)
  }
  const give = async (path: string): Promise<void> => {
    const { uid, gid, mode } = fs.statSync(path)
    const entry: GivenFolder = { path, uid, gid, mode }
    undoLog.note({ given: [...undoLog.now().given, entry] })
    await giveFolder(entry, account, privilege)
  }
  await give(workingDirectory)
  await grantAccess(
    [{ path: `${workingDirectory}/.`, access: 'rx' }, ...request.needed],
    account,
    privilege,
    undoLog
  )
  const { name, uid, gid } = account
  const user: ProcessUser = {
    name,
    uid,
    gid,
    prefix: privilege.prefix,
    controlFolder: privateDirectory
  }
  const control = await openLauncherControl(user)
  if (!control.ok) throw new Error(control.error)
  control.value?.close()
  const made = request.name === AUTO ? ', created for this session' : ''
  return {
    user,
    folder,
    description: `PM and agents run as the user ${name} (${uid})${made}.`,
    give,
    takeBack: async (path) => {
      const entry = undoLog.now().given.find((each) => each.path === path)
      if (entry === undefined) return
      await takeFolderBack(entry, account, privilege)
      undoLog.note({ given: undoLog.now().given.filter((each) => each !== entry) })
    },
    show: (path) => showFolder(path, account, privilege),
    close: () => undoAgentUser(undoLog.now(), privilege)
  }
}

/**
 * Throws if our own files are in the working directory, which is given to agents: they could change the launcher, which
 * root runs.
 */
function requireOwnFilesElsewhere(workingDirectory: string): void {
  const ours = fs.realpathSync(path.dirname(LAUNCHER_FILE))
  const relative = path.relative(fs.realpathSync(workingDirectory), ours)
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return
  throw new Error(
    `the files of mpm-orchestrator itself (${ours}) are in the working directory, where agents could change what ` +
      'runs as root. Use the action as owner/name@commit, or check it out outside the working directory'
  )
}

/** Grants access on the way to the needed paths: in a home folder that others cannot enter, no agent would start. */
async function grantAccess(
  needed: readonly NeededPath[],
  account: Account,
  privilege: PrivilegedShell,
  undoLog: OpenUndoLog
): Promise<void> {
  for (const tried = new Set<string>(); ;) {
    const [closed] = await findBlockedPaths(needed, account, privilege)
    if (closed === undefined) return
    const { path: wanted, at } = closed
    const isParent = wanted !== at && !tried.has(at)
    if (!isParent || !canGrantTraversal())
      throw new Error(
        `${wanted} is not accessible to this user because of ${at}. ` +
          (isParent
            ? `Install the package acl, so that access can be granted to this user alone, or grant it yourself: chmod o+x ${at}`
            : 'Put it where every user can read it (the CLI: claude-path)')
      )
    tried.add(at)
    undoLog.note({ opened: [...undoLog.now().opened, at] })
    await grantTraversal(at, account, privilege)
  }
}

interface OpenUndoLog {
  readonly now: () => UndoLog
  readonly note: (change: Partial<UndoLog>) => void
}

function openUndoLog({ privateDirectory }: AgentUserRequest, start: UndoLog): OpenUndoLog {
  let now = start
  writeUndoLog(privateDirectory, now)
  return {
    now: () => now,
    note: (change) => {
      now = { ...now, ...change }
      writeUndoLog(privateDirectory, now)
    }
  }
}
