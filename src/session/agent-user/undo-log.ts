/**
 * What was changed on the machine for the agents' user, stored before it is changed, so that it can be undone at the end,
 * or by the post step if we were killed.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { Account } from './account.js'

/** A folder that agents work in: its ownership and permissions before. */
export interface GivenFolder {
  readonly path: string
  readonly uid: number
  readonly gid: number
  readonly mode: number
}

/** The changes to undo. */
export interface UndoLog {
  readonly account: Account
  /** Whether the account was created for this session. */
  readonly isOwnAccount: boolean
  /** Folder of the agents' private files. */
  readonly folder: string | null
  readonly given: readonly GivenFolder[]
  /** Folders whose access for other users was removed, with their previous permissions. */
  readonly closed: readonly { readonly path: string; readonly mode: number }[]
  /** Folders that the account may traverse. */
  readonly opened: readonly string[]
}

const NAME = 'agent-user.json'

/** Reads the log; undefined if there is none. It is never truncated, since it is written by renaming. */
export function readUndoLog(privateDirectory: string): UndoLog | undefined {
  const file = path.join(privateDirectory, NAME)
  if (!fs.existsSync(file)) return undefined
  return JSON.parse(fs.readFileSync(file, 'utf8')) as UndoLog
}

/** Replaces the log atomically. */
export function writeUndoLog(privateDirectory: string, undoLog: UndoLog): void {
  const file = path.join(privateDirectory, NAME)
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(undoLog), { mode: 0o600 })
  fs.renameSync(`${file}.tmp`, file)
}
