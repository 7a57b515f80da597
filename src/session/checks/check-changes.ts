/** The files that a check changes: allowed, because a check may build or format, and reported. */
import { attemptAsync } from '../../util/result.js'
import { CHANGES_LIMIT } from '../record/record.js'
import type { CheckHost, CheckRun } from './check-spec.js'

/** Watches the files; the returned function reports those that have changed since. */
export async function watchFiles(run: CheckRun, host: CheckHost): Promise<() => Promise<void>> {
  const { emit } = host.folder
  const warn = (reason: string): void => {
    const message = `check ${run.check.name}: the files that it changed are unknown: ${reason}`
    emit({ type: 'notice', level: 'warning', message })
  }
  const watched = await attemptAsync(() => host.workspace.watch(run.workspaceRun))
  if (!watched.ok) {
    warn(watched.error)
    return () => Promise.resolve()
  }
  return async () => {
    const changes = await attemptAsync(watched.value)
    if (!changes.ok) warn(changes.error)
    else if (changes.value.length > 0)
      emit({ type: 'run-changed', run: run.id, changes: changes.value.slice(0, CHANGES_LIMIT) })
  }
}
