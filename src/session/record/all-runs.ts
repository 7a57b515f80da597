/** Every supervised process of a session. Pure. */
import type { RunRecord, SessionRecord } from './record.js'

/** Checks before the work, PM's runs, agent runs, checks after it. */
export function allRuns({
  pm,
  results,
  checks
}: Pick<SessionRecord, 'pm' | 'results' | 'checks'>): readonly RunRecord[] {
  const isBefore = ({ check }: RunRecord): boolean => check?.phase === 'before'
  return [...checks.filter(isBefore), ...pm, ...results, ...checks.filter((run) => !isBefore(run))]
}
