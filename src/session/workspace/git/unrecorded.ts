/** Paths that are not part of the recorded state of a checkout, so that a result that depends on them is not reused. */
import path from 'node:path'
import type { ShadowRepository } from './shadow-repository.js'

/**
 * Returns those of the paths that are outside the checkout, in its `.git`, or ignored.
 * @param paths absolute and real
 */
export async function findUnrecorded(
  { git, checkout: { top } }: ShadowRepository,
  paths: readonly string[]
): Promise<readonly string[]> {
  const inside = paths.filter((each) => isWithin(top, each))
  const outside = paths.filter((each) => !isWithin(top, each))
  if (inside.length === 0) return outside
  // 1: none of them is ignored.
  const { stdout } = await git(['check-ignore', '-z', '--no-index', '--stdin'], {
    workTree: top,
    input: inside.map((each) => `${path.relative(top, each) || '.'}\0`).join(''),
    acceptedExitCodes: [1]
  })
  const ignored = stdout.toString('utf8').split('\0')
  return [...outside, ...ignored.filter((each) => each !== '')]
}

/** Whether a path is below a folder, or the folder itself, and not in its `.git`. */
export function isWithin(top: string, file: string): boolean {
  const below = path.relative(top, file)
  return !path.isAbsolute(below) && !below.split(path.sep).some((part) => part === '..' || part === '.git')
}
