/** Secrets in custom headers for a gateway. Pure. */
import { parseCustomHeaders } from '../../claude/environment/custom-headers.js'

const SECRET_HEADER = /auth|key|token|secret|password|cookie|credential/

/** Shorter values are ordinary words that occur in any text. */
const SHORTEST_SECRET = 8

/** Returns the secret values in `ANTHROPIC_CUSTOM_HEADERS`, without their scheme (`Bearer`). */
export function secretsOfHeaders(customHeaders: string | undefined): readonly string[] {
  return Object.entries(parseCustomHeaders(customHeaders).headers).flatMap(([name, value]) => {
    const secret = value.split(/\s+/).at(-1) ?? ''
    return SECRET_HEADER.test(name) && secret.length >= SHORTEST_SECRET ? [secret] : []
  })
}
