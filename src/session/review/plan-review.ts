/**
 * Decides what of the findings is posted, given what was posted before: nothing twice, nothing that a person settled, and
 * nothing lost. Pure.
 */
import { hashPath, isSameFault, isSameTitle, type FindingIdentity } from './finding-key.js'
import { linesOf, mergeByPlace, type PlacedFinding } from './merge-findings.js'

/** A comment of ours on lines of the pull request, with the thread below it. */
export interface OwnThread {
  readonly id: string
  /** Id of its first comment. */
  readonly comment: string
  /** Text of its first comment. */
  readonly body: string
  readonly identity: FindingIdentity
  /** Of all that it says, that one first. */
  readonly identities: readonly FindingIdentity[]
  readonly path: string
  /** Lines on which GitHub shows it now; undefined when it is outdated. */
  readonly lines: { readonly from: number; readonly to: number } | undefined
  readonly isResolved: boolean
  /** Whether we resolved it, and not a person. */
  readonly isResolvedByUs: boolean
  /** Whether we resolved it and somebody opened it again. */
  readonly isReopened: boolean
  readonly hasReplies: boolean
  readonly mayResolve: boolean
}

/** What was posted before. */
export interface EarlierReviews {
  readonly threads: readonly OwnThread[]
  /** Findings in the bodies of earlier reviews. */
  readonly inBodies: readonly FindingIdentity[]
}

/** What happens. */
export interface ReviewPlan {
  /** New comments on lines, the most severe first. */
  readonly comments: readonly PlacedFinding[]
  /** New findings for the body. */
  readonly body: readonly PlacedFinding[]
  /** Findings that were posted before. */
  readonly known: readonly PlacedFinding[]
  /** Those of them whose comment is resolved. */
  readonly settled: readonly PlacedFinding[]
  /** Comments whose finding is posted again at its present lines, because GitHub no longer shows them there. */
  readonly moved: readonly OwnThread[]
  /** Open comments that no finding of this review belongs to: stale if their lines are gone. */
  readonly unmatched: readonly OwnThread[]
  /** Open comments whose finding was reported again. */
  readonly repeated: readonly OwnThread[]
}

/** @param mostComments `review-max-comments`: the others go into the body */
export function planReview(
  findings: readonly PlacedFinding[],
  { threads, inBodies }: EarlierReviews,
  mostComments: number
): ReviewPlan {
  // A finding that we resolved as gone and that is back is a new one.
  const live = threads.filter(({ isResolvedByUs }) => !isResolvedByUs)
  const pairs = pairUp(findings, live)
  // A comment that also says what was not reported again stays where it is.
  const isCovered = (thread: OwnThread): boolean =>
    thread.identities.every(({ title }) =>
      findings.some(
        (finding) =>
          pairs.get(finding) === thread && isSameFault(finding.identity.title, title, linesOf(finding))
      )
    )
  const isMoved = (finding: PlacedFinding, thread: OwnThread): boolean =>
    finding.anchor !== undefined && isOutdated(thread) && isCovered(thread)
  const replaced = [...pairs]
    .filter(([finding, thread]) => isMoved(finding, thread))
    .map(([, thread]) => thread)
  // An earlier run may have posted the finding at its new lines, and got no further.
  const leftBehind = live.filter(
    (thread) =>
      isOutdated(thread) && live.some((other) => other.lines !== undefined && saysAll(other, thread))
  )
  const moved = [...new Set([...replaced, ...leftBehind])]
  const isKnown = (finding: PlacedFinding): boolean => {
    const thread = pairs.get(finding)
    if (thread !== undefined) return !isMoved(finding, thread)
    return inBodies.some((identity) => isSameIdentity(finding, identity))
  }
  const news = findings.filter((finding) => !isKnown(finding))
  const inline = mergeByPlace(news.filter(({ anchor }) => anchor !== undefined))
  const paired = new Set(pairs.values())
  const open = live.filter(({ isResolved }) => !isResolved)
  return {
    comments: inline.slice(0, mostComments),
    body: [
      ...inline
        .slice(mostComments)
        .map((finding) => ({ ...finding, reason: 'there are more comments than review-max-comments' })),
      ...mergeByPlace(news.filter(({ anchor }) => anchor === undefined))
    ],
    known: findings.filter(isKnown),
    settled: findings.filter((finding) => pairs.get(finding)?.isResolved === true),
    moved,
    unmatched: open.filter((thread) => !paired.has(thread) && !moved.includes(thread)),
    repeated: open.filter((thread) => paired.has(thread) && !moved.includes(thread))
  }
}

