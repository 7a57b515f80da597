/** The front matter of a Markdown file, read as leniently as the CLI does. Pure but for loading the YAML parser. */

/** The fields of a file, and the text below them. */
export type FrontMatter =
  /** The file begins without front matter. */
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }
  | { readonly kind: 'read'; readonly fields: Fields; readonly body: string }

/** Values by key, as YAML reads them. */
export type Fields = Readonly<Record<string, unknown>>

type ParseYaml = (text: string) => unknown

/** As for the CLI, the first line that begins with three hyphens ends it; what else the line holds belongs to the body. */
const CLOSING = /\n[ \t]*---[ \t]*\n?/

/** Line ends are those of Unix, and there is no byte order mark. */
export async function readFrontMatter(content: string): Promise<FrontMatter> {
  if (!/^---[ \t]*\n/.test(content)) return { kind: 'none' }
  const end = CLOSING.exec(content)
  if (end === null) return { kind: 'open' }
  const text = content.slice(content.indexOf('\n') + 1, end.index + 1)
  // Loaded only here: most sessions have no agent file.
  const { parse } = await import('yaml')
  // Of a key that comes twice the CLI takes the last.
  const parseYaml: ParseYaml = (yaml) => parse(yaml, { uniqueKeys: false, merge: true, logLevel: 'error' })
  const fields = parseWhole(text, parseYaml) ?? parseEachField(text, parseYaml)
  return { kind: 'read', fields, body: content.slice(end.index + end[0].length).trim() }
}

function parseWhole(text: string, parseYaml: ParseYaml): Fields | undefined {
  try {
    const value: unknown = parseYaml(text) ?? {}
    return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

/**
 * People write values that are no YAML, as in `description: Reviews code: style`. So each field is read for itself, and
 * one that cannot be is plain text. Lines that begin no field belong to the one above.
 */
function parseEachField(text: string, parseYaml: ParseYaml): Fields {
  const fields: Record<string, unknown> = {}
  for (const [, key = '', value = ''] of text.matchAll(FIELD)) {
    // A line of an example that looks like a field must not replace one.
    if (!Object.hasOwn(fields, key)) fields[key] = parseField(value, parseYaml)
  }
  return fields
}

/** A key at the beginning of a line, and all up to the next one. */
const FIELD = /^([A-Za-z][\w-]*):(?=\s)(.*(?:\n(?![A-Za-z][\w-]*:\s).*)*)/gm

function parseField(value: string, parseYaml: ParseYaml): unknown {
  const whole = parseWhole(`value:${value}`, parseYaml)
  return whole === undefined ? joinLines(value) : whole['value']
}

/** Joins lines as YAML folds plain text. Not by one pattern with blanks on both sides of the line end: that is quadratic. */
function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
