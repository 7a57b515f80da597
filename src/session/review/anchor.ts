/**
 * Finds the lines that a finding is about by its quote, in the parts of the pull request that a comment can be on. Models
 * quote well and count badly, so a line number only chooses among equal places. Pure.
 */
import type { Finding } from '../record/finding.js'
import { normalizeLine, parsePatch, sideOf, type DiffFile, type DiffLine } from './diff.js'

/** Where a finding is. */
export interface Anchor {
  readonly path: string
  readonly side: 'RIGHT' | 'LEFT'
  readonly startLine: number
  readonly line: number
  /** The whole lines, as they are in the pull request. */
  readonly lines: readonly string[]
  /** Whether the quote is exactly these lines, and it is certain that these are meant. */
  readonly isExact: boolean
}

/** The place, or why there is none, as a clause. */
export type Anchoring = { readonly anchor: Anchor } | { readonly reason: string }

/** Finds the place in the pull request's files. */
export function anchorFinding(finding: Finding, files: readonly DiffFile[]): Anchoring {
  const { path, quote, side } = finding
  if (path === undefined) return { reason: 'it names no file' }
  const file = files.find((each) => each.path === path) ?? files.find((each) => each.previousPath === path)
  if (file === undefined) return { reason: 'the pull request does not change this file' }
  if (quote === undefined) return { reason: 'it quotes no line' }
  if (file.patch === undefined) return { reason: 'GitHub shows no diff of this file' }
  const sides = side === undefined ? (['RIGHT', 'LEFT'] as const) : [side]
  for (const quoted of spellingsOf(quote)) {
    for (const fits of [isWhole, isWithin])
      for (const each of sides) {
        const places = findPlaces(file.patch, each, quoted, fits)
        if (places.length > 0) return choose(file.path, each, places, finding, quoted)
      }
  }
  return { reason: 'its quote is not in the lines that the pull request shows of this file' }
}

type Fits = (quoted: readonly string[], lines: readonly string[]) => boolean

const isWhole: Fits = (quoted, lines) =>
  quoted.every((line, index) => normalizeLine(line) === normalizeLine(lines[index] ?? ''))

/** Shorter parts of a line are anywhere. */
const LEAST_PART = 6

/** The first line may begin before the quote, and the last one may go on after it. */
const isWithin: Fits = (quoted, lines) => {
  const [first = '', ...rest] = quoted.map(normalizeLine)
  const [start = '', ...others] = lines.map(normalizeLine)
  const last = rest.pop()
  if (last === undefined) return first.length >= LEAST_PART && start.includes(first)
  const end = others.pop() ?? ''
  return start.endsWith(first) && end.startsWith(last) && rest.every((line, index) => line === others[index])
}

/** The quote, and the quote without the marks of a diff. */
function spellingsOf(quote: string): readonly (readonly string[])[] {
  const lines = quote.replace(/\r\n?/g, '\n').split('\n')
  const from = lines.findIndex((line) => line.trim() !== '')
  const to = lines.findLastIndex((line) => line.trim() !== '')
  const own = lines.slice(from, to + 1)
  const isDiff = own.every((line) => /^[+\- ]/.test(line)) && own.some((line) => /^[+-]/.test(line))
  return isDiff ? [own, own.map((line) => line.slice(1))] : [own]
}

function findPlaces(
  patch: string,
  side: 'RIGHT' | 'LEFT',
  quoted: readonly string[],
  fits: Fits
): readonly (readonly DiffLine[])[] {
  return parsePatch(patch).flatMap((hunk) => {
    const lines = sideOf(hunk, side)
    return lines.flatMap((_, start) => {
      const place = lines.slice(start, start + quoted.length)
      if (place.length < quoted.length) return []
      // Lines that the change leaves as they are belong to the new text.
      if (side === 'LEFT' && place.every(({ kind }) => kind === 'context')) return []
      const texts = place.map(({ text }) => text)
      return fits(quoted, texts) ? [place] : []
    })
  })
}

function choose(
  path: string,
  side: 'RIGHT' | 'LEFT',
  places: readonly (readonly DiffLine[])[],
  { line: hint }: Finding,
  quoted: readonly string[]
): Anchoring {
  const numberOf = (line: DiffLine | undefined): number =>
    (side === 'RIGHT' ? line?.after : line?.before) ?? 0
  const distance = (place: readonly DiffLine[]): number => Math.abs(numberOf(place[0]) - (hint ?? 0))
  if (places.length > 1 && hint === undefined)
    return { reason: `its quote is there ${places.length} times, and it names no line` }
  const [place] = places.toSorted((left, right) => distance(left) - distance(right))
  if (place === undefined) return { reason: 'its quote is not there' }
  const lines = place.map(({ text }) => text)
  const isCertain = places.length === 1 || distance(place) === 0
  return {
    anchor: {
      path,
      side,
      startLine: numberOf(place[0]),
      line: numberOf(place.at(-1)),
      lines,
      isExact: isCertain && quoted.every((line, index) => line === lines[index])
    }
  }
}
