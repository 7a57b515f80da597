/** Answers that a gateway cuts cleanly, and answers without text, with the real Claude CLI: none is complete. */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AnswerBlock, Rule, Step } from '../support/messages-scenario.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

const WITHOUT_FALLBACK = 'CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(async () => {
  Reflect.deleteProperty(process.env, WITHOUT_FALLBACK)
  await stage.close()
})

/** The session resumes a conversation that was cut. */
const RESUMED = /Message from the session/
/** Newer CLIs first retry themselves, in the same turn. */
const again = (step: Step): Step[] => Array<Step>(8).fill(step)
const text = (words: string): AnswerBlock => ({ type: 'text', text: words })
const write = (file: string): AnswerBlock => ({
  type: 'tool_use',
  name: 'Write',
  input: { file_path: file, content: 'whole' }
})

/** The stream ends cleanly within the tool call after the text. */
const cutInTool = (words: string, file: string): Step => ({
  blocks: [text(words), write(file)],
  fault: { kind: 'end', afterEvents: 5 },
  faultWithoutStream: true
})
const pm: Rule = {
  name: 'PM',
  match: { user: /Build the thing/ },
  steps: [{ text: '**Engineer Agent**: Write it' }]
}
const engineer = (...steps: Rule['steps']): Rule => ({
  name: 'Engineer',
  match: { user: /Current Task\s+Write it/ },
  steps
})

const causes = (): string[] =>
  stage.events.flatMap((event) => (event.type === 'run-attempt-failed' ? [event.cause] : []))

describe.each([true, false])(
  'an answer that is cut in the middle of a tool call, with fallback %p,',
  (hasFallback) => {
    let file: string
    beforeEach(() => {
      file = path.join(stage.directory, 'work', 'made.txt')
      if (!hasFallback) process.env[WITHOUT_FALLBACK] = '1'
    })

    it('is resumed, so that the tool runs after all', async () => {
      const { record } = await stage.runReal(
        {
          rules: [
            {
              name: 'resumed',
              match: { user: RESUMED },
              steps: [{ blocks: [write(file)] }, { text: 'Written.' }]
            },
            pm,
            engineer(cutInTool('I write it.', file), { blocks: [write(file)] }, { text: 'Written.' })
          ]
        },
        { passEnv: [WITHOUT_FALLBACK] }
      )
      expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
      expect(fs.readFileSync(file, 'utf8')).toBe('whole')
      expect(record.results[0]?.response).toContain('Written.')
    })

    it.each<[string, Step[]]>([
      ['at once', again(cutInTool('I write it.', 'f'))],
      [
        'after a tool',
        [
          { blocks: [{ type: 'tool_use', name: 'Glob', input: { pattern: '*' } }] },
          ...again(cutInTool('And now.', 'f'))
        ]
      ]
    ])('has not completed where every attempt is cut %s', async (_, steps) => {
      const { record } = await stage.runReal(
        {
          rules: [
            { name: 'resumed', match: { user: RESUMED }, steps: again(cutInTool('Again.', file)) },
            pm,
            engineer(...steps)
          ]
        },
        { retries: 1, passEnv: [WITHOUT_FALLBACK] }
      )
      expect(record).toMatchObject({ conclusion: 'failure', failed: 1 })
      expect(causes()).toEqual(['cut-stream'])
      expect(record.results[0]).toMatchObject({ outcome: 'failed', attempts: 2 })
      expect(record.results[0]?.error).toMatch(/cut off|[Cc]onnection lost/)
      expect(record.results[0]?.error).toContain('closes streams early')
    })

    it('of PM starts no agent', async () => {
      const cut: Step = {
        ...cutInTool('**Engineer Agent**: Write it', file),
        blocks: [text('**Engineer Agent**: Write it'), text('**QA Agent**: Test it')]
      }
      const { record, api } = await stage.runReal(
        {
          rules: [
            { name: 'resumed', match: { user: RESUMED }, steps: again(cut) },
            { ...pm, steps: again(cut) },
            engineer({ text: 'Written.' })
          ]
        },
        { retries: 0, passEnv: [WITHOUT_FALLBACK] }
      )
      expect(record).toMatchObject({ conclusion: 'failure', results: [], pm: [{ outcome: 'failed' }] })
      expect(record.error).toMatch(/cut off|[Cc]onnection lost/)
      expect(api.requests.map(({ rule }) => rule)).not.toContain('Engineer')
    })
  }
)

describe('an answer without text, with the real Claude CLI,', () => {
  const nothing: Step = { blocks: [] }
  /** Newer CLIs ask once for text. */
  const nudged: Rule = { name: 'nudged', steps: [nothing, nothing] }

  it('has not completed, whatever was done before', async () => {
    const glob: Step = {
      blocks: [text('I look.'), { type: 'tool_use', name: 'Glob', input: { pattern: '*' } }]
    }
    const { record } = await stage.runReal(
      { rules: [pm, engineer(glob, nothing, nothing), nudged] },
      { retries: 1 }
    )
    expect(causes()).toEqual(['empty-answer'])
    expect(record.conclusion).toBe('failure')
    expect(record.results[0]).toMatchObject({ outcome: 'failed', attempts: 2 })
    expect(record.results[0]?.error).toMatch(/The answer is empty/)
  })

  it('of PM is not accepted as an answer', async () => {
    const { record } = await stage.runReal(
      { rules: [{ ...pm, steps: [nothing, nothing] }, nudged] },
      { retries: 0 }
    )
    expect(record).toMatchObject({ conclusion: 'failure', pm: [{ outcome: 'failed' }] })
    expect(record.error).toMatch(/The answer is empty/)
  })

  it('is requested again', async () => {
    const { record } = await stage.runReal({
      rules: [
        { name: 'resumed', match: { user: RESUMED }, steps: [{ text: 'I looked.' }] },
        pm,
        engineer({ blocks: [{ type: 'tool_use', name: 'Glob', input: { pattern: '*' } }] }, nothing, nothing),
        nudged
      ]
    })
    expect(causes()).toEqual(['empty-answer'])
    expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
  })
})
