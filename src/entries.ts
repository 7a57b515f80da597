/** The entry points of the bundle, one for each way to start it; each part is loaded only when it is needed. */
import fs from 'node:fs'
import { fileLimitProblem } from './process/supervision/open-files.js'
import { nodeVersionProblem } from './util/node-version.js'
import { describeSystemError, systemCode } from './util/system-error.js'

export const open = {
  main: () => load(() => import('./main.js'), '::error title=This machine::', 1),
  post: () => load(() => import('./post.js'), '::warning title=This machine::', 0),
  cli: () => load(() => import('./cli.js'), '', 2),
  rehearsal: () => import('./rehearsal.js'),
  library: () => import('./index.js')
}

/**
 * Several files are loaded at once, so with a low limit on open files loading fails before any check can run; with an old Node
 * it fails anywhere.
 */
async function load(part: () => Promise<unknown>, prefix: string, exitCode: number): Promise<void> {
  const fail = (reason: string): void => {
    // Not process.stderr, which may need a descriptor itself.
    fs.writeSync(2, `${prefix}${reason}\n`)
    process.exitCode = exitCode
  }
  const oldNode = nodeVersionProblem()
  if (oldNode !== undefined) {
    fail(oldNode)
    return
  }
  // Asked first, because the limit cannot be read while no descriptor is free.
  const tooFew = fileLimitProblem()
  try {
    await part()
  } catch (error) {
    if (systemCode(error) !== 'EMFILE') throw error
    fail(tooFew ?? describeSystemError(error))
  }
}
