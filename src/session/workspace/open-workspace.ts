/** Chooses where agent runs work: depends on `isolation` and on whether the working directory is in a checkout. */
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { findCheckout, type CheckoutLookup } from './git/checkout.js'
import { carryReferences, openShadowRepository } from './git/shadow-repository.js'
import { openPlainFolder, openSharedWorkspace } from './shared-workspace.js'
import type { Workspace } from './workspace.js'
import { ownPatterns, placeFor } from './workspace-places.js'
import { errorMessage } from '../../util/error-message.js'

type Settings = Pick<SessionConfiguration, 'isolation' | 'cache' | 'workingDirectory' | 'sessionDirectory'> &
  Partial<Pick<SessionConfiguration, 'agentUser'>>

/**
 * Returns the checkout that contains the working directory.
 * @throws ConfigurationError if `isolation: worktree` has no checkout, or is combined with another user for agents
 */
export async function checkIsolation({
  isolation,
  workingDirectory,
  agentUser
}: Settings): Promise<CheckoutLookup> {
  // An agent that could write a worktree's git settings could have our next git call run commands as us.
  if (isolation === 'worktree' && agentUser !== undefined)
    throw new ConfigurationError([
      'isolation: worktree is for agents that run as this user; agent-user gives them the working directory itself. Choose one of the two.'
    ])
  const lookup = await findCheckout(workingDirectory)
  if (!lookup.ok && isolation === 'worktree')
    throw new ConfigurationError([
      `isolation: worktree needs a git checkout, but ${lookup.error}. Check out the repository before this step (actions/checkout), or use isolation: shared.`
    ])
  return lookup
}

/**
 * Opens the workspaces of a session. Their folder exists once this has been called, before anything is waited for: a sandbox that
 * is tried meanwhile must hide it.
 * @throws Error if the state of the checkout cannot be recorded and the isolation needs it
 */
export async function openWorkspace(
  settings: Settings,
  lookup: CheckoutLookup,
  warn: (message: string) => void
): Promise<Workspace> {
  const { isolation, workingDirectory, sessionDirectory } = settings
  if (!lookup.ok) {
    if (settings.cache) warn(`cache has no effect: ${lookup.error}, so changes of files cannot be detected.`)
    return openPlainFolder(workingDirectory)
  }
  const checkout = lookup.value
  try {
    const directory = placeFor(checkout, sessionDirectory)
    const repository = await openShadowRepository(
      checkout,
      directory,
      ownPatterns(checkout, sessionDirectory)
    )
    if (isolation === 'shared') return openSharedWorkspace(repository, workingDirectory, settings.cache)
    const { openWorktrees } = await import('./worktree-workspace.js')
    await carryReferences(repository)
    return openWorktrees(repository, sessionDirectory)
  } catch (error) {
    const reason = errorMessage(error)
    if (isolation === 'worktree') throw new Error(`Cannot create a worktree: ${reason}`, { cause: error })
    warn(`The files that agents change are not listed: ${reason}`)
    return openPlainFolder(workingDirectory)
  }
}
