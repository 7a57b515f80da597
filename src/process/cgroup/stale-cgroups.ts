/** Removes the cgroups of a session whose process was killed, and kills what still runs in them. */
import { existsSync } from 'node:fs'
import { sessionFolderName } from './cgroup-files.js'
import { readCgroupMounts } from './cgroup-mounts.js'
import type { CgroupMounts } from './cgroup-mounts.js'
import { findPrivilege } from './privileged-shell.js'

// Version 2 kills a whole subtree at once. In version 1, forking is disabled first, then all processes are killed.
const REMOVE = `
for folder do
  if [ -e "$folder/cgroup.kill" ]; then echo 1 > "$folder/cgroup.kill"; fi
  for cgroup in "$folder" "$folder"/*/; do
    if [ -e "$cgroup/pids.max" ] && [ ! -e "$folder/cgroup.kill" ]; then echo 0 > "$cgroup/pids.max"; fi
  done
done
for folder do
  rounds=0
  while pids=$(find "$folder" -name cgroup.procs -exec cat {} + 2>/dev/null) && [ -n "$pids" ] && [ $rounds -lt 300 ]; do
    kill -9 $pids 2>/dev/null || true
    sleep 0.01
    rounds=$((rounds + 1))
  done
  find "$folder" -depth -type d -exec rmdir {} \\; 2>/dev/null || true
done`

/**
 * Kills and removes what a session left in control groups.
 * @returns messages about what could not be removed
 */
export async function removeStaleCgroups(sessionId: string): Promise<readonly string[]> {
  const folders = listSessionFolders(readCgroupMounts(), sessionFolderName(sessionId)).filter(isOurs)
  if (folders.length === 0) return []
  const privilege = await findPrivilege()
  if (privilege === undefined)
    return folders.map((folder) => `${folder} was left behind: removing it needs root or sudo.`)
  try {
    await privilege.run(REMOVE, folders)
  } catch (error) {
    return [`The control groups of the session could not be removed: ${String(error)}`]
  }
  return folders.filter((folder) => existsSync(folder)).map((folder) => `${folder} could not be removed.`)
}

/** Every folder that a session may have created, for each cgroup version. */
export function listSessionFolders(mounts: CgroupMounts, name: string): readonly string[] {
  const { v2, v1 } = mounts
  return [
    ...(v2 === undefined ? [] : [`${v2.mountPoint}/${name}`, `${v2.mountPoint}/system.slice/${name}.scope`]),
    // The memory hierarchy first: its processes are killed before its siblings are removed.
    ...['memory', 'pids', 'cpuacct'].flatMap((controller) => {
      const hierarchy = v1.get(controller)
      return hierarchy === undefined ? [] : [`${hierarchy.ownFolder}/${name}`]
    })
  ]
}

function isOurs(folder: string): boolean {
  return existsSync(`${folder}/cgroup.procs`)
}
