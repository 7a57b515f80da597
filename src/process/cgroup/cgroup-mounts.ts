/** Where control groups are mounted (man 7 cgroups), and in which groups this process is. */
import { readFileSync } from 'node:fs'

/** One hierarchy of control groups. */
export interface CgroupHierarchy {
  /** Its mount point. */
  readonly mountPoint: string
  /** Folder of our own group in it. */
  readonly ownFolder: string
}

/** The hierarchies of this machine. */
export interface CgroupMounts {
  readonly v2: CgroupHierarchy | undefined
  /** Version 1: one for each controller. */
  readonly v1: ReadonlyMap<string, CgroupHierarchy>
}

/**
 * @param mountInfo `/proc/self/mountinfo`
 * @param membership `/proc/self/cgroup`
 */
export function parseCgroupMounts(mountInfo: string, membership: string): CgroupMounts {
  const paths = new Map<string, string>()
  for (const line of membership.split('\n')) {
    const [, controllers, path] = /^\d+:([^:]*):(.*)$/.exec(line) ?? []
    if (controllers === undefined || path === undefined) continue
    for (const controller of controllers.split(',')) paths.set(controller, path)
  }
  let v2: CgroupHierarchy | undefined
  const v1 = new Map<string, CgroupHierarchy>()
  for (const line of mountInfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const [, , , root = '/', mountPoint = ''] = before.split(' ')
    const [type, , options = ''] = after.split(' ')
    const at = (path: string | undefined) => ({ mountPoint, ownFolder: ownFolder(mountPoint, root, path) })
    if (type === 'cgroup2') v2 ??= at(paths.get(''))
    else if (type === 'cgroup') {
      for (const option of options.split(',')) if (paths.has(option)) v1.set(option, at(paths.get(option)))
    }
  }
  return { v2, v1 }
}

/** The hierarchies as this process sees them; none where the system has no control groups. */
export function readCgroupMounts(): CgroupMounts {
  try {
    return parseCgroupMounts(
      readFileSync('/proc/self/mountinfo', 'utf8'),
      readFileSync('/proc/self/cgroup', 'utf8')
    )
  } catch {
    return { v2: undefined, v1: new Map() }
  }
}

/** In a container, the mount may start at the container's own group while the path is relative to the host's root. */
function ownFolder(mountPoint: string, mountRoot: string, path = '/'): string {
  const root = mountRoot === '/' ? '' : mountRoot
  const below = path === root || path.startsWith(`${root}/`) ? path.slice(root.length) : ''
  return below === '/' ? mountPoint : mountPoint + below
}
