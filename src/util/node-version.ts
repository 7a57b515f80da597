/** Whether this version of Node can run the program. */

/** The oldest version that is supported, as `engines` in package.json says. */
export const OLDEST_NODE = '20.19'

/** Older ones lack functions that are called in the middle of a session. */
const OLDEST_MAJOR = 20

/** Returns why nothing can run on a version of Node, and what to do; undefined if it can. */
export function nodeVersionProblem(version: string = process.versions.node): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return undefined
  return (
    `mpm-orchestrator needs Node ${OLDEST_NODE} or newer, and this is Node ${version} (${process.execPath}). ` +
    'Install a newer one (https://nodejs.org), or put it first on PATH. Nothing was started.'
  )
}
