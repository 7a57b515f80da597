/** The texts of a review. What agents wrote is displayed literally; only a suggestion is passed on as it is. Pure. */
import { codeSpan, fence, inlineText } from '../../report/text/markdown.js'
import { byteLength, oneLine, plainText } from '../../report/text/plain-text.js'
import { prose } from '../../report/text/prose.js'
import type { ReportedFinding } from '../../session/record/finding.js'
import type { PlacedFinding } from '../../session/review/merge-findings.js'
import { ownMark } from '../github/own-marker.js'
import { findingMark, RESOLVED_MARK } from './finding-mark.js'

/** GitHub accepts 65,536 characters. */
const BODY_LIMIT_BYTES = 60_000

/** A longer run of backticks is no code that anybody writes. */
const LONGEST_FENCE = 20

/** A comment on lines. */
export function renderComment(placed: PlacedFinding, redact: (text: string) => string): string {
  const parts = [renderMarks(placed), ...renderFinding(placed)]
  return redact(parts.join('\n\n'))
}

/** More would not leave enough room for the text. */
const MOST_MARKS = 10

/** A mark for each finding in the text, by which the next review recognizes it. */
function renderMarks({ identities }: PlacedFinding): string {
  return [...new Set(identities.map(findingMark))].slice(0, MOST_MARKS).join('\n')
}

function renderFinding(placed: PlacedFinding): readonly string[] {
  const { finding, others, agents } = placed
  const by = `*Found by ${listOf(agents.map((name) => inlineText(name, 100)))}.*`
  const own = [headingOf(finding), prose(finding.body), ...renderReplacement(placed)]
  const more = others.map((other) =>
    [headingOf(other), prose(other.body)].filter((part) => part !== '').join('\n\n')
  )
  const fitting = more.filter(
    (_, index) => byteLength([...own, ...more.slice(0, index + 1), by].join('\n\n')) < COMMENT_LIMIT_BYTES
  )
  const left = more.length - fitting.length
  const note =
    left === 0
      ? ''
      : `*${left} more about these lines: see session.json in the artifact of the workflow run.*`
  return [...own, ...fitting, note, by].filter((part) => part !== '')
}

/** With room for the mark: GitHub accepts 65,536 characters. */
const COMMENT_LIMIT_BYTES = 60_000

function headingOf({ severity, category, title }: ReportedFinding): string {
  return `**${severity[0]?.toUpperCase() ?? ''}${severity.slice(1)}, ${inlineText(category)}: ${inlineText(title)}**`
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A suggestion where applying it gives exactly what the agent meant, otherwise the text alone. */
function renderReplacement({ finding, anchor }: PlacedFinding): readonly string[] {
  const { replacement } = finding
  if (replacement === undefined) return []
  if (anchor !== undefined && isSuggestion(replacement, anchor)) {
    const longest = Math.max(2, ...Array.from(replacement.matchAll(/`+/g), ([run]) => run.length))
    const mark = '`'.repeat(longest + 1)
    const lines = replacement === '' ? '' : `${replacement.replace(/\n$/, '')}\n`
    return [`${mark}suggestion\n${lines}${mark}`]
  }
  return replacement.trim() === '' ? [] : ['Instead:', fence(replacement)]
}

/**
 * GitHub puts a suggestion in place of whole lines. Lines that end with CR would lose it, and characters that a reader cannot see
 * have no place in what is applied by a click.
 */
function isSuggestion(replacement: string, anchor: NonNullable<PlacedFinding['anchor']>): boolean {
  const { isExact, side, lines } = anchor
  return (
    isExact &&
    side === 'RIGHT' &&
    !lines.some((line) => line.endsWith('\r')) &&
    plainText(replacement) === replacement &&
    !replacement.includes('`'.repeat(LONGEST_FENCE)) &&
    replacement.replace(/\n$/, '') !== lines.join('\n')
  )
}

/** What the body of a review says. */
export interface ReviewFacts {
  /** Identifies the job in the repository. */
  readonly job: string
  readonly comments: number
  readonly body: readonly PlacedFinding[]
  /** Findings that earlier reviews have. */
  readonly known: number
  /** The commit that agents worked on. */
  readonly reviewed: string
  /** The head that the comments are on. */
  readonly head: string
  readonly isFailed: boolean
  readonly problems: readonly string[]
  readonly runUrl: string | undefined
  readonly redact: (text: string) => string
}

/** The mark of a review's body. */
export function reviewMark(job: string): string {
  return ownMark('review', job)
}

/** The body, and how many of its findings did not fit. */
export function renderReviewBody(facts: ReviewFacts): { readonly text: string; readonly omitted: number } {
  const { comments, body, known, problems, runUrl, redact } = facts
  const count = comments + body.length
  const whole = runUrl === undefined ? '' : ` Details: [the workflow run](${runUrl}).`
  const intro = [
    `${count} new ${count === 1 ? 'finding' : 'findings'} in ${codeSpan(facts.reviewed.slice(0, 10))}${
      known === 0 ? '' : `; ${known} of earlier reviews still ${known === 1 ? 'stands' : 'stand'}`
    }.${whole}`,
    ...(facts.isFailed
      ? ['> [!WARNING]\n> The session did not succeed, so there may be findings that are missing here.']
      : []),
    ...(facts.head === facts.reviewed
      ? []
      : [
          `The head of the pull request is ${codeSpan(facts.head.slice(0, 10))}, and agents worked on ${codeSpan(facts.reviewed.slice(0, 10))}: comments are on lines that are still there.`
        ]),
    ...(problems.length === 0
      ? []
      : [
          `Findings are missing here:\n${problems
            .slice(0, PROBLEMS_LISTED)
            .map((problem) => `- ${inlineText(problem, 300)}`)
            .join('\n')}`
        ])
  ]
  const marks = [reviewMark(facts.job)]
  const sections: string[] = []
  const sizeOf = (): number => byteLength([...marks, ...intro, ...sections].join('\n\n')) + ROOM_FOR_NOTE
  let omitted = 0
  for (const placed of body) {
    const section = renderSection(placed)
    const mark = renderMarks(placed)
    if (omitted > 0 || sizeOf() + byteLength(section) + byteLength(mark) > BODY_LIMIT_BYTES) omitted += 1
    else {
      marks.push(mark)
      sections.push(section)
    }
  }
  const note =
    omitted === 0
      ? []
      : [
          `*${omitted} more ${omitted === 1 ? 'finding does' : 'findings do'} not fit here: see session.json in the artifact of the workflow run.*`
        ]
  return { text: redact([marks.join('\n'), ...intro, ...sections, ...note].join('\n\n')), omitted }
}

const PROBLEMS_LISTED = 20
const ROOM_FOR_NOTE = 300

function renderSection(placed: PlacedFinding): string {
  const { finding, reason, anchor } = placed
  const path = anchor?.path ?? finding.path
  const line = anchor?.startLine ?? finding.line
  const place = path === undefined ? '' : `${codeSpan(path)}${line === undefined ? '' : `, line ${line}`}`
  const why = `${place}${place === '' ? '' : ': '}no comment on a line, because ${inlineText(reason)}.`
  const [heading = '', ...rest] = renderFinding(placed)
  return [
    '---',
    heading,
    oneLine(why),
    ...(finding.quote === undefined ? [] : [fence(finding.quote)]),
    ...rest
  ].join('\n\n')
}

/** What is added to a comment of ours whose lines are gone. */
export function renderResolved(body: string, words: string): string {
  return `${body.trimEnd()}\n\n*${words}*\n${RESOLVED_MARK}`
}
