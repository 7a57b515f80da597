/** The live page of a real session of the command line whose process is suspended while the page is open. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { findChromium, noBrowserReason } from '../support/browser.js'
import { describeUnless } from '../support/tools/describe-unless.js'

/** The page waits 8 seconds for a sign of life before it warns. */
const PATIENCE_MS = 60_000

describeUnless(await noBrowserReason(), 'the live page of a suspended session', () => {
  let browser: Browser
  let session: ChildProcess
  let folder: string

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
    browser = await chromium.launch({ executablePath: findChromium() ?? '' })
  })
  afterEach(async () => {
    await browser.close()
    const ended = new Promise((resolve) => session.once('close', resolve))
    if (session.exitCode === null) {
      session.kill('SIGCONT')
      session.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  /** Returns the address of its page. */
  function startSession(): Promise<string> {
    const scenario = {
      pm: { response: '**Engineer Agent**: Build\n**QA Agent**: Test' },
      agents: { Engineer: { hang: true, tools: 'Read' }, QA: { error: 'No such thing' } }
    }
    writeFileSync(path.join(folder, 'scenario.json'), JSON.stringify(scenario))
    const flags = ['--rehearse', '--rehearsal-script', 'scenario.json', '--ui', '--log-dir', `${folder}-log`]
    const script = path.join(ACTION_ROOT, 'dist/cli/index.js')
    session = spawn(process.execPath, [script, ...flags, '--sandbox', 'off'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    return new Promise((resolve, reject) => {
      let printed = ''
      for (const stream of [session.stdout, session.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => {
          printed += text
          const address = /Live page: (http:\S+)/.exec(printed)?.[1]
          if (address !== undefined) resolve(address)
        })
      session.once('close', () => {
        reject(new Error(`It ended without a live page:\n${printed}`))
      })
    })
  }

  it('says that the session is silent while it is stopped (SIGSTOP), and recovers when it continues', async () => {
    const page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(await startSession())
    await page.getByText('Live: last update').waitFor()
    await page.locator('.failures', { hasText: 'No such thing' }).waitFor()
    session.kill('SIGSTOP')
    await page.getByRole('alert').filter({ hasText: 'The session gives no sign of life' }).waitFor()
    expect(await page.getByText('Live: last update').count()).toBe(0)
    expect(await page.title()).toMatch(/^⚠ silent · ✗1/)
    expect(await page.getByRole('button', { name: 'Cancel the session' }).isDisabled()).toBe(true)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    session.kill('SIGCONT')
    await page.getByText('Live: last update').waitFor()
    expect(await page.getByRole('alert').textContent()).toBe('')
    expect(await page.title()).toMatch(/^✗1/)
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the session' }).click()
    await page.getByText('The session is over (cancelled).').waitFor()
  }, 120_000)
})
