/** Which memory samples stand in the record: `memory.csv` has all, a chart needs those that tell something. */
import type { RecordedSample } from '../record/record.js'

/** Without a change one sample in this time is enough, in milliseconds. */
const STEADY_MS = 1_000

/** A change of this share of the limit is told at once: a short run may rise and end within a second. */
const TELLING_SHARE = 0.05

/** Chooses samples as they come. */
export interface SampleChoice {
  /** Whether this one is to be recorded. */
  isTelling(sample: RecordedSample): boolean
  /** The newest one when it was not recorded: the end of the curve. */
  rest(): RecordedSample | undefined
}

/** Starts choosing for a run with this limit. */
export function startSampleChoice(limitBytes: number): SampleChoice {
  let recorded: RecordedSample | undefined
  let newest: RecordedSample | undefined
  return {
    isTelling: (sample) => {
      newest = sample
      const isTelling =
        recorded === undefined ||
        sample.elapsedMs - recorded.elapsedMs >= STEADY_MS ||
        Math.abs(sample.memoryBytes - recorded.memoryBytes) >= limitBytes * TELLING_SHARE
      if (isTelling) recorded = sample
      return isTelling
    },
    rest: () => (newest === recorded ? undefined : newest)
  }
}
