/**
 * Replaces files of a folder, all or none: new ones lie ready beside them before the first is moved, old ones are put
 * aside and come back when a move fails. What is written down first lets another process undo it after a kill.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileBelow, readablePath, type BytePath } from './git/byte-path.js'
import { makeFolder } from '../../util/make-folder.js'

/** What is to be replaced; `staging` lies on the same file system as `top`. */
export interface FileTransaction {
  readonly top: string
  /** Holds the new files below `new/`, and the old ones below `old/` by their number in `removed`. */
  readonly staging: string
  /** Files that go away or make room, in order. */
  readonly removed: readonly BytePath[]
  /** Files that come. */
  readonly added: readonly BytePath[]
}

/** A place that is taken by something that is not ours to replace. */
export class OccupiedPathError extends Error {
  override readonly name = 'OccupiedPathError'
  readonly path: BytePath

  constructor(path: BytePath, what: string) {
    super(`${readablePath(path)} cannot be written: ${what} is in its place`)
    this.path = path
  }
}

/**
 * Carries it out; it takes no turn of the event loop, so only a kill can come in between.
 * @param journal file that says what is going on; another process hands it to `undoFromJournal`.
 * @throws OccupiedPathError, or an Error of the file system; then everything is as it was.
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

/** Undoes what a killed process left half done. True when there was something. */
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

/** A journal that was cut off while it was written: nothing had been moved yet. */
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
      throw new OccupiedPathError(each, 'a file that git ignores, or a folder with such files,')
    fs.renameSync(fileBelow(path.join(staging, 'new'), each), target)
  }
}

/** A link on the way would lead the file out of the checkout. */
function checkParents(top: string, file: BytePath): void {
  const parts = file.split('/')
  for (let count = 1; count < parts.length; count++) {
    const parent = parts.slice(0, count).join('/')
    const stats = fs.lstatSync(fileBelow(top, parent), { throwIfNoEntry: false })
    if (stats !== undefined && !stats.isDirectory())
      throw new OccupiedPathError(file, `${readablePath(parent)}, which is not a folder,`)
  }
}

/** As git does: a folder without files is none. */
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
    // Still lying ready: it was not moved.
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
