import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StepResult } from '../support/runner.js'
import { setStage, type Stage } from '../support/stage.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** Runs the action with these inputs and gives the one error that it must end with. */
async function errorOf(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {}
): Promise<string> {
  const { main, post } = await stage.run({ inputs, env })
  expect(main.exitCode).toBe(1)
  expect([post.exitCode, post.annotations]).toEqual([0, []])
  expect(stage.results.calls).toEqual([])
  const errors = main.annotations.filter(({ name }) => name === 'error')
  expect(errors).toHaveLength(1)
  return errors[0]?.data ?? ''
}

const sane = { prompt: 'Build it', rehearse: 'true' }

describe('bad input', () => {
  it('is reported in one error, before anything starts', async () => {
    const wrong = {
      'memory-limit-mb': '-5',
      'timeout-seconds': '10abc',
      'session-timeout-seconds': '1e9',
      'max-parallel': '0',
      parallel: 'maybe',
      'agent-models': 'Enginer: sonnet',
      'agent-timeouts': 'no colon here',
      'log-level': 'LOUD'
    }
    const error = await errorOf({ ...sane, ...wrong, 'prompt-file': 'also-a-prompt.md' })
    expect(error).toMatch(/prompt: .*prompt-file/)
    for (const [input, value] of Object.entries(wrong)) {
      const line = error.split('\n').find((text) => text.startsWith(`- ${input}:`)) ?? ''
      expect({ input, line }).toEqual({ input, line: expect.stringContaining(value.split(':')[0] ?? '') })
    }
    expect(readdirSync(stage.job.workspace)).toEqual([])
  })

  it('reports every mistake in one map: repeated names, unknown names, and values', async () => {
    const map = 'QA: 5\nQA: 6\nEnginer: 900\nOps: soon\nWizard: never\nSecurity: 0'
    const lines = (await errorOf({ ...sane, 'agent-timeouts': map })).split('\n')
    expect(lines.filter((line) => line.startsWith('- agent-timeouts:'))).toEqual([
      expect.stringMatching(/names the same agent twice in line 2/),
      expect.stringMatching(/for "Ops" the value "soon", which is not a whole number/),
      expect.stringMatching(/for "Wizard" the value "never", which is not a whole number/),
      expect.stringMatching(/for "Security" the value "0", which is less than 1/),
      expect.stringMatching(/"Enginer" is not an agent of the roster \(did you mean Engineer\?\)/),
      expect.stringMatching(/"Wizard" is not an agent of the roster/)
    ])
  })

  it('knows the input that a mistyped one was meant to be', async () => {
    expect(await errorOf({ ...sane, 'memory-limit': '512' })).toMatch(/memory-limit\b.*memory-limit-mb/s)
  })

  it.each([
    [{ prompt: '' }, /prompt/],
    [{ prompt: '  \n ' }, /prompt/],
    [{ prompt: '', 'prompt-file': 'missing.md' }, /prompt-file.*missing\.md/s],
    [{ 'working-directory': 'nowhere' }, /working-directory.*nowhere/],
    [{ 'memory-limit-mb': '16000000' }, /memory-limit-mb.*16000000/s]
  ])('is refused: %j', async (inputs, message) => {
    expect(await errorOf({ ...sane, ...inputs })).toMatch(message)
  })

  it('names the inputs that take a key when there is none', async () => {
    const error = await errorOf({ prompt: 'Build it' })
    expect(error).toContain('anthropic-api-key')
    expect(error).toContain('claude-code-oauth-token')
  })

  it('says how to get a CLI when none is found', async () => {
    const empty = join(stage.job.temp, 'empty-path')
    mkdirSync(empty)
    // The npm that came with this node is found all the same; what it asks is not there.
    writeFileSync(join(stage.job.home, '.npmrc'), 'registry=http://127.0.0.1:9/\nfetch-retries=0\n')
    const { main } = await stage.run({
      inputs: { prompt: 'Build it', 'anthropic-api-key': stage.apiKey },
      env: { PATH: empty }
    })
    expect(main.exitCode).toBe(1)
    const errors = main.annotations.filter(({ name }) => name === 'error').map(({ data }) => data)
    expect(errors.join('\n')).toMatch(/Claude CLI not found/)
    expect(errors.join('\n')).toMatch(/claude-path/)
  })

  it('does not count a program that is not the Claude CLI as found', async () => {
    const path = join(stage.job.temp, 'claude')
    writeFileSync(path, '#!/bin/sh\necho hello\n', { mode: 0o755 })
    const main: StepResult = (
      await stage.run({
        inputs: { prompt: 'Build it', 'anthropic-api-key': stage.apiKey, 'claude-path': path }
      })
    ).main
    expect(main.exitCode).toBe(1)
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(/claude-path|Claude CLI/)
  })
})
