/** `memory.csv`: one line per memory sample, written as the sample is taken. */
import fs from 'node:fs'
import type { MemorySample } from '../contract/supervised-process.js'
import { describeSystemError } from '../../util/system-error.js'

const HEADER = 'elapsed_ms,memory_bytes,processes,cpu_percent,level\n'

/** The line of one sample. */
export function renderSample(sample: MemorySample): string {
  const { elapsedMs, memoryBytes, processes, cpuPercent, level } = sample
  return `${Math.round(elapsedMs)},${memoryBytes},${processes},${cpuPercent.toFixed(1)},${level}\n`
}

/** An open memory log. */
export interface MemoryLog {
  readonly write: (sample: MemorySample) => void
  readonly close: () => void
}

/** Opens the log and writes its header. A full disk is reported once and stops only the log. */
export function openMemoryLog(file: string, onWarning: (message: string) => void): MemoryLog {
  let descriptor: number | undefined
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      onWarning(
        `The memory log ${file} cannot be written: ${describeSystemError(error)} Supervision continues.`
      )
      close()
    }
  }
  const close = (): void => {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    descriptor = undefined
  }
  attempt(() => {
    descriptor = fs.openSync(file, 'w', 0o600)
    fs.writeSync(descriptor, HEADER)
  })
  return {
    write: (sample) => {
      attempt(() => {
        if (descriptor !== undefined) fs.writeSync(descriptor, renderSample(sample))
      })
    },
    close
  }
}
