/** Whether every reader of a JSON object finds the same values at its top level. Pure. */

/**
 * Finds a member that some readers would take another value of: a name that is written twice (the first or the last one
 * counts), or in other letter case (Go's decoder ignores case).
 * @param text of one JSON object that `JSON.parse` accepts
 * @param names of members whose case matters
 */
export function findAmbiguousMember(text: string, names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  for (const name of topLevelNames(text)) {
    const isRespelled = !names.includes(name) && names.includes(foldName(name))
    if (isRespelled || seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}

/** As Go's decoder compares names: `ſ` and the Kelvin sign are letters of other case, too. */
export function foldName(name: string): string {
  return name.toUpperCase().toLowerCase().replaceAll('\u212a', 'k')
}

/**
 * Strings, brackets, commas and colons of a valid text. Not by a pattern: one that matches strings runs out of stack on an
 * image of 6 MB.
 */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"') {
      const end = endOfString(text, at)
      yield text.slice(at, end)
      at = end - 1
    } else if ('{}[],:'.includes(character)) yield character
  }
}

/** The index behind the quote that ends the string which begins here. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote > 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0
    while (text[quote - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return quote + 1
  }
  return text.length
}

/** The scan relies on the text being valid, so only strings and brackets matter. */
function* topLevelNames(text: string): Generator<string> {
  let depth = 0
  let isName = false
  for (const token of tokensOf(text)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    else if (depth === 1 && token === ':') isName = false
    else if (depth === 1 && isName && token.startsWith('"')) yield JSON.parse(token) as string
    if (depth === 1 && (token === '{' || token === ',')) isName = true
  }
}

/**
 * Whether an object at any depth has a name twice: readers would take another one of the values.
 * @param text of one JSON object that `JSON.parse` accepts
 */
export function hasRepeatedName(text: string): boolean {
  // Names of the open objects; undefined for a list.
  const open: (Set<string> | undefined)[] = []
  let isName = false
  for (const token of tokensOf(text)) {
    const names = open.at(-1)
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (isName && names !== undefined && token.startsWith('"')) {
      const name = JSON.parse(token) as string
      if (names.has(name)) return true
      names.add(name)
    }
    isName = token === '{' || (token === ',' && names !== undefined)
  }
  return false
}
