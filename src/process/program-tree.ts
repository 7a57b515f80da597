/** A process tree without the launcher at its root: what the program and its descendants take, and not what we add. */
import type { ProcessEntry, ProcessTable } from './process-table.js'
import { ProcessTree } from './process-tree.js'

export class ProgramTree extends ProcessTree {
  readonly #whole: ProcessTree
  readonly #launcherPid: number

  /** @param whole the tree from the launcher on; what it learns it keeps */
  constructor(whole: ProcessTree, launcherPid: number) {
    super({ pid: launcherPid })
    this.#whole = whole
    this.#launcherPid = launcherPid
  }

  override update(table: ProcessTable): readonly ProcessEntry[] {
    return this.#whole.update(table).filter((entry) => entry.pid !== this.#launcherPid)
  }
}
