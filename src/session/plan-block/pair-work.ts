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

/** More are no plan of PM; each text would be compared with each. */
const MOST_COMPARED = 500

/** Pairs equal texts first, then what is left to the same agent, in order; of very many by their agents alone. */
export function pairWork<T extends Work>(some: readonly T[], others: readonly Work[]): PairedWork<T> {
  const free = new Map<string, string[]>()
  for (const { agent, text } of others) {
    const texts = free.get(agent)
    if (texts === undefined) free.set(agent, [plain(text)])
    else texts.push(plain(text))
  }
  const isCompared = some.length <= MOST_COMPARED && others.length <= MOST_COMPARED
  const left = some.filter((one) => !isCompared || !takeSame(free.get(one.agent) ?? [], plain(one.text)))
  const differing: T[] = []
  const unpaired = left.filter((one) => {
    const isPaired = free.get(one.agent)?.pop() !== undefined
    if (isPaired) differing.push(one)
    return !isPaired
  })
  return { unpaired, differing }
}

/** Takes a text of which one is the beginning of the other, but for marks and white space. */
function takeSame(texts: string[], text: string): boolean {
  const at = texts.findIndex((other) => other.startsWith(text) || text.startsWith(other))
  if (at !== -1) texts.splice(at, 1)
  return at !== -1
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*_`]+/g, ' ')
    .trim()
    .replace(/(?<![.;:!…。])[.;:!…。]+$/, '')
}
