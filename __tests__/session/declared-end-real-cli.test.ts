/** What an answer declares in its last line, with the real Claude CLI: the verdict follows it, and readers do not see it. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AnswerBlock, Rule, Step } from '../support/messages-scenario.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const pm = (...answers: string[]): Rule => ({
  name: 'PM',
  match: { user: /Build the thing/ },
  steps: answers.map((text) => ({ text }))
})
const PM = pm('**Engineer Agent**: Write notes.md')
const engineer = (...steps: Rule['steps']): Rule => ({
  name: 'Engineer',
  match: { user: /Current Task\s+Write notes/ },
  steps
})
const write = (): Step => {
  const tool: AnswerBlock = {
    type: 'tool_use',
    name: 'Write',
    input: { file_path: path.join(stage.directory, 'work', 'notes.md'), content: 'Notes' }
  }
  return { blocks: [tool] }
}
const undeclared = (): string[] =>
  stage.events.flatMap((event) =>
    event.type === 'notice' && event.message.startsWith('No line STATUS') ? [event.message] : []
  )

describe('an agent', () => {
  it('is told to declare its end, and completes when it declares that it is done', async () => {
    const { record, api } = await stage.runReal({
      rules: [PM, engineer(write(), { text: 'I wrote notes.md.\n\n**STATUS: done**' })]
    })
    expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
    expect(record.results[0]).toMatchObject({
      outcome: 'completed',
      response: 'I wrote notes.md.',
      declaredEnd: { kind: 'done', reason: null }
    })
    expect(stage.read('agents/01-engineer/response.md')).toBe('I wrote notes.md.\n')
    expect(JSON.stringify(record)).not.toContain('STATUS: done')
    expect(undeclared()).toEqual([])
    const asked = api.requests.find(({ rule }) => rule === 'Engineer')?.user
    expect(asked).toMatch(/last line of your answer/)
    expect(asked).toMatch(/^STATUS: not done: </m)
  })

  it('fails in its own words when it declares that it is not done', async () => {
    const answer = 'I looked.\n\n- STATUS: not done: the folder `deploy` is missing'
    const { record } = await stage.runReal({
      rules: [
        pm('**Engineer Agent**: Write notes.md\n\n**QA Agent** (after Engineer): Check notes.md'),
        engineer({ text: answer })
      ]
    })
    expect(record.conclusion).toBe('failure')
    expect(record.error).toContain('the folder `deploy` is missing')
    expect(record.results[0]).toMatchObject({
      outcome: 'failed',
      error: 'It says that its work is not done: the folder `deploy` is missing.',
      response: 'I looked.',
      attempts: 1
    })
    expect(record.results[1]?.outcome).toBe('skipped')
  })

  it('completes with one notice for all when it declares nothing, and fails with require-status', async () => {
    const rules = [
      pm('**Engineer Agent**: Write notes.md\n\n**Engineer Agent**: Write notes again'),
      engineer({ text: 'I wrote it.' })
    ]
    const { record } = await stage.runReal({ rules })
    expect(record).toMatchObject({ conclusion: 'success', successful: 2 })
    expect(undeclared()).toEqual([expect.stringMatching(/answer of Engineer 01, 02: .*require-status/)])
    fs.rmSync(stage.sessionDirectory, { recursive: true })
    const strict = await stage.runReal({ rules }, { requireStatus: true })
    expect(strict.record).toMatchObject({ conclusion: 'failure', failed: 2 })
    expect(strict.record.results[0]?.error).toMatch(/does not end with a line `STATUS: done`.*require-status/)
  })

  it('fails when it only asks back', async () => {
    const { record } = await stage.runReal({
      rules: [PM, engineer({ text: 'I can do that. Which content should I write?' })]
    })
    expect(record.results[0]).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(/needs an answer. It asks: Which content should I write\? Nobody answers/)
    })
  })

  it.each([
    ['it has worked', true, 'I wrote notes.md. Shall I translate it?'],
    ['it says that it is done', false, 'Is there more?\n\nSTATUS: done']
  ])('may end with a question when %s', async (_, works, text) => {
    const steps = works ? [write(), { text }] : [{ text }]
    const { record } = await stage.runReal({ rules: [PM, engineer(...steps)] })
    expect(record.results[0]).toMatchObject({ outcome: 'completed', error: null })
  })

  it('is retried and continued as one answer', async () => {
    const { record } = await stage.runReal(
      {
        rules: [
          {
            name: 'continued',
            match: { user: /Message from the session/ },
            steps: [{ text: 'The rest.\n\nSTATUS: done' }]
          },
          PM,
          engineer({ text: 'The first half.', stopReason: 'pause_turn' })
        ]
      },
      { retries: 0 }
    )
    expect(record.results[0]).toMatchObject({
      outcome: 'completed',
      attempts: 2,
      response: 'The first half.\n\nThe rest.'
    })
    expect(stage.events).toContainEqual(
      expect.objectContaining({ type: 'run-attempt-failed', cause: 'paused-turn', delayMs: 0, resumes: true })
    )
  })
})

describe('PM', () => {
  it('fails the session in its own words when its closing answer says that it is not done', async () => {
    const { record } = await stage.runReal({
      rules: [pm('There is no repository.\n\nSTATUS: NOT DONE: the checkout is empty')]
    })
    expect(record).toMatchObject({
      conclusion: 'failure',
      error: expect.stringContaining('PM: It says that its work is not done: the checkout is empty'),
      response: 'There is no repository.',
      pm: [{ outcome: 'completed', response: 'There is no repository.' }]
    })
  })

  it.each([
    ['NOTHING TO DO', 'All is there.\n\nSTATUS: NOTHING TO DO: notes.md exists'],
    ['DONE', 'All is there.\n\nSTATUS: DONE']
  ])('ends the session green with %s', async (_, text) => {
    const { record } = await stage.runReal({ rules: [pm(text)] })
    expect(record).toMatchObject({ conclusion: 'success', error: null, response: 'All is there.' })
  })

  it('fails the session when it asks back instead of delegating', async () => {
    const { record } = await stage.runReal({ rules: [pm('Which of the two projects do you mean?')] })
    expect(record.conclusion).toBe('failure')
    expect(record.error).toContain('It asks: Which of the two projects do you mean?')
  })

  it('does not fail a session whose work is still to come', async () => {
    const { record } = await stage.runReal({
      rules: [
        pm('**Engineer Agent**: Write notes.md\n\nSTATUS: NOT DONE: the agents have not run yet'),
        engineer({ text: 'Written.\n\nSTATUS: done' })
      ]
    })
    expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
    expect(record.results[0]?.task).not.toContain('STATUS')
  })

  it('has the last word after the last round', async () => {
    const after: Rule = {
      name: 'closing',
      match: { user: /agents of round 1 have ended/ },
      steps: [{ text: 'It is written but wrong.\n\nSTATUS: NOT DONE: notes.md is empty' }]
    }
    const { record } = await stage.runReal(
      { rules: [after, PM, engineer({ text: 'Written.\n\nSTATUS: done' })] },
      { maxRounds: 2 }
    )
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1 })
    expect(record.error).toContain('PM: It says that its work is not done: notes.md is empty')
  })

  it('needs a status with require-status', async () => {
    const { record } = await stage.runReal({ rules: [pm('All is there.')] }, { requireStatus: true })
    expect(record.conclusion).toBe('failure')
    expect(record.error).toMatch(/closing answer does not end with a line `STATUS: DONE`.*require-status/)
  })
})
