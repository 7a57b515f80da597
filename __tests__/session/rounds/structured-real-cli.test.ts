import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Step } from '../../support/messages-scenario.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const responseSchema = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { done: { type: 'integer' }, on: { type: 'string', format: 'date' } },
  required: ['done'],
  additionalProperties: false
})

const handIn = (input: Record<string, unknown>): Step => ({
  blocks: [{ type: 'tool_use', name: 'StructuredOutput', input }]
})

function scenario(steps: Step[]) {
  return {
    rules: [
      { name: 'QA', match: { user: /Current Task\s+Test it/ }, steps: [{ text: 'All nine tests pass.' }] },
      { name: 'result', match: { user: /The session ends\. Hand in its result/ }, steps },
      // The CLI's reminder is a separate turn; 2.1.100 words it as a hook's feedback.
      {
        name: 'reminder',
        match: { user: /structured-output-enforce|MUST call the StructuredOutput tool/ },
        steps: [{ text: 'No.' }]
      },
      { name: 'PM', match: { user: /Build the thing/ }, steps: [{ text: '**QA Agent**: Test it' }] }
    ]
  }
}

describe('a structured response, with the real Claude CLI', () => {
  it('is requested after the last round, with the results, in the same conversation', async () => {
    const { record, api } = await stage.runReal(
      // CLI 2.1.100 asks once more after the object was handed in; later ones end with it.
      scenario([handIn({ done: 'nine' }), handIn({ done: 9, on: '2026-01-02' }), { text: 'Handed in.' }]),
      { responseSchema }
    )
    expect(record.error).toBeNull()
    expect(record).toMatchObject({
      conclusion: 'success',
      structuredResponse: { done: 9, on: '2026-01-02' },
      // The object is not a closing answer.
      response: '**QA Agent**: Test it'
    })
    expect(record.pm.map(({ id }) => id)).toEqual(['pm', 'pm-result'])
    const [first, asked] = ['PM', 'result'].map((name) => api.requests.find(({ rule }) => rule === name))
    expect(asked?.user).toContain('All nine tests pass.')
    expect(asked?.headers['x-claude-code-session-id']).toBe(first?.headers['x-claude-code-session-id'])
    const toolsOf = (request = first) =>
      (request?.body['tools'] as { name: string }[]).map(({ name }) => name).sort()
    // It cannot replace a delegation: the first turn has no such tool.
    expect(toolsOf()).toEqual(['Glob', 'Grep', 'Read'])
    expect(toolsOf(asked)).toEqual(['Glob', 'Grep', 'Read', 'StructuredOutput'])
  })

  it('is a failure that says why when PM gives none', async () => {
    const { record } = await stage.runReal(scenario([{ text: 'All is well.' }]), {
      responseSchema,
      failOn: 'never'
    })
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, structuredResponse: null })
    // CLI 2.1.100 keeps reminding until we end it; later ones remind once and exit normally.
    expect(record.error).toMatch(
      /no structured response: (it answered without the tool|Ended because it did not hand in its object)/
    )
  })

  it('refuses a schema that the CLI would ignore, before anything starts', async () => {
    const api = await stage.startApi({ rules: [] })
    const bad = JSON.stringify({ type: 'object', colour: 'red' })
    await expect(stage.runWith(api, { responseSchema: bad })).rejects.toThrow(
      /response-schema: is not a JSON schema.*unknown keyword: "colour"/
    )
    expect(api.requests).toEqual([])
    expect(stage.events).toEqual([])
  })
})
