/** A run's files on the page: changes as a diff, the transcript with its colours; large ones are cut and linked. */
import type { RunRecord } from '../../../session/record/record.js'
import type { FileExcerpt } from '../../../session/record/report-excerpts.js'
import { formatCount } from '../../text/figures.js'
import { fold, textBlock } from '../markup/elements.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'
import type { PageView } from '../view/view.js'
import { byteLength, plainText } from '../../text/plain-text.js'
import { renderTerminalText } from '../transcript/ansi-colours.js'
import { renderStreamText } from '../transcript/ansi-stream.js'

/** `changes.patch` as a diff. */
export function renderChanges(run: RunRecord, changes: FileExcerpt, view: PageView): Html {
  const text = [renderDiff(changes.head), cutLine(changes), renderDiff(changes.tail)]
  const where = nameAll(run, 'changes.patch', changes, view)
  return fold(
    'Changes',
    html`${where}${textBlock(`Changes of ${run.agent} (${run.id})`, text, 'diff')}`,
    true
  )
}

/** `transcript.log` as the terminal showed it. */
export function renderTranscript(run: RunRecord, transcript: FileExcerpt, view: PageView): Html {
  const [head, tail] = [transcript.head, transcript.tail].map((part) =>
    renderTerminalText(renderStreamText(part))
  )
  const where = nameAll(run, 'transcript.log', transcript, view)
  const text = [head, cutLine(transcript), tail]
  return fold('Transcript', html`${where}${textBlock(`Transcript of ${run.agent} (${run.id})`, text)}`)
}

function cutLine({ cutBytes }: FileExcerpt): string {
  return cutBytes > 0 ? `\n[... ${formatCount(cutBytes)} bytes left out ...]\n` : ''
}

function nameAll(
  run: RunRecord,
  file: string,
  { head, tail, cutBytes }: FileExcerpt,
  { isInFolder }: PageView
): Html {
  // Folder names are ours, but encode each part for a URL anyway.
  const address = [...run.folder.split('/'), file]
    .map((part) => encodeURIComponent(plainText(part)))
    .join('/')
  const all = formatCount(byteLength(head) + byteLength(tail) + cutBytes)
  const note = cutBytes > 0 ? `${formatCount(cutBytes)} of ${all} bytes are left out here. ` : ''
  const name = `${run.folder}/${file}`
  const shown = isInFolder ? html`<a href="${address}">${name}</a>` : html`<code>${name}</code>`
  return html`<p class="meta">${note}All of it: ${shown}</p>`
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename )/, 'file'],
  [/^@@/, 'hunk'],
  [/^\+/, 'added'],
  [/^-/, 'removed']
]

/** Lines of a patch in spans of our own classes. */
export function renderDiff(patch: string): Html {
  return joinHtml(patch.split('\n').map(renderLine), '\n')
}

function renderLine(line: string): Interpolation {
  const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1]
  return kind === undefined ? line : html`<span class="${kind}">${line}</span>`
}
