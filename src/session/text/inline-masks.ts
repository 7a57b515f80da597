/** Blanks out what is not the author's own words within a line: code spans and comments. Indexes stay the same. Pure. */

/** Replaces a blanked-out character: neither letter nor blank nor mark. */
export const BLANKED = '\u0001'

/** Blanks out code spans and comments within a line. A mark without its partner stays as it is. */
export function maskInline(line: string): string {
  const withoutCode = maskCodeSpans(line)
  return withoutCode.includes('<!--') ? maskComments(withoutCode) : withoutCode
}

/** Blanks out code spans only. */
export function maskCodeSpans(line: string): string {
  if (!line.includes('`')) return line
  const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }))
  const partners = partnersOf(runs.map((run) => run.length))
  let masked = ''
  let copied = 0
  for (let index = 0; index < runs.length; index++) {
    const partner = partners[index]
    const run = runs[index]
    const last = partner === undefined ? undefined : runs[partner]
    if (run === undefined || last === undefined) continue
    const end = last.start + last.length
    masked += line.slice(copied, run.start) + BLANKED.repeat(end - run.start)
    copied = end
    index = partner ?? index
  }
  return masked + line.slice(copied)
}

/** Returns for each run of backticks the index of the next one of the same length, in one pass from the end. */
function partnersOf(lengths: readonly number[]): (number | undefined)[] {
  const nextOfLength = new Map<number, number>()
  const partners = new Array<number | undefined>(lengths.length)
  for (let index = lengths.length - 1; index >= 0; index--) {
    const length = lengths[index] ?? 0
    partners[index] = nextOfLength.get(length)
    nextOfLength.set(length, index)
  }
  return partners
}

function maskComments(line: string): string {
  let masked = ''
  let copied = 0
  for (;;) {
    const start = line.indexOf('<!--', copied)
    const end = start < 0 ? -1 : line.indexOf('-->', start)
    if (end < 0) return masked + line.slice(copied)
    masked += line.slice(copied, start) + BLANKED.repeat(end + 3 - start)
    copied = end + 3
  }
}
