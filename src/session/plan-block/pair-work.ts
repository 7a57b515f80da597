/** Pairs what one part of an answer delegates with what another part does. Pure. */

/** A task for an agent. */
export interface Work {
  /** Slug of the agent. */
  readonly agent: string
  readonly text: string
}

/** What has no partner, and what has one with other words. */
export interface PairedWork<T extends Work> {
  readonly unpaired: readonly T[]
  readonly differing: readonly T[]
}

/** Pairs equal texts first, then what is left to the same agent, in order. */
export function pairWork<T extends Work>(some: readonly T[], others: readonly Work[]): PairedWork<T> {
  const free = new Set(others)
  const take = (isPartner: (one: Work) => boolean): boolean => {
    const partner = [...free].find(isPartner)
    return partner !== undefined && free.delete(partner)
  }
  const left = some.filter(
    (one) => !take((other) => other.agent === one.agent && isSameWork(other.text, one.text))
  )
  const differing: T[] = []
  const unpaired = left.filter((one) => {
    const isPaired = take((other) => other.agent === one.agent)
    if (isPaired) differing.push(one)
    return !isPaired
  })
  return { unpaired, differing }
}

/** Whether one text is the beginning of the other, but for marks and white space. */
function isSameWork(one: string, other: string): boolean {
  const [first, second] = [plain(one), plain(other)]
  return first.startsWith(second) || second.startsWith(first)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*_`]+/g, ' ')
    .trim()
    .replace(/(?<![.;:!…。])[.;:!…。]+$/, '')
}
