/** Secrets in custom headers for a gateway. Pure. */
import { parseCustomHeaders } from '../../claude/environment/custom-headers.js'

const SECRET_HEADER = /auth|key|token|secret|password|cookie|credential/

/** Shorter values are ordinary words that occur in any text. */
const SHORTEST_SECRET = 8

const SCHEME = /^(?:basic|bearer|token|digest|negotiate|apikey)\s+/i

/** The secret values in `ANTHROPIC_CUSTOM_HEADERS`, without their scheme (`Bearer`), whole and by the parts of a cookie. */
export function secretsOfHeaders(customHeaders: string | undefined): readonly string[] {
  return Object.entries(parseCustomHeaders(customHeaders).headers).flatMap(([name, value]) => {
    if (!SECRET_HEADER.test(name)) return []
    const whole = value.trim().replace(SCHEME, '')
    const parts = whole.split(/[;,]\s*/).flatMap((part) => [part, part.replace(/^[\w.-]+=/, '')])
    return [...new Set([whole, ...parts])].filter((secret) => secret.length >= SHORTEST_SECRET)
  })
}
