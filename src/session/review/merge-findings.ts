/** Anchors the findings of all agents and merges those that say the same, so that each is posted once with all their names. Pure. */
import { SEVERITIES, type ReportedFinding } from '../record/finding.js'
import { anchorFinding, type Anchor } from './anchor.js'
import type { DiffFile } from './diff.js'
import { identify, isSameFault, isSameTitle, type FindingIdentity } from './finding-key.js'

/** A finding of one or several agents, and where it is. */
export interface PlacedFinding {
  readonly finding: ReportedFinding
  /** All agents that report it. */
  readonly agents: readonly string[]
  /** Findings about the same lines in other words: only what is said twice in the same words is left out. */
  readonly others: readonly ReportedFinding[]
  readonly identity: FindingIdentity
  /** Its own, and those of the others. */
  readonly identities: readonly FindingIdentity[]
  /** Keys that it had before its file was renamed. */
  readonly earlierKeys: readonly string[]
  /** Paths that its file has or had. */
  readonly paths: readonly string[]
  readonly anchor: Anchor | undefined
  /** Why it has no place; empty if it has one. */
  readonly reason: string
}

/** Places all findings, and merges those of the same fault; the most severe first. */
export function placeFindings(
  findings: readonly ReportedFinding[],
  files: readonly DiffFile[]
): readonly PlacedFinding[] {
  const placed = findings.map((finding) => place(finding, files))
  return mergeWhere(
    placed,
    (left, right) =>
      isSamePlace(left, right) && isSameFault(left.identity.title, right.identity.title, linesOf(left))
  )
}

/** Merges findings that belong into one comment: those of one category about the same lines. */
export function mergeByPlace(placed: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return mergeWhere(placed, isSamePlace)
}

/** The lines that it is about; empty without a quote. */
export function linesOf({ anchor, finding }: PlacedFinding): readonly string[] {
  return anchor?.lines ?? quotedLines(finding.quote)
}

function mergeWhere(
  all: readonly PlacedFinding[],
  isSame: (left: PlacedFinding, right: PlacedFinding) => boolean
): readonly PlacedFinding[] {
  const merged: PlacedFinding[] = []
  for (const next of all) {
    const index = merged.findIndex((each) => isSame(each, next))
    const same = merged[index]
    if (same === undefined) merged.push(next)
    else merged[index] = merge(same, next)
  }
  return merged.toSorted(
    (left, right) => SEVERITIES.indexOf(left.identity.severity) - SEVERITIES.indexOf(right.identity.severity)
  )
}

function place(finding: ReportedFinding, files: readonly DiffFile[]): PlacedFinding {
  const found = anchorFinding(finding, files)
  const anchor = 'anchor' in found ? found.anchor : undefined
  const given = finding.path ?? ''
  const file = files.find(({ path }) => path === given) ?? files.find((each) => each.previousPath === given)
  const path = anchor?.path ?? file?.path ?? given
  const lines = anchor?.lines ?? quotedLines(finding.quote)
  const sided = { ...finding, side: anchor?.side ?? finding.side ?? 'RIGHT' }
  const before = file?.previousPath
  const identity = identify(sided, path, lines)
  return {
    finding,
    agents: [finding.agent],
    others: [],
    identity,
    identities: [identity],
    earlierKeys: before === undefined ? [] : [identify(sided, before, lines).key],
    paths: before === undefined ? [path] : [path, before],
    anchor,
    reason: 'reason' in found ? found.reason : ''
  }
}

function quotedLines(quote: string | undefined): readonly string[] {
  return (quote ?? '').split('\n').filter((line) => line.trim() !== '')
}

/** The same key at the same place, or nearly the same title at overlapping lines. Without lines a near title proves nothing. */
function isSamePlace(left: PlacedFinding, right: PlacedFinding): boolean {
  if (left.paths[0] !== right.paths[0]) return false
  const [first, second] = [left.anchor, right.anchor]
  const isNear = isSameTitle(left.finding.title, right.finding.title)
  if (first === undefined || second === undefined) {
    if (first !== second) return false
    const isSameQuote = left.identity.lines > 0 && left.identity.text === right.identity.text
    return left.identity.key === right.identity.key || (isNear && isSameQuote)
  }
  if (first.side !== second.side) return false
  const areSameLines = first.startLine === second.startLine && first.line === second.line
  const overlaps = first.startLine <= second.line && second.startLine <= first.line
  return (areSameLines && left.identity.key === right.identity.key) || (overlaps && isNear)
}

function merge(first: PlacedFinding, second: PlacedFinding): PlacedFinding {
  const [main, other] =
    SEVERITIES.indexOf(second.identity.severity) < SEVERITIES.indexOf(first.identity.severity)
      ? [second, first]
      : [first, second]
  const agents = [...new Set([...first.agents, ...second.agents])]
  const said = [main, ...main.others.map((finding) => ({ finding }))].map(({ finding }) => finding)
  const isNew = (finding: ReportedFinding): boolean =>
    !said.some(({ title, body }) => title === finding.title && body === finding.body)
  const others = [...main.others, ...[other.finding, ...other.others].filter(isNew)]
  const identities = [...main.identities, ...other.identities]
  return { ...main, agents, others, identities }
}
