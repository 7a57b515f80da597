/** Chooses where agent runs work, by `isolation` and by what the working directory lies in. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ConfigurationError } from '../configuration-error.js'
import type { SessionConfiguration } from '../configuration.js'
import { findCheckout, type Checkout, type CheckoutLookup } from './checkout.js'
import { undoFromJournal } from './file-transaction.js'
import { carryReferences, openShadowRepository } from './shadow-repository.js'
import { openPlainFolder, openSharedWorkspace } from './shared-workspace.js'
import type { Workspace } from './workspace.js'
import { openWorktrees } from './worktree-workspace.js'
import { removeFolder } from './worktree.js'
import { journalOf, STAGING_PATTERN } from './write-tree.js'

type Settings = Pick<SessionConfiguration, 'isolation' | 'cache' | 'workingDirectory' | 'sessionDirectory'> &
  Partial<Pick<SessionConfiguration, 'agentUser'>>

/**
 * The checkout that the working directory lies in.
 * @throws ConfigurationError where `isolation: worktree` needs one and there is none, or agents are another user.
 */
export async function checkIsolation({
  isolation,
  workingDirectory,
  agentUser
}: Settings): Promise<CheckoutLookup> {
  // Whoever writes a worktree's settings has commands run as us by our next call of git.
  if (isolation === 'worktree' && agentUser !== undefined)
    throw new ConfigurationError([
      'isolation: worktree is for agents that run as this user; agent-user gives them the working directory itself. Choose one of the two.'
    ])
  const lookup = await findCheckout(workingDirectory)
  if (!lookup.ok && isolation === 'worktree')
    throw new ConfigurationError([
      `isolation: worktree needs a git checkout, but ${lookup.reason}. Check out the repository before this step (actions/checkout), or use isolation: shared.`
    ])
  return lookup
}

/**
 * Opens the workspaces of a session.
 * @throws Error when the state of the checkout cannot be recorded, and the isolation needs that.
 */
export async function openWorkspace(
  settings: Settings,
  lookup: CheckoutLookup,
  warn: (message: string) => void
): Promise<Workspace> {
  const { isolation, workingDirectory, sessionDirectory } = settings
  if (!lookup.ok) {
    if (settings.cache) warn(`cache has no effect: ${lookup.reason}, so it is not known when files change.`)
    return openPlainFolder(workingDirectory)
  }
  const { checkout } = lookup
  const hidden = [`/${STAGING_PATTERN}`, ...ownPatterns(checkout, sessionDirectory)]
  try {
    const directory = placeFor(checkout, sessionDirectory)
    const repository = await openShadowRepository(checkout, directory, hidden)
    if (isolation === 'shared') return openSharedWorkspace(repository, workingDirectory, settings.cache)
    await carryReferences(repository)
    return openWorktrees(repository, sessionDirectory)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (isolation === 'worktree') throw new Error(`No worktree can be made: ${reason}`, { cause: error })
    warn(`Which files agents change is not listed: ${reason}`)
    return openPlainFolder(workingDirectory)
  }
}

/**
 * Removes what a killed session left: its worktrees, and a merge that it had half done is undone.
 * @returns what was done, for the log.
 */
export function sweepWorkspace(sessionDirectory: string): string[] {
  const messages: string[] = []
  for (const directory of placesFor(sessionDirectory)) {
    if (!fs.existsSync(directory)) continue
    if (undoFromJournal(journalOf(directory)))
      messages.push('A merge that was cut off was undone: the files are as they were before it.')
    removeFolder(directory)
  }
  return messages
}

/** Beside the session folder; where that lies in the checkout, a worktree must not lie there too. */
function placesFor(sessionDirectory: string): readonly [string, string] {
  const elsewhere = path.join(os.tmpdir(), `${path.basename(sessionDirectory)}-workspace`)
  return [`${sessionDirectory}-workspace`, elsewhere]
}

function placeFor({ top }: Checkout, sessionDirectory: string): string {
  const [beside, elsewhere] = placesFor(sessionDirectory)
  return isBelow(top, sessionDirectory) ? elsewhere : beside
}

/** Session folders in the checkout, this one and earlier ones: no part of its state. */
function ownPatterns({ top }: Checkout, sessionDirectory: string): string[] {
  if (!isBelow(top, sessionDirectory)) return []
  const place = path.relative(top, fs.realpathSync(path.dirname(sessionDirectory)))
  const prefix =
    place === ''
      ? '/'
      : `/${place
          .split(path.sep)
          .join('/')
          .replaceAll(/[\\*?[\]!#]/g, '\\$&')}/`
  const own = path.basename(sessionDirectory).replaceAll(/[\\*?[\]!#]/g, '\\$&')
  return [`${prefix}${own}`, `${prefix}${own}-*`, `${prefix}session-[0-9]*-[0-9]*`]
}

function isBelow(top: string, directory: string): boolean {
  const parent = path.dirname(directory)
  const real = fs.existsSync(parent) ? fs.realpathSync(parent) : parent
  const below = path.relative(top, real)
  return below === '' || (!below.startsWith('..') && !path.isAbsolute(below))
}
