/** How near a tree is to its limit, without saying the same twice when the memory swings around a threshold. */
import type { MemoryLevel } from '../contract/supervised-process.js'

/** A level that is reached from below, in the order of the thresholds. */
export type RaisedLevel = Exclude<MemoryLevel, 'normal'>

const THRESHOLDS: readonly (readonly [RaisedLevel, number])[] = [
  ['warning', 0.5],
  ['critical', 0.8],
  ['exceeded', 1]
]
/** A level is left when the memory is this far below its threshold; crossing it again is then said again. */
const HYSTERESIS = 0.05

const ORDER: readonly MemoryLevel[] = ['normal', 'warning', 'critical', 'exceeded']

/** What a look at the memory changes. */
export interface LevelStep {
  readonly level: MemoryLevel
  /** The thresholds that were crossed upwards since the last look, lowest first. */
  readonly crossed: readonly RaisedLevel[]
}

/**
 * @param previous the level at the last look
 * @param limitBytes undefined: there is no limit, and the level is always `normal`
 */
export function stepLevel(
  previous: MemoryLevel,
  memoryBytes: number,
  limitBytes: number | undefined
): LevelStep {
  if (limitBytes === undefined) return { level: 'normal', crossed: [] }
  const share = memoryBytes / limitBytes
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
