/** Title, body and commit message of a delivery. Text of agents and of outsiders mentions nobody and closes nothing. Pure. */
import { codeSpan, inlineText } from '../../report/text/markdown.js'
import { byteLength, cutCharacters, oneLine } from '../../report/text/plain-text.js'
import type { NamedPath } from '../../session/delivery/delivery.js'
import { OWN_MARK } from '../github/own-marker.js'
import type { Subject } from './branch-name.js'

/** GitHub accepts 65,536 characters. */
const BODY_LIMIT_BYTES = 60_000

/** GitHub accepts 256. */
const TITLE_CHARACTERS = 200

const PATHS_LISTED = 50

/** Between these the body is ours; people may write around them. */
const BEGIN = `${OWN_MARK}delivery -->`
const END = `${OWN_MARK}delivery-end -->`

/** What the texts are about. */
export interface DeliveryFacts {
  /** The author's own title; undefined when none is given. */
  readonly givenTitle: string | undefined
  /** Title of the issue or pull request; undefined for other events. */
  readonly subjectTitle: string | undefined
  readonly subject: Subject
  readonly sessionId: string
  readonly isFailed: boolean
  readonly runUrl: string | undefined
  /** Whether a merge goes to the default branch: only then GitHub closes issues. */
  readonly closesIssues: boolean
  readonly leftOut: readonly NamedPath[]
  /** How many are left out, listed or not. */
  readonly leftOutCount: number
  readonly report: string
  readonly redact: (text: string) => string
}

/** What a title and a message say. */
export type TitleFacts = Omit<DeliveryFacts, 'leftOut' | 'leftOutCount' | 'closesIssues'>

/** The title. */
export function renderTitle({ givenTitle, subjectTitle, subject, isFailed, redact }: TitleFacts): string {
  const fallback =
    subject.kind === 'job' ? `Changes by agents: ${subject.name}` : `Changes for #${subject.number}`
  const outsiders =
    subjectTitle === undefined || subjectTitle.trim() === '' ? undefined : harmless(subjectTitle)
  const title = oneLine(givenTitle ?? outsiders ?? fallback)
  return cutCharacters(redact(`${isFailed ? 'Unfinished: ' : ''}${title}`), TITLE_CHARACTERS)
}

/**
 * A title becomes the message of a commit, where `fixes #1` or `fixes <address>` would close an issue, `@name` is a mention,
 * and `[skip ci]` keeps workflows from running.
 */
function harmless(title: string): string {
  return oneLine(title)
    .replace(/#(?=\d)/g, 'no. ')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/:\/\/(?=\S)/g, ': //')
    .replace(/@+(?=[\w-])/g, '')
    .replace(/\[((?:skip|no) (?:ci|actions)|(?:ci|actions) skip)\]/gi, '($1)')
}

/** The commit's message. */
export function renderMessage(facts: TitleFacts): string {
  const { sessionId, runUrl, redact } = facts
  return redact(`${renderTitle(facts)}\n\nSession ${sessionId}${runUrl === undefined ? '' : `: ${runUrl}`}`)
}

/** The whole body of a new pull request. */
export function renderBody(facts: DeliveryFacts): string {
  const { subject, closesIssues, leftOut, leftOutCount, report, redact } = facts
  const opening = [
    BEGIN,
    ...(subject.kind === 'issue' ? [`${closesIssues ? 'Closes' : 'For'} #${subject.number}`] : []),
    ...(subject.kind === 'pull' ? [`For #${subject.number}`] : []),
    ...(facts.isFailed ? ['> [!WARNING]\n> The session did not succeed: the work may be incomplete.'] : [])
  ]
  const parts = [
    ...opening,
    ...(leftOut.length === 0 ? [] : [withoutMarks(renderLeftOut(leftOut, leftOutCount))])
  ]
  const room = BODY_LIMIT_BYTES - byteLength([...parts, END].join('\n\n')) - 4
  const told = withoutMarks(report)
  const shown = byteLength(told) <= room ? told : '*The report does not fit here: see the workflow run.*'
  return redact([...parts, shown, END].join('\n\n'))
}

/** A mark in an agent's text would end our part early, and what follows it would stay when the body is renewed. */
function withoutMarks(text: string): string {
  return text.replaceAll(OWN_MARK, `${OWN_MARK.slice(0, -1)} :`)
}

/** The body of an existing pull request with our part renewed; undefined where somebody removed it. */
export function renewBody(existing: string, body: string): string | undefined {
  const [from, to] = [existing.indexOf(BEGIN), existing.lastIndexOf(END)]
  if (from < 0 || to < from) return undefined
  const [before, after] = [existing.slice(0, from), existing.slice(to + END.length)]
  const whole = `${before}${body}${after}`
  return byteLength(whole) <= 65_000 ? whole : undefined
}

function renderLeftOut(leftOut: readonly NamedPath[], count: number): string {
  const lines = leftOut
    .slice(0, PATHS_LISTED)
    .map(({ path, reason }) => `- ${codeSpan(path)}: ${inlineText(reason, 300)}`)
  const more = count - lines.length
  return [
    '**Left out** (ignored files are not in the artifact of the session, either):',
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : [])
  ].join('\n')
}
