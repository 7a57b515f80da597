/** The parts of the report beneath its head. Each gives HTML, or nothing when there is nothing to say. */
import type { RunRecord, SessionRecord } from '../session/record.js'
import type { FileExcerpt, ReportFiles } from '../session/report-file.js'
import { explainRun, markOf, outcomeWords } from './explain-run.js'
import { formatCost, formatCount, formatMegabytes, formatPeak, formatSeconds } from './figures.js'
import { renderAnswer, renderPlace } from './html-answer.js'
import { MEMORY_LEVELS, renderMemorySvg } from './html-charts.js'
import { renderDiff } from './html-diff.js'
import { escapeHtml, htmlTable, textElement } from './html-text.js'
import { byteLength, plainText } from './plain-text.js'
import { renderTerminalText } from './terminal-colours.js'
import { renderStreamText } from './terminal-stream.js'

/** Table of all runs, PM's first. */
export function renderRunsTable(record: SessionRecord): string {
  const rows = [...record.pm, ...record.results].map((run) => [
    `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`,
    escapeHtml(`${markOf(run)} ${outcomeWords(run)}`),
    formatSeconds(run.executionSeconds),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    run.memoryLevel,
    formatCost(run.costUsd),
    `${formatCount(run.inputTokens)} / ${formatCount(run.outputTokens)}`,
    formatCount(run.toolCalls),
    formatCount(run.deniedTools.length)
  ])
  const head = [
    'Run',
    'Outcome',
    'Time',
    'Peak / limit',
    'Level',
    'Cost',
    'Tokens in / out',
    'Tools used',
    'Denied'
  ]
  return htmlTable('PM and agents', head, rows)
}

/** One run: outcome, task, memory, response, what it was denied, what it changed, and what its terminal showed. */
export function renderRun(run: RunRecord, record: SessionRecord, files: Partial<ReportFiles>): string {
  const transcript = files.transcripts?.get(run.id)
  const changes = files.changes?.get(run.id)
  const place = renderPlace(run, record.pm)
  const explanation = explainRun(run)
  const chart = renderMemorySvg(run)
  const facts = [
    outcomeWords(run),
    formatSeconds(run.executionSeconds),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    formatCost(run.costUsd),
    ...(run.reused ? ['reused from an identical run'] : []),
    ...(run.merge === null ? [] : [mergeWords(run.merge)]),
    ...(run.model === null ? [] : [`model ${run.model}`]),
    ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
    ...(run.signal === null ? [] : [run.signal])
  ]
  return [
    `<section class="run" id="run-${escapeHtml(run.id)}" data-run="${escapeHtml(run.id)}">`,
    textElement('h3', `${markOf(run)} ${run.agent} (${run.id})`),
    `<p class="meta">${escapeHtml(facts.join(' · '))}${place === undefined ? '' : ` · delegated in ${place}`}</p>`,
    ...(explanation === undefined
      ? []
      : [
          `<p class="error">${escapeHtml(explanation.cause)}</p>`,
          textElement('p', `Next step: ${explanation.nextStep}`)
        ]),
    ...(run.role === 'agent' ? [fold('Task', `<pre>${escapeHtml(run.task)}</pre>`)] : []),
    ...(chart === undefined
      ? []
      : [chart, `<p class="readout" aria-live="polite">${describeLevels(run)}</p>`]),
    ...(run.response === ''
      ? []
      : [fold('Response', `<pre>${renderResponse(run, record)}</pre>${truncationNote(run)}`, true)]),
    ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
    ...(run.changes.length === 0 ? [] : [renderChangedFiles(run)]),
    ...(changes === undefined ? [] : [renderChanges(run, changes)]),
    ...(transcript === undefined ? [] : [renderTranscript(run, transcript)]),
    '</section>'
  ].join('\n')
}

/** What the lines of a memory chart stand for: text inside of a stretched drawing could not be read. */
function describeLevels({ memoryLimitMb }: RunRecord): string {
  if (memoryLimitMb <= 0) return 'The thin line is CPU.'
  const levels = MEMORY_LEVELS.toReversed().map(({ share, name }) => {
    return `${name === 'exceeded' ? 'Limit' : name} ${formatMegabytes(memoryLimitMb * share)}`
  })
  return `${levels.join(', ')}; the thin line is CPU.`
}

