/** A real browser for tests of what people see. */
import { chromium } from 'playwright-core'
import { findProgram } from './tools/find-program.js'
import { TRIAL_TIMEOUT_MS, tryTool } from './tools/try-tool.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium: `CHROMIUM_PATH`, else what `PATH` has; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return NAMES.map(findProgram).find((path) => path !== undefined)
}

/** Why no page can be opened in it; null when one can. */
export function noBrowserReason(): Promise<string | null> {
  return tryTool('chromium', async () => {
    const executablePath = findChromium()
    if (executablePath === undefined) throw new Error('no Chromium on PATH; install one or set CHROMIUM_PATH')
    try {
      const browser = await chromium.launch({ executablePath, timeout: TRIAL_TIMEOUT_MS })
      const page = await browser.newPage()
      await page.setContent('<p>It works.</p>', { timeout: TRIAL_TIMEOUT_MS })
      await browser.close()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(`${executablePath} does not work here: ${summarize(message)}`, { cause: error })
    }
  })
}

/** The first line says how it ended; why is the last that the browser itself wrote, in a long log of the call. */
function summarize(message: string): string {
  const [first = ''] = message.split('\n')
  const written = [...message.matchAll(/\[pid=\d+\]\[err\] (.*)/g)].at(-1)?.[1]
  return written === undefined ? first : `${first} (${written})`
}
