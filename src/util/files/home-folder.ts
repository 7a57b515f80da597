/** The user's home folder, which may not exist. */
import os from 'node:os'
import path from 'node:path'

/** The home folder; undefined where HOME is unset and the system knows no such user (`docker run --user 12345`). */
export function homeFolder(): string | undefined {
  try {
    const home = os.homedir()
    return path.isAbsolute(home) ? home : undefined
  } catch {
    return undefined
  }
}

/** A path below the home; undefined where there is none. */
export function belowHome(...names: readonly string[]): string | undefined {
  const home = homeFolder()
  return home === undefined ? undefined : path.join(home, ...names)
}
