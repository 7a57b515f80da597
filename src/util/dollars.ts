/** An amount of US dollars in words, rounded the same everywhere. */

/** Below it, cents say too little. */
const SMALL_USD = 0.1

/** `$14.71`; a small amount with four places, `$0.0123`. In Markdown it must be escaped: GitHub reads `$` as a formula. */
export function formatDollars(usd: number): string {
  if (usd === 0) return '$0'
  return `$${usd.toFixed(usd < SMALL_USD ? 4 : 2)}`
}
