/** The comment of one session: built from its events while it runs, and from its record at the end. */
import type { SessionEvent } from '../../session/record/events.js'
import { startFold } from '../../session/record/fold-events.js'
import type { SessionRecord } from '../../session/record/record.js'
import {
  renderFailedStep,
  renderFinalComment,
  renderProgressComment,
  type CommentSetting
} from './comment-body.js'
import { createCommentWriter, type CommentApi } from './comment-writer.js'
import { startStickyComment, type CommentClock } from './sticky-comment.js'
import { ownMark, runMark } from '../github/own-marker.js'
import { subjectNumber, type WorkflowEvent } from '../event/workflow-event.js'

/** What the comment depends on. */
export interface SessionCommentOptions {
  readonly event: WorkflowEvent
  /** Of the conversation, or of the thread that the session answers in; undefined when there is no token. */
  readonly api: CommentApi | undefined
  /** Identifies the command that the comment answers; undefined if there is one comment for all sessions of the job. */
  readonly command?: string | undefined
  /** What became of the session's changes and findings, as Markdown. */
  readonly closing?: readonly string[]
  readonly isRehearsal: boolean
  readonly redact: (text: string) => string
  /** Receives why there is no comment; called at most once. */
  readonly say: (message: string) => void
  readonly clock?: CommentClock | undefined
}

/** A session's comment. */
export interface SessionComment {
  readonly onEvent: (event: SessionEvent) => void
  /** Writes how the session ended; without waiting if it was cancelled. */
  readonly finish: (record: SessionRecord, signal?: AbortSignal) => Promise<void>
  /** Writes that the step failed before the session had a record. */
  readonly fail: () => Promise<void>
  /** What a rehearsal would write; undefined if nothing, or if it is written. */
  readonly preview: (record: SessionRecord) => string | undefined
  readonly stop: () => void
}

/** Events that change what the comment shows. */
const NEWS = new Set<SessionEvent['type']>([
  'session-started',
  'delegations-detected',
  'run-started',
  'run-ended'
])

/** No comment was requested. */
export const NO_COMMENT: SessionComment = {
  onEvent: () => undefined,
  finish: () => Promise.resolve(),
  fail: () => Promise.resolve(),
  preview: () => undefined,
  stop: () => undefined
}

/** Opens the comment; if there cannot be one, the reason is reported and nothing is posted. */
export function openSessionComment(options: SessionCommentOptions): SessionComment {
  const { event, api, redact, say, closing, command } = options
  const subject = subjectNumber(event)
  const setting = { runUrl: event.runUrl, redact, ...(closing === undefined ? {} : { closing }) }
  const absence = options.isRehearsal
    ? 'A rehearsal posts no comment.'
    : subject === undefined
      ? `There is no comment: the event ${event.name} is not about a pull request or an issue. The job summary says the same.`
      : api === undefined
        ? 'There is no comment, because there is no github-token. The job summary says the same.'
        : undefined
  if (absence !== undefined || subject === undefined || api === undefined) {
    say(absence ?? '')
    if (!options.isRehearsal || subject === undefined) return NO_COMMENT
    return { ...NO_COMMENT, preview: (record) => renderFinalComment(record, { marks: '', ...setting }) }
  }
  // A command gets an answer of its own below it: nobody would notice that an older comment has changed.
  const mark = ownMark('comment', command === undefined ? event.job : `${event.job}\n${command}`)
  const marked: CommentSetting = { marks: `${mark}\n${runMark(event)}`, ...setting }
  const writer = createCommentWriter(api, { subject, mark, run: event })
  const comment = startStickyComment(writer, say, options.clock)
  const fold = startFold()
  return {
    onEvent: (sessionEvent) => {
      fold.apply(sessionEvent)
      if (NEWS.has(sessionEvent.type)) comment.show(() => renderProgressComment(fold.record(), marked))
    },
    finish: (record, signal) => comment.finish(() => renderFinalComment(record, marked), signal),
    fail: () => comment.finish(() => renderFailedStep(marked)),
    preview: () => undefined,
    stop: comment.stop
  }
}
