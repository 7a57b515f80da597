/** Builds patterns from words of many languages. `\b` knows only ASCII letters, so borders are looked for explicitly. */

/** Splits a table of words: by commas and line ends. */
export function wordsIn(...tables: readonly string[]): readonly string[] {
  return tables
    .flatMap((table) => table.split(/[,\n]/).map((word) => word.trim()))
    .filter((word) => word !== '')
}

/** A pattern for any of the words, longest first; a blank in a word matches any white space. */
export function anyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((one, other) => other.length - one.length)
  return sorted.map((word) => escape(word).replace(/[’']/g, "['’]").replaceAll(' ', '\\s+')).join('|')
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
