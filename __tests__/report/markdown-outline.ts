/** Reads Markdown as GitHub would at block level: the content of fences, and whether the folds outside of them are closed. */

/** A document without its fenced code, and the code. */
export interface Outline {
  readonly outside: string
  readonly fenced: readonly string[]
  /** False when a fence stays open to the end. */
  readonly isClosed: boolean
}

/** Takes a document apart by the rules of CommonMark for fences. */
export function outlineOf(markdown: string): Outline {
  const outside: string[] = []
  const fenced: string[] = []
  let mark = ''
  let code: string[] = []
  for (const line of markdown.split('\n')) {
    const opening = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line)
    if (mark === '') {
      if (opening === null) outside.push(line)
      else [mark, code] = [opening[1] ?? '', []]
      continue
    }
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
    if (closing === undefined || !closing.startsWith(mark.charAt(0)) || closing.length < mark.length)
      code.push(line)
    else {
      fenced.push(code.join('\n'))
      mark = ''
    }
  }
  return { outside: outside.join('\n'), fenced, isClosed: mark === '' }
}
