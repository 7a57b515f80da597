/** From the start of node to the start of PM, through the command line and through the action's main step, also as on a hosted runner. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { AIMS } from './aims.mjs'
import { medianOf, takeTurns } from './contest.mjs'
import { noHostedRunnerReason, runHosted } from './hosted-runner.mjs'
import { bundleFile } from './product.mjs'
import { makeFolder, stepEnvironment } from './step.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'Start of node to the start of PM'

const execute = promisify(execFile)
const ROUNDS = 9

export async function measure({ folder }) {
  const noHosted = await noHostedRunnerReason(folder)
  const turns = await takeTurns(
    {
      node: () => startNothing(folder),
      cli: () => startCommandLine(folder),
      main: () => startAction(folder),
      ...(noHosted === null && { hosted: () => startHostedAction(folder) })
    },
    ROUNDS
  )
  const peer = medianOf(turns.node, 'ms')
  const rows = [
    ['command line', turns.cli],
    ['action', turns.main]
  ].flatMap(([what, results]) => [
    buildRow({
      what: `${what}: to the session's first event`,
      ours: medianOf(results, 'openMs'),
      instead: 'node -e 0',
      peer,
      unit: 'ms'
    }),
    buildRow({
      what: `${what}: to PM's start`,
      ours: medianOf(results, 'ms'),
      instead: 'node -e 0',
      peer,
      unit: 'ms',
      aim: AIMS.startToPm
    })
  ])
  const what = "action on a hosted runner: to PM's start"
  if (noHosted !== null) return [...rows, buildMissingRow(what, noHosted)]
  const hosted = { ours: medianOf(turns.hosted, 'ms'), unit: 'ms' }
  return [
    ...rows,
    buildRow({ what, ...hosted, instead: 'node -e 0', peer }),
    buildRow({
      what: 'the same',
      ...hosted,
      instead: 'action as root',
      peer: medianOf(turns.main, 'ms'),
      aim: AIMS.hostedToRoot
    })
  ]
}

async function startNothing(folder) {
  const startMs = performance.now()
  await execute(process.execPath, ['-e', '0'], { env: environment(folder) })
  return { ms: performance.now() - startMs }
}

async function startCommandLine(folder) {
  const logs = makeFolder(folder)
  const args = ['--prompt', 'Write a page', '--rehearse', '--log-dir', logs]
  return timeToPm(bundleFile('cli/index.js'), args, logs, makeFolder(folder), environment(folder))
}

async function startAction(folder) {
  const { entry, work, temporary, env } = prepareAction(folder)
  return timeToPm(entry, [], temporary, work, env)
}

async function startHostedAction(folder) {
  const { entry, work, temporary, env } = prepareAction(folder)
  const home = makeFolder(folder)
  const { startMs } = await runHosted(folder, process.execPath, [entry], {
    cwd: work,
    env: { ...env, HOME: home },
    folders: [work, temporary, home, env.TMPDIR]
  })
  return readTimes(temporary, startMs)
}

function prepareAction(folder) {
  const [work, temporary] = [makeFolder(folder), makeFolder(folder)]
  const env = {
    ...environment(folder),
    INPUT_PROMPT: 'Write a page',
    INPUT_REHEARSE: 'true',
    ...stepEnvironment(work, temporary)
  }
  return { entry: bundleFile('main/index.js'), work, temporary, env }
}

/** Runs the entry to its end, and reads in its events when PM was there. */
async function timeToPm(entry, args, logs, work, env) {
  const startMs = performance.timeOrigin + performance.now()
  await execute(process.execPath, [entry, ...args], { env, cwd: work })
  return readTimes(logs, startMs)
}

function readTimes(logs, startMs) {
  const [session] = fs.readdirSync(logs, { recursive: true }).filter((name) => name.endsWith('events.jsonl'))
  const events = fs
    .readFileSync(path.join(logs, session), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const timeOf = (type) => Date.parse(events.find((event) => event.type === type).at) - startMs
  return { ms: timeOf('run-started'), openMs: timeOf('session-started') }
}

/** A temporary folder of its own each time, as on a fresh runner, because Node can keep compiled code there. */
function environment(folder) {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: makeFolder(folder) }
}
