/** The report of a large session: how long a browser takes to open it, how long it takes to be written, and in what memory. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { median, medianOf, playNode } from './contest.mjs'
import { makeSessionFolder } from './session-folder.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'The report of a large session'

const AGENTS = 64
const TRANSCRIPT_MB = 16
const ROUNDS = 5
/** A page that takes longer is felt to hang. */
const OPEN_AIM_MS = 2_000

const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(Boolean)

export async function measure({ folder }) {
  const small = makeSessionFolder(folder, AGENTS, 0.25)
  const large = makeSessionFolder(folder, AGENTS, TRANSCRIPT_MB)
  const what = `${AGENTS} agents, ${AGENTS * TRANSCRIPT_MB} MB of transcripts`
  const [ofSmall, ofLarge] = [await writeReports(small), await writeReports(large)]
  const rows = [
    buildRow({
      what: `${what}: written`,
      ours: medianOf(ofLarge, 'ms'),
      instead: `${AGENTS / 4} MB`,
      peer: medianOf(ofSmall, 'ms'),
      unit: 'ms'
    }),
    buildRow({
      what: `${what}: highest memory while it is written`,
      ours: medianOf(ofLarge, 'peakMb'),
      instead: `${AGENTS / 4} MB`,
      peer: medianOf(ofSmall, 'peakMb'),
      unit: 'MB',
      aim: { below: 1.5 }
    })
  ]
  const executablePath = BROWSERS.find((file) => fs.existsSync(file))
  if (executablePath === undefined) return [...rows, buildMissingRow(`${what}: opened`, 'no Chromium')]
  return [...rows, ...(await measureOpening(path.join(large, 'report.html'), executablePath, what))]
}

async function writeReports(folder) {
  const results = []
  for (let round = 0; round < 3; round++) results.push(await playNode('write-report.mjs', [folder]))
  return results
}

/** Against a page that holds the same text and nothing else. */
async function measureOpening(report, executablePath, what) {
  const plain = `${report}.plain.html`
  const text = fs.readFileSync(report, 'utf8').replace(/[<&]/g, '.')
  fs.writeFileSync(plain, `<!doctype html><meta charset="utf-8"><pre>${text}</pre>`)
  const browser = await chromium.launch({ executablePath })
  try {
    const [ours, peer, searching, working] = [[], [], [], []]
    for (let round = 0; round < ROUNDS; round++) {
      peer.push((await open(browser, plain)).openMs)
      const { openMs, workMs, searchMs } = await open(browser, report)
      ours.push(openMs)
      searching.push(searchMs)
      working.push(workMs)
    }
    const openMs = median(ours)
    const bytes = `${Math.round(fs.statSync(report).size / 1e5) / 10} MB`
    return [
      buildRow({
        what: `${what}: opened and painted (${bytes})`,
        ours: openMs,
        instead: 'plain text',
        peer: median(peer),
        unit: 'ms',
        aim: { below: OPEN_AIM_MS, unit: ' ms' },
        value: openMs
      }),
      buildRow({ what: `${what}: of that, work of the page`, ours: median(working), unit: 'ms' }),
      buildRow({ what: `${what}: first search in it`, ours: median(searching), unit: 'ms' })
    ]
  } finally {
    await browser.close()
  }
}

/** From the call of the page to the frame after its load. */
async function open(browser, file) {
  const page = await browser.newPage()
  const metrics = await page.context().newCDPSession(page)
  // CPU time, which is more accurate than the clock on a shared machine.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' })
  const startMs = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')
  const openMs = performance.now() - startMs
  const { metrics: figures } = await metrics.send('Performance.getMetrics')
  const workMs = 1000 * figures.find(({ name }) => name === 'TaskDuration').value
  const searchMs = await page.evaluate(`(() => {
    const search = document.getElementById('search')
    if (search === null) return 0
    const startMs = performance.now()
    search.value = 'no such word'
    search.dispatchEvent(new Event('input'))
    return performance.now() - startMs
  })()`)
  await page.close()
  return { openMs, workMs, searchMs }
}
