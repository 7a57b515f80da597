/** What a run did and what people sent to it, as the report keeps it. */
import { ACTIVITY_LIMIT } from '../../../session/record/activity.js'
import type { RunRecord } from '../../../session/record/record.js'
import { formatSeconds } from '../../text/figures.js'
import { fold } from '../markup/elements.js'
import { activityId } from '../view/activity-id.js'
import { html, type Html } from '../markup/tag.js'

/** What people sent to the agent, if anything. */
export function renderMessages({ activity = [] }: RunRecord): Html | undefined {
  const sent = activity.filter(({ kind }) => kind === 'message')
  if (sent.length === 0) return undefined
  const items = sent.map(({ elapsedMs, text }) => html`<li>${stampOf(elapsedMs)} ${text}</li>`)
  return fold(`Messages sent to it (${sent.length})`, html`<ol class="sent">${items}</ol>`, true)
}

/** The latest things that it did, oldest first. */
export function renderRecordedActivity({ activity = [], agent, id }: RunRecord): Html | undefined {
  if (activity.length === 0) return undefined
  const items = activity.map(
    ({ elapsedMs, kind, text }, index) =>
      html`<li class="${kind}" id="${activityId({ id }, index)}" tabindex="-1">${stampOf(elapsedMs)} ${kind === 'tool' ? undefined : `${kind}: `}${text}</li>`
  )
  const left =
    activity.length < ACTIVITY_LIMIT
      ? undefined
      : html`<p class="meta">The latest ${ACTIVITY_LIMIT}; the transcript has all.</p>`
  return html`<details class="activity"><summary>Activity</summary>${left}<ol tabindex="0" aria-label="Activity of ${agent} (${id})">${items}</ol></details>`
}

function stampOf(elapsedMs: number): Html {
  return html`<span class="meta">${formatSeconds(elapsedMs / 1000)}</span>`
}
