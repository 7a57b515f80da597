/** What the page shows of a run's files: changes as a diff, the transcript with its colours; large ones cut and linked. */
import type { RunRecord } from '../session/record.js'
import type { FileExcerpt } from '../session/report-file.js'
import { formatCount } from './figures.js'
import { renderDiff } from './html-diff.js'
import { escapeHtml, htmlFold } from './html-text.js'
import type { PageView } from './html-view.js'
import { byteLength, plainText } from './plain-text.js'
import { renderTerminalText } from './terminal-colours.js'
import { renderStreamText } from './terminal-stream.js'

/** `changes.patch` as a diff. */
export function renderChanges(run: RunRecord, changes: FileExcerpt, view: PageView): string {
  const text = `${renderDiff(changes.head)}${cutLine(changes)}${renderDiff(changes.tail)}`
  const where = nameAll(run, 'changes.patch', changes, view)
  return htmlFold('Changes', `${where}<pre class="diff">${text}</pre>`, true)
}

/** `transcript.log` as its terminal showed it. */
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
  // Folder names are ours; each part is still written as an address asks for.
  const address = [...run.folder.split('/'), file]
    .map((part) => encodeURIComponent(plainText(part)))
    .join('/')
  const all = formatCount(byteLength(head) + byteLength(tail) + cutBytes)
  const note = cutBytes > 0 ? `${formatCount(cutBytes)} of ${all} bytes are left out here. ` : ''
  const name = escapeHtml(`${run.folder}/${file}`)
  const shown = isInFolder ? `<a href="${escapeHtml(address)}">${name}</a>` : `<code>${name}</code>`
  return `<p class="meta">${note}All of it: ${shown}</p>`
}
