/** Paths that are not part of the recorded state of a checkout, so that a result that depends on them is not reused. */
import path from 'node:path'
import type { ShadowRepository } from './shadow-repository.js'
import { EnvironmentError } from '../../../util/environment-error.js'

/**
 * Returns those of the paths that are outside the checkout, in its `.git`, or ignored.
 * @param paths absolute and real
 */
export async function findUnrecorded(
  { git, checkout: { top } }: ShadowRepository,
  paths: readonly string[]
): Promise<readonly string[]> {
  const inside = paths.filter((each) => isWithin(top, each) && each !== top)
  const outside = paths.filter((each) => !isWithin(top, each))
  if (inside.length === 0) return outside
  try {
    // 1: none of them is ignored. This command refuses literal patterns, and takes the paths literally anyway.
    const { stdout } = await git(['check-ignore', '-z', '--no-index', '--stdin'], {
      workTree: top,
      env: { GIT_LITERAL_PATHSPECS: '0' },
      input: inside.map((each) => `${path.relative(top, each)}\0`).join(''),
      acceptedExitCodes: [1]
    })
    return [
      ...outside,
      ...stdout
        .toString('utf8')
        .split('\0')
        .filter((each) => each !== '')
    ]
  } catch (error) {
    // Not known to be recorded.
    if (error instanceof EnvironmentError) return paths
    throw error
  }
}

/** Whether a path is below a folder, or the folder itself, and not in its `.git`. */
export function isWithin(top: string, file: string): boolean {
  const below = path.relative(top, file)
  return !path.isAbsolute(below) && !below.split(path.sep).some((part) => part === '..' || part === '.git')
}
