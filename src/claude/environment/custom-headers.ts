/** `ANTHROPIC_CUSTOM_HEADERS`, as the CLI reads it: one `Name: value` on each line. Pure. */

/** A header's name (RFC 9110, section 5.1). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/

/** They frame a message or name its receiver, which an added header must not change. */
const FRAMING = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect)$/

/** Headers by lower-case name. Lines that are not headers are ignored, as the CLI does. */
export function parseCustomHeaders(text: string | undefined): Readonly<Record<string, string>> {
  const headers = (text ?? '').split(/\r?\n|\r/).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    return NAME.test(name) && !FRAMING.test(name) && isHeaderValue(value) ? [[name, value]] : []
  })
  return Object.fromEntries(headers)
}

/** Node rejects a request with any other character in a header. */
function isHeaderValue(value: string): boolean {
  return value !== '' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
}
