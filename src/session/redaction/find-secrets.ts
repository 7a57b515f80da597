/** Finds secrets in a text: in each of its views, and in what the text encodes. Pure, linear. */
import { findCredentials } from './credential-patterns.js'
import { decodeRuns } from './encoded-text.js'
import { viewJoinedLines } from './joined-lines.js'
import { viewLetters, lowerCase } from './letters.js'
import { secretForms, SHORTEST_JOINED } from './secret-forms.js'
import { spanOfView, viewAsItIs, type Span, type View } from './view.js'
import { viewVisible } from './visible-text.js'
import { createWordSearch, type WordMatch, type WordSearch } from './word-search.js'

/** Encodings within one another that are decoded. */
const DEEPEST = 3

/** What follows a text that was truncated. */
const CUT = /^(?:\.\.\.|…|\\{0,4}"|\n\[\.\.\.)/

/** Bytes after a match that decide whether it was truncated. */
const CUT_BYTES = 8

/** Finds the secrets of a set. */
export interface SecretSearch {
  /** In order of their start; they may overlap. `isAll`: the text is not part of a longer one. */
  readonly find: (text: Buffer, isAll: boolean) => readonly Span[]
  /** Bytes of the longest secret. */
  readonly longest: number
}

/** Prepares the search for a set of secrets, and for anything that looks like a credential. */
export function createSecretSearch(secrets: Iterable<string>): SecretSearch {
  const forms = secretForms(secrets)
  const searches: Searches = {
    visible: createWordSearch(forms.visible),
    joined: createWordSearch(forms.joined),
    letters: createWordSearch(forms.letters),
    lowerLetters: createWordSearch(forms.lowerLetters)
  }
  return {
    find: (text, isAll) =>
      findAtDepth(text, searches, isAll, DEEPEST).sort((left, right) => left.start - right.start),
    longest: forms.longest
  }
}

interface Searches {
  readonly visible: WordSearch
  readonly joined: WordSearch
  readonly letters: WordSearch
  readonly lowerLetters: WordSearch
}

function findAtDepth(text: Buffer, searches: Searches, isAll: boolean, depth: number): Span[] {
  const accept = (view: View, matches: readonly WordMatch[], shortest = 0): Span[] =>
    matches.flatMap((match) => {
      const { start, end } = spanOfView(view, match)
      const isSecret = match.isWhole || (match.end - match.start >= shortest && isCutOff(text, end, isAll))
      return isSecret ? [{ start, end }] : []
    })
  const inView = (view: View): Span[] => [
    ...accept(view, searches.visible(view.bytes, view.length)),
    ...spansOf(view, findCredentials(latinOf(view))),
    ...inLetters(view, false),
    ...viewJoinedLines(view).flatMap((joined) => [
      ...accept(joined, searches.joined(joined.bytes, joined.length), SHORTEST_JOINED),
      ...(depth === 0 ? [] : decodeRuns(joined).flatMap(inDecoded))
    ])
  ]
  const inDecoded = (decoded: View): readonly Span[] =>
    spansOf(decoded, findAtDepth(bytesOf(decoded), searches, false, depth - 1))
  const inLetters = (visible: View, readsDumps: boolean): Span[] => {
    const { view, hasDumps } = viewLetters(visible, readsDumps)
    const lower = lowerCase(view)
    return [
      ...accept(view, searches.letters(view.bytes, view.length)),
      ...accept(lower, searches.lowerLetters(lower.bytes, lower.length), SHORTEST_JOINED),
      ...(hasDumps && !readsDumps ? inLetters(visible, true) : [])
    ]
  }
  const { view, hasLongSequences } = viewVisible(text)
  return [
    // What reads like an escape may be the beginning of another form, so the text is searched as it is, too.
    ...inView(viewAsItIs(text)),
    ...(view.length === text.length ? [] : inView(view)),
    ...(hasLongSequences ? inView(viewVisible(text, true).view) : [])
  ]
}

/** Text that was truncated before it arrived contains only the beginning of a secret. */
function isCutOff(text: Buffer, end: number, isAll: boolean): boolean {
  return end === text.length
    ? isAll
    : CUT.test(text.toString('utf8', end, Math.min(text.length, end + CUT_BYTES)))
}

function spansOf(view: View, found: readonly Span[]): readonly Span[] {
  return found.map((span) => spanOfView(view, span))
}

function bytesOf({ bytes, length }: View): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, length)
}

function latinOf(view: View): string {
  return bytesOf(view).toString('latin1')
}
