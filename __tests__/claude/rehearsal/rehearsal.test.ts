import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../../src/claude/command/arguments.js'
import { decideOutcome } from '../../../src/claude/outcome/outcome.js'
import type { Verdict } from '../../../src/claude/outcome/outcome.js'
import { runRehearsal } from '../../../src/claude/rehearsal/main.js'
import { createStreamReader } from '../../../src/claude/stream/stream.js'
import type { StreamEvent, StreamState } from '../../../src/claude/stream/stream.js'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-rehearsal-'))
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

const PM_LINE = buildClaudeArguments({
  role: 'pm',
  sessionId: 'uuid-1',
  systemPromptFile: '/i.md',
  settingsFile: '/s.json'
})

interface Played {
  readonly exitCode: number
  readonly events: readonly StreamEvent[]
  readonly state: StreamState
  readonly stderr: string
  readonly verdict: Verdict
}

interface Play {
  readonly argv?: readonly string[]
  readonly env?: Record<string, string>
  readonly scenario?: object
  readonly prompt?: string
}

/** Runs the stand-in in this process and reads what it wrote as a session would. */
async function play({ argv = PM_LINE, env = {}, scenario, prompt = 'Build it' }: Play): Promise<Played> {
  const file = path.join(folder, 'scenario.json')
  if (scenario !== undefined) fs.writeFileSync(file, JSON.stringify(scenario))
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const written = Promise.all([buffer(stdout), text(stderr)])
  const script = scenario === undefined ? {} : { MPM_REHEARSAL_SCRIPT: file }
  const streams = { stdin: Readable.from([prompt]), stdout, stderr, cwd: folder }
  const exitCode = await runRehearsal(argv, { ...env, ...script }, streams)
  stdout.end()
  stderr.end()
  const [bytes, stderrTail] = await written
  const reader = createStreamReader()
  const events = [...reader.push(bytes), ...reader.end()]
  const state = reader.state()
  const end = { kind: 'exited', exitCode } as const
  const verdict = decideOutcome({ role: 'agent', end, stream: state, stderrTail })
  return { exitCode, events, state, stderr: stderrTail, verdict }
}

const agent = { CLAUDE_PM_AGENT: 'qa', CLAUDE_PM_AGENT_NAME: 'QA' }

function words(events: readonly StreamEvent[]): string {
  return events.flatMap((event) => (event.type === 'said' ? [event.text] : [])).join('\n')
}

describe('a rehearsal', () => {
  it('prints a version that is marked', async () => {
    const stdout = new PassThrough()
    const printed = text(stdout)
    await runRehearsal(['--version'], {}, { stdin: Readable.from([]), stdout, stderr: new PassThrough() })
    stdout.end()
    expect(await printed).toBe('2.1.197 (rehearsal)\n')
  })

  it('answers the command line of a session as PM, in lines that a session can parse', async () => {
    const { events, state, verdict } = await play({ prompt: 'Create a parser and test it' })
    expect(words(events)).toMatch(
      /^\[Rehearsal[^]*\*\*Engineer Agent\*\*: Create a parser\n\n\*\*QA Agent\*\*: Test it$/
    )
    expect(state.init).toMatchObject({
      claudeSessionId: 'uuid-1',
      tools: ['Read', 'Glob', 'Grep'],
      cwd: folder
    })
    expect(state.usage.costUsd).toBe(0)
    expect(state.unparsedLines).toBe(0)
    expect(verdict).toEqual({ outcome: 'completed', error: null })
  })

  it('answers as the agent that its environment names', async () => {
    const { events, verdict } = await play({ env: agent, prompt: '## Current Task\nTry it' })
    expect(words(events)).toMatch(/^\[Rehearsal[^]*QA Agent[^]*Try it/)
    expect(verdict.outcome).toBe('completed')
  })

  it("follows the answers of a scenario through PM's rounds", async () => {
    const scenario = { pm: { response: ['**QA Agent**: one', 'all done'] } }
    expect(words((await play({ scenario })).events)).toMatch(/^\[Rehearsal[^]*\*\*QA Agent\*\*: one$/)
    expect(words((await play({ scenario, env: { CLAUDE_PM_ROUND: '2' } })).events)).toMatch(
      /^\[Rehearsal[^]*all done$/
    )
    expect(words((await play({ env: { CLAUDE_PM_ROUND: '2' } })).events)).not.toContain('**')
  })

  it('produces the text, tool calls, denials, files and cost of its scenario', async () => {
    const behaviour = {
      say: ['First this', 'then that'],
      tools: ['Grep'],
      'denied-tool': 'Bash(npm test)',
      'write-file': { path: 'out/a.txt', content: 'written' },
      'cost-usd': 0.25
    }
    const { events, state } = await play({ env: agent, scenario: { agents: { QA: behaviour } } })
    expect(words(events)).toMatch(/^\[Rehearsal.*First this\nthen that\n\[Rehearsal/)
    expect(
      events.flatMap((event) => (event.type === 'tool' ? [`${event.name} ${event.detail}`] : []))
    ).toEqual(['Grep rehearsed', 'Write out/a.txt', 'Bash npm test'])
    expect(state.deniedTools).toEqual([{ tool: 'Bash', detail: 'npm test' }])
    expect(state.usage.costUsd).toBe(0.25)
    expect(fs.readFileSync(path.join(folder, 'out', 'a.txt'), 'utf8')).toBe('written')
  })

  it('writes as many bytes of text as the scenario requires', async () => {
    const { events } = await play({ env: agent, scenario: { default: { 'output-bytes': 100_000 } } })
    const blocks = events.flatMap((event) => (event.type === 'said' ? [event.text] : [])).slice(0, -1)
    expect(blocks.join('')).toHaveLength(100_000)
  })

  it.each([
    [{ error: 'Credit balance is too low' }, 1, 'Credit balance is too low'],
    [{ 'exit-code': 3 }, 3, 'exit code 3'],
    [{ 'no-result': true }, 0, 'exit code 0 without a result'],
    [{ 'no-result': true, 'exit-code': 9 }, 9, 'exit code 9 without a result']
  ])('with %j is a failed run', async (behaviour, exitCode, cause) => {
    const played = await play({ env: agent, scenario: { default: behaviour } })
    expect(played.exitCode).toBe(exitCode)
    expect(played.verdict.outcome).toBe('failed')
    expect(played.verdict.error).toContain(cause)
  })

  it('refuses a scenario with a mistake, and reports it', async () => {
    const { exitCode, stderr } = await play({ scenario: { default: { hangs: true } } })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('unknown key "hangs"; did you mean hang?')
  })

  it.each([
    ['without a prompt', { prompt: ' \n' }, 'Input must be provided'],
    ['without the form that a session reads', { argv: ['-p'] }, '--output-format stream-json']
  ])('%s ends as the real one', async (_, given, message) => {
    const { exitCode, stderr } = await play(given)
    expect(exitCode).toBe(1)
    expect(stderr).toContain(message)
  })
})