/** Unknown agents, notices and tickets. */
export function renderLists(record: SessionRecord): string {
  return [
    ...optionalTable(
      'Not run: unknown agents',
      ['Label', 'Task', 'Nearest agent'],
      record.unknownAgents.map(({ label, task, suggestion }) => [label, task, suggestion ?? 'none is near'])
    ),
    ...optionalTable(
      'Notices',
      ['Level', 'Message'],
      record.notices.map(({ level, message }) => [level, message])
    ),
    ...optionalTable(
      'Tickets',
      ['Type', 'Title', 'Named by'],
      record.tickets.map(({ type, title, agent }) => [type, title, agent ?? ''])
    )
  ].join('\n')
}

/** The configuration as it was resolved. */
export function renderConfiguration(record: SessionRecord): string {
  const rows = Object.entries(record.configuration).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value)
  ])
  return optionalTable('Configuration', ['Name', 'Value'], rows).join('\n')
}

function optionalTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string[] {
  if (rows.length === 0) return []
  return [
    textElement('h2', title),
    htmlTable(
      title,
      head,
      rows.map((cells) => cells.map(escapeHtml))
    )
  ]
}

function renderDenied(run: RunRecord): string {
  const rows = run.deniedTools.map(({ tool, detail }) => [escapeHtml(tool), escapeHtml(detail)])
  return fold('Denied tools', htmlTable('Denied tools', ['Tool', 'What for'], rows))
}

function mergeWords(merge: NonNullable<RunRecord['merge']>): string {
  return { merged: 'changes merged', conflict: 'changes not merged: conflict', nothing: 'nothing changed' }[
    merge
  ]
}

function renderChangedFiles(run: RunRecord): string {
  const rows = run.changes.map(({ path, kind, addedLines, deletedLines }) => [
    escapeHtml(plainText(path)),
    kind,
    addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
  ])
  return fold('Changed files', htmlTable('Changed files', ['File', 'Change', 'Lines'], rows))
}

function renderResponse(run: RunRecord, record: SessionRecord): string {
  if (run.role !== 'pm') return escapeHtml(run.response)
  return renderAnswer(
    run,
    record.results.filter((other) => other.round === run.round)
  )
}

function renderChanges(run: RunRecord, changes: FileExcerpt): string {
  const text = `${renderDiff(changes.head)}${cutLine(changes)}${renderDiff(changes.tail)}`
  return fold('Changes', `${linkToAll(run, 'changes.patch', changes)}<pre class="diff">${text}</pre>`, true)
}

function renderTranscript(run: RunRecord, transcript: FileExcerpt): string {
  const [head, tail] = [transcript.head, transcript.tail].map((part) =>
    renderTerminalText(renderStreamText(part))
  )
  return fold(
    'Transcript',
    `${linkToAll(run, 'transcript.log', transcript)}<pre>${head ?? ''}${cutLine(transcript)}${tail ?? ''}</pre>`
  )
}

function cutLine({ cutBytes }: FileExcerpt): string {
  return cutBytes > 0 ? `\n[... ${formatCount(cutBytes)} bytes left out ...]\n` : ''
}

function linkToAll(run: RunRecord, file: string, { head, tail, cutBytes }: FileExcerpt): string {
  // Folder names are ours; each part is still written as an address asks for.
  const address = [...run.folder.split('/'), file]
    .map((part) => encodeURIComponent(plainText(part)))
    .join('/')
  const all = formatCount(byteLength(head) + byteLength(tail) + cutBytes)
  const note = cutBytes > 0 ? `${formatCount(cutBytes)} of ${all} bytes are left out here. ` : ''
  return `<p class="meta">${note}All of it: <a href="${escapeHtml(address)}">${escapeHtml(`${run.folder}/${file}`)}</a></p>`
}

function truncationNote(run: RunRecord): string {
  return run.responseTruncated
    ? `<p class="meta">Cut here: all of it stands in ${escapeHtml(run.folder)}/response.md.</p>`
    : ''
}

function fold(title: string, body: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${body}</details>`
}
