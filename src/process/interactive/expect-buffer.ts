/**
 * The text of a terminal as an `expect` reader sees it: it grows at the end, and a match consumes it from the front.
 * Pure. The cost of a search is proportional to the new text, not to all unread text.
 */
import { StringDecoder } from 'node:string_decoder'

/** Pattern that matches the end of the program's output. */
export const END_OF_FILE: unique symbol = Symbol('end of file')

/** A literal text, a regular expression, or the end of the output. */
export type ExpectPattern = string | RegExp | typeof END_OF_FILE

/** The result of a read. `before` holds what the program wrote since the last match. */
export type ReadResult =
  | {
      readonly kind: 'matched'
      /** Index of the pattern in the list of patterns. */
      readonly index: number
      /** The text before the match. */
      readonly before: string
      /** The matched text; empty at the end of the output. */
      readonly match: string
      /** The capture groups; empty for a literal text. */
      readonly groups: readonly (string | undefined)[]
      /** What has already arrived after the match; it stays unread. */
      readonly after: string
      /** Characters that were dropped because they were not read in time. */
      readonly droppedCharacters: number
    }
  | { readonly kind: 'timeout'; readonly before: string; readonly droppedCharacters: number }
  | { readonly kind: 'eof'; readonly before: string; readonly droppedCharacters: number }

/** Bound on unread text, 4 Mi characters; beyond it the oldest quarter is dropped. */
const LIMIT_CHARACTERS = 4 * 1024 * 1024
/** A longer match of a regular expression is only found by a search of the whole text. */
const LONGEST_QUICK_MATCH = 8192

/** `new`: what arrived since the last search. `whole`: all unread text. */
export type SearchScope = 'new' | 'whole'

interface Candidate {
  readonly index: number
  readonly at: number
  readonly match: string
  readonly groups: readonly (string | undefined)[]
}

/** The unread text of one terminal. */
export class ExpectBuffer {
  readonly #decoder = new StringDecoder('utf8')
  readonly #limit: number
  /** Text that was already searched, in pieces that are joined only when needed. */
  #older: string[] = []
  #olderLength = 0
  /** The end of the text: the new part, and as much before it as a match can reach back. */
  #recent = ''
  /** Where the new part begins in `#recent`. */
  #freshAt = 0
  #dropped = 0
  #hasEnded = false

  constructor(limitCharacters: number = LIMIT_CHARACTERS) {
    this.#limit = limitCharacters
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Adds output. Characters that span two chunks are decoded correctly; invalid UTF-8 becomes U+FFFD. */
  append(bytes: Buffer): void {
    this.#add(this.#decoder.write(bytes))
  }

  /** No more output will arrive. */
  end(): void {
    this.#add(this.#decoder.end())
    this.#hasEnded = true
  }

  /**
   * Consumes the earliest match and everything before it; of two at the same position, the pattern that comes first in
   * the list wins. Undefined when nothing matches.
   */
  search(patterns: readonly ExpectPattern[], scope: SearchScope): ReadResult | undefined {
    if (scope === 'whole') this.#join()
    let best: Candidate | undefined
    for (const [index, pattern] of patterns.entries()) {
      const candidate = this.#find(pattern, index)
      if (candidate !== undefined && (best === undefined || candidate.at < best.at)) best = candidate
    }
    if (best !== undefined) return this.#take(best)
    this.#settle(patterns)
    const index = patterns.indexOf(END_OF_FILE)
    if (!this.#hasEnded || index < 0) return undefined
    return {
      kind: 'matched',
      index,
      before: this.#takeAll(),
      match: '',
      groups: [],
      after: '',
      ...this.#takeDropped()
    }
  }

  /** The result of a read that timed out; the text stays unread. */
  timeout(): ReadResult {
    this.#join()
    return { kind: 'timeout', before: this.#recent, ...this.#takeDropped() }
  }

  /** The result of a read at the end of the output. */
  endOfFile(): ReadResult {
    return { kind: 'eof', before: this.#takeAll(), ...this.#takeDropped() }
  }

  #add(text: string): void {
    this.#recent += text
    const length = this.#olderLength + this.#recent.length
    if (length <= this.#limit) return
    const unseen = this.#recent.length - this.#freshAt
    this.#join()
    const dropped = length - Math.floor(this.#limit * 0.75)
    this.#recent = this.#recent.slice(dropped)
    this.#freshAt = Math.max(0, this.#recent.length - unseen)
    this.#dropped += dropped
  }

  #join(): void {
    this.#recent = this.#older.join('') + this.#recent
    this.#older = []
    this.#olderLength = 0
    this.#freshAt = 0
  }

  #find(pattern: ExpectPattern, index: number): Candidate | undefined {
    if (typeof pattern === 'symbol') return undefined
    if (typeof pattern === 'string') {
      const at = this.#recent.indexOf(pattern, Math.max(0, this.#freshAt - pattern.length + 1))
      return at < 0 ? undefined : { index, at, match: pattern, groups: [] }
    }
    const search = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
    // `^` may match at the real beginning of the text only.
    search.lastIndex = Math.max(this.#olderLength > 0 ? 1 : 0, this.#freshAt - LONGEST_QUICK_MATCH)
    const found = search.exec(this.#recent)
    return found === null ? undefined : { index, at: found.index, match: found[0], groups: found.slice(1) }
  }

  #take({ index, at, match, groups }: Candidate): ReadResult {
    const before = this.#older.join('') + this.#recent.slice(0, at)
    this.#older = []
    this.#olderLength = 0
    this.#recent = this.#recent.slice(at + match.length)
    this.#freshAt = 0
    return { kind: 'matched', index, before, match, groups, after: this.#recent, ...this.#takeDropped() }
  }

  /** After a search without a match: marks the new text as searched and moves its front to `#older`. */
  #settle(patterns: readonly ExpectPattern[]): void {
    const longest = Math.max(
      0,
      ...patterns.map((pattern) => (typeof pattern === 'string' ? pattern.length : 0))
    )
    const reach = Math.max(LONGEST_QUICK_MATCH, longest) + 1
    if (this.#recent.length > reach * 4) {
      const cut = this.#recent.length - reach
      this.#older.push(this.#recent.slice(0, cut))
      this.#olderLength += cut
      this.#recent = this.#recent.slice(cut)
    }
    this.#freshAt = this.#recent.length
  }

  #takeAll(): string {
    this.#join()
    const text = this.#recent
    this.#recent = ''
    return text
  }

  #takeDropped(): { readonly droppedCharacters: number } {
    const droppedCharacters = this.#dropped
    this.#dropped = 0
    return { droppedCharacters }
  }
}
