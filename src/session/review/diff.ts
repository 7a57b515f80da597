/** The diff of a pull request as GitHub shows it: files with patches, parsed to the lines that a comment can be on. Pure. */

/** A changed file. */
export interface DiffFile {
  readonly path: string
  /** Its path before it was renamed. */
  readonly previousPath?: string | undefined
  /** Absent for binary files, large ones, and those that were only renamed. */
  readonly patch?: string | undefined
}

/** A line of a hunk. */
export interface DiffLine {
  readonly kind: 'context' | 'added' | 'deleted'
  /** Number in the old text; undefined for an added line. */
  readonly before: number | undefined
  /** Number in the new text; undefined for a deleted line. */
  readonly after: number | undefined
  readonly text: string
}

/** Lines that follow each other. A comment can be on each, and on a range within one hunk. */
export type Hunk = readonly DiffLine[]

/** Parses a patch of GitHub's API. */
export function parsePatch(patch: string): readonly Hunk[] {
  const hunks: DiffLine[][] = []
  let [before, after] = [0, 0]
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (header !== null) {
      ;[before, after] = [Number(header[1]), Number(header[2])]
      hunks.push([])
      continue
    }
    const text = line.slice(1)
    const hunk = hunks.at(-1)
    if (line.startsWith('+')) hunk?.push({ kind: 'added', before: undefined, after: after++, text })
    else if (line.startsWith('-')) hunk?.push({ kind: 'deleted', before: before++, after: undefined, text })
    else if (line.startsWith(' ')) hunk?.push({ kind: 'context', before: before++, after: after++, text })
    // What is left is "\ No newline at end of file".
  }
  return hunks
}

/** A side of a hunk: the lines of the new text, or those of the old text. */
export function sideOf(hunk: Hunk, side: 'RIGHT' | 'LEFT'): readonly DiffLine[] {
  return hunk.filter(({ kind }) => kind !== (side === 'RIGHT' ? 'deleted' : 'added'))
}

/** A line without what an editor or a model changes about it: white space. */
export function normalizeLine(line: string): string {
  return line.replace(/\s+/g, ' ').trim()
}
