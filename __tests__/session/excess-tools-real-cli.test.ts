/** A CLI that grants more tools than it was asked for is ended before any of them runs, with the real Claude CLI. */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { InteractiveSubprocessOrchestrator } from '../../src/session/orchestrator.js'
import { CLAUDE } from '../support/real-cli.js'
import { setSessionStage, type SessionStage } from './session-stage.js'
import { TEST_SANDBOX } from '../support/sandbox-mode.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

/** The first answer asks for a tool at once: it must not run. */
const scenario = {
  rules: [
    {
      name: 'all',
      steps: [
        { blocks: [{ type: 'tool_use', name: 'Bash', input: { command: 'touch ran' } }] },
        { text: 'Done.' }
      ]
    }
  ]
} as const

/** The real CLI, like a version that grants every tool, whatever is requested. */
function openCli(): string {
  const file = path.join(stage.directory, 'claude')
  const lines = [
    '#!/bin/sh',
    'for argument do',
    '  shift',
    '  [ "$before" = --tools ] && argument=default',
    '  before=$argument',
    '  set -- "$@" "$argument"',
    'done',
    `exec '${CLAUDE}' "$@"`
  ]
  fs.writeFileSync(file, lines.join('\n'), { mode: 0o755 })
  return file
}

describe('tools that were not requested', () => {
  it('end PM before its first tool', async () => {
    const { record } = await stage.runReal(scenario, { claudePath: openCli() })
    expect(record).toMatchObject({ conclusion: 'failure' })
    expect(record.pm[0]).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(record.pm[0]?.error).toMatch(
      /tools that were not asked for: .*\bTask, .*\bWrite\b.*claude-version/
    )
    expect(fs.readdirSync(path.join(stage.directory, 'work'))).toEqual([])
  })

  it.each([true, false])('end an agent before its first tool (key proxy: %s)', async (keyProxy) => {
    const api = await stage.startApi(scenario)
    const orchestrator = new InteractiveSubprocessOrchestrator(
      {
        workingDirectory: path.join(stage.directory, 'work'),
        sessionDirectory: stage.sessionDirectory,
        claudePath: openCli(),
        credentials: { kind: 'api-key', value: 'sk-ant-test' },
        memoryEnforcement: 'polling',
        sandbox: TEST_SANDBOX,
        allowedTools: ['Bash'],
        keyProxy
      },
      {
        inheritedEnvironment: {
          PATH: process.env['PATH'],
          HOME: stage.directory,
          ANTHROPIC_BASE_URL: api.url
        }
      }
    )
    const run = await orchestrator.runAgentSubprocess('Engineer', 'Do it')
    await orchestrator.close()
    expect(run).toMatchObject({ outcome: 'failed', attempts: 1, response: '' })
    expect(run.error).toMatch(/tools that were not asked for: /)
    expect(fs.readdirSync(path.join(stage.directory, 'work'))).toEqual([])
  })
})

describe('a message of another session', () => {
  it('is a warning of the run that it was for', async () => {
    const lines = [
      { type: 'system', subtype: 'init', tools: ['Read', 'Glob', 'Grep'], claude_code_version: '2.1.332' },
      { type: 'system', subtype: 'peer_message_hold', state: 'dropped', from: 'uds:/tmp/cc-socks/7.sock' },
      { type: 'result', subtype: 'success', is_error: false, result: 'None.', total_cost_usd: 0 }
    ]
    const claudePath = path.join(stage.directory, 'claude')
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    const program = `#!/bin/sh\n[ "$1" = --version ] && exec echo 2.1.332\ncat <<'END'\n${text}\nEND\n`
    fs.writeFileSync(claudePath, program, { mode: 0o755 })
    const { record } = await stage.runReal({ rules: [] }, { claudePath })
    expect(record.notices).toContainEqual({
      level: 'warning',
      message: expect.stringMatching(/^PM: another process \(uds:\S+7\.sock\) wrote to this run .*dropped/)
    })
  })
})
