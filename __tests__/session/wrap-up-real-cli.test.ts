/**
 * Agents that are asked to wrap up, with the real Claude CLI: what a limit broke off has not completed, and an answer that was
 * complete before the request stands.
 */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { RunRecord } from '../../src/session/record/record.js'
import type { Rule, Step } from '../support/messages-scenario.js'
import { repositoryAt } from '../support/repository.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
let work: string
beforeEach(() => {
  stage = setSessionStage()
  work = path.join(stage.directory, 'work')
})
afterEach(() => stage.close())

const PM: Rule = {
  name: 'PM',
  match: { user: /Build the thing/ },
  steps: [{ text: '**Engineer Agent**: Write it\n\n**QA Agent** (after Engineer): Check it' }]
}
const QA: Rule = {
  name: 'QA',
  match: { user: /Current Task\s+Check it/ },
  steps: [{ text: 'Checked.\n\nSTATUS: done' }]
}
const engineer = (...steps: Rule['steps']): Rule => ({
  name: 'Engineer',
  match: { user: /Current Task\s+Write it/ },
  steps
})
/** The request to wrap up as a turn of its own. */
const asked = (...steps: Rule['steps']): Rule => ({
  name: 'asked',
  match: { user: /Message from the session: the time/ },
  steps
})
const bash = (command: string): Step => ({
  blocks: [{ type: 'tool_use', name: 'Bash', input: { command } }]
})
const limits = (timeoutSeconds: number): SessionConfiguration['limits'] => ({
  ...completeConfiguration({}).limits,
  timeoutSeconds
})
const given = (timeoutSeconds: number): Partial<SessionConfiguration> => ({
  limits: limits(timeoutSeconds),
  allowedTools: ['Bash', 'Write'],
  permissionMode: 'dontAsk'
})

/** Runs the session; `act` is called when the agent is asked to wrap up. */
async function run(
  rules: readonly Rule[],
  configuration: Partial<SessionConfiguration>,
  act: (release: (gate: string) => void) => void = () => undefined
): Promise<readonly RunRecord[]> {
  const api = await stage.startApi({ rules })
  void stage
    .waitFor(({ type }) => type === 'run-wrap-up')
    .then(() => {
      act(api.release)
    })
  return (await stage.runWith(api, configuration)).results
}

/** A tool that runs until the request to wrap up has been sent. */
const untilAsked = (): Step => bash('while [ ! -e go ]; do sleep 0.1; done')
const letGo = (): void => {
  fs.writeFileSync(path.join(work, 'go'), '')
}

describe('an agent that is asked to wrap up with the result of its tool', () => {
  it('completes when it declares that all is done', async () => {
    const [first, second] = await run(
      [PM, QA, engineer(untilAsked(), { text: 'All is there.\n\nSTATUS: done' })],
      given(20),
      letGo
    )
    expect(first).toMatchObject({ outcome: 'completed', error: null, response: 'All is there.' })
    expect(second).toMatchObject({ outcome: 'completed' })
  })

  it.each([
    ['declares nothing', 'Half of it is there.', /does not end with `STATUS: done`/],
    [
      'says what is missing',
      'Half of it is there.\n\nSTATUS: not done: b.md is missing',
      /It says that its work is not done: b\.md is missing/
    ]
  ])('has timed out when it %s', async (_, text, error) => {
    const [first, second] = await run([PM, QA, engineer(untilAsked(), { text })], given(20), letGo)
    expect(first).toMatchObject({ outcome: 'timed-out', response: 'Half of it is there.' })
    expect(first?.error).toMatch(error)
    expect(first?.error).toContain('Raise `timeout-seconds`')
    expect(second).toMatchObject({ outcome: 'skipped' })
  })
})

describe('an agent whose tool is interrupted', () => {
  it('has timed out whatever it says; its changes are kept and not merged', async () => {
    const { top } = repositoryAt(work, { 'README.md': 'Read me\n' })
    const [first, second] = await run(
      [
        PM,
        QA,
        asked({ text: 'The rest is of no importance.\n\nSTATUS: done' }),
        engineer(bash('echo half >half.txt; sleep 600'))
      ],
      { ...given(20), isolation: 'worktree', workingDirectory: top }
    )
    expect(first).toMatchObject({
      outcome: 'timed-out',
      response: 'The rest is of no importance.',
      changes: [{ path: 'half.txt' }],
      merge: null
    })
    expect(first?.error).toMatch(/what it was doing had to be interrupted.*Raise `timeout-seconds`/)
    expect(second).toMatchObject({ outcome: 'skipped' })
    expect(stage.read('agents/01-engineer/changes.patch')).toContain('half.txt')
    expect(fs.existsSync(path.join(top, 'half.txt'))).toBe(false)
  })

  it('is retried when retry-on names timeouts', async () => {
    const resumed: Rule = {
      name: 'resumed',
      match: { user: /Your work was interrupted/ },
      steps: [{ text: 'Now all is there.\n\nSTATUS: done' }]
    }
    const [first] = await run(
      [PM, QA, asked({ text: 'Half of it.' }), resumed, engineer(bash('sleep 600'))],
      { ...given(20), retryOn: ['timeout'] }
    )
    expect(first).toMatchObject({ outcome: 'completed', attempts: 2 })
    expect(first?.response).toContain('Now all is there.')
    expect(stage.events).toContainEqual(
      expect.objectContaining({ type: 'run-attempt-failed', cause: 'timeout', resumes: true })
    )
  })
})

describe('an answer that was complete before the request to wrap up', () => {
  it.each<[string, Step]>([
    ['goes on for ever', { text: 'never', fault: { kind: 'hang' } }],
    ['fails', { fault: { kind: 'error', status: 400, type: 'invalid_request_error', message: 'bad' } }],
    ['says something else', { text: 'Half of it.\n\nSTATUS: not done: b.md is missing' }]
  ])('stands when the turn that follows %s', async (_, step) => {
    const { top } = repositoryAt(work, { 'README.md': 'Read me\n' })
    const [first, second] = await run(
      [
        PM,
        QA,
        asked(step),
        engineer(bash('echo all >all.txt'), { gate: 'answer', text: 'All is there.\n\nSTATUS: done' })
      ],
      { ...given(20), isolation: 'worktree', workingDirectory: top },
      (release) => {
        release('answer')
      }
    )
    expect(first).toMatchObject({
      outcome: 'completed',
      error: null,
      exitCode: 0,
      response: 'All is there.',
      merge: 'merged'
    })
    expect(second).toMatchObject({ outcome: 'completed' })
    expect(stage.read('agents/01-engineer/response.md')).toBe('All is there.\n')
    expect(fs.readFileSync(path.join(top, 'all.txt'), 'utf8')).toBe('all\n')
  })
})
