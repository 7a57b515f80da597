/** Anchors the findings of all agents and merges those that say the same, so that each is posted once with all their names. Pure. */
import { SEVERITIES, type ReportedFinding } from '../record/finding.js'
import { anchorFinding, type Anchor } from './anchor.js'
import type { DiffFile } from './diff.js'
import { identify, isSameTitle, type FindingIdentity } from './finding-key.js'

/** A finding of one or several agents, and where it is. */
export interface PlacedFinding {
  readonly finding: ReportedFinding
  /** All agents that report it. */
  readonly agents: readonly string[]
  /** Findings about the same lines in other words: only what is said twice in the same words is left out. */
  readonly others: readonly ReportedFinding[]
  readonly identity: FindingIdentity
  /** Keys that it had before its file was renamed. */
  readonly earlierKeys: readonly string[]
  /** Paths that its file has or had. */
  readonly paths: readonly string[]
  readonly anchor: Anchor | undefined
  /** Why it has no place; empty if it has one. */
  readonly reason: string
}

/** Places all findings; the most severe first. */
export function placeFindings(
  findings: readonly ReportedFinding[],
  files: readonly DiffFile[]
): readonly PlacedFinding[] {
  const placed: PlacedFinding[] = []
  for (const next of findings.map((finding) => place(finding, files))) {
    const index = placed.findIndex((each) => isSame(each, next))
    const same = placed[index]
    if (same === undefined) placed.push(next)
    else placed[index] = merge(same, next)
  }
  return placed.toSorted(
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
  return {
    finding,
    agents: [finding.agent],
    others: [],
    identity: identify(sided, path, lines),
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
function isSame(left: PlacedFinding, right: PlacedFinding): boolean {
  if (left.paths[0] !== right.paths[0]) return false
  const [first, second] = [left.anchor, right.anchor]
  const isNear = isSameTitle(left.finding.title, right.finding.title)
  if (first === undefined || second === undefined) {
    if (first !== second) return false
    const isSameQuote = left.identity.lines > 0 && left.identity.text === right.identity.text
    return left.identity.key === right.identity.key || (isNear && isSameQuote)
  }
  if (first.side !== second.side) return false
  const isSamePlace = first.startLine === second.startLine && first.line === second.line
  const overlaps = first.startLine <= second.line && second.startLine <= first.line
  return (isSamePlace && left.identity.key === right.identity.key) || (overlaps && isNear)
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
  return { ...main, agents, others }
}
