/**
 * Removes the parts of Markdown and HTML that carry words which GitHub does not show: titles, alternative texts,
 * attributes, info strings, excess cells. In code too, where losing them costs less than trusting a guess at what is code.
 * Pure; linear in the text.
 */

/** The title of a link or an image. */
const LINK_TITLE =
  /(\]\(\s{0,100}(?:<[^<>\n]*>|[^\s<>"']{0,2000}))\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))\s{0,100}\)/g

/** The alternative text of an image. */
const IMAGE_TEXT = /!\[(?:\\.|[^\\[\]]|\[[^[\]]{0,200}\]){1,2000}\](?=[([])/g

/** What follows the language of a code block. */
const INFO_STRING = /^([ \t>]{0,20}(?:`{3,}|~{3,})[ \t]{0,20}[\w+#.-]{0,24})[^\n`]*$/gm

/** Not an address in brackets. */
const TAG_START = /<(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}>)[a-z][^\s/>]{0,40}/gi

/** Tags without an end that are searched to the end of the text. */
const MOST_UNCLOSED = 200

/** A target may be needed, and words do not fit into it. */
const TARGET = /^(?:href|src)$/i

const DELIMITER_ROW = /^[ \t>]{0,20}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** The text without them. */
export function withoutHiddenMarkup(text: string): string {
  const links = text.replace(LINK_TITLE, '$1)').replace(IMAGE_TEXT, '![]').replace(INFO_STRING, '$1')
  return withoutExcessCells(withoutAttributes(links))
}

function withoutAttributes(text: string): string {
  let kept = ''
  let at = 0
  let unclosed = 0
  TAG_START.lastIndex = 0
  for (let found = TAG_START.exec(text); found !== null; found = TAG_START.exec(text)) {
    const { attributes, end } = readAttributes(text, TAG_START.lastIndex)
    if (end === undefined) {
      // It is text, and a tag may follow. A text full of them is not worth reading.
      if (++unclosed > MOST_UNCLOSED) return `${kept}${text.slice(at, found.index)}[unreadable markup]`
      continue
    }
    kept += `${text.slice(at, found.index)}${found[0]}${attributes}>`
    at = end
    TAG_START.lastIndex = end
  }
  return kept + text.slice(at)
}

/** Reads attributes as a parser of HTML does. `end` is behind `>`. */
function readAttributes(text: string, from: number): { attributes: string; end: number | undefined } {
  const pattern = /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?)/y
  let attributes = ''
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [, close, name = '', double, single, bare] = found
    if (close !== undefined) return { attributes, end: pattern.lastIndex }
    const value = double ?? single ?? bare
    if (value !== undefined && TARGET.test(name) && /^[^\s"<>]{1,500}$/.test(value))
      attributes += ` ${name}="${value}"`
  }
  return { attributes, end: undefined }
}

/** Cells beyond those of a table's head are not shown. */
function withoutExcessCells(text: string): string {
  let columns: number | undefined
  const lines = text.split('\n')
  return lines
    .map((line, index) => {
      if (line.trim() === '') columns = undefined
      else if (columns === undefined && line.includes('-') && DELIMITER_ROW.test(line.trimEnd()))
        columns =
          cellsOf(lines[index - 1] ?? '').length === cellsOf(line).length ? cellsOf(line).length : undefined
      else if (columns !== undefined && cellsOf(line).length > columns)
        return `|${cellsOf(line).slice(0, columns).join('|')}|`
      return line
    })
    .join('\n')
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
}
