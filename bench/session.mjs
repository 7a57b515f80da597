/** What a session takes beside the work of its CLIs: against a shell that starts the same CLIs, PM first, then all agents. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { contestant, median, medianOf, playNode, takeTurns } from './contest.mjs'
import { bundleFile } from './product.mjs'
import { buildRow } from './table.mjs'

export const title = 'Wall time that a session adds'

const execute = promisify(execFile)
/** Time that each agent works. */
const WORK_SECONDS = 1
const ROUNDS = 5

export async function measure({ folder, full }) {
  const rows = []
  for (const agents of full ? [1, 8, 16, 32, 64] : [1, 8]) rows.push(...(await compare(folder, agents)))
  return rows
}

async function compare(folder, agents) {
  const scenario = path.join(folder, `scenario-${agents}.json`)
  const tasks = Array.from(
    { length: agents },
    (_, i) => `**Engineer Agent**: Build part ${i + 1} of the machine`
  )
  const answers = { pm: { response: [tasks.join('\n\n')] }, default: { 'delay-seconds': WORK_SECONDS } }
  fs.writeFileSync(scenario, JSON.stringify(answers))
  const turns = await takeTurns(
    {
      ours: () => playNode('session.mjs', [folder, scenario, agents], { env: environment(folder) }),
      shell: () => runByShell(folder, scenario, agents)
    },
    ROUNDS
  )
  const added = median(turns.ours.map(({ wallMs }, round) => wallMs - turns.shell[round].wallMs))
  const beside = median(turns.ours.map(({ wallMs, criticalMs }) => wallMs - criticalMs))
  const what = `${agents} ${agents === 1 ? 'agent' : 'agents'} of ${WORK_SECONDS} s`
  const [wall, shell] = [medianOf(turns.ours, 'wallMs'), medianOf(turns.shell, 'wallMs')]
  const aim = agents === 8 ? { below: 200, unit: ' ms' } : undefined
  return [
    buildRow({ what: `${what}: wall`, ours: wall, instead: 'sh', peer: shell, unit: 'ms' }),
    buildRow({ what: `${what}: added to the shell's`, ours: added, unit: 'ms' }),
    buildRow({
      what: `${what}: beside PM and the slowest agent as recorded`,
      ours: beside,
      unit: 'ms',
      aim,
      value: beside
    })
  ]
}

async function runByShell(folder, scenario, agents) {
  const env = { ...environment(folder), MPM_REHEARSAL_SCRIPT: scenario }
  const args = [contestant('session.sh'), process.execPath, bundleFile('rehearsal/index.js'), String(agents)]
  const startMs = performance.now()
  await execute('sh', args, { cwd: folder, env })
  return { wallMs: performance.now() - startMs }
}

/** The same for both: variables of the machine (NODE_EXTRA_CA_CERTS) may slow each start of Node down. */
function environment(folder) {
  return { PATH: process.env.PATH, HOME: folder, TMPDIR: os.tmpdir() }
}
