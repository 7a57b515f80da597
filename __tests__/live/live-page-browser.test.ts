import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { startLivePage, type LivePage } from '../../src/live/live-page.js'
import type { SessionEventBody } from '../../src/session/record/events.js'
import { aPmRun, aRecord, aResult, aRun, at, risingSamples } from '../report/sample-record.js'
import { findChromium, noBrowserReason } from '../support/browser.js'
import { startLoopbackServer } from '../support/loopback-server.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const executablePath = findChromium()

const started = (run: string, agent: string): SessionEventBody => ({
  type: 'run-started',
  run,
  role: run.startsWith('pm') ? 'pm' : 'agent',
  round: 1,
  agent,
  task: `the task of ${agent}`,
  folder: run === 'pm' ? 'pm' : `agents/${run}`,
  pid: 4711,
  memoryLimitMb: 1024,
  timeoutSeconds: 600,
  model: null
})

const planned = (id: string, agent: string, line: number) => ({
  id,
  agent,
  task: `the task of ${agent}`,
  folder: `agents/${id}`,
  memoryLimitMb: 1024,
  timeoutSeconds: 600,
  model: null,
  line
})

/** A session up to the moment when two agents are running. */
const OPENING: readonly SessionEventBody[] = [
  { type: 'session-started', schemaVersion: 1, sessionId: 'abc', rehearsal: true, configuration: { a: 1 } },
  started('pm', 'PM'),
  { type: 'run-message', run: 'pm', text: '**Engineer Agent**: Build\n**QA Agent**: Test' },
  { type: 'run-ended', run: 'pm', result: aResult() },
  {
    type: 'delegations-detected',
    round: 1,
    delegations: [planned('01', 'Engineer', 1), planned('02', 'QA', 2)],
    unknownAgents: []
  },
  started('01', 'Engineer'),
  started('02', 'QA'),
  { type: 'run-tool-called', run: '01', tool: 'Read', detail: 'src/a.ts' }
]

