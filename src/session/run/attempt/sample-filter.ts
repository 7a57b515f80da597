/** Which memory samples the record keeps: `memory.csv` has all, a chart needs only those that change it. */
import type { RecordedSample } from '../../record/record.js'

/** While memory is steady one sample in this time is enough, in milliseconds. */
const STEADY_MS = 1_000

/** A change by this share of the limit is recorded at once: a short run may rise and end within a second. */
const CHANGE_SHARE = 0.05

/** Selects samples as they arrive. */
export interface SampleFilter {
  /** Whether the record keeps this sample. */
  accept(sample: RecordedSample): boolean
  /** The newest sample when it was not accepted: the end of the curve. */
  pending(): RecordedSample | undefined
}

/** Creates the filter for a run with this limit. */
export function createSampleFilter(limitBytes: number): SampleFilter {
  let recorded: RecordedSample | undefined
  let newest: RecordedSample | undefined
  return {
    accept: (sample) => {
      newest = sample
      const isAccepted =
        recorded === undefined ||
        sample.elapsedMs - recorded.elapsedMs >= STEADY_MS ||
        Math.abs(sample.memoryBytes - recorded.memoryBytes) >= limitBytes * CHANGE_SHARE
      if (isAccepted) recorded = sample
      return isAccepted
    },
    pending: () => (newest === recorded ? undefined : newest)
  }
}
