/**
 * Finds many words in one pass: the three bytes at the end of a window say how far the window can move on without
 * passing a word (Wu and Manber). The time does not depend on the number of words, as long as few begin alike. Pure.
 */

/** What was found: the whole word, or as much of its beginning as there is. */
export interface WordMatch {
  readonly start: number
  readonly end: number
  readonly isWhole: boolean
}

/** A search for a fixed set of words. */
export type WordSearch = (text: Uint8Array, length: number) => readonly WordMatch[]

/** Shorter beginnings are not reported. */
export const SHORTEST_BEGINNING = 8

/** Bytes at the end of the window that decide. */
const BLOCK = 3

/** Longer windows skip further, but beginnings shorter than the window are not seen. */
const LONGEST_WINDOW = SHORTEST_BEGINNING

const TABLE_SIZE = 2 ** 16

/** What capitals and small letters do not have in common. */
const CASE_BIT = 0x20

/**
 * Prepares the search; words shorter than a block are left out. With `ignoresCase` the words have to be of small letters
 * and digits, and the texts of letters and digits.
 */
export function createWordSearch(words: Iterable<Uint8Array>, ignoresCase = false): WordSearch {
  const fold = ignoresCase ? CASE_BIT : 0
  const all = [...new Map([...words].map((word) => [Buffer.from(word).toString('latin1'), word])).values()]
  const sought = all.filter((word) => word.length >= BLOCK)
  if (sought.length === 0) return () => []
  const window = Math.min(LONGEST_WINDOW, ...sought.map((word) => word.length))
  const shifts = new Uint8Array(TABLE_SIZE).fill(window - BLOCK + 1)
  const byBlock = new Map<number, Uint8Array[]>()
  for (const word of sought)
    for (let end = BLOCK; end <= window; end++) {
      const block = blockAt(word, end - 1, 0)
      shifts[block] = Math.min(shifts[block] ?? 0, window - end)
      if (end === window) byBlock.set(block, [...(byBlock.get(block) ?? []), word])
    }
  return (text, length) => {
    const found: WordMatch[] = []
    for (let last = window - 1; last < length;) {
      const block = blockAt(text, last, fold)
      const shift = shifts[block] ?? 0
      if (shift > 0) {
        last += shift
        continue
      }
      for (const word of byBlock.get(block) ?? []) {
        const match = matchAt(text, length, last - window + 1, word, fold)
        if (match !== undefined) found.push(match)
      }
      last++
    }
    return found
  }
}

function blockAt(bytes: Uint8Array, last: number, fold: number): number {
  const first = (bytes[last - 2] ?? 0) | fold
  const second = (bytes[last - 1] ?? 0) | fold
  return ((first << 10) ^ (second << 5) ^ ((bytes[last] ?? 0) | fold)) & (TABLE_SIZE - 1)
}

function matchAt(
  text: Uint8Array,
  length: number,
  start: number,
  word: Uint8Array,
  fold: number
): WordMatch | undefined {
  const most = Math.min(word.length, length - start)
  let matched = 0
  while (matched < most && ((text[start + matched] ?? 0) | fold) === word[matched]) matched++
  const isWhole = matched === word.length
  return isWhole || matched >= SHORTEST_BEGINNING ? { start, end: start + matched, isWhole } : undefined
}
