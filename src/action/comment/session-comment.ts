/** The comment of one session: from its events while it runs, from its record when it is over. */
import type { SessionEvent } from '../../session/record/events.js'
import { startFold } from '../../session/record/fold-events.js'
import type { SessionRecord } from '../../session/record/record.js'
import { renderFinalComment, renderProgressComment, type CommentSetting } from './comment-body.js'
import { createCommentWriter, type CommentApi } from './comment-writer.js'
import { startStickyComment, type CommentClock } from './sticky-comment.js'
import { ownMark, runMark } from '../github/own-marker.js'
import { subjectNumber, type WorkflowEvent } from '../event/workflow-event.js'

/** What the comment hangs on. */
export interface SessionCommentOptions {
  readonly event: WorkflowEvent
  /** Undefined when there is no token. */
  readonly api: CommentApi | undefined
  readonly isRehearsal: boolean
  readonly redact: (text: string) => string
  /** Takes what a reader should know when there is no comment; called once at most. */
  readonly say: (message: string) => void
  readonly clock?: CommentClock | undefined
}

/** A session's comment. */
export interface SessionComment {
  readonly onEvent: (event: SessionEvent) => void
  /** Writes how the session ended; for a cancelled one without waiting. */
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

/** A comment that is not wanted. */
export const NO_COMMENT: SessionComment = {
  onEvent: () => undefined,
  finish: () => Promise.resolve(),
  stop: () => undefined
}

/** Opens the comment; where there can be none, that is said and nothing is posted. */
export function openSessionComment(options: SessionCommentOptions): SessionComment {
  const { event, api, redact, say } = options
  const subject = subjectNumber(event)
  const hindrance = options.isRehearsal
    ? 'A rehearsal posts no comment.'
    : subject === undefined
      ? `There is no comment: the event ${event.name} is about no pull request or issue. The job summary says the same.`
      : api === undefined
        ? 'There is no comment, because there is no github-token. The job summary says the same.'
        : undefined
  if (hindrance !== undefined || subject === undefined || api === undefined) {
    say(hindrance ?? '')
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
