/**
 * The text of a terminal as an expecting reader sees it: it grows at the end, and a match takes it away from the
 * front. Pure. Searching costs in proportion to the text that is new, not to all that waits.
 */
import { StringDecoder } from 'node:string_decoder'

/** Pattern that matches the end of the program's output. */
export const END_OF_FILE: unique symbol = Symbol('end of file')

/** A text to be found as it is, an expression, or the end of the output. */
export type ExpectPattern = string | RegExp | typeof END_OF_FILE

/** What a read came to. Texts hold what the program wrote since the last match. */
export type ReadResult =
  | {
      readonly kind: 'matched'
      /** Place of the pattern in the list of patterns. */
      readonly index: number
      /** What stood before the match. */
      readonly before: string
      /** What matched; empty at the end of the output. */
      readonly match: string
      /** The expression's groups; empty for a text. */
      readonly groups: readonly (string | undefined)[]
      /** What had come after the match by then; it stays to be read. */
      readonly after: string
      /** Characters that were lost because nobody read for long. */
      readonly droppedCharacters: number
    }
  | { readonly kind: 'timeout'; readonly before: string; readonly droppedCharacters: number }
  | { readonly kind: 'eof'; readonly before: string; readonly droppedCharacters: number }

/** What an expecting reader that does not come may leave unread: 4 Mi characters; then the oldest quarter is dropped. */
const LIMIT_CHARACTERS = 4 * 1024 * 1024
/** A match of an expression that is longer is found too, but only in a look at the whole. */
const LONGEST_QUICK_MATCH = 8192

/** `new`: what came since the last look. `whole`: everything that waits. */
export type SearchScope = 'new' | 'whole'

interface Finding {
  readonly index: number
  readonly at: number
  readonly match: string
  readonly groups: readonly (string | undefined)[]
}

/** The waiting text of one terminal. */
export class ExpectBuffer {
  readonly #decoder = new StringDecoder('utf8')
  readonly #limit: number
  /** Text that needs no second look, in pieces: joined only when somebody wants it. */
  #older: string[] = []
  #olderLength = 0
  /** The end of the text, with as much before the new as a match can reach back. */
  #recent = ''
  /** Where in `#recent` the new begins. */
  #freshAt = 0
  #lost = 0
  #hasEnded = false

  constructor(limitCharacters: number = LIMIT_CHARACTERS) {
    this.#limit = limitCharacters
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Adds output. A character whose bytes come in two chunks is whole; bytes that are no UTF-8 become U+FFFD. */
  append(bytes: Buffer): void {
    this.#add(this.#decoder.write(bytes))
  }

  /** No output will come any more. */
  end(): void {
    this.#add(this.#decoder.end())
    this.#hasEnded = true
  }

  /**
   * Takes the match that begins first away, with all before it; of two that begin at the same place the one that
   * stands first in the list. Undefined when nothing matches.
   */
  search(patterns: readonly ExpectPattern[], scope: SearchScope): ReadResult | undefined {
    if (scope === 'whole') this.#join()
    let best: Finding | undefined
    for (const [index, pattern] of patterns.entries()) {
      const finding = this.#find(pattern, index)
      if (finding !== undefined && (best === undefined || finding.at < best.at)) best = finding
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
      ...this.#takeLost()
    }
  }

  /** The result of a read whose time is over; the text stays to be read. */
  timeout(): ReadResult {
    this.#join()
    return { kind: 'timeout', before: this.#recent, ...this.#takeLost() }
  }

  /** The result of a read at the end of the output. */
  endOfFile(): ReadResult {
    return { kind: 'eof', before: this.#takeAll(), ...this.#takeLost() }
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
    this.#lost += dropped
  }

  #join(): void {
    this.#recent = this.#older.join('') + this.#recent
    this.#older = []
    this.#olderLength = 0
    this.#freshAt = 0
  }

  #find(pattern: ExpectPattern, index: number): Finding | undefined {
    if (typeof pattern === 'symbol') return undefined
    if (typeof pattern === 'string') {
      const at = this.#recent.indexOf(pattern, Math.max(0, this.#freshAt - pattern.length + 1))
      return at < 0 ? undefined : { index, at, match: pattern, groups: [] }
    }
    const search = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
    // Only the true beginning of the text may match as such.
    search.lastIndex = Math.max(this.#olderLength > 0 ? 1 : 0, this.#freshAt - LONGEST_QUICK_MATCH)
    const found = search.exec(this.#recent)
    return found === null ? undefined : { index, at: found.index, match: found[0], groups: found.slice(1) }
  }

  #take({ index, at, match, groups }: Finding): ReadResult {
    const before = this.#older.join('') + this.#recent.slice(0, at)
    this.#older = []
    this.#olderLength = 0
    this.#recent = this.#recent.slice(at + match.length)
    this.#freshAt = 0
    return { kind: 'matched', index, before, match, groups, after: this.#recent, ...this.#takeLost() }
  }

  /** After a look that found nothing, the new text is old, and its front is put aside. */
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

  #takeLost(): { readonly droppedCharacters: number } {
    const droppedCharacters = this.#lost
    this.#lost = 0
    return { droppedCharacters }
  }
}
