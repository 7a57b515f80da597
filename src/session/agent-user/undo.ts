/** Undoes the changes made for the agents' user. Every step is attempted, and failures are reported. */
import { existsSync } from 'node:fs'
import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js'
import { endProcessesOf } from '../../process/kill/processes-of-user.js'
import type { Survivor } from '../../process/contract/supervised-process.js'
import { revokeTraversal, setMode, takeFolderBack } from './folders.js'
import type { UndoLog } from './undo-log.js'
import { errorMessage } from '../../util/error-message.js'

/** What could not be undone. */
export interface UndoFailures {
  readonly survivors: readonly Survivor[]
  readonly messages: readonly string[]
}

// Nobody else used this account, so everything that it owns in public folders was left by agents.
const REMOVE_ACCOUNT = `
for folder in /tmp /var/tmp /dev/shm; do
  if [ -d "$folder" ]; then find "$folder" -xdev -mindepth 1 -user "$2" -delete 2>/dev/null || true; fi
done
for attempt in 1 2 3 4 5; do
  if userdel "$1"; then break; fi
  sleep 0.3
done
groupdel "$1" 2>/dev/null || true
! id "$1" >/dev/null 2>&1`

const REMOVAL_TIMEOUT_MS = 60_000

/** Ends the account's processes first, so that nothing can interfere with the other steps. */
export async function undoAgentUser(undoLog: UndoLog, privilege: PrivilegedShell): Promise<UndoFailures> {
  const { account, isOwnAccount, folder, given, closed, opened } = undoLog
  const survivors = await endProcessesOf({ ...account, prefix: privilege.prefix })
  const messages: string[] = []
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      messages.push(`${what}: ${errorMessage(error)}`)
    }
  }
  for (const each of given.filter(({ path }) => existsSync(path)))
    await attempt(`The owner of files of ${account.name} in ${each.path} could not be restored`, () =>
      takeFolderBack(each, account, privilege)
    )
  for (const each of closed)
    await attempt(`The permissions of ${each.path} could not be restored`, () =>
      setMode(each.path, each.mode, privilege)
    )
  for (const each of opened)
    await attempt(`The access of ${account.name} to ${each} could not be removed`, () =>
      revokeTraversal(each, account, privilege)
    )
  if (folder !== null)
    await attempt(`${folder} could not be removed`, () => privilege.run('rm -rf -- "$1"', [folder]))
  if (isOwnAccount)
    await attempt(`The user ${account.name} could not be removed`, () =>
      privilege.run(REMOVE_ACCOUNT, [account.name, String(account.uid)], REMOVAL_TIMEOUT_MS)
    )
  return { survivors, messages }
}
