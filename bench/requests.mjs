/** From the start of the step to the model, with the real CLI: what the action takes beside a bare `claude -p`. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { AIMS } from './aims.mjs'
import { baseActionStep, noBaseActionReason } from './base-action.mjs'
import { medianOf, takeTurns } from './contest.mjs'
import { noHostedRunnerReason, runHosted } from './hosted-runner.mjs'
import { delegate, now, startMessagesApi } from './messages-api.mjs'
import { bundleFile } from './product.mjs'
import { makeFolder, stepEnvironment } from './step.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'To the first requests to the model, by the real CLI'

const execute = promisify(execFile)
const ROUNDS = 9
/** Fewer, because each takes as long as PM writes. */
const PACED_ROUNDS = 5
const AGENTS = 3
/** The pace of PM's answer where it is not there at once. */
const TOKENS_PER_SECOND = 60
const CLAUDE = path.resolve(import.meta.dirname, '../node_modules/.bin/claude')

export async function measure({ folder }) {
  const api = await startMessagesApi()
  const cache = makeFolder(folder)
  const noBaseAction = noBaseActionReason()
  const noHosted = await noHostedRunnerReason(folder)
  const ours = (prompt) => ({
    bare: () => runBare(folder, api),
    main: () => runAction(folder, api, prompt),
    cli: () => runCommandLine(folder, api, prompt)
  })
  try {
    const atOnce = await takeTurns(
      {
        ...ours(delegate(AGENTS)),
        together: () => runTogether(folder, api),
        ...(noHosted === null && { hosted: () => runHostedAction(folder, api, delegate(AGENTS)) }),
        ...(noBaseAction === null && {
          baseAction: () => runBaseAction(folder, api),
          baseActionAgain: () => runBaseAction(folder, api, cache)
        })
      },
      ROUNDS
    )
    const paced = await takeTurns(ours(delegate(AGENTS, TOKENS_PER_SECOND)), PACED_ROUNDS)
    return [
      ...compare('action', atOnce, paced, 'main'),
      ...(noBaseAction === null
        ? [
            compareToBaseAction('base-action, first run on a runner', atOnce, 'baseAction'),
            compareToBaseAction('base-action, later run', atOnce, 'baseActionAgain')
          ]
        : [buildMissingRow('base-action', noBaseAction)]),
      ...compareHosted(atOnce, noHosted),
      ...compare('command line', atOnce, paced, 'cli')
    ]
  } finally {
    await api.close()
  }
}

function compare(what, atOnce, paced, name) {
  const toBare = (turns, figure) => ({
    ours: medianOf(turns[name], figure),
    instead: 'claude -p',
    peer: medianOf(turns.bare, 'firstMs'),
    unit: 'ms'
  })
  const toLastAgent = `${what}: PM's answer complete to the first request of the last of ${AGENTS} agents`
  return [
    buildRow({
      what: `${what}: start to PM's first request`,
      ...toBare(atOnce, 'firstMs'),
      aim: AIMS.startToRequest
    }),
    buildRow({
      what: `${toLastAgent}, the model answering at once`,
      ...toBare(atOnce, 'agentsMs'),
      aim: AIMS.answerToLastAgent
    }),
    // What the machine's cores allow.
    buildRow({
      what: 'the same',
      ours: medianOf(atOnce[name], 'agentsMs'),
      instead: `${AGENTS} claude -p at once`,
      peer: medianOf(atOnce.together, 'lastMs'),
      unit: 'ms'
    }),
    buildRow({
      what: `${toLastAgent}, the model writing ${TOKENS_PER_SECOND} tokens a second`,
      ...toBare(paced, 'agentsMs'),
      aim: AIMS.answerToLastAgent
    })
  ]
}

function compareHosted(turns, noHosted) {
  const what = "action on a hosted runner: start to PM's first request"
  if (noHosted !== null) return [buildMissingRow(what, noHosted)]
  const hosted = { ours: medianOf(turns.hosted, 'firstMs'), unit: 'ms' }
  return [
    ['claude -p', 'bare', AIMS.startToRequest],
    ['action as root', 'main', AIMS.hostedToRoot]
  ].map(([instead, name, aim], index) =>
    buildRow({
      what: index === 0 ? what : 'the same',
      ...hosted,
      instead,
      peer: medianOf(turns[name], 'firstMs'),
      aim
    })
  )
}

