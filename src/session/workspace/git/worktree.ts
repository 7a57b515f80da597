/** A worktree: created from a recorded tree, and removed whatever an agent did to it. */
import fs from 'node:fs'
import path from 'node:path'
import type { ShadowRepository } from './shadow-repository.js'
import { makeFolder } from '../../../util/files/make-folder.js'

/**
 * Creates a worktree, detached at the checked-out commit, with the files of `tree`: what was not committed is not
 * committed there either. Without any commit, the worktree gets a first one with the files.
 * @param index caches the state of the files, so that unchanged ones are not read again; the agent uses another index
 * @throws EnvironmentError (GIT_FAILED), also for a full disk; a partial worktree is removed
 */
export async function addWorktree(
  repository: ShadowRepository,
  directory: string,
  tree: string,
  index: string
): Promise<void> {
  const { git, checkout, gitDirectory } = repository
  const head = checkout.head ?? (await repository.commit(tree, []))
  try {
    await git(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, head])
    const own = { GIT_DIR: path.join(gitDirectory, 'worktrees', path.basename(directory)) }
    const inside = { workTree: directory, env: own }
    await git(['read-tree', '-u', '--reset', tree], { ...inside, index })
    await git(['read-tree', head], inside)
    // 1: files differ from the commit, as they may.
    await git(['update-index', '-q', '--refresh'], { ...inside, acceptedExitCodes: [1] })
  } catch (error) {
    removeFolder(directory)
    throw error
  }
}

/**
 * Moves a worktree whose changes could not be recorded to a folder that no clean-up removes, as plain files: the
 * repository that its `.git` points to is removed with the session.
 * @returns its new path, or the old one if it cannot be moved
 */
export function keepWorktree(directory: string, sessionDirectory: string): string {
  const target = path.join(`${sessionDirectory}-kept`, path.basename(directory))
  // An existing folder is from an earlier session; do not touch it.
  if (fs.existsSync(target)) return directory
  try {
    makeFolder(path.dirname(target), 0o700)
    moveFolder(directory, target)
  } catch {
    return directory
  }
  const pointer = path.join(target, '.git')
  if (fs.lstatSync(pointer, { throwIfNoEntry: false })?.isFile() === true) fs.rmSync(pointer, { force: true })
  return target
}

/** Copies if the session folder is on another disk than the worktrees, where renaming fails. */
function moveFolder(from: string, to: string): void {
  try {
    fs.renameSync(from, to)
    return
  } catch {
    try {
      fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    } catch (error) {
      removeFolder(to)
      throw error
    }
  }
  removeFolder(from)
}

/** Removes a folder with its content, even if an agent made a folder in it read-only. */
export function removeFolder(directory: string): void {
  try {
    fs.rmSync(directory, { recursive: true, force: true })
  } catch {
    makeWritable(directory)
    fs.rmSync(directory, { recursive: true, force: true, maxRetries: 2 })
  }
}

function makeWritable(directory: string): void {
  fs.chmodSync(directory, 0o700)
  for (const entry of fs.readdirSync(directory, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(path.join(directory, entry.name))
}
