/** Groups of tests that cannot run everywhere. */
import { describe, xdescribe } from '@jest/globals'

/** Registers a group of tests, or skips it and says why in its title, from where the reporter reads it. */
export function describeUnless(skipReason: string | null, title: string, tests: () => void): void {
  const register = skipReason === null ? describe : xdescribe
  register(skipReason === null ? title : `${title} (skipped: ${skipReason})`, tests)
}

/** The reason to skip when a condition does not hold. */
export function unmet(condition: boolean, reason: string): string | null {
  return condition ? null : reason
}
