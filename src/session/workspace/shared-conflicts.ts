/**
 * Work that agents of one folder undo or overwrite for each other: two write one file, or a command of one (`git checkout
 * -- .`, `git stash`, `rm`) removes what another made. Only work of the same round counts: later rounds follow PM's orders.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readRegularFile } from '../../util/files/read-regular-file.js'
import { fileBelow, type BytePath } from './git/byte-path.js'
import type { RunToolUse, WorkspaceRun } from './workspace.js'

/** Why work is missing, and who may have caused it. */
export interface LostWork {
  readonly file: string
  readonly how: 'overwritten' | 'undone'
  readonly by: readonly WorkspaceRun[]
}

/** One file that a run changed. */
export interface WorkOnFile {
  readonly kind: 'written' | 'deleted'
  /** The text that its editing tool put there last; undefined where a command changed the file. */
  readonly text: string | undefined
}

/** A run that has ended in this round. */
interface EndedRun {
  readonly run: WorkspaceRun
  readonly use: RunToolUse
  readonly work: ReadonlyMap<BytePath, WorkOnFile>
  /** Files that its tools wrote and that were as before at its end. */
  readonly vanished: readonly BytePath[]
  /** Ids of the runs that worked at the same time. */
  readonly partners: ReadonlySet<string>
}

/** Finds those of the files that are as in the commit that is checked out. */
export type FindRestored = (files: readonly BytePath[]) => Promise<ReadonlySet<BytePath>>

/** A larger file is compared as an empty one. */
const MOST_BYTES = 64 * 2 ** 20

/** The work of one round, in one folder. */
export class SharedConflicts {
  readonly #top: string
  readonly #findRestored: FindRestored
  readonly #ended = new Map<string, EndedRun>()
  readonly #undone = new Map<string, LostWork[]>()

  constructor(top: string, findRestored: FindRestored) {
    this.#top = top
    this.#findRestored = findRestored
  }

  /**
   * A run has ended: checks whether its commands undid the work of runs that ended before, and notes its own work.
   * @param changed all files that changed while it worked
   */
  async add(
    run: WorkspaceRun,
    use: RunToolUse,
    work: ReadonlyMap<BytePath, WorkOnFile>,
    partners: ReadonlySet<string>,
    changed: ReadonlySet<BytePath>
  ): Promise<void> {
    if (use.usesCommands) await this.#noteUndone(run, use, changed)
    const vanished = await this.#findVanished(use)
    this.#ended.set(run.id, { run, use, work, vanished, partners })
  }

  /** What is missing of a run's work, as far as it is known now. */
  find(id: string): readonly LostWork[] {
    const ended = this.#ended.get(id)
    if (ended === undefined) return []
    const undone = this.#undone.get(id) ?? []
    const taken = new Set(undone.map(({ file }) => file))
    return [...undone, ...this.#vanishedWork(ended), ...this.#overwrittenWork(ended)].filter(
      (each, at) => at < undone.length || !taken.has(each.file)
    )
  }

  /** The next round begins. */
  clear(): void {
    this.#ended.clear()
    this.#undone.clear()
  }

  async #noteUndone(by: WorkspaceRun, use: RunToolUse, changed: ReadonlySet<BytePath>): Promise<void> {
    const edited = new Set(this.#relative(use))
    for (const { run, work } of this.#ended.values()) {
      const others = [...work].filter(([file]) => changed.has(file) && !edited.has(file))
      const written = others.flatMap(([file, { kind }]) => (kind === 'written' ? [file] : []))
      const present = written.filter((file) => this.#exists(file))
      const restored = await this.#findRestored(present)
      const undone = others.filter(([file, { kind }]) =>
        kind === 'deleted' ? this.#exists(file) : !present.includes(file) || restored.has(file)
      )
      const known = this.#undone.get(run.id) ?? []
      const further = undone
        .filter(([file]) => known.every((each) => each.file !== file))
        .map(([file]): LostWork => ({ file, how: 'undone', by: [by] }))
      this.#undone.set(run.id, [...known, ...further])
    }
  }

  /** Files that its tools wrote and that are gone, or as in the commit again. Its own commands may remove a new file. */
  async #findVanished(use: RunToolUse): Promise<BytePath[]> {
    const files = this.#relative(use)
    const present = files.filter((file) => this.#exists(file))
    const restored = await this.#findRestored(present)
    const gone = use.usesCommands ? [] : files.filter((file) => !present.includes(file))
    return [...gone, ...restored]
  }

  #vanishedWork({ vanished, partners }: EndedRun): LostWork[] {
    const by = this.#partners(partners).filter(({ use }) => use.usesCommands)
    return by.length === 0
      ? []
      : vanished.map((file) => ({ file, how: 'undone', by: by.map(({ run }) => run) }))
  }

  #overwrittenWork({ use, partners }: EndedRun): LostWork[] {
    return [...use.edited].flatMap(([absolute, text]): LostWork[] => {
      const file = this.#below(absolute)
      const by = this.#partners(partners).filter((other) => other.use.edited.has(absolute))
      if (by.length === 0 || file === undefined || containsLines(this.#read(file), text)) return []
      return [{ file, how: 'overwritten', by: by.map(({ run }) => run) }]
    })
  }

  #partners(ids: ReadonlySet<string>): EndedRun[] {
    return [...ids].flatMap((id) => this.#ended.get(id) ?? [])
  }

  #relative({ edited }: RunToolUse): BytePath[] {
    return [...edited.keys()].flatMap((file) => this.#below(file) ?? [])
  }

  #below(absolute: string): BytePath | undefined {
    const file = path.relative(this.#top, absolute)
    return file === '' || file.startsWith('..') || path.isAbsolute(file)
      ? undefined
      : Buffer.from(file.split(path.sep).join('/')).toString('latin1')
  }

  #exists(file: BytePath): boolean {
    return fs.lstatSync(fileBelow(this.#top, file), { throwIfNoEntry: false }) !== undefined
  }

  #read(file: BytePath): string {
    try {
      const real = fs.realpathSync(fileBelow(this.#top, file), { encoding: 'buffer' })
      return readRegularFile(real, MOST_BYTES) ?? ''
    } catch {
      return ''
    }
  }
}

/** Whether a text has every line of another one, as often. Pure. */
export function containsLines(whole: string, part: string): boolean {
  if (whole.includes(part.trim())) return true
  const counts = new Map<string, number>()
  for (const line of whole.split('\n')) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1)
  for (const line of part.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const left = counts.get(line) ?? 0
    if (left === 0) return false
    counts.set(line, left - 1)
  }
  return true
}
