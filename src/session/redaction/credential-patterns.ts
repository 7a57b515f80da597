/**
 * Patterns of credentials that were not passed to us: an agent may find them in the checkout or create them. The length
 * of a match is bounded, and so is what a stream holds back. No pattern begins with `\b`, because a token may follow a
 * letter (`\n` in JSON, the `m` of a colour), and none looks behind, because a stream does not keep what it released.
 */
import type { Span } from './view.js'

/** Characters that a match may have at most. */
export const LONGEST_MATCH = 49_152

/** Patterns that match in linear time, whatever the text. Where one has a group, only that is secret. */
const PATTERNS: readonly RegExp[] = [
  // Anthropic: API keys, admin keys, OAuth tokens.
  /sk-ant-[A-Za-z0-9_-]{16,512}/g,
  // Other model providers.
  /sk-(?:proj|svcacct|or)-[A-Za-z0-9_-]{20,512}/g,
  // GitHub: the length varies, and installation tokens may hold dots.
  /gh[pousr]_[A-Za-z0-9_.-]{20,1024}/g,
  /github_pat_[A-Za-z0-9_]{22,255}/g,
  /glpat-[A-Za-z0-9_-]{20,128}/g,
  // AWS key ids; the keys themselves have no recognizable form.
  /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
  /xox[abeoprs]-[A-Za-z0-9-]{10,512}/g,
  /AIza[A-Za-z0-9_-]{35}/g,
  /npm_[A-Za-z0-9]{36}/g,
  // PyPI, Docker, Hugging Face, Stripe, SendGrid, Google's OAuth.
  /(?:pypi-AgE|dckr_pat_|hf_|[rs]k_live_|SG\.|ya29\.)[A-Za-z0-9_.-]{24,1024}/g,
  // Incoming webhooks: whoever has the address can write.
  /hooks\.slack\.com\/(?:services|workflows)\/([A-Za-z0-9_/-]{20,256})/dg,
  /discord(?:app)?\.com\/api\/webhooks\/\d{10,24}\/([A-Za-z0-9_-]{20,128})/dg,
  // The password of a URL, unless it is a variable; its user and host stay readable.
  /:\/\/[^\s:@/"'`<>\\]{0,256}:([^\s@/"'`<>\\${%*][^\s@/"'`<>\\]{2,1023})@/dg,
  // Private keys, also with their line ends written as \n within JSON; a truncated block has no end.
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s:,]|\\{1,4}[nr]|-(?!-)){0,8192}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g
]

/** Headers, also within JSON and as arguments. They are words of prose too, so the value has to look random. */
const HEADERS: readonly RegExp[] = [
  /authorization["'\\\s]{0,12}[:=,]["'\\\s[]{0,12}(?:basic|bearer|token|digest|negotiate)[ \t]{1,8}([A-Za-z0-9+/=_.~:-]{6,8192})/dgi,
  /(?:authorization|x-api-key|private-token|job-token|x-auth-token)["'\\\s]{0,12}[:=,]["'\\\s[]{0,12}([A-Za-z0-9+/=_.~:-]{16,8192})/dgi,
  /(?:basic|bearer)[ \t]{1,8}([A-Za-z0-9+/=_.~:-]{16,8192})/dgi
]

/** Digits, or a capital behind a small letter. */
const LOOKS_RANDOM = /\d|[a-z][A-Z]/

/** Payload and signature of a JSON Web Token; the header precedes them. */
const TOKEN_BODY = /\.eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{8,2048}/g

const LONGEST_TOKEN_HEADER = 512

/** Match wherever one of the patterns does. */
const ANY = anyOf([...PATTERNS, TOKEN_BODY], '')
const ANY_HEADER = anyOf(HEADERS, 'i')

function anyOf(patterns: readonly RegExp[], flags: string): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags)
}

/** Everything in the text that looks like a credential. */
export function findCredentials(text: string): readonly Span[] {
  // Most texts hold none: one pass shows it, and `matchAll` would copy each pattern first.
  if (!ANY.test(text) && !ANY_HEADER.test(text)) return []
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(spanOf))
  const values = HEADERS.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, value = '']) => LOOKS_RANDOM.test(value))
    .map(spanOf)
  return [...found, ...values, ...findWebTokens(text)]
}

/** Searches backwards from the payload: a pattern that begins with the header would restart at every `eyJ` of a hostile text. */
function findWebTokens(text: string): readonly Span[] {
  return [...text.matchAll(TOKEN_BODY)].map(spanOf).flatMap(({ start, end }) => {
    let from = start
    while (from > 0 && start - from < LONGEST_TOKEN_HEADER && /[\w-]/.test(text.charAt(from - 1))) from--
    const header = text.slice(from, start).indexOf('eyJ')
    return header < 0 ? [] : [{ start: from + header, end }]
  })
}

function spanOf(match: RegExpExecArray): Span {
  const group = match.indices?.[1]
  if (group !== undefined) return { start: group[0], end: group[1] }
  return { start: match.index, end: match.index + match[0].length }
}
