/** Slugs of agents' names, by which a name is the same however it is written. Pure. */

/** A longer text is a sentence, not a name. */
export const LONGEST_NAME = 60

/**
 * Slug of a name: lower case, words joined by hyphens, without a leading "the" and a trailing "Agent".
 * `Version Control Agent`, `version_control` and `version-control` have the same slug. Empty if no letter or digit is left.
 */
export function slugOf(name: string): string {
  const words = name
    .slice(0, LONGEST_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  if (words.length > 1 && words[0] === 'the') words.shift()
  if (words.length > 1 && /^(?:sub)?agents?$/.test(words.at(-1) ?? '')) words.pop()
  if (words.length > 1 && words.at(-1) === 'sub') words.pop()
  return words.join('-')
}