function compareToBaseAction(instead, turns, name) {
  return buildRow({
    what: "action: start to PM's first request",
    ours: medianOf(turns.main, 'firstMs'),
    instead,
    peer: medianOf(turns[name], 'firstMs'),
    unit: 'ms',
    aim: AIMS.aheadOfBaseAction
  })
}

async function runBare(folder, api) {
  const work = makeFolder(folder)
  const args = ['-p', delegate(AGENTS), '--output-format', 'stream-json', '--verbose']
  return time(api, 0, CLAUDE, args, { cwd: work, env: environment(folder, api) })
}

/** As many as there are agents, started by nobody's plan: the time to the last one's request. */
async function runTogether(folder, api) {
  api.clear()
  const startMs = now()
  const args = ['-p', 'Build the machine', '--output-format', 'stream-json', '--verbose']
  await Promise.all(
    Array.from({ length: AGENTS }, () => {
      const running = execute(CLAUDE, args, { cwd: makeFolder(folder), env: environment(folder, api) })
      running.child.stdin.end()
      return running
    })
  )
  return { lastMs: Math.max(...api.read().arrivals.map(({ ms }) => ms)) - startMs }
}

async function runCommandLine(folder, api, prompt) {
  const work = makeFolder(folder)
  const args = [bundleFile('cli/index.js'), '--prompt', prompt, '--claude-path', CLAUDE]
  return time(api, AGENTS, process.execPath, [...args, '--log-dir', makeFolder(folder)], {
    cwd: work,
    env: environment(folder, api)
  })
}

async function runAction(folder, api, prompt) {
  const { entry, work, env } = prepareAction(folder, api, prompt)
  return time(api, AGENTS, process.execPath, [entry], { cwd: work, env })
}

async function runHostedAction(folder, api, prompt) {
  const { entry, work, temporary, env } = prepareAction(folder, api, prompt)
  api.clear()
  const { startMs } = await runHosted(folder, process.execPath, [entry], {
    cwd: work,
    env,
    folders: [work, temporary, env.HOME, env.TMPDIR]
  })
  return readTimes(api, AGENTS, startMs)
}

function prepareAction(folder, api, prompt) {
  const [work, temporary] = [makeFolder(folder), makeFolder(folder)]
  const env = {
    ...environment(folder, api),
    INPUT_PROMPT: prompt,
    'INPUT_CLAUDE-PATH': CLAUDE,
    ...stepEnvironment(work, temporary)
  }
  return { entry: bundleFile('main/index.js'), work, temporary, env }
}

async function runBaseAction(folder, api, cache) {
  const [work, temporary] = [makeFolder(folder), makeFolder(folder)]
  const { file, args, env } = baseActionStep({ prompt: delegate(AGENTS), claude: CLAUDE, temporary, cache })
  return time(api, 0, file, args, {
    cwd: work,
    env: { ...environment(folder, api), ...stepEnvironment(work, temporary), ...env }
  })
}

/** Runs a program to its end, and reads when its requests arrived. */
async function time(api, agentCount, file, args, options) {
  api.clear()
  const startMs = now()
  const running = execute(file, args, options)
  // Else the bare CLI waits three seconds for a prompt.
  running.child.stdin.end()
  const { stdout, stderr } = await running.catch((error) => error)
  return readTimes(api, agentCount, startMs, `${stdout}\n${stderr}`)
}

/** @throws Error when not exactly the expected requests arrived: one of PM, one of each agent */
function readTimes(api, agentCount, startMs, said = '') {
  const { arrivals, answeredMs } = api.read()
  const pm = arrivals.filter(({ isPm }) => isPm).map(({ ms }) => ms)
  const agents = arrivals.filter(({ isPm }) => !isPm).map(({ ms }) => ms)
  if (pm.length !== 1 || agents.length !== agentCount)
    throw new Error(`${pm.length} requests of PM and ${agents.length} of agents came to the model: ${said}`)
  return { firstMs: pm[0] - startMs, agentsMs: Math.max(...agents) - answeredMs }
}

/**
 * A home and a temporary folder of its own each time, as on a fresh runner, because the CLI and Node keep what they learn
 * there; and nothing that leaves the machine.
 */
function environment(folder, api) {
  return {
    PATH: process.env.PATH,
    HOME: makeFolder(folder),
    TMPDIR: makeFolder(folder),
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'sk-ant-bench',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1'
  }
}
