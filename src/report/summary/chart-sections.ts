/** Timeline and memory in the job summary, each folded. The charts are built in files of their own. */
import type { SessionRecord } from '../../session/record/record.js'
import { formatPeak } from '../text/figures.js'
import { details, DIAGRAM_LIMIT, inlineText, mermaid } from '../text/markdown.js'
import { LIMIT_SQUARE, renderMemoryChart } from './memory-chart.js'
import { countBarsLeftOut, hasRedBars, renderTimeline } from './timeline.js'

/** Both charts, as far as there is something to see in them. */
export function renderCharts(record: SessionRecord): string | undefined {
  const parts = [...timelinePart(record), ...memoryPart(record)]
  return parts.length === 0 ? undefined : parts.join('\n\n')
}

function timelinePart(record: SessionRecord): string[] {
  const diagram = renderTimeline(record)
  if (diagram === undefined || diagram.length > DIAGRAM_LIMIT) return []
  const leftOut = countBarsLeftOut(record)
  const more = leftOut > 0 ? ` ${leftOut} more are in the table.` : ''
  const red = hasRedBars(record) ? '; those in red did not complete' : ''
  const note = `A bar for each run, in the order of their starts${red}.${more}`
  return [details('Timeline', [mermaid(diagram), note].join('\n\n'))]
}

function memoryPart(record: SessionRecord): string[] {
  const chart = renderMemoryChart(record)
  if (chart === undefined || chart.diagram.length > DIAGRAM_LIMIT) return []
  const names = chart.lines.map(({ run, square }) => {
    const peak = formatPeak(run.peakMemoryMb, run.memoryLimitMb)
    return `${square} ${inlineText(`${run.agent} ${run.id}`, 60)} ${peak}`
  })
  const note =
    chart.leftOut > 0
      ? [`The runs nearest to their limits are drawn; ${chart.leftOut} more passed half of theirs.`]
      : []
  return [
    details(
      'Memory',
      [mermaid(chart.diagram), [...names, `${LIMIT_SQUARE} limit`].join(' · '), ...note].join('\n\n')
    )
  ]
}
