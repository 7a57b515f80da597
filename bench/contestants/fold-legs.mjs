/** Folds the reports of a job matrix. Arguments: folder, number of legs. Prints the CPU time that reading and folding took. */
import fs from 'node:fs'
import path from 'node:path'
import { loadPart } from '../product.mjs'

const [folder, count] = process.argv.slice(2)
const { foldSession, legRun } = await loadPart('session/matrix/fold-session.js')
const { readStreamFacts } = await loadPart('session/matrix/leg-stream.js')

const START = Date.UTC(2026, 0, 2, 3, 4, 5)
const SAMPLES = 60
const MESSAGES = 20
const CHECKS = ['test', 'lint']

const LIMITS = { memoryLimitMb: 512, timeoutSeconds: 60 }
const RESULT = {
  outcome: 'completed',
  error: null,
  exitCode: 0,
  signal: null,
  executionSeconds: 60,
  peakMemoryMb: 100,
  costUsd: 0.5,
  inputTokens: 10,
  outputTokens: 1,
  model: null,
  deniedTools: []
}

const legs = Array.from({ length: Number(count) }, (_, index) => {
  const id = String(index + 1).padStart(2, '0')
  const delegation = {
    id,
    agent: 'Engineer',
    task: `Build part ${id}`,
    folder: `agents/${id}-engineer`,
    ...LIMITS
  }
  return { delegation: { ...delegation, model: null }, slug: 'engineer', agentDigest: '', skipReason: null }
})

/** A leg with samples, an answer, and two checks, of which the second does not pass. */
function* eventsOf({ id, folder }) {
  yield { type: 'run-started', run: id, pid: 7, model: null, ...LIMITS }
  for (let index = 0; index < SAMPLES; index++) {
    const sample = { elapsedMs: index * 1000, memoryBytes: 1e8, processes: 3, cpuPercent: 5, level: 'normal' }
    yield { type: 'run-sampled', run: id, sample }
    if (index % 3 === 0 && index < 3 * MESSAGES)
      yield { type: 'run-message', run: id, text: 'I look at what the tests say. '.repeat(10) }
  }
  yield { type: 'run-ended', run: id, result: RESULT }
  for (const [index, name] of CHECKS.entries()) {
    const run = `${id}-check-${index + 1}`
    const passes = index === 0
    const place = `${folder}/checks/0${index + 1}-${name}`
    yield { type: 'check-planned', run, name, command: `npm run ${name}`, folder: place, ...LIMITS }
    const outcome = passes ? RESULT : { ...RESULT, outcome: 'failed', error: 'exit code 1', exitCode: 1 }
    yield { type: 'run-ended', run, result: outcome }
  }
  yield { type: 'session-ended', conclusion: 'success', error: null }
}

function writeLeg(delegation, startMs) {
  const file = path.join(folder, `${delegation.id}.jsonl`)
  const lines = [...eventsOf(delegation)].map((body, sequence) => {
    const elapsedMs = sequence * 1000
    return JSON.stringify({ sequence, at: new Date(startMs + elapsedMs).toISOString(), elapsedMs, ...body })
  })
  fs.writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

const files = legs.map(({ delegation }, index) => writeLeg(delegation, START + index * 100))
const plan = {
  sessionId: 'bench',
  startedAt: new Date(START).toISOString(),
  origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: 'c' },
  rehearsal: false,
  context: null,
  pm: { outcome: 'completed', error: null },
  legs,
  unknownAgents: [],
  passedOver: [],
  declaresEnd: false,
  legBudgetUsd: null,
  configuration: {}
}
const before = process.cpuUsage()
const reports = legs.map((leg, index) => {
  const facts = readStreamFacts(files[index], legRun(leg))
  return [leg.delegation.id, { kind: 'found', eventsFile: files[index], facts }]
})
const configuration = {
  sessionDirectory: path.join(folder, 'session'),
  tickets: 'off',
  failOn: 'any'
}
const record = await foldSession(configuration, { plan, pm: undefined, legs: new Map(reports), warnings: [] })
const { user, system } = process.cpuUsage(before)
if (record.results.length !== Number(count))
  throw new Error(`${record.results.length} legs are in the record`)
console.log(
  JSON.stringify({ cpuMs: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 })
)
