/** A run's files on the page: changes as a diff, the transcript with its colours; large ones are cut and linked. */
import type { RunRecord } from '../../session/record/record.js'
import type { FileExcerpt } from '../../session/record/report-excerpts.js'
import { formatCount } from '../text/figures.js'
import { escapeHtml, htmlFold } from './text.js'
import type { PageView } from './view.js'
import { byteLength, plainText } from '../text/plain-text.js'
import { renderTerminalText } from './ansi-colours.js'
import { renderStreamText } from './ansi-stream.js'

/** `changes.patch` as a diff. */
export function renderChanges(run: RunRecord, changes: FileExcerpt, view: PageView): string {
  const text = `${renderDiff(changes.head)}${cutLine(changes)}${renderDiff(changes.tail)}`
  const where = nameAll(run, 'changes.patch', changes, view)
  return htmlFold('Changes', `${where}<pre class="diff">${text}</pre>`, true)
}

/** `transcript.log` as the terminal showed it. */
export function renderTranscript(run: RunRecord, transcript: FileExcerpt, view: PageView): string {
  const [head, tail] = [transcript.head, transcript.tail].map((part) =>
    renderTerminalText(renderStreamText(part))
  )
  const where = nameAll(run, 'transcript.log', transcript, view)
  return htmlFold('Transcript', `${where}<pre>${head ?? ''}${cutLine(transcript)}${tail ?? ''}</pre>`)
}

function cutLine({ cutBytes }: FileExcerpt): string {
  return cutBytes > 0 ? `\n[... ${formatCount(cutBytes)} bytes left out ...]\n` : ''
}

function nameAll(
  run: RunRecord,
  file: string,
  { head, tail, cutBytes }: FileExcerpt,
  { isInFolder }: PageView
): string {
  // Folder names are ours, but encode each part for a URL anyway.
  const address = [...run.folder.split('/'), file]
    .map((part) => encodeURIComponent(plainText(part)))
    .join('/')
  const all = formatCount(byteLength(head) + byteLength(tail) + cutBytes)
  const note = cutBytes > 0 ? `${formatCount(cutBytes)} of ${all} bytes are left out here. ` : ''
  const name = escapeHtml(`${run.folder}/${file}`)
  const shown = isInFolder ? `<a href="${escapeHtml(address)}">${name}</a>` : `<code>${name}</code>`
  return `<p class="meta">${note}All of it: ${shown}</p>`
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename )/, 'file'],
  [/^@@/, 'hunk'],
  [/^\+/, 'added'],
  [/^-/, 'removed']
]

/** Lines of a patch in spans of our own classes. */
export function renderDiff(patch: string): string {
  return patch.split('\n').map(renderLine).join('\n')
}

function renderLine(line: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1]
  const text = escapeHtml(line)
  return kind === undefined || text === '' ? text : `<span class="${kind}">${text}</span>`
}
