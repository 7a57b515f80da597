/** What one run holds besides its process: its cgroup and the control line to its launcher. */
import { openRunCgroup } from '../cgroup/open-run-cgroup.js'
import type { MemoryCgroup, MemoryEnforcer } from '../cgroup/memory-cgroup.js'
import { openLauncherControl } from '../launch/launcher-control.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { ProcessUser } from '../launch/process-user.js'

export interface RunResources {
  readonly cgroup: MemoryCgroup | undefined
  readonly control: LauncherControl | undefined
  /** For a run that was never started; a started process releases them itself at its end. */
  readonly release: () => Promise<void>
}

/** Opens both, or returns why the run may not start. */
export async function openRunResources(
  options: { readonly enforcer?: MemoryEnforcer; readonly user?: ProcessUser },
  runNumber: number,
  memoryLimitBytes: number,
  onWarning: (message: string) => void
): Promise<RunResources | { readonly refusal: string }> {
  const opened = await openRunCgroup(options.enforcer, runNumber, memoryLimitBytes)
  if ('refusal' in opened) return opened
  const { cgroup, warnings } = opened
  for (const warning of warnings) onWarning(warning)
  const control = await openLauncherControl(options.user)
  if (control !== undefined && 'refusal' in control) {
    await cgroup?.release()
    return control
  }
  const release = async (): Promise<void> => {
    control?.close()
    await cgroup?.release()
  }
  return { cgroup, control, release }
}
