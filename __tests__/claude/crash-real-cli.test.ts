/** The real Claude CLI on a system that lets it start no thread. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from '@jest/globals'
import { decideOutcome } from '../../src/claude/outcome/outcome.js'
import { createStreamReader } from '../../src/claude/stream/stream.js'
import { CLAUDE, unlessFrom } from '../support/real-cli.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const NOBODY = 65534

// Versions up to 2.1.100 are Node.js programs: without threads they hang instead of crashing.
const skipReason = unlessFrom(
  '2.1.101',
  'is a program of Node.js, which waits for its threads without an end'
)

describeUnless(skipReason, 'the real CLI without threads', () => {
  it('advises to check the limit on processes', () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'crash-'))
    // The limit does not apply to root.
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
    fs.chmodSync(home, 0o777)
    const { status, signal, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -u 2; exec "$0" -p --output-format stream-json --verbose hi', fs.realpathSync(CLAUDE)],
      {
        ...user,
        cwd: home,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          ANTHROPIC_API_KEY: 'sk-ant-test',
          ANTHROPIC_BASE_URL: 'http://127.0.0.1:9'
        }
      }
    )
    fs.rmSync(home, { recursive: true, force: true })
    expect(signal ?? status).toBe('SIGABRT')
    const reader = createStreamReader()
    reader.push(Buffer.from(stdout))
    const { outcome, error } = decideOutcome({
      role: 'agent',
      end: { kind: 'signalled', signal: 'SIGABRT' },
      stream: reader.state(),
      stderrTail: stderr
    })
    expect(outcome).toBe('failed')
    expect(error).toMatch(/^The CLI crashed \(SIGABRT\)\. .*--pids-limit.*ulimit -u/)
  })
})
