/** What a run did with its tools, as far as its workspace and the cache need to know. */
import fs from 'node:fs'
import path from 'node:path'
import type { ToolEvent } from '../../../claude/stream/stream-events.js'

/** The tool calls of one run; bounded by the number of files. */
export class ToolUse {
  readonly names = new Set<string>()
  /** The files that editing tools named, each with the text that the last call put into it. */
  readonly edited = new Map<string, string>()
  /** Real paths that reading tools named. */
  readonly read = new Set<string>()
  readonly #cwd: string
  readonly #watched: string | undefined
  readonly #pending = new Map<string, readonly [file: string, text: string]>()
  #namesWatched = false

  /**
   * @param cwd where the run works
   * @param watched a folder that its commands should not name; undefined for none
   */
  constructor(cwd: string, watched?: string) {
    this.#cwd = cwd
    this.#watched = watched
  }

  /** Whether a command named the watched folder. */
  get namesWatched(): boolean {
    return this.#namesWatched
  }

  /** Takes note of a call. */
  note({ id, name, file, writes, reads, command }: ToolEvent): void {
    this.names.add(name)
    if (file !== undefined) this.#pending.set(id, [path.resolve(this.#cwd, file), writes ?? ''])
    if (reads !== undefined) this.read.add(realPath(path.resolve(this.#cwd, reads)))
    if (this.#watched !== undefined && command?.includes(this.#watched) === true) this.#namesWatched = true
  }

  /** Takes note of the end of a call: one that failed or was refused changed nothing. */
  noteResult(id: string, isError: boolean): void {
    const edit = this.#pending.get(id)
    this.#pending.delete(id)
    if (edit !== undefined && !isError) this.edited.set(...edit)
  }
}

/** A path behind a link counts as the place that it leads to. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return file
  }
}
