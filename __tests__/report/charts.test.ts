import { describe, expect, it } from '@jest/globals'
import { renderMemoryChart } from '../../src/report/summary/memory-chart.js'
import { DIAGRAM_LIMIT, diagramLabel } from '../../src/report/text/markdown.js'
import { renderTimeline } from '../../src/report/summary/timeline.js'
import { aPmRun, aRecord, aRun, at, risingSamples } from './sample-record.js'

const manyRuns = (count: number): ReturnType<typeof aRun>[] =>
  Array.from({ length: count }, (_, index) =>
    aRun({
      id: String(index + 1),
      agent: 'A very long name of an agent that goes on and on'.repeat(3),
      samples: risingSamples(600, index + 1)
    })
  )

describe('the timeline', () => {
  it('draws PM and agents from the start of the session, failures in red', () => {
    const record = aRecord({
      pm: [aPmRun({ endedAt: at(1500) })],
      results: [
        aRun({ startedAt: at(1500), endedAt: at(4200) }),
        aRun({ id: '02', agent: 'QA', outcome: 'timed-out', startedAt: at(1600), endedAt: at(3600) })
      ]
    })
    expect(renderTimeline(record)?.split('\n')).toEqual([
      'gantt',
      '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
      '    axisFormat %S.%L',
      '    todayMarker off',
      '    section Round 1',
      '    · :done, 2000-01-01 00:00:00.000, 2000-01-01 00:00:01.500',
      '    · :done, 2000-01-01 00:00:01.500, 2000-01-01 00:00:04.200',
      '    · :crit, 2000-01-01 00:00:01.600, 2000-01-01 00:00:03.600'
    ])
  })

  it('has a section for each round, and no text of an agent', () => {
    const runs = [1, 2, 3].map((round) => aRun({ id: `0${round}`, round, agent: 'Ops', task: 'deploy' }))
    const gantt = renderTimeline(
      aRecord({ pm: [aPmRun(), aPmRun({ id: 'pm-02', round: 2 })], results: runs })
    )
    expect(gantt?.match(/section .*/g)).toEqual(['section Round 1', 'section Round 2', 'section Round 3'])
    expect(gantt).not.toMatch(/Ops|deploy|PM/)
  })

  it.each([
    [9_999, '%S.%L'],
    [10_000, '%M:%S'],
    [3_600_000, '%H:%M:%S']
  ])('has an axis whose marks differ for a session of %d ms', (endMs, format) => {
    const gantt = renderTimeline(aRecord({ pm: [], results: [aRun({ endedAt: at(endMs) })] }))
    expect(gantt).toContain(`axisFormat ${format}\n`)
  })

  it('lets a run without an end last until the last event of the session', () => {
    const run = aRun({ startedAt: at(1000), endedAt: null, state: 'running', outcome: null })
    expect(renderTimeline(aRecord({ pm: [], results: [run], executionSeconds: 9, endedAt: null }))).toContain(
      ':crit, 2000-01-01 00:00:01.000, 2000-01-01 00:00:09.000'
    )
  })

  it('is left out when nothing was started, and when the times cannot be read', () => {
    expect(renderTimeline(aRecord({ pm: [], results: [aRun({ startedAt: null })] }))).toBeUndefined()
    expect(renderTimeline(aRecord({ pm: [], results: [aRun()], startedAt: '' }))).toBeUndefined()
  })

  it('stays within the size of a diagram with a thousand runs', () => {
    expect(renderTimeline(aRecord({ results: manyRuns(1000) }))?.length).toBeLessThan(DIAGRAM_LIMIT)
  })
})

describe('the memory chart', () => {
  it('draws each run as a share of its limit, and the limit', () => {
    const chart = renderMemoryChart(
      aRecord({
        pm: [],
        results: [
          aRun({
            memoryLevel: 'warning',
            endedAt: at(3000),
            samples: risingSamples(4, 512),
            peakMemoryMb: 512
          })
        ]
      })
    )
    expect(chart?.diagram.split('\n').slice(1)).toEqual([
      'xychart-beta',
      '    title "Memory of each run, in percent of its limit"',
      '    x-axis "seconds since the start" 0 --> 3.0',
      '    y-axis "percent of the limit" 0 --> 100',
      '    line [12.5, 25, 37.5, 50]',
      '    line [100, 100, 100, 100]'
    ])
    expect(chart?.lines.map(({ run, square }) => [run.id, square])).toEqual([['01', '🟦']])
  })

  it('is left out where no run passed a level of its limit', () => {
    const results = [aRun({ samples: risingSamples(9, 400) })]
    expect(renderMemoryChart(aRecord({ pm: [], results }))).toBeUndefined()
  })

  it('keeps the last value to the end of a run, and shows nothing of it before and after', () => {
    const first = aRun({ memoryLevel: 'warning', startedAt: at(0), endedAt: at(8000) })
    const second = aRun({
      id: '02',
      memoryLevel: 'critical',
      startedAt: at(2000),
      endedAt: at(6000),
      samples: risingSamples(5, 1024, 500)
    })
    const diagram = renderMemoryChart(
      aRecord({ pm: [aPmRun({ ...first, samples: risingSamples(4, 1) })], results: [second] })
    )?.diagram
    expect(diagram).toContain('    line [0, 0, 20, 60, 100, 100, 100, 0, 0]')
  })

  it('keeps a short peak in few points, and shows values above the limit', () => {
    const samples = risingSamples(600, 100, 10).map((sample, index) =>
      index === 333 ? { ...sample, memoryBytes: 2048 * 2 ** 20 } : sample
    )
    const diagram =
      renderMemoryChart(aRecord({ pm: [], results: [aRun({ samples, memoryLevel: 'exceeded' })] }))
        ?.diagram ?? ''
    const line = (/line \[(.*)\]/.exec(diagram)?.[1] ?? '').split(', ').map(Number)
    expect(line).toHaveLength(40)
    expect(Math.max(...line)).toBe(200)
    expect(diagram).toContain('0 --> 200')
  })

  it('draws the runs closest to their limits when there are many, within the size of a diagram', () => {
    const chart = renderMemoryChart(
      aRecord({
        results: manyRuns(64).map((run, index) => ({
          ...run,
          peakMemoryMb: index,
          memoryLevel: 'warning' as const
        }))
      })
    )
    expect(chart?.lines.map(({ run }) => run.id)).toEqual(['59', '60', '61', '62', '63', '64'])
    expect(chart?.leftOut).toBe(58)
    expect(chart?.diagram.length).toBeLessThan(DIAGRAM_LIMIT)
  })

  it.each([[[]], [risingSamples(1, 10)]])('is left out without two samples', (samples) => {
    expect(
      renderMemoryChart(aRecord({ pm: [], results: [aRun({ samples, memoryLevel: 'warning' })] }))
    ).toBeUndefined()
  })
})

describe('a label in a diagram', () => {
  it.each([
    ['title: x\n    crit, 1, 2', 'title x crit 1 2'],
    ['a";]%%{init: {}}%%[#35;', 'a init 35'],
    ['```\n</details>', 'details'],
    ['Ingénieur (QA)', 'Ingénieur (QA)'],
    [':;#', 'unnamed']
  ])('holds nothing of the grammar: %j', (text, expected) => {
    expect(diagramLabel(text)).toBe(expected)
  })
})
