/** Processes that a run left behind when its program exited, and that were ended with it: named, and not a failure. */
import type { LeftProcess } from '../../../process/contract/supervised-process.js'
import type { EmitEvent } from '../../record/events.js'

/** Reports them to the run's record, and to the reader of log and summary. */
export function reportEndedProcesses(
  run: string,
  agent: string,
  processes: readonly LeftProcess[],
  emit: EmitEvent
): void {
  emit({ type: 'run-processes-ended', run, processes })
  emit({ type: 'notice', level: 'warning', message: describeEndedProcesses(run, agent, processes) })
}

/** `Engineer (01): 1 process that it left behind was ended: sleep 600 (pid 12)`. Pure. */
export function describeEndedProcesses(
  run: string,
  agent: string,
  processes: readonly LeftProcess[]
): string {
  const many =
    processes.length === 1 ? 'process that it left behind was' : 'processes that it left behind were'
  const names = processes.map(({ pid, command }) => `${command} (pid ${pid})`).join(', ')
  return `${agent} (${run}): ${processes.length} ${many} ended: ${names}`
}
