/**
 * Patterns of credentials that were not passed to us: an agent may find them in the checkout or create them. The length
 * of a match is bounded, and so is what a stream holds back. No pattern begins with `\b`, because a token may follow a
 * letter (`\n` in JSON, the `m` of a colour), and none looks behind, because a stream does not keep what it released.
 */

/** Characters that a match may have at most. */
export const LONGEST_MATCH = 49_152

/** A range of a text; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Patterns that match in linear time, whatever the text. */
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
  // Private keys, also with their line ends written as \n within JSON; a truncated block has no end.
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s:,]|\\{1,4}[nr]|-(?!-)){0,8192}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g
]

/** Payload and signature of a JSON Web Token; the header precedes them. */
const TOKEN_BODY = /\.eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{8,2048}/g

const LONGEST_TOKEN_HEADER = 512

/** Everything in the text that looks like a credential. */
export function findCredentials(text: string): readonly Span[] {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(spanOf))
  return [...found, ...findWebTokens(text)]
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
  return { start: match.index, end: match.index + match[0].length }
}
