import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { renderHtmlReport } from '../../../src/report/html/html.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import type { ReportFiles } from '../../../src/session/record/report-excerpts.js'
import { findChromium, noBrowserReason } from '../../support/browser.js'
import { startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { aPmRun, aRecord, aRun, at, risingSamples } from '../sample-record.js'

const executablePath = findChromium()
const whole = (head: string) => ({ head, tail: '', cutBytes: 0 })

const HOSTILE = [
  '</pre></details><script>window.hacked = 1</script>',
  '<img src="http://127.0.0.1:9/x" onerror="window.hacked = 1">',
  '"><svg onload="window.hacked = 1">',
  '</style><style>body{display:none}</style>',
  '<a href="javascript:window.hacked=1">press</a>',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
  '<iframe src="http://127.0.0.1:9/"></iframe>'
].join('\n')

/** A session with something in every part of the report. */
function aFullRecord(): SessionRecord {
  const pm = aPmRun({
    response: 'I split the work.\n\n**Engineer Agent**: Build it\n\n**QA Agent**: Test it'
  })
  const engineer = aRun({
    line: 3,
    model: 'sonnet',
    samples: risingSamples(5, 287),
    deniedTools: [{ tool: 'Bash', detail: 'npm test' }]
  })
  const qa = aRun({
    id: '02',
    agent: 'QA',
    line: 5,
    folder: 'agents/02-qa',
    task: 'Test the plumbing',
    outcome: 'memory-exceeded',
    memoryLevel: 'exceeded',
    peakMemoryMb: 1030,
    samples: risingSamples(4, 1030),
    response: 'As far as I came.'
  })
  const research = aRun({
    id: '03',
    agent: 'Research',
    outcome: 'skipped',
    startedAt: null,
    response: ''
  })
  return aRecord({
    pm: [pm],
    results: [engineer, qa, research],
    conclusion: 'failure',
    unknownAgents: [{ id: '09', round: 1, label: 'Plumber', task: 'fix the pipes', suggestion: null }],
    notices: [{ level: 'warning', message: 'A notice' }],
    tickets: [{ type: 'bug', title: 'A ticket', agent: 'QA' }],
    configuration: { 'working-directory': `/home/${'a-long-folder/'.repeat(12)}` }
  })
}

/** Text in all colours that a terminal has, on no ground and on a coloured one. */
const COLOURS = Array.from(
  { length: 16 },
  (_, index) =>
    `\u001b[0;38;5;${index}mink ${index}\u001b[48;5;${15 - index}m on ${15 - index}\u001b[0;2m dim\u001b[0;7m inverse`
).join('\n')

const FILES: Partial<ReportFiles> = {
  transcripts: new Map([
    ['01', whole(`${COLOURS}\u001b[0m\nA needle.`)],
    ['02', { head: 'The head', tail: 'The tail', cutBytes: 5_000_000 }]
  ]),
  changes: new Map([['01', whole('--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new')]])
}

describeUnless(await noBrowserReason(), 'the report in a browser', () => {
  let browser: Browser
  let context: BrowserContext
  let root: string
  let server: LoopbackServer | undefined

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
    browser = await chromium.launch({ executablePath: executablePath ?? '' })
  })
  afterEach(async () => {
    await context.close()
    await server?.close()
    server = undefined
  })
  afterAll(async () => {
    await browser.close()
    rmSync(root, { recursive: true, force: true })
  })

  /** Opens a document from disk, as a reader of the artifact does; returns its requests and its errors. */
  async function open(
    html: string,
    options: Parameters<Browser['newContext']>[0] = {}
  ): Promise<{ page: Page; requests: string[]; errors: string[] }> {
    const file = path.join(root, 'report.html')
    writeFileSync(file, html)
    context = await browser.newContext(options)
    const page = await context.newPage()
    const requests: string[] = []
    const errors: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(pathToFileURL(file).href)
    return { page, requests, errors }
  }

  const openCard = (page: Page, run: string): Promise<void> =>
    page.locator(`#run-${run} > .card > summary`).click()

  const openFolds = (page: Page): Promise<void> =>
    page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)

  it('shows how each run ended, and makes no network request', async () => {
    const { page, requests, errors } = await open(renderHtmlReport(aFullRecord(), FILES))
    await expect(page.title()).resolves.toBe('Session abc123')
    expect(await page.getByText('Conclusion: failure.').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      '✓ PM (pm)',
      '✓ Engineer (01)',
      '✗ QA (02)',
      '- Research (03)'
    ])
    await page.locator('#run-02').scrollIntoViewIfNeeded()
    await page.getByRole('img', { name: /^Memory of QA/ }).waitFor()
    expect(await page.getByText('A needle.').isVisible()).toBe(false)
    await openCard(page, '01')
    await page.locator('#run-01').getByText('Transcript', { exact: true }).click()
    await page.getByText('A needle.').waitFor()
    await openFolds(page)
    expect(requests).toEqual([expect.stringMatching(/^file:.*\/report\.html$/)])
    expect(errors).toEqual([])
  })

  it('leads from a delegation in PM’s answer to its run and back', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    await openCard(page, 'pm')
    await page.getByRole('button', { name: 'Raw Response of PM (pm)' }).click()
    await page.locator('mark').nth(1).locator('xpath=following-sibling::span[1]').getByRole('link').click()
    expect(page.url()).toMatch(/#run-02$/)
    await page.locator('#run-02').getByRole('link', { name: 'line 5 of PM' }).click()
    expect(await page.locator('mark:target').textContent()).toBe('**QA Agent**: Test it')
    expect(await page.locator('mark:target').isVisible()).toBe(true)
  })

  it('can be searched by keyboard, and opens the folds with matches', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('NEEDLE')
    expect(await page.getByRole('status').textContent()).toBe('1 of 4 runs')
    expect(
      await page.evaluate(`Array.from(document.querySelectorAll('.run:not([hidden])'), (run) => run.id)`)
    ).toEqual(['run-01'])
    await page.getByText('A needle.').waitFor()
    await page.getByRole('searchbox').fill('')
    expect(await page.locator('.run:visible').count()).toBe(4)
  })

  it('can be used without a mouse: skip link, timeline, folds, figures of a chart', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#runs$/)
    await page.locator('#run-01 > .card > summary').focus()
    await page.keyboard.press('Enter')
    const fold = page.locator('#run-01').getByText('Transcript', { exact: true })
    await fold.focus()
    await page.keyboard.press('Enter')
    await page.getByText('A needle.').waitFor()
    // A chart is drawn when it scrolls into view.
    await page.getByRole('img', { name: /^Memory of Engineer/ }).scrollIntoViewIfNeeded()
    await page.locator('#run-01 .plot canvas').waitFor()
    await page.getByRole('img', { name: /^Memory of Engineer/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const readout = page.locator('#run-01 .readout', { hasText: '2.0s: 172MB' })
    await readout.waitFor()
    expect(await readout.textContent()).toBe('2.0s: 172MB, 40% CPU, 3 processes')
  })

  it.each([
    ['light', 1280],
    ['dark', 1920],
    ['light', 390],
    ['dark', 390]
  ] as const)(
    'has no fault of accessibility and fits its screen (%s, %d wide)',
    async (colorScheme, width) => {
      const { page } = await open(renderHtmlReport(aFullRecord(), FILES), {
        colorScheme,
        viewport: { width, height: 800 }
      })
      await openFolds(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
      const [content, screen] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'
      )
      expect(content).toBe(screen)
    }
  )

  it('changes its theme by keyboard, and keeps that for the next visit', async () => {
    const report = renderHtmlReport(aFullRecord(), FILES)
    const { page, requests, errors } = await open(report, { colorScheme: 'light' })
    const ground = (of = page): Promise<string> =>
      of.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.getByLabel('Theme').focus()
    await page.keyboard.type('Dark')
    expect(await ground()).toBe('rgb(13, 17, 23)')
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark')
    await openFolds(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await ground()).toBe('rgb(255, 255, 255)')
    expect(await page.locator('.theme').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })

    const second = await context.newPage()
    await second.goto(page.url())
    expect(await second.getByLabel('Theme').inputValue()).toBe('dark')
    expect(await ground(second)).toBe('rgb(13, 17, 23)')
    await second.getByLabel('Theme').selectOption('Light')
    await second.emulateMedia({ colorScheme: 'dark' })
    expect(await ground(second)).toBe('rgb(255, 255, 255)')
    await second.getByLabel('Theme').selectOption('System')
    expect(await ground(second)).toBe('rgb(13, 17, 23)')
    expect(requests.every((url) => url.startsWith('file:'))).toBe(true)
    expect(errors).toEqual([])
  })

  it('changes its theme where the browser lets it store nothing', async () => {
    const { page, errors } = await open(renderHtmlReport(aFullRecord(), FILES))
    // The page below has an origin of its own, without storage.
    const frame = await context.newPage()
    await frame.setContent('<iframe sandbox="allow-scripts" style="width:60rem;height:40rem"></iframe>')
    await frame.evaluate(
      (html) => {
        const view = (
          globalThis as unknown as { document: { querySelector(of: string): { srcdoc: string } } }
        ).document
        view.querySelector('iframe').srcdoc = html
      },
      renderHtmlReport(aFullRecord(), FILES)
    )
    const inside = frame.frameLocator('iframe')
    await inside.getByLabel('Theme').selectOption('Dark')
    expect(await inside.locator('html').getAttribute('data-theme')).toBe('dark')
    await inside.locator('#run-01').waitFor()
    expect(await page.getByLabel('Theme').inputValue()).toBe('')
    expect(errors).toEqual([])
  })

  it('folds what completed and opens what failed', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    expect(
      await page.evaluate(`Array.from(document.querySelectorAll('.card'), (card) => card.open)`)
    ).toEqual([false, false, true, false])
  })

  it('chooses runs by chips, keeps the choice in the address, and gives way to a link to another run', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    const shown = () =>
      page.evaluate(`Array.from(document.querySelectorAll('.run:not([hidden])'), (run) => run.dataset.run)`)
    expect(await page.locator('.chips button').allTextContents()).toEqual([
      'all 4',
      'failed 1',
      'skipped 1',
      'completed 2',
      'denied 1',
      'changed 0'
    ])
    await page.getByRole('button', { name: 'failed 1' }).click()
    expect(await shown()).toEqual(['02'])
    expect(page.url()).toMatch(/#show=failed$/)
    await page.reload()
    expect(await shown()).toEqual(['02'])
    await page.locator('.failures').getByRole('link', { name: '02 QA' }).click()
    await page.waitForURL(/#run-02&show=failed$/)
    await page.locator('[data-part=table]').getByRole('link', { name: '01 Engineer' }).click()
    await page.waitForURL(/#run-01$/)
    // The page is told of the address after it has changed.
    await page.locator('#run-03').waitFor()
    expect(await shown()).toEqual(['pm', '01', '02', '03'])
    expect(await page.locator('#run-01 > .card').getAttribute('open')).not.toBeNull()
  })

  it('shows answers as Markdown, with colours in code, inert links and no images, and as they were written', async () => {
    const response = [
      '# Done',
      'It is **bold**, see [the page](https://example.com/x) and ![a picture](https://example.com/y.png).',
      '<b onclick="window.hacked=1">markup</b>',
      '[press](javascript:window.hacked=1)',
      '```js\nconst a = 1\n```',
      '| a | b |\n| - | - |\n| 1 | 2 |'
    ].join('\n\n')
    const { page, requests } = await open(renderHtmlReport(aRecord({ results: [aRun({ response })] })))
    await openCard(page, '01')
    const shown = page.locator('#run-01 .markdown')
    await shown.waitFor()
    expect(await shown.locator('h4').textContent()).toBe('Done')
    expect(await shown.locator('strong').textContent()).toBe('bold')
    expect(await shown.locator('.hljs-keyword').textContent()).toBe('const')
    expect(await shown.locator('td').allTextContents()).toEqual(['1', '2'])
    expect(await shown.locator('a, img, b, [onclick]').count()).toBe(0)
    expect(await shown.textContent()).toContain('see the page (https://example.com/x) and [image: a picture]')
    expect(await shown.textContent()).toContain('<b onclick="window.hacked=1">markup</b>')
    const raw = page.locator('#run-01 [data-answer] > pre')
    expect(await raw.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Raw Response of Engineer (01)' }).press('Enter')
    expect(await raw.textContent()).toBe(response)
    expect([await raw.isVisible(), await shown.isVisible()]).toEqual([true, false])
    expect(requests).toHaveLength(1)
  })

  it('copies an answer as it was written', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openCard(page, 'pm')
    const button = page.getByRole('button', { name: 'Copy Response of PM (pm)' })
    await button.click()
    await page.locator('button', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      'I split the work.\n\n**Engineer Agent**: Build it\n\n**QA Agent**: Test it'
    )
  })

  it('goes from run to run, to the search and to the list of keys by single keys', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    const focused = () => page.evaluate(`document.activeElement.closest('.run')?.dataset.run`)
    const visited: unknown[] = []
    for (const key of ['j', 'j', 'j', 'k']) {
      await page.keyboard.press(key)
      visited.push(await focused())
    }
    expect(visited).toEqual(['pm', '01', '02', '01'])
    await page.keyboard.press('/')
    await page.keyboard.type('jk?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('jk?')
    await page.getByRole('searchbox').fill('')
    await page.locator('#run-01 > .card > summary').focus()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('shows the facts of a bar under the pointer, and leads by arrow keys to what happened in it', async () => {
    const activity = [
      { elapsedMs: 100, kind: 'tool', text: 'Read a' },
      { elapsedMs: 200, kind: 'retry', text: 'overloaded' },
      { elapsedMs: 300, kind: 'message', text: 'Look there, too' }
    ] as const
    const results = [aRun(), aRun({ id: '02', agent: 'QA', activity })]
    const { page } = await open(renderHtmlReport(aRecord({ results })))
    const readout = page.locator('.timeline-readout')
    await page.locator('.timeline a[href="#run-02"] rect').hover()
    expect(await readout.textContent()).toMatch(/^QA \(02\): /)
    await page.locator('.timeline').getByRole('link', { name: '01 Engineer' }).first().focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await readout.textContent()).toBe('QA (02), message at 0.3s: Look there, too')
    await page.keyboard.press('ArrowLeft')
    expect(await readout.textContent()).toBe('QA (02), retry at 0.2s: overloaded')
    await page.keyboard.press('Enter')
    await page.locator('#run-02-activity-2', { hasText: 'retry: overloaded' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('run-02-activity-2')
  })

  it('has the runs beside the content on a wide screen, and behind a button on a narrow one', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES), {
      viewport: { width: 1280, height: 800 }
    })
    const rail = page.getByRole('navigation', { name: 'Runs' })
    expect(await rail.getByRole('link').count()).toBe(4)
    await rail.getByRole('link', { name: '02 QA' }).press('Enter')
    await rail.locator('a[aria-current]', { hasText: '02 QA' }).waitFor()
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await rail.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Runs (4)' }).press('Enter')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    // The list comes next after its button.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#run-pm$/)
    expect(await rail.isVisible()).toBe(false)
  })

  it('opens and folds all cards that are shown', async () => {
    const { page } = await open(renderHtmlReport(aFullRecord(), FILES))
    const openCards = () => page.locator('.card[open]').count()
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await openCards()).toBe(4)
    await page.getByRole('button', { name: 'failed 1' }).click()
    await page.getByRole('button', { name: 'Fold all' }).click()
    expect(await openCards()).toBe(3)
  })

  it('hides and clips nothing on paper, which is light', async () => {
    const activity = [{ elapsedMs: 10, kind: 'message', text: 'Look there, too' }] as const
    const long = `${'A line.\n'.repeat(300)}The last line.`
    const results = [aRun({ activity, response: long, task: long }), aRun({ id: '02', outcome: 'failed' })]
    const files = { transcripts: new Map([['01', whole(long)]]), changes: new Map([['01', whole(long)]]) }
    const { page } = await open(renderHtmlReport(aRecord({ results }), files), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('#run-01 .markdown').isVisible()).toBe(true)
    const parts = [
      'pre[aria-label^=Task]',
      'pre[aria-label^=Transcript]',
      'pre.diff',
      '.activity li',
      '.sent'
    ]
    for (const part of parts)
      expect([part, await page.locator(`#run-01 ${part}`).isVisible()]).toEqual([part, true])
    expect(
      await page.evaluate(`[...document.querySelectorAll('pre, ol, .scroll, .markdown')]
        .filter((each) => each.checkVisibility() && each.scrollHeight > each.clientHeight + 2)
        .filter((each) => getComputedStyle(each).overflowY !== 'visible')
        .map((each) => each.outerHTML.slice(0, 80))`)
    ).toEqual([])
    expect(await page.locator('.timeline rect.bar').first().isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  })

  it.each([3, 64])('has no fault of accessibility with %d agents, nor of width in print', async (count) => {
    const results = Array.from({ length: count }, (_, index) =>
      aRun({
        id: String(index + 1).padStart(2, '0'),
        outcome: index % 3 === 0 ? 'failed' : 'completed',
        response: 'A line of some length.\n'.repeat(60),
        activity: [{ elapsedMs: 10, kind: 'message', text: 'Look there, too' }]
      })
    )
    const { page } = await open(renderHtmlReport(aRecord({ results })))
    await page.locator('#run-01 [data-answer]').scrollIntoViewIfNeeded()
    await page.locator('#run-01 .markdown').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 1000 })
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    ).toBe(0)
  })

  it('runs, loads and renders nothing of hostile text', async () => {
    const run = aRun({ task: HOSTILE, error: HOSTILE, outcome: 'failed', response: HOSTILE, agent: HOSTILE })
    const record = aRecord({
      pm: [aPmRun({ response: HOSTILE })],
      results: [{ ...run, samples: risingSamples(3, 10), line: 2 }],
      error: HOSTILE,
      sessionId: HOSTILE,
      notices: [{ level: 'error', message: HOSTILE }],
      configuration: { [HOSTILE]: HOSTILE }
    })
    const files = {
      transcripts: new Map([['01', whole(HOSTILE)]]),
      changes: new Map([['01', whole(HOSTILE)]])
    }
    const { page, requests, errors } = await open(renderHtmlReport(record, files))
    await openFolds(page)
    expect(await page.locator('#run-01 pre[aria-label^=Task]').textContent()).toBe(HOSTILE)
    await page.locator('#run-01 [data-answer]').scrollIntoViewIfNeeded()
    await page.locator('#run-01 .markdown').waitFor()
    expect(await page.locator('img, iframe, a[href^="javascript"]').count()).toBe(0)
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect([requests.length, errors]).toEqual([1, []])
  })

  it('runs and loads nothing even if text became markup', async () => {
    const asked: string[] = []
    server = await startLoopbackServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
      return Promise.resolve()
    })
    const markup = [
      '<script>window.hacked = 1</script>',
      `<img src="${server.url}/image" onerror="window.hacked = 1">`,
      '<style>body{display:none}</style>',
      `<iframe src="${server.url}/frame"></iframe>`,
      '<a href="javascript:window.hacked=1">press</a>'
    ].join('')
    const { page, errors } = await open(
      renderHtmlReport(aFullRecord()).replace('</main>', `${markup}</main>`)
    )
    await page.getByRole('link', { name: 'press' }).click()
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(asked).toEqual([])
    expect(errors.join('\n')).toMatch(/Content Security Policy/)
  })

  it('opens with 64 agents, their charts and the longest transcripts', async () => {
    const line = `${JSON.stringify({ type: 'assistant', message: { content: [{ type: 'text', text: 'word '.repeat(40) }] } })}\n`
    const results = Array.from({ length: 64 }, (_, index) =>
      aRun({
        id: String(index + 1).padStart(2, '0'),
        samples: risingSamples(600, 500),
        response: 'An answer of some length. '.repeat(400),
        startedAt: at(index * 100),
        endedAt: at(600_000)
      })
    )
    const transcripts = new Map(
      results.map(({ id }) => [id, { head: line.repeat(250), tail: line.repeat(150), cutBytes: 16_000_000 }])
    )
    const { page } = await open(renderHtmlReport(aRecord({ results }), { transcripts }))
    const opened = await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd')
    // Logged, not asserted: the machine may be busy.
    console.info(`A report of 64 agents was open after ${Math.round(opened)} ms.`)
    expect(await page.locator('.run').count()).toBe(65)
    await page.getByRole('searchbox').fill('no such word')
    expect(await page.getByRole('status').textContent()).toBe('0 of 65 runs')
  })
})
