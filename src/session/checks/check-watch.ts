/** Turns what is observed of a running check into events of its run. */
import type { ProcessObserver } from '../../process/contract/supervised-process.js'
import type { EmitEvent } from '../record/events.js'
import type { RecordedSample } from '../record/record.js'
import { reportEndedProcesses } from '../run/attempt/ended-processes.js'
import { createHeartbeat } from '../run/attempt/heartbeat.js'
import { createSampleFilter } from '../run/attempt/sample-filter.js'
import { limitsForRecord, type RunLimits } from '../scheduling/limits.js'
import type { CheckRun } from './check-spec.js'
import type { OutputTail } from './output-tail.js'

/** A running watch. */
export interface CheckWatch {
  readonly observer: ProcessObserver
  /** Stops the heartbeat; calling it again does nothing. */
  readonly end: () => void
}

/** Starts watching; the process starts later. */
export function watchCheck(run: CheckRun, limits: RunLimits, tail: OutputTail, emit: EmitEvent): CheckWatch {
  const { id, check, round, folder } = run
  const heartbeat = createHeartbeat((elapsedMs, silentMs, memoryBytes) => {
    emit({
      type: 'run-heartbeat',
      run: id,
      elapsedMs,
      silentMs,
      memoryBytes,
      lastActivity: tail.lastLine().slice(0, 200)
    })
  })
  const samples = createSampleFilter(limits.memoryLimitBytes)
  const record = (sample: RecordedSample): void => {
    emit({ type: 'run-sampled', run: id, sample })
  }
  let isOver = false
  return {
    observer: {
      onStarted: (pid) => {
        emit({
          type: 'run-started',
          run: id,
          role: 'check',
          round,
          agent: check.name,
          task: check.command,
          folder,
          pid,
          ...limitsForRecord(limits),
          model: null
        })
        heartbeat.start()
      },
      onData: (chunk) => {
        heartbeat.noteOutput()
        tail.push(chunk)
      },
      onSample: (sample) => {
        heartbeat.noteMemory(sample.memoryBytes)
        run.onMemory?.(sample.memoryBytes)
        if (samples.accept(sample)) record(sample)
      },
      onLevel: (crossing) => {
        emit({ type: 'run-memory-level', run: id, ...crossing })
      },
      onStall: (silentMs) => {
        emit({ type: 'run-stalled', run: id, silentMs })
      },
      onLeft: (processes) => {
        reportEndedProcesses(id, check.name, processes, emit)
      },
      onWarning: (message) => {
        emit({ type: 'notice', level: 'warning', message: `check ${check.name}: ${message}` })
      }
    },
    end: () => {
      if (isOver) return
      isOver = true
      heartbeat.stop()
      const last = samples.pending()
      if (last !== undefined) record(last)
    }
  }
}
