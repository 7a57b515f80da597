/** Lines of the live log about the end of a run. */
import { allowanceFor } from '../../session/run/attempt/denied-tools.js'
import type { RunResult } from '../../session/record/run-result.js'
import { outputLines } from './check-lines.js'
import { renderTaskLine, shortTask } from '../execution-form.js'
import { markOf } from '../explain-run.js'
import { LINE_LIMIT, type KnownRun } from './known-run.js'
import type { Paint } from './paint.js'
import { formatMegabytes, formatSeconds } from '../text/figures.js'
import { withoutMarks } from '../text/marks.js'
import { oneLine, plainText } from '../text/plain-text.js'

/** Denied calls in one line. */
const DENIED_SHOWN = 5

/**
 * Denied tools, outcome and cause; for PM its answer, for a failed check the last lines of its output.
 * @param advised the advice on denied tools that the log has already given
 */
export function endLines(
  run: KnownRun,
  result: RunResult,
  paint: Paint,
  advised: Set<string>
): readonly string[] {
  const mark = markOf({ outcome: result.outcome, state: 'ended' })
  const colour = { '✓': paint.success, '✗': paint.failure, '-': paint.warning }[mark]
  const title =
    run.role === 'agent'
      ? renderTaskLine(run, (text) => oneLine(text))
      : `${run.name}${run.role === 'check' ? `: ${shortTask(run)}` : ''}`
  const figures = `(${formatSeconds(result.executionSeconds)}, ${formatMegabytes(result.peakMemoryMb)})`
  const cause = describeCause(result)
  const ending = result.outcome === 'completed' ? '' : ` ${result.outcome}${cause}`
  // The form of claude-mpm, behind the number by which everything else names the run.
  const id = run.role === 'agent' ? `${run.id} ` : ''
  const endLine = `${id}${colour(`[${mark}]`)} ${title} ${figures}${ending}`
  if (run.role === 'agent') return [...deniedLines(run, result, paint, advised), endLine]
  if (run.role === 'check') return [...(mark === '✗' ? outputLines(run, paint) : []), endLine]
  const words = plainText(run.words).trimEnd()
  run.words = ''
  const answer =
    words === '' ? [] : ['', '=== PM Response ===', ...words.split('\n'), '', '==================']
  // The failure comes last, where readers look.
  return mark === '✓' ? [endLine, ...answer] : [...answer, endLine]
}

/** What went wrong; what to do about it is said once, at the end. */
function describeCause({ error, cause, lastActivity }: RunResult): string {
  const words = cause ?? error
  if (words === null) return ''
  const last = lastActivity === undefined ? '' : ` Last activity: ${lastActivity}`
  return `: ${withoutMarks(`${words}${last}`, LINE_LIMIT)}`
}

/** Denied tools and, once, what would allow them; the log starts with the entries that are allowed already. */
function deniedLines(
  run: KnownRun,
  { deniedTools, cause = '' }: RunResult,
  paint: Paint,
  advised: Set<string>
): readonly string[] {
  // With `fail-on-denied` the cause names them, and the end of the log says what would allow them.
  if (deniedTools.length === 0 || cause.includes('(fail-on-denied)')) return []
  const calls = [...new Set(deniedTools.map(({ tool, detail }) => oneLine(`${tool} ${detail}`, 80).trim()))]
  const shown = calls.slice(0, DENIED_SHOWN)
  const more = calls.length > shown.length ? ` and ${calls.length - shown.length} more` : ''
  const byInput = deniedTools.filter(({ deniedByFile }) => deniedByFile === undefined)
  const entries = [...new Set(byInput.flatMap((call) => allowanceFor(call) ?? []))]
  const files = [...new Set(deniedTools.flatMap(({ deniedByFile }) => deniedByFile ?? []))]
  const allow = [
    ...(entries.length === 0 ? [] : [`; to allow it: allowed-tools: ...,${entries.join(',')}`]),
    ...(files.length === 0 ? [] : [`; to allow it: change tools in ${files.join(', ')}`])
  ].join('')
  const text = `was denied ${shown.join('; ')}${more}${advised.has(allow) ? '' : oneLine(allow, LINE_LIMIT)}`
  advised.add(allow)
  return [`${paint.name(`[${run.name}]`)} ${paint.warning(text)}`]
}
