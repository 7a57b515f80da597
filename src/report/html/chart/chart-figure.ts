/** The figure of a run's chart: the static drawing, its legend, and its values as a table. */
import type { RecordedSample, RunRecord } from '../../../session/record/record.js'
import { formatMegabytes, formatSeconds } from '../../text/figures.js'
import { describeMemory, MEMORY_LEVELS, renderMemorySvg } from './charts.js'
import { fold, table } from '../markup/elements.js'
import { html, joinHtml, type Html } from '../markup/tag.js'
import type { PageView } from '../view/view.js'
import { MIB } from '../../../util/mebibyte.js'

/** Rows of the table: each summarises an interval, and `memory.csv` has every sample. */
const ROW_LIMIT = 12

/** Chart, legend and table of a run; on the live page an empty figure that the script fills. */
export function renderChart(run: RunRecord, view: PageView): Html | undefined {
  const drawing = view.isRunning ? undefined : renderMemorySvg(run)
  if (drawing === undefined && !view.isRunning) return undefined
  const label = view.isRunning ? `Memory and CPU of ${run.agent}` : describeMemory(run)
  return joinHtml([
    html`<figure class="chart" data-keep="chart" data-run="${run.id}" data-limit="${run.memoryLimitMb}"`,
    html` data-label="${label}"${view.isRunning ? ' hidden' : ''}>`,
    drawing,
    html`<figcaption class="readout" aria-live="polite">${describeLevels(run)}</figcaption></figure>`,
    view.isRunning && run.outcome === null ? undefined : renderFigures(run)
  ])
}

/** The legend of a memory chart: text inside the stretched drawing would be illegible. */
function describeLevels({ memoryLimitMb }: RunRecord): string {
  if (memoryLimitMb <= 0) return 'The thin line is CPU.'
  const levels = MEMORY_LEVELS.toReversed().map(({ share, name }) => {
    return `${name === 'exceeded' ? 'Limit' : name} ${formatMegabytes(memoryLimitMb * share)}`
  })
  return `${levels.join(', ')}; the thin line is CPU.`
}

function renderFigures(run: RunRecord): Html | undefined {
  if (run.samples.length === 0) return undefined
  const perRow = Math.ceil(run.samples.length / ROW_LIMIT)
  const rows: string[][] = []
  for (let start = 0; start < run.samples.length; start += perRow)
    rows.push(describeStretch(run, run.samples.slice(start, start + perRow)))
  const head = ['Time', 'Highest memory', 'Of the limit', 'CPU', 'Processes']
  return fold('Memory and CPU in figures', table(`Memory and CPU of ${run.agent} (${run.id})`, head, rows))
}

function describeStretch(run: RunRecord, samples: readonly RecordedSample[]): string[] {
  const seconds = (sample: RecordedSample | undefined): string =>
    formatSeconds((sample?.elapsedMs ?? 0) / 1000)
  const highestMb = Math.max(...samples.map(({ memoryBytes }) => memoryBytes)) / MIB
  const cpu = samples.reduce((sum, { cpuPercent }) => sum + cpuPercent, 0) / samples.length
  return [
    samples.length === 1 ? seconds(samples[0]) : `${seconds(samples[0])} to ${seconds(samples.at(-1))}`,
    formatMegabytes(highestMb),
    run.memoryLimitMb > 0 ? `${Math.round((highestMb / run.memoryLimitMb) * 100)}%` : 'no limit',
    `${Math.round(cpu)}%`,
    String(Math.max(...samples.map(({ processes }) => processes)))
  ]
}
