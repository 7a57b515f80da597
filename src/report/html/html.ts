/** `report.html`: the whole session as one file that needs no network and runs only its own script. */
import { allRuns } from '../../session/record/all-runs.js'
import type { SessionRecord } from '../../session/record/record.js'
import type { ReportFiles } from '../../session/record/report-excerpts.js'
import { chartPoint } from './chart/chart-point.js'
import { renderDocument } from './document/document.js'
import { readPageScript } from './document/page-script.js'
import { KEYS, renderRail } from './overview/rail.js'
import { renderChips } from './overview/chips.js'
import { renderFixedPart, runParts } from './parts.js'
import type { PageView } from './view/view.js'

/** The report as an HTML document; its links are relative to the session folder. */
export function renderHtmlReport(record: SessionRecord, files: Partial<ReportFiles> = {}): string {
  const view: PageView = { isRunning: false, isInFolder: true, files }
  return renderDocument({
    title: `Session ${record.sessionId}${record.rehearsal ? ' (rehearsal)' : ''}`,
    script: readPageScript('report'),
    rail: renderRail(record, view),
    chips: renderChips(record),
    top: KEYS,
    part: (name) => renderFixedPart(name, record, view),
    runs: runParts(record, view).map(({ name, render }) => ({ name, content: render() })),
    samples: Object.fromEntries(allRuns(record).map((run) => [run.id, run.samples.map(chartPoint)]))
  })
}
