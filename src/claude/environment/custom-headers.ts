/** `ANTHROPIC_CUSTOM_HEADERS`, as the CLI reads it: one `Name: value` on each line. Pure. */

/** A header's name (RFC 9110, section 5.1). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/

/** They frame a message or name its receiver, which an added header must not change. */
const FRAMING = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect)$/

/** The headers, and the lines that are not sent. */
export interface CustomHeaders {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Why each unusable line is not sent: `line 2 (host) is set by the connection`. The value, a secret perhaps, is left out. */
  readonly ignored: readonly string[]
}

/** Parses the variable's value; blank lines are skipped. */
export function parseCustomHeaders(text: string | undefined): CustomHeaders {
  const headers: [string, string][] = []
  const ignored: string[] = []
  for (const [index, line] of (text ?? '').split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const fault = findFault(name, value)
    if (fault === undefined) headers.push([name, value])
    else ignored.push(`line ${index + 1}${NAME.test(name) ? ` (${name})` : ''} ${fault}`)
  }
  return { headers: Object.fromEntries(headers), ignored }
}

function findFault(name: string, value: string): string | undefined {
  if (!NAME.test(name)) return 'is not of the form "Name: value"'
  if (FRAMING.test(name)) return 'is set by the connection'
  if (value === '') return 'has no value'
  // Node rejects a request with any other character in a header.
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return 'has a character that a header cannot contain'
  return undefined
}
