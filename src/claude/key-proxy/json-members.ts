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

/** The scan relies on the text being valid, so only strings and brackets matter. */
function* topLevelNames(text: string): Generator<string> {
  let depth = 0
  let isName = false
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs)) {
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
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs)) {
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
