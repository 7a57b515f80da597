/** Samples of memory and CPU by run: those embedded in the page, and on the live page those that arrive later. */
import { byId } from './elements.js'
import type { ChartPoint } from './page-data.js'

/** Points of a run; above this, every second one is dropped. */
const POINTS_LIMIT = 1200

export const samples = JSON.parse(byId('samples', HTMLElement).textContent) as Record<string, ChartPoint[]>

/** Adds points that are newer than the run's latest. */
export function addSamples(run: string, points: readonly ChartPoint[]): void {
  const known = (samples[run] ??= [])
  const last = known.at(-1)?.[0] ?? -1
  known.push(...points.filter(([elapsedMs]) => elapsedMs > last))
  if (known.length > POINTS_LIMIT) samples[run] = known.filter((_, index) => index % 2 === 0)
}
