/** Host names in one canonical spelling: lower case, punycode, without a trailing dot. Pure. */
import net from 'node:net'
import { fail, ok, type Result } from '../../util/result.js'

const LONGEST_NAME = 253

/** One label after conversion to ASCII; underscores occur in names of real hosts. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/

/**
 * Parses a name as a client sends it: ASCII only, so that no conversion can turn it into another name. Fails with a
 * clause: `is an IP address`.
 */
export function parseRequestedHost(text: string): Result<string> {
  const name = text.toLowerCase().replace(/\.$/, '')
  if (isAddress(name)) return fail('is an IP address, not a name')
  if (name.length > LONGEST_NAME) return fail(`is longer than ${LONGEST_NAME} characters`)
  const labels = name.split('.')
  if (!labels.every((label) => LABEL.test(label))) return fail('is not a host name')
  if (labels.at(-1) === 'localhost') return fail('is this machine')
  if (labels.length < 2) return fail('has no dot, so it is not the full name of a public host')
  return ok(name)
}

/** Parses a name as an author writes it: names in other scripts are converted to punycode. */
export function parseWrittenHost(text: string): Result<string> {
  // Escapes and invisible characters, which the conversion would resolve, are rejected: what is read is what counts.
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(text)) return parseRequestedHost(text)
  const address = `http://${text}/`
  return parseRequestedHost(URL.canParse(address) ? new URL(address).hostname : text)
}

/** Any spelling that a resolver or a client takes for an address: `127.1`, `0x7f000001`, `2130706433`, `[::1%lo]`. */
function isAddress(name: string): boolean {
  if (net.isIP(name) !== 0 || /[:[\]]/.test(name)) return true
  return /^(?:\d+|0x[0-9a-f]*)$/.test(name.split('.').at(-1) ?? '')
}
