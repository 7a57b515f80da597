/** Removes secrets from texts and files before they are published. Pure; texts and streams give the same result. */
import { secretForms } from './secret-forms.js'
import { findCredentials, LONGEST_MATCH, type Span } from './secret-patterns.js'
import { breakableForms, findBroken, findCutOff, findWhole } from './secret-spans.js'

/** Replaces a secret, as in the runner's own log. */
const REPLACEMENT = '***'

/** Text that a stream collects before a search, so that the part held back is searched less often. */
const WINDOW = 65_536

/** Characters of overlapping matches that a stream holds back at most. */
const LONGEST_JOINED = 131_072

/** Removes known secrets in all their forms, and anything that looks like a credential. */
export interface Redactor {
  readonly redact: (text: string) => string
  /** Redacts one stream of bytes; a secret may be split across chunks. */
  readonly startStream: () => StreamRedactor
}

/** Redacts a stream chunk by chunk. Bytes that are not part of a secret are unchanged, whatever their encoding. */
export interface StreamRedactor {
  /** Returns what is safe to release; the last few KiB are held back. */
  readonly push: (chunk: Uint8Array) => Buffer
  /** Returns the rest. */
  readonly end: () => Buffer
}

interface SecretForms {
  readonly whole: readonly string[]
  readonly breakable: readonly string[]
}

/** Creates a redactor. The secrets must be known before anything is redacted. */
export function createRedactor(secrets: Iterable<string>): Redactor {
  const whole = secretForms(secrets)
  const forms: SecretForms = { whole, breakable: breakableForms(whole) }
  const overlap = Math.max(LONGEST_MATCH, whole[0]?.length ?? 0)
  return {
    redact: (text) => replaceSpans(text, findSecrets(text, forms, true), 0, text.length),
    startStream: () => startStream(forms, overlap)
  }
}

function startStream(forms: SecretForms, overlap: number): StreamRedactor {
  let held = ''
  const release = (text: string) => Buffer.from(text, 'latin1')
  return {
    push: (chunk) => {
      held += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
      if (held.length < overlap + WINDOW) return Buffer.alloc(0)
      const spans = findSecrets(held, forms, false)
      // No match is longer than the overlap, so one that begins before this index is complete.
      const safe = held.length - overlap
      const across = spans.find(({ start, end }) => start < safe && end > safe)
      const end = across === undefined ? safe : endBefore(across)
      const released = replaceSpans(held, spans, 0, end)
      held = held.slice(end)
      return release(released)
    },
    end: () => {
      const released = replaceSpans(held, findSecrets(held, forms, false), 0, held.length)
      held = ''
      return release(released)
    }
  }
}

/**
 * Joined matches may still grow, so they are held back. Ones that grow without bound are not a secret but an attempt to
 * exhaust memory.
 */
function endBefore({ start, end }: Span): number {
  return end - start < LONGEST_JOINED ? start : end
}

/** Secrets in order, overlapping ones joined. `isAll`: the text is not part of a longer one. */
function findSecrets(text: string, forms: SecretForms, isAll: boolean): readonly Span[] {
  const found = [
    ...findCredentials(text),
    ...findWhole(text, forms.whole),
    ...findBroken(text, forms.breakable),
    ...findCutOff(text, forms.whole, isAll)
  ]
  return joinSpans(found.sort((left, right) => left.start - right.start))
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

function replaceSpans(text: string, spans: readonly Span[], from: number, to: number): string {
  let redacted = ''
  let at = from
  for (const { start, end } of spans) {
    if (start >= to) break
    redacted += text.slice(at, start) + REPLACEMENT
    at = end
  }
  return redacted + text.slice(at, to)
}
