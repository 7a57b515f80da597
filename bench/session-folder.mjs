/** A session folder as a large session leaves it: real files of the size that is asked for. */
import fs from 'node:fs'
import path from 'node:path'
import { loadPart } from './product.mjs'

const START = Date.UTC(2026, 0, 2, 3, 4, 5)
const MIB = 2 ** 20

/** What every record has, so that one of the bench lacks nothing that was added since. */
const { bareRun, emptyHead } = await loadPart('session/record/record-draft.js')

/** Makes the folder of a session of this many agents, each with a transcript of `transcriptMb`. Gives its path. */
export function makeSessionFolder(parent, agents, transcriptMb) {
  const folder = path.join(parent, `session-${agents}-${transcriptMb}`)
  const results = Array.from({ length: agents }, (_, index) => makeRun(String(index + 1).padStart(2, '0')))
  const pm = makeRun('pm', { role: 'pm', agent: 'PM', folder: 'pm' })
  const transcript = makeTranscript(transcriptMb * MIB)
  for (const run of [pm, ...results]) {
    const own = path.join(folder, run.folder)
    fs.mkdirSync(own, { recursive: true })
    fs.writeFileSync(path.join(own, 'transcript.log'), transcript)
    fs.writeFileSync(path.join(own, 'changes.patch'), makePatch())
  }
  fs.writeFileSync(path.join(folder, 'session.json'), JSON.stringify(makeRecord(pm, results)))
  return folder
}

function makeRecord(pm, results) {
  return {
    ...emptyHead(),
    sessionId: 'bench',
    conclusion: 'success',
    startedAt: new Date(START).toISOString(),
    endedAt: new Date(START + 600_000).toISOString(),
    executionSeconds: 600,
    total: results.length,
    successful: results.length,
    failed: 0,
    cancelled: 0,
    skipped: 0,
    costUsd: 12,
    inputTokens: 1_000_000,
    outputTokens: 200_000,
    response: pm.response,
    pm: [pm],
    results,
    checks: [],
    passedOver: [],
    superseded: 0,
    unknownAgents: [],
    tickets: [],
    notices: [],
    configuration: { 'max-parallel': 64 },
    claude: { version: '2.1.197', path: '/usr/bin/claude' }
  }
}

function makeRun(id, differences = {}) {
  return {
    ...bareRun(id),
    role: 'agent',
    agent: 'Engineer',
    task: 'Build a part of the machine, with its tests and its page of the handbook.',
    state: 'ended',
    outcome: 'completed',
    exitCode: 0,
    startedAt: new Date(START).toISOString(),
    endedAt: new Date(START + 590_000).toISOString(),
    executionSeconds: 590,
    peakMemoryMb: 612,
    memoryLimitMb: 1024,
    timeoutSeconds: 600,
    costUsd: 0.18,
    inputTokens: 15_000,
    outputTokens: 3_000,
    model: 'sonnet',
    pid: 4711,
    folder: `agents/${id}-engineer`,
    response: 'An answer of some length, as an agent gives it at its end. '.repeat(170),
    memoryLevel: 'warning',
    samples: Array.from({ length: 600 }, (_, index) => ({
      elapsedMs: index * 983,
      memoryBytes: (300 + 200 * Math.sin(index / 20) + (index % 7) * 15) * MIB,
      processes: 3,
      cpuPercent: (index * 37) % 100,
      level: 'normal'
    })),
    attempts: 1,
    changes: [],
    merge: null,
    reused: false,
    deniedTools: [],
    toolCalls: 240,
    ...differences
  }
}

/** What the CLI prints: words, tool calls, what tools gave, with colours of programs. */
function makeTranscript(bytes) {
  const say = (content) => JSON.stringify({ type: 'assistant', message: { content: [content] } })
  const tests = '\u001b[32m  ✓\u001b[0m adds two numbers \u001b[2m(3 ms)\u001b[0m\n'.repeat(30)
  const result = { type: 'tool_result', content: tests }
  const piece = `${[
    say({ type: 'text', text: 'I look at what the tests say, and go on with the next part. '.repeat(8) }),
    say({ type: 'tool_use', name: 'Bash', input: { command: 'npm test -- part' } }),
    JSON.stringify({ type: 'user', message: { content: [result] } })
  ].join('\r\n')}\r\n`
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
}

function makePatch() {
  const lines = Array.from({ length: 400 }, (_, index) => `${['+', '-', ' '][index % 3]}line ${index}`)
  return `diff --git a/x.ts b/x.ts\n--- a/x.ts\n+++ b/x.ts\n@@ -1,300 +1,300 @@\n${lines.join('\n')}\n`
}
