/**
 * What was changed on the machine for the agents' user, written down before it is changed: so it can be undone at the
 * end, and by the post step when we were killed.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { Account } from './account.js'

/** A folder that the agents work in, as it was. */
export interface GivenFolder {
  readonly path: string
  readonly uid: number
  readonly gid: number
  readonly mode: number
}

/** What is to be undone. */
export interface UndoLog {
  readonly account: Account
  /** Whether the account was made for this session. */
  readonly isOwnAccount: boolean
  /** Folder of the agents' private files. */
  readonly folder: string | null
  readonly given: readonly GivenFolder[]
  /** Folders that were closed to all others, with the permissions that they had. */
  readonly closed: readonly { readonly path: string; readonly mode: number }[]
  /** Folders that the account was let through. */
  readonly opened: readonly string[]
}

const NAME = 'agent-user.json'

/** Reads it; undefined where there is none. A torn one cannot be: it is put in place whole. */
export function readUndoLog(privateDirectory: string): UndoLog | undefined {
  const file = path.join(privateDirectory, NAME)
  if (!fs.existsSync(file)) return undefined
  return JSON.parse(fs.readFileSync(file, 'utf8')) as UndoLog
}

/** Writes it. */
export function writeUndoLog(privateDirectory: string, undoLog: UndoLog): void {
  const file = path.join(privateDirectory, NAME)
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(undoLog), { mode: 0o600 })
  fs.renameSync(`${file}.tmp`, file)
}
