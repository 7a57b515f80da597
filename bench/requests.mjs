/** From the start of the step to the model, with the real CLI: what the action takes beside a bare `claude -p`. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { medianOf, takeTurns } from './contest.mjs'
import { delegate, now, startMessagesApi } from './messages-api.mjs'
import { bundleFile } from './product.mjs'
import { makeFolder, stepEnvironment } from './step.mjs'
import { buildRow } from './table.mjs'

export const title = 'To the first requests to the model, by the real CLI'

const execute = promisify(execFile)
const ROUNDS = 9
const AGENTS = 3
const CLAUDE = path.resolve(import.meta.dirname, '../node_modules/.bin/claude')

export async function measure({ folder }) {
  const api = await startMessagesApi()
  try {
    const turns = await takeTurns(
      {
        bare: () => runBare(folder, api),
        together: () => runTogether(folder, api),
        cli: () => runCommandLine(folder, api),
        main: () => runAction(folder, api)
      },
      ROUNDS
    )
    const bare = medianOf(turns.bare, 'firstMs')
    const instead = { instead: 'claude -p', peer: bare, unit: 'ms' }
    return [
      ['action', turns.main],
      ['command line', turns.cli]
    ].flatMap(([what, results]) => [
      buildRow({
        what: `${what}: start to PM's first request`,
        ours: medianOf(results, 'firstMs'),
        ...instead,
        aim: { below: 1.15 }
      }),
      buildRow({
        what: `${what}: PM's answer to the first request of the last of ${AGENTS} agents`,
        ours: medianOf(results, 'agentsMs'),
        ...instead,
        aim: { below: 1.2 }
      }),
      // What the machine's cores allow.
      buildRow({
        what: 'the same',
        ours: medianOf(results, 'agentsMs'),
        instead: `${AGENTS} claude -p at once`,
        peer: medianOf(turns.together, 'lastMs'),
        unit: 'ms'
      })
    ])
  } finally {
    await api.close()
  }
}

async function runBare(folder, api) {
  const work = makeFolder(folder)
  const args = ['-p', delegate(AGENTS), '--output-format', 'stream-json', '--verbose']
  return time(api, CLAUDE, args, { cwd: work, env: environment(folder, api) })
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

async function runCommandLine(folder, api) {
  const work = makeFolder(folder)
  const args = [bundleFile('cli/index.js'), '--prompt', delegate(AGENTS), '--claude-path', CLAUDE]
  return time(api, process.execPath, [...args, '--log-dir', makeFolder(folder)], {
    cwd: work,
    env: environment(folder, api)
  })
}

async function runAction(folder, api) {
  const [work, temporary] = [makeFolder(folder), makeFolder(folder)]
  const env = {
    ...environment(folder, api),
    INPUT_PROMPT: delegate(AGENTS),
    'INPUT_CLAUDE-PATH': CLAUDE,
    ...stepEnvironment(work, temporary)
  }
  return time(api, process.execPath, [bundleFile('main/index.js')], { cwd: work, env })
}

/** @throws Error when not every expected request arrived */
async function time(api, file, args, options) {
  api.clear()
  const startMs = now()
  const running = execute(file, args, options)
  // Else the bare CLI waits three seconds for a prompt.
  running.child.stdin.end()
  const { stdout, stderr } = await running.catch((error) => error)
  const { arrivals, answeredMs } = api.read()
  const pm = arrivals.find(({ isPm }) => isPm)
  if (pm === undefined) throw new Error(`No request came to the model: ${stdout}\n${stderr}`)
  const agents = arrivals.filter(({ isPm }) => !isPm).map(({ ms }) => ms)
  return { firstMs: pm.ms - startMs, agentsMs: Math.max(...agents) - answeredMs }
}

/** A home of its own each time, because the CLI keeps what it learns there; and nothing that leaves the machine. */
function environment(folder, api) {
  return {
    PATH: process.env.PATH,
    HOME: makeFolder(folder),
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'sk-ant-bench',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1'
  }
}
