/** Versions of the CLI: their order, and those that this program was tested with. Pure. */

/** All tests with the real CLI pass on each of these versions (docs/claude-versions.md). Oldest first. */
export const VERIFIED_VERSIONS = ['2.1.100', '2.1.197', '2.1.260', '2.1.332'] as const

/** Below 0 where `one` is older than `other`, above 0 where it is newer. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [numbersOf(one), numbersOf(other)]
  return ones.map((part, index) => part - (others[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** A note on a version outside the tested range; undefined for all others. */
export function describeUnverified(version: string): string | undefined {
  const [oldest, newest = oldest] = [VERIFIED_VERSIONS[0], VERIFIED_VERSIONS.at(-1)]
  if (!/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version)) return undefined
  if (compareVersions(version, newest) > 0)
    return `newer than every version that was tested (up to ${newest}): if a run fails oddly, set claude-version: ${newest}.`
  if (compareVersions(version, oldest) < 0)
    return `older than every version that was tested (from ${oldest} on): update it, or set claude-version: ${newest}.`
  return undefined
}

function numbersOf(version: string): number[] {
  return version.split('.', 3).map((part) => Number.parseInt(part, 10) || 0)
}
