/** How near a tree is to its limit, with hysteresis so that memory around a threshold is not reported repeatedly. */
import type { MemoryLevel } from '../contract/supervised-process.js'

/** A level with a threshold. */
export type RaisedLevel = Exclude<MemoryLevel, 'normal'>

const WARNING = 0.5
const THRESHOLDS: readonly (readonly [RaisedLevel, number])[] = [
  ['warning', WARNING],
  ['critical', 0.8],
  ['exceeded', 1]
]
/** A level ends when memory is this far below its threshold; crossing it again is then reported again. */
const HYSTERESIS = 0.05

const ORDER: readonly MemoryLevel[] = ['normal', 'warning', 'critical', 'exceeded']

/** What a new sample changes. */
export interface LevelStep {
  readonly level: MemoryLevel
  /** The thresholds that were crossed upwards since the last sample, lowest first. */
  readonly crossed: readonly RaisedLevel[]
}

const STAYS_NORMAL: LevelStep = { level: 'normal', crossed: [] }

/**
 * @param previous the level of the last sample
 * @param limitBytes undefined for no limit; the level is then always `normal`
 */
export function stepLevel(
  previous: MemoryLevel,
  memoryBytes: number,
  limitBytes: number | undefined
): LevelStep {
  if (limitBytes === undefined) return STAYS_NORMAL
  const share = memoryBytes / limitBytes
  if (previous === 'normal' && share < WARNING) return STAYS_NORMAL
  const held = ORDER.indexOf(previous)
  let level: MemoryLevel = 'normal'
  const crossed: RaisedLevel[] = []
  for (const [raised, threshold] of THRESHOLDS) {
    const wasHeld = ORDER.indexOf(raised) <= held
    if (share >= threshold && !wasHeld) crossed.push(raised)
    if (share >= (wasHeld ? threshold - HYSTERESIS : threshold)) level = raised
  }
  return { level, crossed }
}
