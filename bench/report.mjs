/** The report of a large session: how long a browser takes to open it, how long it takes to be written, and in what memory. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { AIMS } from './aims.mjs'
import { medianOf, playNode, takeTurns } from './contest.mjs'
import { makeSessionFolder } from './session-folder.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'The report of a large session'

const TRANSCRIPT_MB = 4
const ROUNDS = 3
/** Four times the agents: what is linear takes at most four times as long. */
const [FEW, MANY] = [64, 256]
const AIM = AIMS.linear(MANY / FEW)

const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(Boolean)

export async function measure({ folder }) {
  const few = makeSessionFolder(folder, FEW, TRANSCRIPT_MB)
  const many = makeSessionFolder(folder, MANY, TRANSCRIPT_MB)
  const what = `${MANY} agents, ${MANY * TRANSCRIPT_MB} MB of transcripts`
  const compare = (figure, ours, peer, unit) =>
    buildRow({ what: `${what}: ${figure}`, ours, instead: `${FEW} agents`, peer, unit, aim: AIM })
  const [ofFew, ofMany] = [await writeReports(few), await writeReports(many)]
  const rows = [
    compare('CPU of writing it', medianOf(ofMany, 'cpuMs'), medianOf(ofFew, 'cpuMs'), 'ms'),
    compare('highest memory meanwhile', medianOf(ofMany, 'peakMb'), medianOf(ofFew, 'peakMb'), 'MB')
  ]
  const executablePath = BROWSERS.find((file) => fs.existsSync(file))
  if (executablePath === undefined) return [...rows, buildMissingRow(`${what}: opened`, 'no Chromium')]
  const browser = await chromium.launch({ executablePath })
  try {
    const reports = [few, many].map((each) => path.join(each, 'report.html'))
    // Chromium takes more than half a minute for one text of the larger size.
    const plain = writePlain(reports[0])
    const turns = await takeTurns(
      {
        few: () => open(browser, reports[0]),
        many: () => open(browser, reports[1]),
        plain: () => open(browser, plain)
      },
      ROUNDS
    )
    const [opened, openedFew] = [medianOf(turns.many, 'openMs'), medianOf(turns.few, 'openMs')]
    const bytes = `${Math.round(fs.statSync(reports[1]).size / 1e5) / 10} MB`
    return [
      ...rows,
      compare(`opened and painted (${bytes})`, opened, openedFew, 'ms'),
      buildRow({
        what: `${FEW} agents: opened and painted`,
        ours: openedFew,
        instead: 'the same as plain text',
        peer: medianOf(turns.plain, 'openMs'),
        unit: 'ms'
      }),
      compare(
        'of that, CPU of the page',
        medianOf(turns.many, 'workMs'),
        medianOf(turns.few, 'workMs'),
        'ms'
      ),
      compare('first search in it', medianOf(turns.many, 'searchMs'), medianOf(turns.few, 'searchMs'), 'ms')
    ]
  } finally {
    await browser.close()
  }
}

/** A page that holds the same text and nothing else. */
function writePlain(report) {
  const plain = `${report}.plain.html`
  const text = fs.readFileSync(report, 'utf8').replace(/[<&]/g, '.')
  fs.writeFileSync(plain, `<!doctype html><meta charset="utf-8"><pre>${text}</pre>`)
  return plain
}

async function writeReports(folder) {
  const results = []
  for (let round = 0; round < 3; round++) results.push(await playNode('write-report.mjs', [folder]))
  return results
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
