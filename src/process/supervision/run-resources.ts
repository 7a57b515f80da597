/** What one run holds besides its process: its cgroup and the control line to its launcher. */
import { openRunCgroup } from '../cgroup/open-run-cgroup.js'
import type { MemoryCgroup, MemoryEnforcer } from '../cgroup/memory-cgroup.js'
import { openLauncherControl } from '../launch/launcher-control.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { ProcessUser } from '../launch/process-user.js'
import { ok, type Result } from '../../util/result.js'

export interface RunResources {
  readonly cgroup: MemoryCgroup | undefined
  readonly control: LauncherControl | undefined
  /** For a run that was never started; a started process releases them itself at its end. */
  readonly release: () => Promise<void>
}

/** Opens both, beside each other; a failure says why the run may not start. */
export async function openRunResources(
  options: { readonly enforcer?: MemoryEnforcer; readonly user?: ProcessUser },
  runNumber: number,
  memoryLimitBytes: number,
  onWarning: (message: string) => void
): Promise<Result<RunResources>> {
  const [opened, controlled] = await Promise.all([
    openRunCgroup(options.enforcer, runNumber, memoryLimitBytes),
    openLauncherControl(options.user)
  ])
  const cgroup = opened.ok ? opened.value.cgroup : undefined
  const control = controlled.ok ? controlled.value : undefined
  const release = async (): Promise<void> => {
    control?.close()
    await cgroup?.release()
  }
  if (opened.ok) for (const warning of opened.value.warnings) onWarning(warning)
  const failure = opened.ok ? (controlled.ok ? undefined : controlled) : opened
  if (failure === undefined) return ok({ cgroup, control, release })
  await release()
  return failure
}
