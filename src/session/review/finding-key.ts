/**
 * What a finding is recognized by in the next review: its file, the lines that it is about and its category. Neither line
 * numbers nor prose are part of it, because both drift. Pure.
 */
import { createHash } from 'node:crypto'
import type { Finding, Severity } from '../record/finding.js'
import { normalizeLine } from './diff.js'

/** The identity of a finding. */
export interface FindingIdentity {
  /** Of file, lines and category; the same for each place with the same lines. */
  readonly key: string
  /** Of the file's path. */
  readonly file: string
  /** Of the lines alone. */
  readonly text: string
  /** How many lines; 0 without a quote. */
  readonly lines: number
  readonly side: 'RIGHT' | 'LEFT'
  readonly severity: Severity
  /** Its words, for comparison with another wording. */
  readonly title: string
}

const HASH_CHARACTERS = 24

/** @param lines the whole lines that it is anchored at, or the lines of its quote */
export function identify(finding: Finding, path: string, lines: readonly string[]): FindingIdentity {
  const text = hashLines(lines)
  const { category, severity, side = 'RIGHT' } = finding
  const words = wordsOf(finding.title)
  const title = words.join(' ').slice(0, TITLE_CHARACTERS)
  // Without lines the title is all that distinguishes findings about a file, in whatever order its words are.
  const named = lines.length === 0 ? [...new Set(words)].toSorted().join(' ') : ''
  return {
    key: keyOf(path, text, category, named),
    file: hashPath(path),
    text,
    lines: lines.length,
    side,
    severity,
    title
  }
}

const TITLE_CHARACTERS = 150

/** The hash of lines, whatever their white space. */
export function hashLines(lines: readonly string[]): string {
  return hash(lines.map(normalizeLine).join('\n'))
}

/** The hash of a path. */
export function hashPath(path: string): string {
  return hash(path)
}

/** The key of a file, lines and a category. */
function keyOf(path: string, text: string, category: string, title: string): string {
  return hash([path, text, normalizeLine(category).toLowerCase(), title].join('\0'))
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, HASH_CHARACTERS)
}

/** Share of words that two titles of the same fault have in common. */
const NEAR = 0.5

/** Whether two titles say the same in other words. */
export function isSameTitle(left: string, right: string): boolean {
  return isNearTitle(left, right) && !isOtherSubject(left, right)
}

function isNearTitle(left: string, right: string): boolean {
  const [first, second] = [new Set(wordsOf(left)), new Set(wordsOf(right))]
  if (first.size === 0 || second.size === 0) return false
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.min(first.size, second.size) >= NEAR && common >= Math.min(2, first.size, second.size)
}

/**
 * Whether two near titles are about different things all the same: the same sentence with another word in the same place, as in
 * "SQL injection in login query" and "SQL injection in export query".
 */
function isOtherSubject(left: string, right: string): boolean {
  const [first, second] = [wordsOf(left), wordsOf(right)]
  if (first.length !== second.length) return false
  const others = first.flatMap((word, index) => {
    const other = second[index] ?? ''
    return word === other ? [] : [{ word, other }]
  })
  // Words that only changed their places are the same subject.
  return (
    others.length > 0 && others.every(({ word, other }) => !second.includes(word) && !first.includes(other))
  )
}

/**
 * Whether two titles about the same lines are about the same fault: they share a word that tells faults apart. The words of the
 * lines themselves do not, because every finding about them uses them.
 */
export function isSameFault(left: string, right: string, lines: readonly string[]): boolean {
  // Also where a title has no word at all.
  if (left === right) return true
  if (isNearTitle(left, right) && isOtherSubject(left, right)) return false
  const code = new Set(wordsOf(lines.join(' ')).map(beginningOf))
  const isTelling = (word: string): boolean => !GENERIC.has(word) && !code.has(word)
  const first = wordsOf(left).map(beginningOf)
  const second = wordsOf(right).map(beginningOf)
  const [firstTelling, secondTelling] = [first.filter(isTelling), second.filter(isTelling)]
  return firstTelling.length > 0 && secondTelling.length > 0
    ? firstTelling.some((word) => secondTelling.includes(word))
    : // A title has no such word: all of them are compared.
      first.some((word) => second.includes(word))
}

/** Assigns, assigned and assignment are one word. */
const BEGINNING_CHARACTERS = 5

function beginningOf(word: string): string {
  return word.slice(0, BEGINNING_CHARACTERS)
}

/** Words that say nothing about a fault. */
const EMPTY = new Set(
  'a an the is are be has have in of to for and or not no with on at by from it its this that as may can when if'.split(
    ' '
  )
)

function wordsOf(title: string): readonly string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])
    .flatMap((run) => (UNSPACED.test(run) ? splitUnspaced(run) : [run]))
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word))
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function splitUnspaced(run: string): readonly string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run),
    ({ segment }) => segment
  )
}

/** Words that fit most faults. */
const GENERIC = new Set(
  wordsOf(
    `always argument arguments bug call calls cause causes code could data does error errors fault function functions here instead
    incorrect invalid issue line lines method might missing must never none only parameter parameters possible potential problem result
    results return returns should there unexpected use used uses using value values variable variables where while will without would wrong`
  ).map(beginningOf)
)
