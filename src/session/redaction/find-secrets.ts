/** Finds secrets in a text: in each of its views, and in what the text encodes. Pure, linear. */
import { findCredentials } from './credential-patterns.js'
import { startBudget, type DecodingBudget } from './decoding-budget.js'
import { decodePart, findEncoded } from './encoded-text.js'
import { viewJoinedLines } from './joined-lines.js'
import { viewLetters } from './letters.js'
import { allocateNew, startScratch, type Allocate } from './scratch.js'
import { secretForms, SHORTEST_JOINED } from './secret-forms.js'
import { bytesOf, spanOfView, viewAsItIs, type Span, type View } from './view.js'
import { hasHiddenParts, viewVisible } from './visible-text.js'
import { createWordSearch, type WordMatch, type WordSearch } from './word-search.js'

/** Encodings within one another that are decoded. */
const DEEPEST = 3

/** What follows a text that was truncated. */
const CUT = /^(?:\.\.\.|…|\\{0,4}"|\n\[\.\.\.)/

/** Bytes after a match that decide whether it was truncated. */
const CUT_BYTES = 8

/** The first bytes of what follows a truncated text, in any view. */
const CUT_STARTS: ReadonlySet<number | undefined> = new Set(Buffer.from('.…\\"\n['))

/** Finds the secrets of a set. */
export interface SecretSearch {
  /**
   * In order of their start; they may overlap. `isAll`: the text is not part of a longer one. `allocate` gives memory that
   * is used during the search only.
   */
  readonly find: (text: Buffer, isAll: boolean, allocate?: Allocate) => readonly Span[]
  /** Bytes of the longest secret. */
  readonly longest: number
}

/** Prepares the search for a set of secrets, and for anything that looks like a credential. */
export function createSecretSearch(
  secrets: Iterable<string>,
  publicTexts: readonly string[] = [],
  budgetOf: (bytes: number) => DecodingBudget = startBudget
): SecretSearch {
  const forms = secretForms(secrets, publicTexts)
  const searches: Searches = {
    visible: createWordSearch(forms.visible),
    joined: createWordSearch(forms.joined),
    letters: createWordSearch(forms.letters),
    lowerLetters: createWordSearch(forms.lowerLetters, true)
  }
  return {
    find: (text, isAll, allocate = startScratch()) => {
      // Most texts hold nothing, so places are only worked out for a text that holds something.
      const start = (hasPlaces: boolean, views: Allocate): Generator<Span> =>
        search(text, { searches, budget: budgetOf(text.length), hasPlaces, allocate: views }, isAll, DEEPEST)
      if (start(false, allocate).next().done === true) return []
      return [...start(true, allocateNew)].sort((left, right) => left.start - right.start)
    },
    longest: forms.longest
  }
}

interface Searches {
  readonly visible: WordSearch
  readonly joined: WordSearch
  readonly letters: WordSearch
  readonly lowerLetters: WordSearch
}

/** What is the same for a text and for all that it encodes. */
interface Pass {
  readonly searches: Searches
  readonly budget: DecodingBudget
  /** Without places a search yields anything as soon as there may be something. */
  readonly hasPlaces: boolean
  /** For views, which are used in this search only. */
  readonly allocate: Allocate
}

function* search(text: Buffer, pass: Pass, isAll: boolean, depth: number): Generator<Span> {
  const { searches, budget, hasPlaces, allocate } = pass
  /** What was decoded already: most is the same in every view. */
  const seen = new Set<string>()
  const accept = (view: View, matches: readonly WordMatch[], shortest: number, isText: boolean): Span[] =>
    matches.flatMap((match) => {
      const span = spanOfView(view, match)
      const isSecret =
        match.isWhole ||
        (match.end - match.start >= shortest &&
          (hasPlaces ? isCutOff(text, span.end, isAll) : !isText || mayBeCutOff(view, match.end)))
      return isSecret ? [span] : []
    })
  const inView = function* (view: View, latinOfView: string): Generator<Span> {
    yield* accept(view, searches.visible(view.bytes, view.length), 0, true)
    yield* spansOf(view, findCredentials(latinOfView))
    yield* inLetters(view, false)
    for (const joined of viewJoinedLines(view, allocate)) {
      yield* accept(joined, searches.joined(joined.bytes, joined.length), SHORTEST_JOINED, true)
      if (depth > 0) yield* inEncoded(joined)
    }
  }
  const inEncoded = function* (view: View): Generator<Span> {
    for (const part of findEncoded(view)) {
      const span = spanOfView(view, { start: part.from, end: part.end })
      const key = `${part.encoding.name} ${span.start} ${span.end} ${part.encoded}`
      if (seen.has(key)) continue
      if (!budget.take(part.encoded.length)) {
        // Nothing is left unsearched: what is not decoded counts as a secret.
        yield span
        continue
      }
      seen.add(key)
      const decoded = decodePart(view, part)
      for (const found of search(bytesOf(decoded), pass, false, depth - 1)) yield spanOfView(decoded, found)
    }
  }
  const inLetters = function* (visible: View, readsDumps: boolean): Generator<Span> {
    const { view, hasDumps } = viewLetters(visible, readsDumps, allocate)
    yield* accept(view, searches.letters(view.bytes, view.length), 0, false)
    yield* accept(view, searches.lowerLetters(view.bytes, view.length), SHORTEST_JOINED, false)
    if (hasDumps && !readsDumps) yield* inLetters(visible, true)
  }
  const latin = latinOf(text)
  // What reads like an escape may be the beginning of another form, so the text is searched as it is, too.
  yield* inView(viewAsItIs(text, hasPlaces), latin)
  if (!hasHiddenParts(latin)) return
  const { view, hasLongSequences } = viewVisible(text, latin, hasPlaces, false, allocate)
  if (view.length < text.length) yield* inView(view, latinOf(bytesOf(view)))
  if (!hasLongSequences) return
  const { view: whole } = viewVisible(text, latin, hasPlaces, true, allocate)
  yield* inView(whole, latinOf(bytesOf(whole)))
}

/** A character for each byte. */
function latinOf(bytes: Buffer): string {
  return bytes.toString('latin1')
}

/** Text that was truncated before it arrived contains only the beginning of a secret. */
function isCutOff(text: Buffer, end: number, isAll: boolean): boolean {
  return end === text.length
    ? isAll
    : CUT.test(text.toString('utf8', end, Math.min(text.length, end + CUT_BYTES)))
}

/** Whether `isCutOff` may be true, by the view alone. */
function mayBeCutOff(view: View, end: number): boolean {
  return end === view.length || CUT_STARTS.has(view.bytes[end])
}

function spansOf(view: View, found: readonly Span[]): readonly Span[] {
  return found.map((span) => spanOfView(view, span))
}
