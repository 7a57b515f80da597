/** `ANTHROPIC_CUSTOM_HEADERS`, as the CLI reads it: one `Name: value` on each line. Pure. */

/** A header's name (RFC 9110, section 5.1). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/

/** They frame a message or name its receiver; a header that is added cannot say either. */
const FRAMING = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect)$/

/** Names in small letters. Lines that are no header are left out, as the CLI does. */
export function parseCustomHeaders(text: string | undefined): Readonly<Record<string, string>> {
  const headers = (text ?? '').split(/\r?\n|\r/).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    return NAME.test(name) && !FRAMING.test(name) && isHeaderValue(value) ? [[name, value]] : []
  })
  return Object.fromEntries(headers)
}

/** Node refuses a request with any other character in a header. */
function isHeaderValue(value: string): boolean {
  return value !== '' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
}
