/** What a run's error says about its cause, with the real Claude CLI: the limit that was the shortest, and statuses before words. */
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { RunRecord } from '../../src/session/record/record.js'
import { runGit } from '../../src/session/workspace/git/git.js'
import type { Rule, Step } from '../support/messages-scenario.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const PM: Rule = {
  name: 'PM',
  match: { user: /Build the thing/ },
  steps: [{ text: '**Engineer Agent**: Write it' }]
}
const bash = (command: string): Step => ({
  blocks: [{ type: 'tool_use', name: 'Bash', input: { command } }]
})
const tools = { allowedTools: ['Bash', 'Write'] }
const limits = (given: Partial<SessionConfiguration['limits']>): Partial<SessionConfiguration> => ({
  limits: { ...completeConfiguration({ credentials: { kind: 'none' } }).limits, ...given },
  wrapUpSeconds: 0
})

async function run(steps: Rule['steps'], given: Partial<SessionConfiguration>): Promise<RunRecord> {
  const engineer: Rule = { name: 'Engineer', match: { user: /Current Task\s+Write it/ }, steps }
  const { record } = await stage.runReal({ rules: [PM, engineer] }, { ...tools, retries: 0, ...given })
  const [result] = record.results
  if (result === undefined) throw new Error(`No agent ran: ${record.error ?? ''}`)
  return result
}

describe('the error of a run', () => {
  it('names the limit of the session where that was the shortest', async () => {
    const { outcome, error } = await run(
      [bash('sleep 600')],
      limits({ timeoutSeconds: 600, sessionTimeoutSeconds: 12 })
    )
    expect(outcome).toBe('timed-out')
    expect(error).toMatch(/no more time left.*Last activity: Bash sleep 600.*Raise `session-timeout-seconds`/)
    expect(error).not.toMatch(/`timeout-seconds`|smaller task/)
  })

  it('does not blame the task for an API that never answered', async () => {
    const { outcome, error } = await run([{ fault: { kind: 'hang' } }], limits({ timeoutSeconds: 8 }))
    expect(outcome).toBe('timed-out')
    expect(error).toMatch(/The API never answered\..*Check whether the runner reaches it/)
    expect(error).not.toMatch(/smaller task/)
  })

  it('takes an error 500 for one, whatever limit its text is about', async () => {
    const fails: Step = {
      fault: { kind: 'error', status: 500, type: 'api_error', message: 'limit reached for connection pool' }
    }
    process.env['CLAUDE_CODE_MAX_RETRIES'] = '0'
    try {
      const { outcome, error } = await run([fails], { passEnv: ['CLAUDE_CODE_MAX_RETRIES'] })
      expect(outcome).toBe('failed')
      expect(error).toMatch(/limit reached for connection pool.*internal error: run again later/)
      expect(error).not.toMatch(/plan|API key/)
    } finally {
      Reflect.deleteProperty(process.env, 'CLAUDE_CODE_MAX_RETRIES')
    }
  })

  it.each(['kill -9 $PPID', 'pkill -9 -P $(ps -o ppid= -p $PPID) claude; kill $PPID; sleep 20'])(
    'tells an agent that it ended its own CLI: %s',
    async (command) => {
      const { outcome, error } = await run([bash(command)], { permissionMode: 'dontAsk' })
      expect(outcome).toBe('failed')
      expect(error).toMatch(
        /^The agent ended its own CLI \(SIG(KILL|TERM)\), by a command that ends processes/
      )
      expect(error).not.toMatch(/kernel|max-parallel/)
    }
  )

  it.each([true, false])(
    'names the budget of the author, not what was left of it, with key-proxy %p',
    async (keyProxy) => {
      const look: Step = {
        blocks: [{ type: 'tool_use', name: 'Glob', input: { pattern: '*' } }],
        usage: { inputTokens: 100_000, outputTokens: 10 }
      }
      const { outcome, error } = await run([look, look, look], {
        maxCostUsd: 0.4,
        model: 'claude-sonnet-4-5',
        keyProxy
      })
      expect(outcome).toBe('budget-exceeded')
      expect(error).toMatch(
        /^The budget of the session is reached: \$0\.6\d+ of \$0\.40 are spent \(max-cost-usd\)/
      )
      expect(error).not.toContain('0.49')
    }
  )

  it('says that a folder is missing, and not git', async () => {
    const cwd = path.join(stage.directory, 'removed')
    await expect(runGit(['status'], { cwd })).rejects.toThrow(
      `git status could not be started: its folder ${cwd} is missing`
    )
  })
})

describe('a stall', () => {
  it('ends a silent tool in spite of the bursts of an idle CLI', async () => {
    const { outcome, error } = await run([bash('sleep 300')], { stallSeconds: 15, onStall: 'end' })
    expect(outcome).toBe('timed-out')
    expect(error).toMatch(/^Stalled: no output and no work for 15s\. Last activity: Bash sleep 300/)
    expect(error).toContain('`stall-seconds`')
  })
})
