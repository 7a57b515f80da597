/** The comment of one session: built from its events while it runs, and from its record at the end. */
import type { SessionEvent } from '../../session/record/events.js'
import { startFold } from '../../session/record/fold-events.js'
import type { SessionRecord } from '../../session/record/record.js'
import { renderFinalComment, renderProgressComment, type CommentSetting } from './comment-body.js'
import { createCommentWriter, type CommentApi } from './comment-writer.js'
import { startStickyComment, type CommentClock } from './sticky-comment.js'
import { ownMark, runMark } from '../github/own-marker.js'
import { subjectNumber, type WorkflowEvent } from '../event/workflow-event.js'

/** What the comment depends on. */
export interface SessionCommentOptions {
  readonly event: WorkflowEvent
  /** Undefined when there is no token. */
  readonly api: CommentApi | undefined
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
  stop: () => undefined
}

/** Opens the comment; if there cannot be one, the reason is reported and nothing is posted. */
export function openSessionComment(options: SessionCommentOptions): SessionComment {
  const { event, api, redact, say } = options
  const subject = subjectNumber(event)
  const absence = options.isRehearsal
    ? 'A rehearsal posts no comment.'
    : subject === undefined
      ? `There is no comment: the event ${event.name} is not about a pull request or an issue. The job summary says the same.`
      : api === undefined
        ? 'There is no comment, because there is no github-token. The job summary says the same.'
        : undefined
  if (absence !== undefined || subject === undefined || api === undefined) {
    say(absence ?? '')
    return NO_COMMENT
  }
  const mark = ownMark('comment', event.job)
  const setting: CommentSetting = { marks: `${mark}\n${runMark(event)}`, runUrl: event.runUrl, redact }
  const writer = createCommentWriter(api, { subject, mark, run: event })
  const comment = startStickyComment(writer, say, options.clock)
  const fold = startFold()
  return {
    onEvent: (sessionEvent) => {
      fold.apply(sessionEvent)
      if (NEWS.has(sessionEvent.type)) comment.show(() => renderProgressComment(fold.record(), setting))
    },
    finish: (record, signal) => comment.finish(() => renderFinalComment(record, setting), signal),
    stop: comment.stop
  }
}
