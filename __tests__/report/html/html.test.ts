import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { renderHtmlReport } from '../../../src/report/html/html.js'
import { renderTerminalText } from '../../../src/report/html/transcript/ansi-colours.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import { aPmRun, aRecord, aRun, at, guideRuns, risingSamples } from '../sample-record.js'

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)',
  '<!-- <script>',
  ']]></style><style>*{display:none}</style>',
  '<a href="javascript:alert(1)">x</a>',
  'x\u202ey\u0000z\u2028'
]

/** A file that is shown whole. */
const whole = (head: string) => ({ head, tail: '', cutBytes: 0 })

/** Tags of a document as a browser reads them, outside of script and style. */
const tagsOf = (html: string): string[] =>
  html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3').match(/<[^>]*>/g) ?? []

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

describe('the HTML report', () => {
  it('shows figures, verdict, timeline, memory, tasks, responses and transcripts', () => {
    const results = guideRuns().map((run) => ({ ...run, samples: risingSamples(5, run.peakMemoryMb) }))
    const html = renderHtmlReport(aRecord({ results }), {
      transcripts: new Map([['01', whole('the \u001b[31mred\u001b[0m terminal')]])
    })
    expect(html).toContain('<dt>Total delegations</dt><dd>3</dd>')
    expect(html).toContain('<strong>Conclusion: success.</strong> All 3 delegations were done.')
    expect(html.match(/<li class="lane">/g)).toHaveLength(4)
    expect(html.match(/<svg class="memory"/g)).toHaveLength(3)
    expect(html).toContain('>limit 1024MB</text>')
    expect(html).toContain('Limit 1024MB, critical 819MB, warning 512MB; the thin line is CPU.')
    expect(html).toContain('aria-label="Memory of QA over 4.0s: peak 234MB / 1024MB (23%)"')
    expect(html).toContain('the <span class="f1">red</span> terminal')
    expect(html).toContain('<a href="agents/01-engineer/transcript.log">')
    expect(html).toContain('<td>max-parallel</td><td>4</td>')
  })

  it('allows its own style sheet and its own script by their hashes, and nothing else', () => {
    const html = renderHtmlReport(aRecord())
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; base-uri 'none'; form-action 'none'`
    )
    expect(tagsOf(html).join('\n')).not.toMatch(/\sstyle=|\son\w+=|https?:\/\//)
  })

  it.each(HOSTILE)('displays hostile text literally: %j', (hostile) => {
    const run = (word: string) =>
      aRun({
        agent: word,
        task: word,
        error: word,
        outcome: 'failed',
        response: word,
        model: word,
        signal: word,
        folder: word,
        deniedTools: [{ tool: word, detail: word }],
        samples: risingSamples(3, 10)
      })
    const hostileRecord = (word: string) =>
      aRecord({
        results: [run(word)],
        pm: [aPmRun({ response: word })],
        conclusion: 'failure',
        error: word,
        sessionId: word,
        claude: { version: word, path: word },
        unknownAgents: [{ id: '09', round: 1, label: word, task: word, suggestion: word }],
        notices: [{ level: 'error', message: word }],
        tickets: [{ type: 'bug', title: word, agent: word }],
        configuration: { [word]: word, nested: { [word]: [word] } }
      })
    const filesOf = (word: string) => ({
      transcripts: new Map([['01', { head: word, tail: word, cutBytes: 9 }]]),
      changes: new Map([['01', whole(word)]])
    })
    const html = renderHtmlReport(hostileRecord(hostile), filesOf(hostile))
    const tame = renderHtmlReport(hostileRecord('tame'), filesOf('tame'))
    // Tags and attributes are the same as with harmless text: only quoted values differ.
    const shapeOf = (tags: string[]): string[] => tags.map((tag) => tag.replace(/"[^"]*"/g, '""'))
    expect(shapeOf(tagsOf(html))).toEqual(shapeOf(tagsOf(tame)))
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    expect(html).not.toMatch(/[\u202e\u2028]/)
    // eslint-disable-next-line no-control-regex -- asserts that there are none
    expect(html).not.toMatch(/[\u0000-\u0008\u001b]/)
  })

  it('keeps the data of its script apart from markup whatever the name of a run', () => {
    const html = renderHtmlReport(
      aRecord({ results: [aRun({ id: '</script><!--', samples: risingSamples(2, 1) })] })
    )
    const data = /<script type="application\/json" id="samples">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(data).not.toContain('<')
    expect(Object.keys(JSON.parse(data) as object)).toEqual(['pm', '</script><!--'])
  })

  it('says what is left out of a large transcript, and where the whole one is', () => {
    const transcripts = new Map([
      ['01', { head: 'the start', tail: 'the end', cutBytes: 1_000_000 }],
      ['02', whole('a short one')]
    ])
    const html = renderHtmlReport(aRecord(), { transcripts })
    expect(html).toContain(
      '1,000,000 of 1,000,016 bytes are left out here. All of it: <a href="agents/01-engineer/transcript.log">'
    )
    expect(html).toContain('>the start\n[... 1,000,000 bytes left out ...]\nthe end</pre>')
    expect(html).toContain('>a short one</pre>')
  })

  it("links each delegation to its place in PM's answer, and back", () => {
    const pm = aPmRun({ response: 'A plan.\n\n**Engineer Agent**: Build\n**QA Agent**: Test' })
    const results = [aRun({ line: 3 }), aRun({ id: '02', agent: 'QA', line: 4 }), aRun({ id: '03' })]
    const html = renderHtmlReport(aRecord({ pm: [pm], results }))
    expect(html).toContain(
      '<mark id="pm-line-3">**Engineer Agent**: Build</mark> <span class="place">→ <a href="#run-01">01 Engineer</a></span>'
    )
    expect(html).toContain('delegated in <a href="#pm-line-4">line 4 of PM\'s answer</a>')
    expect(html.match(/delegated in/g)).toHaveLength(2)
  })

  it('shows each round with its answer, its delegations and their places in it', () => {
    const pm = [
      aPmRun({ response: '**Engineer Agent**: Build' }),
      aPmRun({ id: 'pm-02', round: 2, response: 'Now the tests.\n**QA Agent**: Test' })
    ]
    const results = [aRun({ line: 1 }), aRun({ id: '02', agent: 'QA', round: 2, line: 2 })]
    const html = renderHtmlReport(aRecord({ pm, results }))
    const order = Array.from(
      html.matchAll(/<h2 class="round">(.*?)<\/h2>|<section class="run \w+" id="(.*?)"/g)
    )
    expect(order.map(([, round, run]) => round ?? run)).toEqual([
      'Round 1',
      'run-pm',
      'run-01',
      'Round 2',
      'run-pm-02',
      'run-02'
    ])
    expect(html).toContain('<a href="#pm-02-line-2">line 2 of PM\'s answer in round 2</a>')
    expect(html).toContain('<mark id="pm-02-line-2">**QA Agent**: Test</mark>')
    expect(renderHtmlReport(aRecord())).not.toContain('class="round"')
  })

  it('has the figures of each chart as a table, a row for each interval', () => {
    const html = renderHtmlReport(aRecord({ pm: [], results: [aRun({ samples: risingSamples(600, 512) })] }))
    const table = /<table>\n<caption>Memory and CPU of Engineer \(01\).*?<\/table>/s.exec(html)?.[0] ?? ''
    expect(table.match(/<tr>/g)).toHaveLength(13)
    expect(table).toContain('<td>550.0s to 599.0s</td><td>512MB</td><td>50%</td><td>40%</td><td>3</td>')
  })

  it('shows changes as diffs', () => {
    const patch = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old <b>\n+new\n same'
    const html = renderHtmlReport(aRecord(), { changes: new Map([['01', whole(patch)]]) })
    expect(html).toContain(
      '<span class="removed">-old &lt;b&gt;</span>\n<span class="added">+new</span>\n same'
    )
    expect(html).toContain('<span class="file">+++ b/x</span>\n<span class="hunk">@@ -1 +1 @@</span>')
  })

  it('names prompt, repository, ref, run, date and who started it, and links only to the web', () => {
    const origin = {
      repository: 'owner/name',
      ref: 'main',
      runUrl: 'https://github.com/owner/name/actions/runs/42',
      actor: 'octocat'
    }
    const html = renderHtmlReport(aRecord({ origin, pm: [aPmRun({ task: 'Build <it>' })] }))
    expect(html).toContain(
      '<p class="meta origin">owner/name · ref <code>main</code> · <a href="https://github.com/owner/name/actions/runs/42" rel="noreferrer noopener">workflow run</a> · <time datetime="2026-01-02T03:04:05.000Z">2026-01-02 03:04 UTC</time> · started by octocat</p>'
    )
    expect(html).toContain('aria-label="Prompt">Build &lt;it&gt;</pre>')
    const other = renderHtmlReport(aRecord({ origin: { ...origin, runUrl: 'javascript:alert(1)' } }))
    expect(tagsOf(other).join('')).not.toContain('javascript:')
  })

  it('states each cause of failure once, before everything else, with the runs that it ended', () => {
    const failed = { outcome: 'failed', error: 'no key', cause: 'no key', advice: 'Set a key.' } as const
    const html = renderHtmlReport(
      aRecord({ results: [aRun(), aRun({ id: '02', ...failed }), aRun({ id: '03', ...failed })] })
    )
    const failures = /<ul class="failures">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
    expect(failures.match(/no key/g)).toHaveLength(1)
    expect(failures).toContain('<a href="#run-02">02 Engineer</a>, <a href="#run-03">03 Engineer</a>: failed')
    expect(failures).toContain('Next step: Set a key.')
    expect(html.indexOf('<ul class="failures">')).toBeLessThan(html.indexOf('<h2>Timeline</h2>'))
    expect(renderHtmlReport(aRecord())).not.toContain('<ul class="failures">')
  })

  it('marks rounds, tool calls, retries, warnings, messages and skipped runs in the timeline', () => {
    const activity = [
      { elapsedMs: 500, kind: 'tool', text: 'Read a' },
      { elapsedMs: 900, kind: 'retry', text: 'overloaded' },
      { elapsedMs: 950, kind: 'warning', text: 'memory critical' },
      { elapsedMs: 990, kind: 'message', text: 'Hurry <up>' }
    ] as const
    const html = renderHtmlReport(
      aRecord({
        results: [
          aRun({ activity }),
          aRun({ id: '02', round: 2, startedAt: at(4200), endedAt: at(5000) }),
          aRun({ id: '03', round: 2, outcome: 'skipped', startedAt: null, endedAt: null })
        ]
      })
    )
    const timeline = /<div class="timeline".*?<\/ol>/s.exec(html)?.[0] ?? ''
    expect(timeline).toMatch(
      /<li class="round-name">Round 1<\/li>.*href="#run-01".*<li class="round-name">Round 2<\/li>.*href="#run-02".*href="#run-03"/s
    )
    expect(timeline.match(/class="ticks"/g)).toHaveLength(1)
    expect(timeline).toContain(
      '<a class="named mark retry" href="#run-01-activity-2" tabindex="-1"><title>Engineer (01), retry at 0.9s: overloaded</title>'
    )
    expect(timeline).toContain('class="named mark warning" href="#run-01-activity-3"')
    expect(timeline).toContain('message at 1.0s: Hurry &lt;up&gt;</title>')
    // Each mark has the entry that it leads to.
    expect(html).toContain('<li class="retry" id="run-01-activity-2" tabindex="-1">')
    expect(timeline.match(/class="bar skipped"/g)).toHaveLength(1)
    expect(html).toContain('Messages sent to it (1)')
  })

  it('explains the colours and marks that the timeline has, and no others', () => {
    const legendOf = (record: SessionRecord): string[] =>
      Array.from(
        (/<ul class="meta legend".*?<\/ul>/s.exec(renderHtmlReport(record))?.[0] ?? '').matchAll(
          /<\/span> ([^<]*)<\/li>/g
        ),
        ([, words = '']) => words
      )
    expect(legendOf(aRecord({ results: [aRun()] }))).toEqual(['completed'])
    const activity = [{ elapsedMs: 500, kind: 'retry', text: 'overloaded' }] as const
    const results = [
      aRun({ outcome: 'failed', activity }),
      aRun({ id: '02', outcome: 'cancelled' }),
      aRun({ id: '03', outcome: 'skipped', startedAt: null })
    ]
    expect(legendOf(aRecord({ results }))).toEqual(['completed', 'failed', 'cancelled', 'skipped', 'retry'])
  })

  it('draws what could not be started, or was cancelled before, in its own colour and not as skipped', () => {
    const results = [
      aRun({ outcome: 'spawn-failed', startedAt: null }),
      aRun({ id: '02', outcome: 'cancelled', startedAt: null })
    ]
    const html = renderHtmlReport(aRecord({ results, conclusion: 'failure' }))
    expect(html.match(/class="bar \w+"/g)).toEqual([
      'class="bar done"',
      'class="bar failed"',
      'class="bar cancelled"'
    ])
    expect(html.match(/class="swatch \w+"/g)).toEqual([
      'class="swatch done"',
      'class="swatch failed"',
      'class="swatch cancelled"'
    ])
  })

  it('lists what was skipped or cancelled with the failures, in other colours, and says it once', () => {
    const results = [
      aRun({ outcome: 'failed', cause: 'Set `max-parallel` lower', advice: 'Use `a` or **b**' }),
      aRun({ id: '02', outcome: 'cancelled' }),
      ...Array.from({ length: 20 }, (_, index) =>
        aRun({ id: `1${index}`, outcome: 'skipped', startedAt: null, cause: 'It waited for Engineer 01' })
      )
    ]
    const html = renderHtmlReport(aRecord({ results, conclusion: 'failure', error: 'All of it in one line' }))
    expect(html).not.toContain('All of it in one line')
    expect(html).toContain(
      '<strong>Conclusion: failure.</strong> 0 of 22 done · 1 failed · 20 skipped · 1 cancelled.</p>'
    )
    expect(html.match(/<li class="(?:failed|cancelled|waiting)"><div class="who">/g)).toEqual([
      '<li class="failed"><div class="who">',
      '<li class="cancelled"><div class="who">',
      '<li class="waiting"><div class="who">'
    ])
    expect(html).toContain('<p class="error">Set <code>max-parallel</code> lower</p>')
    expect(html).toContain('Next step: Use <code>a</code> or b</p>')
    expect(html).toContain('<summary>and 8 more</summary>')
    expect(html).toContain('<h2>Failures</h2>')
    const skippedOnly = renderHtmlReport(aRecord({ results: results.slice(2), conclusion: 'failure' }))
    expect(skippedOnly).toContain('<h2>Not done</h2>')
    // A run that was never started took nothing.
    expect(html.match(/<span class="duration"><\/span>/g)).toHaveLength(20)
  })

  it('shows the command of a check as it runs, with its backticks and stars', () => {
    const check = { phase: 'after', ofRun: null } as const
    const task = 'test "`date`" # **not** it'
    const checks = [aRun({ id: 'check-01', role: 'check', agent: 'x', check, task })]
    expect(renderHtmlReport(aRecord({ checks }))).toContain(
      '<p class="task"><code>test &quot;`date`&quot; # **not** it</code></p>'
    )
  })

  it('says once what ended all runs of a cancelled or killed session, with what to do', () => {
    const error = 'Cancelled by the workflow.'
    const results = [
      aRun({ outcome: 'cancelled', error }),
      aRun({ id: '02', outcome: 'skipped', startedAt: null, error }),
      aRun({ id: '03', outcome: 'failed', error: 'Exit code 1.' })
    ]
    const causesIn = (html: string): unknown =>
      html.match(/<li class="\w+">(?:<div.*<\/div>)?\n<p class="error">[^<]*/g)
    const cancelled = renderHtmlReport(aRecord({ results, conclusion: 'cancelled', error }))
    expect(causesIn(cancelled)).toEqual([
      `<li class="cancelled">\n<p class="error">${error}`,
      expect.stringContaining('<p class="error">Exit code 1.')
    ])
    expect(cancelled).toContain('Next step: Start the session again; if nobody cancelled it, check ')
    const killed = renderHtmlReport(aRecord({ results, conclusion: 'failure', error }))
    expect(causesIn(killed)).toEqual([
      `<li class="failed">\n<p class="error">${error}`,
      expect.stringContaining('<p class="error">Exit code 1.')
    ])
    // The verdict says it alone where there is nothing to add.
    expect(renderHtmlReport(aRecord({ conclusion: 'cancelled', error }))).not.toContain(
      '<ul class="failures">'
    )
  })

  it('labels a rehearsal in title, head and foot', () => {
    const html = renderHtmlReport(aRecord({ rehearsal: true }))
    expect(html).toContain('<title>Session abc123 (rehearsal)</title>')
    expect(html.match(/REHEARSAL/g)).toHaveLength(2)
  })

  it('can show a session that was killed before it did anything', () => {
    const html = renderHtmlReport(
      aRecord({ pm: [], results: [], conclusion: null, startedAt: '', claude: null })
    )
    expect(html).toContain('Conclusion: interrupted.')
    expect(html).toContain('PM was never started, so nothing was delegated.')
    expect(html).not.toContain('<svg')
  })
})

describe('terminal text in HTML', () => {
  it.each([
    ['plain', 'plain'],
    ['\u001b[1;32mok\u001b[0m no', '<span class="f2 bold">ok</span> no'],
    ['\u001b[31ma\u001b[31mb\u001b[0;31mc', '<span class="f1">abc</span>'],
    ['\u001b[38;5;9ma\u001b[39mb', '<span class="f9">a</span>b'],
    ['\u001b[38;2;1;2;3ma\u001b[48;5;200mb', 'ab'],
    ['\u001b[91;44mx\u001b[22;49my', '<span class="f9 b4">x</span><span class="f9">y</span>'],
    ['\u001b[2J\u001b[H\u001b]0;title\u0007shown', 'shown'],
    ['\u001b[31m<b>\u001b[m&', '<span class="f1">&lt;b&gt;</span>&amp;'],
    ['\u001b[999;', '']
  ])('keeps colours and nothing else of %j', (transcript, html) => {
    expect(String(renderTerminalText(transcript))).toBe(html)
  })
})
