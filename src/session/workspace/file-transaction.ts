/**
 * Replaces files of a folder, all or none: new files are staged before the first is moved, and replaced files are set
 * aside and restored if a move fails. A journal, written first, lets another process undo it after a kill.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileBelow, readablePath, type BytePath } from './git/byte-path.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { makeFolder } from '../../util/files/make-folder.js'

/** The files to replace; `staging` is on the same file system as `top`. */
export interface FileTransaction {
  readonly top: string
  /** Holds the new files below `new/`, and the old ones below `old/` by their number in `removed`. */
  readonly staging: string
  /** Files that are deleted or replaced, in order. */
  readonly removed: readonly BytePath[]
  /** Files that are created or replace one. */
  readonly added: readonly BytePath[]
}

/**
 * Carries out a transaction. It is synchronous, so that only a kill can interrupt it.
 * @param journal file that describes the transaction while it runs; another process passes it to `undoFromJournal`
 * @throws EnvironmentError (PATH_OCCUPIED), or an Error of the file system, after everything was restored
 */
export function replaceFiles(transaction: FileTransaction, journal: string): void {
  fs.writeFileSync(journal, JSON.stringify(transaction), { mode: 0o600 })
  try {
    moveAside(transaction)
    moveIn(transaction)
  } catch (error) {
    undo(transaction)
    fs.rmSync(journal)
    throw error
  }
  fs.rmSync(journal)
}

/** Undoes the transaction of a killed process. Returns whether there was one. */
export function undoFromJournal(journal: string): boolean {
  if (!fs.existsSync(journal)) return false
  const transaction = parseJournal(fs.readFileSync(journal, 'utf8'))
  if (transaction !== undefined) {
    undo(transaction)
    fs.rmSync(transaction.staging, { recursive: true, force: true })
  }
  fs.rmSync(journal)
  return transaction !== undefined
}

/** Undefined for a journal that was truncated: nothing had been moved yet. */
function parseJournal(text: string): FileTransaction | undefined {
  try {
    return JSON.parse(text) as FileTransaction
  } catch {
    return undefined
  }
}

function moveAside({ top, staging, removed }: FileTransaction): void {
  makeFolder(path.join(staging, 'old'))
  removed.forEach((each, number) => {
    checkParents(top, each)
    fs.renameSync(fileBelow(top, each), path.join(staging, 'old', String(number)))
    removeEmptyParents(top, each)
  })
}

function moveIn({ top, staging, added }: FileTransaction): void {
  for (const each of added) {
    const target = fileBelow(top, each)
    checkParents(top, each)
    makeFolder(parentOf(target))
    if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
      throw pathOccupied(each, 'a file that git ignores, or a folder with such files,')
    fs.renameSync(fileBelow(path.join(staging, 'new'), each), target)
  }
}

function pathOccupied(file: BytePath, what: string): EnvironmentError {
  const message = `${readablePath(file)} cannot be written: ${what} is in its place`
  return new EnvironmentError('PATH_OCCUPIED', message)
}

/**
 * A symlink among the parents would lead the file out of the checkout.
 * @throws EnvironmentError `PATH_OCCUPIED`
 */
export function checkParents(top: string, file: BytePath): void {
  const parts = file.split('/')
  for (let count = 1; count < parts.length; count++) {
    const parent = parts.slice(0, count).join('/')
    const stats = fs.lstatSync(fileBelow(top, parent), { throwIfNoEntry: false })
    if (stats !== undefined && !stats.isDirectory())
      throw pathOccupied(file, `${readablePath(parent)}, which is not a folder,`)
  }
}

/** As git does, which records no empty folders. */
function removeEmptyParents(top: string, file: BytePath): void {
  for (let parts = file.split('/').slice(0, -1); parts.length > 0; parts = parts.slice(0, -1)) {
    try {
      fs.rmdirSync(fileBelow(top, parts.join('/')))
    } catch {
      return
    }
  }
}

function undo({ top, staging, removed, added }: FileTransaction): void {
  for (const each of added) {
    // Still staged: it was not moved.
    if (exists(fileBelow(path.join(staging, 'new'), each))) continue
    fs.rmSync(fileBelow(top, each), { force: true })
    removeEmptyParents(top, each)
  }
  removed.forEach((each, number) => {
    const aside = path.join(staging, 'old', String(number))
    if (!exists(aside)) return
    const place = fileBelow(top, each)
    makeFolder(parentOf(place))
    fs.renameSync(aside, place)
  })
}

function exists(file: fs.PathLike): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

function parentOf(file: Buffer): Buffer {
  return file.subarray(0, file.lastIndexOf(path.sep))
}
