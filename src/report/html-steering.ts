/** What the live page has for a run that runs: the words to it, its end, and the place where its activity is shown. */
import type { RunRecord } from '../session/record.js'
import { escapeHtml } from './html-text.js'

/** A message to the agent, and its end. The page's script sends both. */
export function renderSteering(run: RunRecord): string {
  const id = escapeHtml(run.id)
  const name = escapeHtml(`${run.agent} (${run.id})`)
  return [
    `<form class="steer" data-keep="steer" data-run="${id}">`,
    `<label for="message-${id}">Message to ${name}</label>`,
    `<div class="row"><textarea id="message-${id}" name="text" rows="1" required maxlength="32000"></textarea>`,
    '<button type="submit">Send</button>',
    `<button type="button" class="end" data-name="${name}">End this agent</button></div>`,
    '<output class="answer meta"></output></form>'
  ].join('')
}

/** The newest of what the agent did, line by line; the script adds to it. */
export function renderActivity(run: RunRecord): string {
  const label = escapeHtml(`Activity of ${run.agent} (${run.id})`)
  return [
    '<details class="activity" data-keep="activity" open><summary>Activity</summary>',
    `<ol tabindex="0" aria-label="${label}"></ol></details>`
  ].join('')
}
