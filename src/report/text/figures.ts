/** Number formats shared by log, summary and report. */
import { MIB } from '../../util/mebibyte.js'

export { formatSeconds } from '../../util/duration.js'

/** `287MB`. */
export function formatMegabytes(megabytes: number): string {
  return `${Math.round(megabytes)}MB`
}

/** Whole megabytes of a number of bytes: `287MB`. */
export function formatBytesAsMegabytes(bytes: number): string {
  return formatMegabytes(bytes / MIB)
}

export { formatDollars as formatCost } from '../../util/dollars.js'

/** `12,345`. Formatted by hand: loading locale data takes 24 ms while agents wait to start. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 delegation`, `3 delegations`. */
export function formatNumberOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `287MB / 1024MB (28%)`; without a limit, only the peak. */
export function formatPeak(peakMb: number, limitMb: number): string {
  if (limitMb <= 0) return formatMegabytes(peakMb)
  return `${formatMegabytes(peakMb)} / ${formatMegabytes(limitMb)} (${Math.round((peakMb / limitMb) * 100)}%)`
}
