/** The ways in which this machine may sandbox a process. Pure. */

/**
 * Namespaces hold all of a policy: made by root, by sudo, or by a user namespace without privileges. Landlock holds a part
 * of it.
 */
export type SandboxWay = 'root' | 'user-namespace' | 'sudo' | 'landlock'

/** Whether a way holds the whole policy. */
export function isWhole(way: SandboxWay): boolean {
  return way !== 'landlock'
}

/** What the choice depends on. */
export interface SandboxMachine {
  /** Whether the static launcher can run here; without it there is no sandbox. */
  readonly hasLauncher: boolean
  readonly isRoot: boolean
  /** Whether processes run as another user, which a user namespace cannot switch to. */
  readonly changesUser: boolean
}

/** The ways to try, the best first. */
export function candidateWays(machine: SandboxMachine): readonly SandboxWay[] {
  const { hasLauncher, isRoot, changesUser } = machine
  if (!hasLauncher) return []
  return [
    ...(isRoot ? (['root'] as const) : []),
    ...(changesUser ? [] : (['user-namespace'] as const)),
    ...(isRoot ? [] : (['sudo'] as const)),
    'landlock'
  ]
}
