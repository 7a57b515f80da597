/** The front matter of a Markdown file, parsed as leniently as by the CLI. Pure, except that it loads the YAML parser. */

/** The front matter of a file, and the text below it. */
export type FrontMatter =
  /** The file does not begin with front matter. */
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }
  | { readonly kind: 'read'; readonly fields: Fields; readonly body: string }

/** Values by key, as YAML reads them. */
export type Fields = Readonly<Record<string, unknown>>

type ParseYaml = (text: string) => unknown

/** As in the CLI, the first line that begins with three hyphens ends it; the rest of that line belongs to the body. */
const CLOSING = /\n[ \t]*---[ \t]*\n?/

/** Parses front matter. The content must have Unix line ends and no byte order mark. */
export async function readFrontMatter(content: string): Promise<FrontMatter> {
  if (!/^---[ \t]*\n/.test(content)) return { kind: 'none' }
  const end = CLOSING.exec(content)
  if (end === null) return { kind: 'open' }
  const text = content.slice(content.indexOf('\n') + 1, end.index + 1)
  // Loaded lazily: most sessions have no agent file.
  const { parse } = await import('yaml')
  // Of duplicate keys the CLI uses the last one.
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
 * People write values that are not YAML, as in `description: Reviews code: style`. So each field is parsed separately,
 * and is plain text if that fails. Lines that do not begin a field belong to the one above.
 */
function parseEachField(text: string, parseYaml: ParseYaml): Fields {
  const fields: Record<string, unknown> = {}
  for (const [, key = '', value = ''] of text.matchAll(FIELD)) {
    // A later line that looks like a field, as in an example, must not replace it.
    if (!Object.hasOwn(fields, key)) fields[key] = parseField(value, parseYaml)
  }
  return fields
}

/** A key at the start of a line, and everything up to the next one. */
const FIELD = /^([A-Za-z][\w-]*):(?=\s)(.*(?:\n(?![A-Za-z][\w-]*:\s).*)*)/gm

function parseField(value: string, parseYaml: ParseYaml): unknown {
  const whole = parseWhole(`value:${value}`, parseYaml)
  return whole === undefined ? joinLines(value) : whole['value']
}

/**
 * Joins lines as YAML folds plain text. A single pattern with blanks on both sides of the line break would be
 * quadratic.
 */
function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
