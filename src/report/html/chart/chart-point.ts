/** The samples of a run, as the pages' scripts read them. */
import type { ChartPoint } from '../../../page/page-data.js'
import type { RecordedSample } from '../../../session/record/record.js'
import { MIB } from '../../../util/mebibyte.js'

/** A sample in the form that the script reads. */
export function chartPoint(sample: RecordedSample): ChartPoint {
  const { elapsedMs, memoryBytes, cpuPercent, processes } = sample
  return [elapsedMs, Math.round(memoryBytes / MIB), Math.round(cpuPercent), processes]
}
