/** Whether an event is a command: a new text of a person that begins with the trigger phrase. Pure. */
import { plainText } from '../../report/text/plain-text.js'
import { withoutHiddenText } from '../event/hidden-text.js'
import { numberOf, partOf, textOf, type WorkflowEvent } from '../event/workflow-event.js'
import { commandIn, isTakenOver } from './command-text.js'

/** A command, and where it was written. */
export interface Command {
  /** The text without the phrase, as a reader on GitHub sees it. */
  readonly text: string
  /** Whether the text also had parts that GitHub does not show. */
  readonly hadHiddenText: boolean
  readonly author: string
  /** What it was written in: `comment`. */
  readonly what: string
  /** Identifies the text in the repository. */
  readonly identity: string
  /** GraphQL's id of the text, for reactions; empty if the event has none. */
  readonly node: string
  /** The thread of a comment on lines; undefined for any other text. */
  readonly thread: CommentThread | undefined
}

/** A thread on lines of a pull request. */
export interface CommentThread {
  /** Id of the thread's first comment: GitHub accepts replies to that one only. */
  readonly root: number
  /** When the command was written, ISO 8601; the answer is younger. */
  readonly since: string | undefined
}

/** What the trigger phrase makes of an event. */
export type Trigger =
  /** No phrase was asked for: every event may start a session. */
  | { readonly kind: 'any' }
  | { readonly kind: 'command'; readonly command: Command }
  /** The reason is a clause. */
  | { readonly kind: 'none'; readonly reason: string }

/** Where each event has its text, and the action by which the text is new. */
const PLACES: Readonly<
  Record<string, { readonly part: string; readonly action: string; readonly what: string }>
> = {
  issue_comment: { part: 'comment', action: 'created', what: 'comment' },
  pull_request_review_comment: { part: 'comment', action: 'created', what: 'review comment' },
  pull_request_review: { part: 'review', action: 'submitted', what: 'review' },
  issues: { part: 'issue', action: 'opened', what: 'issue' }
}

/** @param phrase undefined if every event may start a session */
export function findCommand(event: WorkflowEvent, phrase: string | undefined): Trigger {
  if (phrase === undefined) return { kind: 'any' }
  const { name, payload } = event
  const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined
  if (place === undefined)
    return none(
      `the event ${name === '' ? 'of this run' : name} brings no text of which it could be the beginning`
    )
  const { part, action, what } = place
  const happened = textOf(payload, 'action') ?? 'unknown'
  if (happened !== action)
    return none(
      `the ${what} is not new (${happened.replaceAll(/[^\w-]/g, '')}), and only a new one can be a command`
    )
  const written = partOf(payload, part)
  const refusal = refuseAuthor(event, part, what)
  if (refusal !== undefined) return none(refusal)
  const body = textOf(written, 'body') ?? ''
  const shown = withoutHiddenText(body)
  const text = commandIn(shown, phrase)
  if (text === undefined) return none(`the ${what} does not begin with "${phrase}"`)
  if (isTakenOver(body))
    return none(
      `the ${what} has a text that somebody else wrote ("Originally posted by"). Write the command in a new one`
    )
  const id = numberOf(written, 'id')
  return {
    kind: 'command',
    command: {
      text,
      hadHiddenText: shown !== plainText(body),
      author: textOf(written, 'user', 'login') ?? '',
      what,
      identity: `${what} ${String(id)}`,
      node: textOf(written, 'node_id') ?? '',
      thread:
        name !== 'pull_request_review_comment' || id === undefined
          ? undefined
          : { root: numberOf(written, 'in_reply_to_id') ?? id, since: textOf(written, 'created_at') }
    }
  }
}

/**
 * Whoever causes an event need not have written its text: an issue that is transferred, or made of a discussion, is opened
 * here by a person who may start sessions, and its text is a stranger's.
 */
function refuseAuthor({ payload, actor }: WorkflowEvent, part: string, what: string): string | undefined {
  const author = textOf(payload, part, 'user', 'login') ?? ''
  if (author === '') return `the ${what} has no author`
  if (textOf(payload, part, 'user', 'type') !== 'User' || author.endsWith('[bot]'))
    return `the ${what} is by ${author}, which is not a person`
  const others = [textOf(payload, 'sender', 'login') ?? '', actor].filter(
    (login) => login.toLowerCase() !== author.toLowerCase()
  )
  return others.length === 0
    ? undefined
    : `the ${what} was written by ${author}, but the event was caused by ${others[0] === '' ? 'somebody else' : String(others[0])}`
}

function none(reason: string): Trigger {
  return { kind: 'none', reason }
}
