/** What is known of a run's worktree, and what of it is reported. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ChangedFile } from '../record/record.js'
import { makeRunFolder } from '../record/session-folder.js'
import { readChanges, writePatch, type TreeChange } from './git/changed-files.js'
import type { ShadowRepository } from './git/shadow-repository.js'
import type { CollectedChanges, WorkspaceRun } from './workspace.js'
import type { Leftovers } from './worktree-leftovers.js'

/** A run's worktree, the tree it started from, and the tree it ended with. */
export interface RunState {
  readonly directory: string
  readonly base: string
  result: string | undefined
  changes: readonly TreeChange[]
  patchDigest: string | undefined
  leftovers: Leftovers
  isMerged: boolean
}

/** Stores a tree as the run's result, and its patch in the run's folder. */
export async function setResult(
  repository: ShadowRepository,
  sessionDirectory: string,
  run: WorkspaceRun,
  state: RunState,
  result: string
): Promise<void> {
  state.result = result
  state.changes = await readChanges(repository, state.base, result)
  if (state.changes.length === 0) return
  const file = path.join(makeRunFolder(sessionDirectory, run.folder), 'changes.patch')
  fs.rmSync(file, { force: true })
  await writePatch(repository, state.base, result, file)
  state.patchDigest = await digestOf(file)
}

/** Streams the file: a patch may be too large to hold in memory. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

/** The part of a change that is reported. */
export function toChangedFile({ path, kind, addedLines, deletedLines }: TreeChange): ChangedFile {
  return { path, kind, addedLines, deletedLines }
}

export function toCollectedChanges(
  { changes, result, base, patchDigest, leftovers: { unpatched } }: RunState,
  notes: readonly string[],
  fault: CollectedChanges['fault']
): CollectedChanges {
  return {
    changes: changes.map(toChangedFile),
    isUnchanged: result === base,
    notes,
    patchDigest,
    ...(unpatched.length === 0 ? {} : { unpatched }),
    ...(fault === undefined ? {} : { fault })
  }
}