describeUnless(await noBrowserReason(), 'the live page', () => {
  let browser: Browser
  let context: BrowserContext
  let live: LivePage
  let page: Page
  let asked: string[][]
  let requests: string[]
  let errors: string[]
  let sequence: number
  let refuseMessages: boolean

  const emit = (...bodies: SessionEventBody[]): void => {
    for (const body of bodies) {
      live.onEvent({ sequence, at: at(sequence * 100), elapsedMs: sequence * 100, ...body })
      sequence += 1
    }
  }
  const sample = (run: string, count: number): void => {
    for (const each of risingSamples(count, 500)) emit({ type: 'run-sampled', run, sample: each })
  }

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '' })
  })
  beforeEach(async () => {
    asked = []
    sequence = 0
    refuseMessages = false
    live = await startLivePage({
      port: 0,
      control: {
        sendMessage: (run, text) => {
          asked.push(['message', run, text])
          return refuseMessages ? Promise.reject(new Error('It takes no messages.')) : Promise.resolve()
        },
        sendMessageToAll: (text) => {
          asked.push(['message-all', text])
          return Promise.resolve({ sent: ['01'], failed: [{ run: '02', reason: 'It has answered.' }] })
        },
        requestWrapUp: (run, reason) => {
          asked.push(['wrap-up', run, reason])
          return Promise.resolve()
        },
        endRun: (run, reason) => {
          asked.push(['end', run, reason])
          return Promise.resolve()
        },
        cancel: (reason) => {
          asked.push(['cancel', reason])
        }
      }
    })
    await open()
  })
  afterEach(async () => {
    await context.close()
    await live.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    context = await browser.newContext(options)
    page = await context.newPage()
    requests = []
    errors = []
    context.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
  }
  /** Charts are drawn when they scroll into view. */
  const seeChart = async (run: string): Promise<void> => {
    await page.locator(`.chart.drawn[data-run="${run}"]`).scrollIntoViewIfNeeded()
    await page.locator(`.chart[data-run="${run}"] .plot canvas`).waitFor()
  }
  const enter = async (): Promise<void> => {
    await page.goto(live.url())
    await page.getByText('Live: last update').waitFor()
  }
  const tile = (name: string) => page.locator('#grid').getByRole('button', { name })
  const followRun = async (name: string): Promise<void> => {
    await tile(name).click()
    await page.getByRole('heading', { name }).waitFor()
  }
  const finish = (): void => {
    live.finish(
      aRecord({ pm: [aPmRun()], results: [aRun({ response: 'All is built.' })] }),
      {},
      {
        conclusion: 'success',
        cause: '',
        reportFile: '/sessions/abc/report.html'
      }
    )
  }

  it('shows text, activity and memory as they arrive, and sends requests to no other server', async () => {
    emit(...OPENING)
    await enter()
    await followRun('Engineer (01)')
    expect(await page.locator('#lines li').allTextContents()).toEqual([
      expect.stringMatching(/^0\.5s started: the task of Engineer/),
      '0.7s Read src/a.ts'
    ])
    emit({ type: 'run-message', run: '01', text: 'I begin with\nthe parser.' })
    await page.locator('#lines li', { hasText: 'I begin with\nthe parser.' }).waitFor()
    expect(await page.locator('#followed .chart').isVisible()).toBe(false)
    sample('01', 5)
    await seeChart('01')
    await page.getByRole('img', { name: 'Memory and CPU of Engineer' }).focus()
    await page.keyboard.press('End')
    await page.locator('#followed .readout', { hasText: '4.0s: 500MB, 40% CPU, 3 processes' }).waitFor()
    emit({
      type: 'run-ended',
      run: '01',
      result: aResult({ outcome: 'timed-out', error: 'It was too slow.', cause: 'It was too slow.' })
    })
    await page.getByRole('heading', { name: '✗ Engineer (01)' }).waitFor()
    await page.locator('#run-01').getByText('It was too slow.').first().waitFor()
    await page.locator('#run-01').getByText('I begin with').waitFor()
    expect(await page.locator('#followed-state').textContent()).toContain('ended: ✗ timed-out')
    expect(await tile('Engineer (01)').count()).toBe(0)
    const { origin } = new URL(live.url())
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows each running agent with its last line, memory and time, and counts them in the title', async () => {
    emit(...OPENING)
    sample('01', 5)
    emit({ type: 'run-tool-called', run: '02', tool: 'Bash', detail: 'npm test' })
    await enter()
    await tile('QA (02)').getByText('Bash npm test').waitFor()
    await tile('Engineer (01)').getByText('500 of 1024MB').waitFor()
    expect(await tile('Engineer (01)').locator('.bar i').getAttribute('style')).toBe('width: 49%;')
    expect(await page.title()).toBe('0/2')
    // The clock of this record stands in the past, so its time is over.
    expect(await tile('Engineer (01)').locator('.time').textContent()).toBe('0:00 left')
    emit({
      type: 'run-wrap-up',
      run: '02',
      reason: 'enough',
      leftMs: Date.now() - Date.parse(at(sequence * 100)) + 90_500
    })
    await tile('QA (02)')
      .getByText(/^1:(30|2\d) left$/)
      .waitFor()
    emit({ type: 'run-ended', run: '02', result: aResult({ outcome: 'failed', error: 'No.' }) })
    await page.getByRole('heading', { name: '✗ QA (02)' }).waitFor()
    expect(await page.title()).toBe('✗1 · 0/2')
    emit({ type: 'run-ended', run: '01', result: aResult() })
    await page.getByRole('heading', { name: '✓ Engineer (01)' }).waitFor()
    expect(await page.title()).toBe('✗1 · 1/2')
  })

  it('marks in the timeline what happens in each run, and leads to the run or to what is kept of it', async () => {
    emit(...OPENING)
    emit({
      type: 'run-attempt-failed',
      run: '01',
      attempt: 1,
      cause: 'overloaded',
      error: 'overloaded',
      delayMs: 0,
      resumes: false
    })
    emit({ type: 'run-message-sent', run: '02', text: 'Look there, too' })
    await enter()
    await page
      .locator('.timeline .mark.retry title', { hasText: 'overloaded' })
      .waitFor({ state: 'attached' })
    await page.locator('.timeline').getByRole('link', { name: '02 QA' }).first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.timeline-readout').textContent()).toMatch(
      /^QA \(02\), message at .*: Look there, too$/
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'QA (02)' }).waitFor()
    emit({ type: 'run-ended', run: '02', result: aResult({ outcome: 'failed', error: 'It broke.' }) })
    await page.locator('.failures', { hasText: 'It broke.' }).waitFor()
    await page.locator('.timeline .mark.message').press('Enter')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Look there, too')
    expect(errors).toEqual([])
  })

  it('keeps a half-typed message when its agent ends, through updates and a reload', async () => {
    emit(...OPENING)
    await enter()
    await followRun('Engineer (01)')
    await page.getByRole('button', { name: 'Message', exact: true }).click()
    await page.keyboard.type('half')
    emit({ type: 'run-message', run: '01', text: 'more words' })
    await page.locator('#lines li', { hasText: 'more words' }).waitFor()
    await page.keyboard.type(' written')
    emit({ type: 'run-ended', run: '01', result: aResult() })
    await page.getByText('Engineer (01) has ended. Choose who gets this text.').waitFor()
    await page.keyboard.type(' text')
    await page.keyboard.press('Control+Enter')
    await page.reload()
    await page.getByText('Live: last update').waitFor()
    await page
      .locator('#to option:checked', { hasText: 'Engineer (01), ended' })
      .waitFor({ state: 'attached' })
    expect(await page.getByLabel('Message').inputValue()).toBe('half written text')
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
    // It was meant for one agent, and is sent to no other one unasked.
    expect(asked).toEqual([])
    await page.getByLabel('To').selectOption('QA (02)')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Sent.').waitFor()
    expect(asked).toEqual([['message', '02', 'half written text']])
    finish()
    await live.close()
    await page.getByText('The session is over (success).').waitFor()
  })

  it('messages one or all, asks to wrap up, ends and cancels by keyboard, after confirmation', async () => {
    emit(...OPENING)
    await enter()
    await page.getByLabel('Message').fill('Stop at noon')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Sent to 1 agent. Not to 02: It has answered.').waitFor()
    expect(await page.getByLabel('Message').inputValue()).toBe('')
    await page.getByLabel('To').selectOption('QA (02)')
    await page.getByLabel('Message').fill('Look at <b>the</b> parser, too')
    await page.keyboard.press('Control+Enter')
    await page.locator('#sent', { hasText: 'Sent.' }).waitFor()
    refuseMessages = true
    await page.getByLabel('Message').fill('again')
    await page.getByRole('button', { name: 'Send' }).press('Enter')
    await page.locator('#sent', { hasText: 'It takes no messages.' }).waitFor()
    expect(await page.getByLabel('Message').inputValue()).toBe('again')
    await tile('Engineer (01)').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.activeElement.dataset.run')).toBe('02')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Engineer (01)')
    await page.getByRole('button', { name: 'Ask to wrap up' }).press('Enter')
    await page.locator('#answer', { hasText: 'Asked to wrap up.' }).waitFor()
    await page.getByRole('button', { name: 'End this agent' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'No' }).press('Enter')
    await page.getByRole('button', { name: 'End this agent' }).press('Enter')
    await page.getByLabel('Reason').fill('wrong way')
    await page.getByRole('dialog').getByRole('button', { name: 'End this agent' }).press('Enter')
    await page.locator('#answer', { hasText: 'Ending it.' }).waitFor()
    await page.getByRole('link', { name: '02 QA' }).first().press('Enter')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('QA (02)')
    await tile('Engineer (01)').press('Enter')
    await page.getByRole('button', { name: 'Close' }).press('Enter')
    expect(await page.evaluate('document.activeElement.dataset.run')).toBe('01')
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the session' }).press('Enter')
    await page.locator('#sent', { hasText: 'The session is being cancelled.' }).waitFor()
    expect(asked).toEqual([
      ['message-all', 'Stop at noon'],
      ['message', '02', 'Look at <b>the</b> parser, too'],
      ['message', '02', 'again'],
      ['wrap-up', '01', 'the user of this session asks for your result now'],
      ['end', '01', 'ended from the live page: wrong way'],
      ['cancel', 'cancelled from the live page']
    ])
  })

  it('takes the answer to the open question, however soon it follows the previous one', async () => {
    emit(...OPENING)
    await enter()
    await followRun('Engineer (01)')
    await page.evaluate(`(() => {
      const end = document.querySelector('#end')
      const no = [...document.querySelectorAll('#confirm button')].find((each) => each.textContent === 'No')
      end.click(); no.click(); end.click()
    })()`)
    await page.getByLabel('Reason').fill('late')
    await page.getByRole('dialog').getByRole('button', { name: 'End this agent' }).click()
    await page.locator('#answer', { hasText: 'Ending it.' }).waitFor()
    expect(asked).toEqual([['end', '01', 'ended from the live page: late']])
  })

  it('shows the same after a reload or a lost connection, with what arrived meanwhile', async () => {
    emit(...OPENING)
    await enter()
    sample('01', 3)
    await page.reload()
    await followRun('Engineer (01)')
    await seeChart('01')
    expect(await page.locator('#lines li').count()).toBe(2)
    await context.setOffline(true)
    // Open connections survive going offline; the server cuts them as a dead network would.
    await page.evaluate('window.stop()')
    await page.getByText('The connection to the session is lost').waitFor()
    expect(await page.title()).toBe('⚠ silent · 0/2')
    expect(await page.getByText('Live: last update').count()).toBe(0)
    emit({ type: 'run-tool-called', run: '01', tool: 'Edit', detail: 'src/b.ts' })
    sample('02', 4)
    const resumed = page.waitForRequest((request) => request.headers()['last-event-id'] !== undefined)
    await context.setOffline(false)
    expect((await resumed).headers()['last-event-id']).toBe(String(sequence - 5))
    await page.locator('#lines li', { hasText: 'Edit src/b.ts' }).waitFor()
    expect(await page.locator('#lines li').count()).toBe(3)
    await followRun('QA (02)')
    await seeChart('02')
    expect(await page.evaluate(`samples['01'].length + ',' + samples['02'].length`)).toBe('3,4')
    expect(await page.title()).toBe('0/2')
  })

  it('opens once per address, and another window with the next one', async () => {
    emit(...OPENING)
    const address = live.url()
    await enter()
    expect(page.url()).not.toContain('token')
    const second = await context.newPage()
    await second.goto(address)
    await second.getByText('This link was already used').waitFor()
    expect(await second.locator('.tile, .run').count()).toBe(0)
    // Nothing of the session, and none of its controls: only why.
    const shown = await second.evaluate('document.body.innerText')
    expect(String(shown).trim()).toMatch(/^Not connected\s+This link was already used: [^\n]*$/)
    expect(await second.title()).toBe('Live page')
    await second.goto(live.url())
    await second.reload()
    await second.getByText('Live: last update').waitFor()
  })

  it('reports the end of the session, and stays usable without its server', async () => {
    emit(...OPENING)
    await enter()
    finish()
    await live.close()
    await page.getByText('The session is over (success).').waitFor()
    expect(await page.locator('#over').textContent()).toContain('/sessions/abc/report.html')
    await page.getByText('All is built.').waitFor()
    await page.getByRole('searchbox').fill('ALL IS BUILT')
    expect(await page.locator('#count').textContent()).toBe('1 of 2 runs')
    expect(errors).toEqual([])
  })

  it('runs and loads nothing from hostile text', async () => {
    const others: string[] = []
    const other = await startLoopbackServer((request, response) => {
      others.push(request.url ?? '')
      response.end()
      return Promise.resolve()
    })
    const hostile = `</pre></section><script>window.hacked=1</script><img src="${other.url}/x" onerror="window.hacked=1"><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`
    emit(...OPENING)
    await enter()
    await followRun('Engineer (01)')
    emit({ type: 'run-message', run: '01', text: hostile })
    emit({ type: 'run-tool-called', run: '01', tool: hostile, detail: hostile })
    emit({ type: 'notice', level: 'warning', message: hostile })
    await page.locator('#lines li', { hasText: '</section><script>' }).first().waitFor()
    await tile('Engineer (01)').getByText('<img src=').waitFor()
    emit({ type: 'run-ended', run: '01', result: aResult({ outcome: 'failed', error: hostile }) })
    await page.locator('#run-01 pre', { hasText: '</section><script>' }).waitFor()
    // The policy blocks even text that became markup.
    await page.evaluate(`overlayChildren(partOf('lists'), parse(${JSON.stringify(hostile)}))`)
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(others).toEqual([])
    await other.close()
  })

  it.each([
    ['light', 1920],
    ['dark', 1280],
    ['light', 390]
  ] as const)('is accessible and fits its screen (%s, %d wide)', async (colorScheme, width) => {
    await context.close()
    await open({ colorScheme, viewport: { width, height: 800 } })
    emit(...OPENING, started('03', 'Documentation of all that was built'))
    sample('01', 5)
    await enter()
    expect(
      await page.evaluate(`[...document.querySelectorAll('.tile')].every((tile) => {
        const edge = tile.getBoundingClientRect().right
        return [...tile.querySelectorAll('.time, .bar')].every((part) => part.getBoundingClientRect().right <= edge)
      })`)
    ).toBe(true)
    await followRun('Engineer (01)')
    await seeChart('01')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    const dialog = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(dialog.violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('Escape')
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    ).toBe(0)
  })
})