/** Nobody sees it at its lines any more, and nobody has done anything about it. */
function isOutdated({ lines, isResolved, isReopened, hasReplies }: OwnThread): boolean {
  return lines === undefined && !(isResolved || isReopened || hasReplies)
}

/** Whether a comment says all that another one says. */
function saysAll(thread: OwnThread, other: OwnThread): boolean {
  return other.identities.every(({ key, title }) =>
    thread.identities.some((said) => said.key === key && isSameTitle(said.title, title))
  )
}

function isSameIdentity(finding: PlacedFinding, other: FindingIdentity): boolean {
  if (hasKeyOf(finding, other) && isSameFault(finding.identity.title, other.title, linesOf(finding)))
    return true
  return (
    // Without lines a near title may be another finding about the file.
    finding.identity.lines > 0 &&
    finding.paths.some((path) => hashPath(path) === other.file) &&
    finding.identity.text === other.text &&
    isSameTitle(finding.identity.title, other.title)
  )
}

function hasKeyOf({ identity, earlierKeys }: PlacedFinding, other: FindingIdentity): boolean {
  return [identity.key, ...earlierKeys].includes(other.key)
}

/**
 * Each finding with the comment that was posted for it. Equal lines in several places have one key, so the nearest belong
 * together; what is left is compared by lines and title, because a model may name another category or quote one line more.
 */
function pairUp(
  findings: readonly PlacedFinding[],
  threads: readonly OwnThread[]
): ReadonlyMap<PlacedFinding, OwnThread> {
  const pairs = new Map<PlacedFinding, OwnThread>()
  const taken = new Set<FindingIdentity>()
  const posted = threads.flatMap((thread) => thread.identities.map((identity) => ({ thread, identity })))
  /** One comment may be about several faults of the same lines, but not of lines elsewhere. */
  const isElsewhere = (finding: PlacedFinding, thread: OwnThread): boolean =>
    [...pairs].some(([other, its]) => its === thread && !areTogether(finding, other))
  const pairBy = (
    fits: (finding: PlacedFinding, thread: OwnThread, identity: FindingIdentity) => boolean
  ): void => {
    const candidates = findings.flatMap((finding) =>
      posted
        .filter(({ thread, identity }) => fits(finding, thread, identity))
        .map((each) => ({ finding, ...each, distance: distanceOf(finding, each.thread) }))
    )
    const sorted = candidates.toSorted((left, right) => left.distance - right.distance)
    for (const { finding, thread, identity } of sorted) {
      if (pairs.has(finding) || taken.has(identity) || isElsewhere(finding, thread)) continue
      pairs.set(finding, thread)
      taken.add(identity)
    }
  }
  pairBy(
    (finding, _thread, said) => hasKeyOf(finding, said) && isSameTitle(finding.identity.title, said.title)
  )
  pairBy(
    (finding, _thread, said) =>
      hasKeyOf(finding, said) && isSameFault(finding.identity.title, said.title, linesOf(finding))
  )
  pairBy(
    (finding, thread, said) =>
      finding.paths.includes(thread.path) &&
      isSameTitle(finding.identity.title, said.title) &&
      (finding.identity.text === said.text || overlaps(finding, thread))
  )
  return pairs
}

/** Beyond any line: an outdated comment is paired last. */
const FAR = Number.MAX_SAFE_INTEGER

function distanceOf({ anchor }: PlacedFinding, { lines }: OwnThread): number {
  return anchor === undefined || lines === undefined ? FAR : Math.abs(anchor.startLine - lines.from)
}

/** Whether two findings have lines in common, or neither has a place. */
function areTogether({ anchor: one }: PlacedFinding, { anchor: other }: PlacedFinding): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.startLine <= other.line && other.startLine <= one.line
}

function overlaps({ anchor }: PlacedFinding, { lines, identity }: OwnThread): boolean {
  return (
    anchor !== undefined &&
    lines !== undefined &&
    anchor.side === identity.side &&
    anchor.startLine <= lines.to &&
    lines.from <= anchor.line
  )
}
