/** What a session takes beside the work of its CLIs: against a shell that starts the same CLIs, PM first, then all agents. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { AIMS } from './aims.mjs'
import { contestant, median, medianOf, takeTurns } from './contest.mjs'
import { bundleFile } from './product.mjs'
import { buildRow } from './table.mjs'

export const title = 'Wall time that a session adds'

const execute = promisify(execFile)
/** Time that each agent works. */
const WORK_SECONDS = 1
const ROUNDS = 5

/** A file system in memory, on Linux. */
const MEMORY = '/dev/shm'

/**
 * Both write their files into memory. On a disk the time for a new file depends on what was deleted there before: ext4 without
 * a journal does not use the place of a file again for a minute, and looks at all of them each time.
 */
export async function measure({ folder, full }) {
  if (!fs.existsSync(MEMORY)) return compareAll(folder, full)
  const inMemory = fs.mkdtempSync(path.join(MEMORY, 'mpm-bench-'))
  try {
    return await compareAll(inMemory, full)
  } finally {
    fs.rmSync(inMemory, { recursive: true })
  }
}

async function compareAll(folder, full) {
  const rows = []
  for (const agents of full ? [1, 8, 16, 32, 64] : [1, 8, 64]) rows.push(...(await compare(folder, agents)))
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
      ours: () => runSession(folder, scenario, agents),
      shell: () => runByShell(folder, scenario, agents)
    },
    ROUNDS
  )
  const added = median(turns.ours.map(({ wallMs }, round) => wallMs - turns.shell[round].wallMs))
  const beside = median(turns.ours.map(({ wallMs, criticalMs }) => wallMs - criticalMs))
  const what = `${agents} ${agents === 1 ? 'agent' : 'agents'} of ${WORK_SECONDS} s`
  const [wall, shell] = [medianOf(turns.ours, 'wallMs'), medianOf(turns.shell, 'wallMs')]
  const cpu = (turns) => medianOf(turns, 'cpuMs')
  const [isSome, isMany] = [agents === 8, agents === 64]
  const cpuPerAgent = (cpu(turns.ours) - cpu(turns.shell)) / agents
  const megabytes = medianOf(turns.ours, 'megabytes')
  return [
    buildRow({
      what: `${what}: wall`,
      ours: wall,
      instead: 'sh',
      peer: shell,
      unit: 'ms',
      aim: isMany ? AIMS.sessionWall : undefined
    }),
    buildRow({
      what: `${what}: CPU`,
      ours: cpu(turns.ours),
      instead: 'sh',
      peer: cpu(turns.shell),
      unit: 'ms'
    }),
    buildRow({
      what: `${what}: CPU of each agent beyond the shell's`,
      ours: cpuPerAgent,
      unit: 'ms',
      aim: isMany ? AIMS.cpuPerAgent : undefined,
      value: cpuPerAgent
    }),
    buildRow({
      what: `${what}: memory of the orchestrator`,
      ours: megabytes,
      unit: 'MB',
      aim: isSome ? AIMS.orchestratorMemory : undefined,
      value: megabytes
    }),
    buildRow({ what: `${what}: added to the shell's`, ours: added, unit: 'ms' }),
    buildRow({
      what: `${what}: beside PM and the slowest agent as recorded`,
      ours: beside,
      unit: 'ms',
      aim: isSome ? AIMS.sessionBesideAgents : undefined,
      value: beside
    })
  ]
}

async function runSession(folder, scenario, agents) {
  const sessionDirectory = path.join(folder, 'session')
  const args = [process.execPath, contestant('session.mjs'), folder, scenario, agents, sessionDirectory]
  const { stdout, cpuMs } = await runTimed(args, { env: environment(folder) })
  // Not a part of its CPU time: the shell keeps its files, too.
  fs.rmSync(sessionDirectory, { recursive: true })
  return { ...JSON.parse(stdout), cpuMs }
}

async function runByShell(folder, scenario, agents) {
  const env = { ...environment(folder), MPM_REHEARSAL_SCRIPT: scenario }
  const args = ['sh', contestant('session.sh'), process.execPath, bundleFile('rehearsal/index.js'), agents]
  const startMs = performance.now()
  const { cpuMs } = await runTimed(args, { cwd: folder, env })
  return { wallMs: performance.now() - startMs, cpuMs }
}

/** Runs a command; `stdout` is its last line, `cpuMs` the CPU time of all of its processes, as the shell counts it. */
async function runTimed(command, options) {
  const { stdout } = await execute('sh', ['-c', '"$@" || exit; times', 'sh', ...command.map(String)], options)
  const lines = stdout.trimEnd().split('\n')
  const spent = [...lines.at(-1).matchAll(/(\d+)m([\d.]+)s/g)]
  const cpuMs = spent.reduce((sum, [, minutes, seconds]) => sum + 60_000 * minutes + 1_000 * seconds, 0)
  return { stdout: lines.at(-3), cpuMs }
}

/** The same for both: variables of the machine (NODE_EXTRA_CA_CERTS) may slow each start of Node down. */
function environment(folder) {
  return { PATH: process.env.PATH, HOME: folder, TMPDIR: path.dirname(folder) }
}
