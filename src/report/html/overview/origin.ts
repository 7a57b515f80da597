/** Where the session comes from: prompt, repository, ref, workflow run, date, who started it. */
import { webAddress } from '../../../session/record/origin.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { textBlock } from '../markup/elements.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'

/** The facts that are known, and the prompt. */
export function renderOrigin(record: SessionRecord): Html {
  const { repository, ref, runUrl, actor } = record.origin ?? {}
  const address = runUrl === undefined ? undefined : webAddress(runUrl)
  const facts: readonly Interpolation[] = [
    ...(repository === undefined ? [] : [repository]),
    ...(ref === undefined ? [] : [html`ref <code>${ref}</code>`]),
    ...(address === undefined ? [] : [html`<a href="${address}" rel="noreferrer noopener">workflow run</a>`]),
    ...(record.startedAt === '' ? [] : [renderDate(record.startedAt)]),
    ...(actor === undefined ? [] : [`started by ${actor}`])
  ]
  const prompt = record.pm[0]?.task ?? ''
  const shown = prompt === '' ? undefined : html`<div class="prompt">${textBlock('Prompt', prompt)}</div>`
  return html`<p class="meta origin">${joinHtml(facts, ' · ')}</p>${shown}`
}

function renderDate(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`
}
