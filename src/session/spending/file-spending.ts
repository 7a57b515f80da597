/**
 * Entries of spending on this machine: a file for each day, with one name a line. A line is appended by a single write, which the
 * system does not mix with those of other processes, so no lock is needed.
 */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../util/files/make-folder.js'
import type { SpendingStore } from './hold-day.js'

/** More than any day has. */
const LARGEST_BYTES = 64 * 2 ** 20

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Entries below a folder, which is created with the first one. A line that was cut counts for nothing: its writer never started. */
export function openFileSpending(folder: string): SpendingStore {
  const fileOf = (name: string): string => path.join(folder, `spending-${dayOf(name)}.jsonl`)
  return {
    list: (beginning) => Promise.resolve().then(() => readNames(fileOf(beginning))),
    add: (name) =>
      Promise.resolve().then(() => {
        makeFolder(folder, 0o700)
        appendName(fileOf(name), name)
      })
  }
}

function dayOf(name: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? 'unknown'
}

function readNames(file: string): { readonly name: string; readonly ref: string }[] {
  let descriptor: number
  try {
    descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  try {
    const { size } = checkFile(descriptor, file)
    if (size > LARGEST_BYTES) throw new Error(`${file} has more than ${LARGEST_BYTES} bytes`)
    return fs
      .readFileSync(descriptor, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const name = parseLine(line)
        return name === undefined ? [] : [{ name, ref: '' }]
      })
  } finally {
    fs.closeSync(descriptor)
  }
}

/** A line feed comes first, so that a line that was cut does not spoil this one. */
function appendName(file: string, name: string): void {
  const descriptor = fs.openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  try {
    checkFile(descriptor, file)
    const line = Buffer.from(`\n${JSON.stringify(name)}\n`)
    if (fs.writeSync(descriptor, line) < line.length) throw new Error(`${file} could not be written whole`)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Neither a link nor a pipe that an agent put there. */
function checkFile(descriptor: number, file: string): fs.Stats {
  const stats = fs.fstatSync(descriptor)
  if (!stats.isFile()) throw new Error(`${file} is not a regular file`)
  return stats
}

function parseLine(line: string): string | undefined {
  try {
    const name: unknown = JSON.parse(line)
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}
