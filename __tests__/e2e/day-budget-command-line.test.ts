/** The budget of a day on the command line: all sessions in one folder. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { startMessagesApi, type MessagesApi } from '../support/messages-api.js'
import { CLAUDE } from '../support/real-cli.js'
import { createJob, type Job } from '../support/runner-job.js'
import { TEAM_PROMPT, teamScenario } from '../support/team-scenario.js'

let job: Job
let api: MessagesApi
beforeEach(async () => {
  job = createJob()
  // $0.30 by its one answer.
  const steps = [{ text: 'Built.\n\nSTATUS: done', usage: { inputTokens: 100_000, outputTokens: 10 } }]
  api = await startMessagesApi(teamScenario([{ agent: 'Engineer Agent', task: 'Build it', steps }]))
})
afterEach(async () => {
  await api.close()
  job.dispose()
})

function run(
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const { PATH = '', RUNNER_TRACKING_ID = '' } = job.env
  const args = ['-i', TEAM_PROMPT, '--claude-path', CLAUDE, '--model', 'claude-sonnet-4-5', ...flags]
  const child = spawn(process.execPath, [join(ACTION_ROOT, 'dist/cli/index.js'), ...args], {
    cwd: job.workspace,
    env: {
      PATH,
      RUNNER_TRACKING_ID,
      HOME: job.home,
      LANG: 'C.UTF-8',
      TMPDIR: job.temp,
      ANTHROPIC_API_KEY: 'sk-ant-of-the-test-0123456789',
      ANTHROPIC_BASE_URL: api.url,
      ...env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      resolve({ exitCode, ...texts })
    })
  })
}

const state = (): string => join(job.home, '.local/state/mpm-orchestrator/spending')
const folder = (): string => join(state(), readdirSync(state())[0] ?? '')
const file = (): string => join(folder(), readdirSync(folder())[0] ?? '')

describe('the budget of a day on the command line, with the real Claude CLI', () => {
  it('is shared by all sessions of a folder; a line that was cut or forged changes nothing', async () => {
    const first = await run(['--max-cost-usd', '0.35', '--max-cost-usd-per-day', '0.305'])
    expect(first).toMatchObject({ exitCode: expect.anything() })
    expect(first.stdout).toMatch(
      /of \$0\.3[01] \(max-cost-usd-per-day\); this session may spend \$0\.3[01]\./
    )
    expect(first.stdout).toMatch(/- Cost of all sessions on .* \(UTC\): \$0\.3\d of \$0\.3[01]/)
    const lines = readFileSync(file(), 'utf8').split('\n').filter(Boolean)
    expect(lines).toHaveLength(2)
    // As a full disk, or whoever has no key.
    appendFileSync(file(), `\n${(lines[1] ?? '').slice(0, 30)}`)
    appendFileSync(file(), `\n${(lines[1] ?? '').replace(/spent~\d+/, 'spent~0')}\nnonsense`)

    const asked = api.requests.length
    const second = await run(['--max-cost-usd-per-day', '0.305'])
    expect(second.exitCode).toBe(2)
    expect(second.stderr).toMatch(
      /^max-cost-usd-per-day: of \$0\.3[01] for .* \(UTC\) \$0\.3\d+ are spent or held\. Nothing was started\. Wait until 00:00 UTC, or raise it\.\nNothing was started/m
    )
    expect(api.requests).toHaveLength(asked)
    const third = await run(['--max-cost-usd-per-day', '9'])
    expect({ exitCode: third.exitCode, stderr: third.stderr }).toMatchObject({ exitCode: 0 })
  })

  it('is refused where agents could remove what was spent, and where it cannot be kept', async () => {
    const within = await run(['--max-cost-usd-per-day', '1'], {
      XDG_STATE_HOME: join(job.workspace, 'state')
    })
    expect(within.exitCode).toBe(2)
    expect(within.stderr).toMatch(/is in .*repo, where agents could remove it\. Set XDG_STATE_HOME/)
    mkdirSync(join(job.home, '.local'), { recursive: true })
    symlinkSync('/proc', join(job.home, '.local/state'))
    const unwritable = await run(['--max-cost-usd-per-day', '1'])
    expect(unwritable.exitCode).toBe(2)
    expect(unwritable.stderr).toMatch(
      /max-cost-usd-per-day: what was spent today is not known.*cannot be read or written/
    )
    expect(api.requests).toEqual([])
    rmSync(join(job.home, '.local'), { recursive: true })
  })
})
