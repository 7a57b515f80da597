/**
 * Who changes the checkout while agents work in worktrees: only merges should. A change by an agent, through an absolute
 * path, would be taken for the user's own and end in other agents' merges.
 */
import path from 'node:path'
import type { BytePath } from './git/byte-path.js'
import { readablePath } from './git/byte-path.js'
import { readChanges } from './git/changed-files.js'
import type { ShadowRepository } from './git/shadow-repository.js'
import type { RunToolUse } from './workspace.js'

/** What changed in the checkout while a run worked. */
export interface ForeignChanges {
  /** Files that the run changed: it named them, or a command of it names the checkout. */
  readonly own: readonly string[]
  /** Files that anybody may have changed. */
  readonly unattributed: readonly string[]
}

/** Watches the checkout of a session. */
export class CheckoutWatch {
  readonly #repository: ShadowRepository
  #known: string | undefined
  readonly #seen = new Map<string, Set<BytePath>>()

  constructor(repository: ShadowRepository) {
    this.#repository = repository
  }

  /** A run starts. */
  begin(run: string): void {
    this.#seen.set(run, new Set())
  }

  /** Compares the recorded state of the checkout with the one before, and notes the difference for every running run. */
  async note(tree: string): Promise<void> {
    const before = this.#known
    this.#known = tree
    if (before === undefined || before === tree) return
    for (const { bytes, from } of await readChanges(this.#repository, before, tree))
      for (const seen of this.#seen.values())
        for (const file of from === undefined ? [bytes] : [bytes, from]) seen.add(file)
  }

  /** The checkout has this state because of a merge. */
  merged(tree: string): void {
    this.#known = tree
  }

  /** A run has ended. */
  end(run: string, { edited, namesCheckout }: RunToolUse): ForeignChanges {
    const files = [...(this.#seen.get(run) ?? [])].map(readablePath)
    this.#seen.delete(run)
    const named = new Set(
      [...edited.keys()].map((file) =>
        path.relative(this.#repository.checkout.top, file).split(path.sep).join('/')
      )
    )
    const isOwn = (file: string): boolean => namesCheckout || named.has(file)
    return { own: files.filter(isOwn), unattributed: files.filter((file) => !isOwn(file)) }
  }
}
