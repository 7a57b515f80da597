/** Removes secrets from texts and files before they are written or published. Texts and streams give the same result. */
import { LONGEST_MATCH } from './credential-patterns.js'
import { createSecretSearch, type SecretSearch } from './find-secrets.js'
import { HeldBytes } from './held-bytes.js'
import { startScratch, type Allocate } from './scratch.js'
import type { Span } from './view.js'

/** Replaces a secret, as in the runner's own log. */
const REPLACEMENT = Buffer.from('***')

/** Bytes that a stream collects before a search, so that the part held back is searched less often. */
const WINDOW = 262_144

/** Bytes of overlapping matches that a stream holds back at most, and that are searched on either side of a seam. */
const LONGEST_JOINED = 131_072

/** Texts up to this length, in characters, are remembered when they hold no secret: ids, names and states come again in most events. */
const LONGEST_REMEMBERED = 64
/** More are not remembered. */
const MOST_REMEMBERED = 1000

/** An encoded secret is at most this many times as long: `\u0041` for each byte, with a separator and a line end. */
const LONGEST_FORM = 8

/** Removes known secrets in all their forms, and anything that looks like a credential. */
export interface Redactor {
  readonly redact: (text: string) => string
  /** Redacts a text that continues another one without a gap: a secret may begin in that. */
  readonly redactNext: (before: string, text: string) => string
  /** Redacts one stream of bytes; a secret may be split across chunks. */
  readonly startStream: () => StreamRedactor
  /** Makes further secrets known, also to streams that have begun. */
  readonly add: (secrets: Iterable<string>) => void
}

/**
 * Redacts a stream chunk by chunk. Bytes that are not part of a secret are unchanged, whatever their encoding. What is
 * returned is valid until the next `push`.
 */
export interface StreamRedactor {
  /** Returns what is safe to release; the last few KiB are held back. */
  readonly push: (chunk: Uint8Array) => Buffer
  /** Returns all whole lines that are held back: a secret that continues on a later line is not recognized. */
  readonly releaseLines: () => Buffer
  /** Returns the rest. */
  readonly end: () => Buffer
}

/** Creates a redactor for the secrets that are known already. What is contained in a public text is not secret. */
export function createRedactor(
  secrets: Iterable<string> = [],
  publicTexts: readonly string[] = []
): Redactor {
  const known = new Set(secrets)
  const clean = new Set<string>()
  let search: SecretSearch | undefined
  // Built when it is needed: secrets become known one by one.
  const current = (): SecretSearch => (search ??= createSecretSearch(known, publicTexts))
  const redactor: Redactor = {
    redact: (text) => {
      if (clean.has(text)) return text
      if (Buffer.byteLength(text) > 4 * WINDOW) {
        const stream = startStream(current, true)
        return Buffer.concat([stream.push(Buffer.from(text)), stream.end()]).toString()
      }
      const allocate = startScratch()
      const bytes = encode(text, allocate)
      const spans = joinSpans(current().find(bytes, true, allocate))
      if (spans.length > 0) return replaceSpans(bytes, spans, bytes.length).toString()
      if (text.length <= LONGEST_REMEMBERED && clean.size < MOST_REMEMBERED) clean.add(text)
      return text
    },
    redactNext: (before, text) => redactor.redact(withoutEndOfSecret(before, text, current())),
    startStream: () => startStream(current, false),
    add: (more) => {
      const before = known.size
      for (const secret of more) known.add(secret)
      if (known.size === before) return
      search = undefined
      clean.clear()
    }
  }
  return redactor
}

/** The text, where a secret that begins in the text before ends in it, without that end. */
function withoutEndOfSecret(before: string, text: string, { find }: SecretSearch): string {
  const [end, next] = [Buffer.from(before).subarray(-LONGEST_JOINED), Buffer.from(text)]
  const beginning = next.subarray(0, LONGEST_JOINED)
  const spans = find(Buffer.concat([end, beginning]), beginning.length === next.length)
  const across = joinSpans(spans).find((span) => span.start < end.length && span.end > end.length)
  return across === undefined
    ? text
    : `${REPLACEMENT.toString()}${next.subarray(across.end - end.length).toString()}`
}

/** The text in UTF-8. */
function encode(text: string, allocate: Allocate): Buffer {
  const memory = allocate(Buffer.byteLength(text))
  const bytes = Buffer.from(memory.buffer, memory.byteOffset, memory.length)
  bytes.write(text)
  return bytes
}

/** @param isAll whether the stream's end is that of a text that may have been truncated */
function startStream(current: () => SecretSearch, isAll: boolean): StreamRedactor {
  const held = new HeldBytes()
  /** Replaces what is found in the first bytes, and keeps the rest. */
  const release = (spans: readonly Span[], limit: number): Buffer => {
    const across = spans.find(({ start, end }) => start < limit && end > limit)
    const end = across === undefined ? limit : endBefore(across)
    const released = replaceSpans(held.bytes, spans, end)
    held.drop(end)
    return released
  }
  return {
    push: (chunk) => {
      held.append(chunk)
      const released: Buffer[] = []
      const overlap = Math.max(LONGEST_MATCH, LONGEST_FORM * current().longest)
      // In pieces, so that views stay small.
      while (held.length >= overlap + WINDOW) {
        const spans = joinSpans(current().find(held.bytes.subarray(0, overlap + WINDOW), false))
        const before = held.length
        // No match is longer than the overlap, so one that begins before this index is complete.
        released.push(release(spans, WINDOW))
        if (held.length === before) break
      }
      return concatenate(released)
    },
    releaseLines: () => {
      const { bytes } = held
      const limit = bytes.lastIndexOf(0x0a) + 1
      return limit === 0 ? NOTHING : release(joinSpans(current().find(bytes, false)), limit)
    },
    end: () => {
      const { bytes } = held
      return release(joinSpans(current().find(bytes, isAll)), bytes.length)
    }
  }
}

const NOTHING = Buffer.alloc(0)

/** One piece is not copied. */
function concatenate(pieces: readonly Buffer[]): Buffer {
  const [first = NOTHING] = pieces
  return pieces.length < 2 ? first : Buffer.concat(pieces)
}

/**
 * Joined matches may still grow, so they are held back. Ones that grow without bound are not a secret but an attempt to
 * exhaust memory.
 */
function endBefore({ start, end }: Span): number {
  return end - start < LONGEST_JOINED ? start : end
}

function joinSpans(sorted: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/** The bytes up to an index, with each span that begins before it replaced. */
function replaceSpans(bytes: Buffer, spans: readonly Span[], end: number): Buffer {
  if (spans.length === 0) return bytes.subarray(0, end)
  const parts: Buffer[] = []
  let at = 0
  for (const span of spans) {
    if (span.start >= end) break
    parts.push(bytes.subarray(at, span.start), REPLACEMENT)
    at = span.end
  }
  return Buffer.concat([...parts, bytes.subarray(Math.min(at, end), end)])
}
