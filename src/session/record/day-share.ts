/** A session's part of the day's budget, as its record has it. Pure. */
import type { DayShare } from '../configuration/configuration.js'

/** Of the configuration in a record, which may come from another job; undefined without such a budget. */
export function readDayShare(configuration: Readonly<Record<string, unknown>>): DayShare | undefined {
  const { today } = configuration
  if (typeof today !== 'object' || today === null) return undefined
  const { day, limitUsd, othersUsd, session, isTighter } = today as Readonly<Record<string, unknown>>
  const isWhole =
    typeof day === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    isAmount(limitUsd) &&
    isAmount(othersUsd) &&
    typeof session === 'string' &&
    /^[\w.-]{1,220}$/.test(session)
  return isWhole ? { day, limitUsd, othersUsd, session, isTighter: isTighter === true } : undefined
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
