import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { setSessionStage, type SessionStage } from '../session-stage.js'

/** $3 for a million tokens of input, with every version of the CLI. */
const SONNET = 'claude-sonnet-4-5'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const task = (name: string, text: string) => ({
  name,
  match: { user: new RegExp(`Current Task\\s+${text}`) }
})
const delegate = (text: string) => ({ name: 'PM', match: { user: /Build the thing/ }, steps: [{ text }] })
const look = { blocks: [{ type: 'tool_use', name: 'Glob', input: { pattern: '*' } }] } as const

describe('a budget, with the real Claude CLI', () => {
  it('starts nothing more when it is reached, and reports the figures', async () => {
    const { record, api } = await stage.runReal(
      {
        rules: [
          // 100,000 input tokens of Sonnet: $0.30.
          {
            ...task('Engineer', 'Build'),
            steps: [{ text: 'Built.', usage: { inputTokens: 100_000, outputTokens: 10 } }]
          },
          { ...task('QA', 'Test'), steps: [{ text: 'Tested.' }] },
          delegate('**Engineer Agent**: Build it\n\n**QA Agent**: Test it')
        ]
      },
      { maxCostUsd: 0.25, maxParallel: 1, model: SONNET, maxRounds: 3 }
    )
    expect(api.requests.map(({ rule }) => rule)).toEqual(['PM', 'Engineer'])
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, skipped: 1 })
    expect(record.results[1]).toMatchObject({
      outcome: 'skipped',
      error: expect.stringMatching(/The budget of the session is reached: \$0\.3\d+ of/)
    })
    expect(record.pm[1]).toMatchObject({
      id: 'pm-02',
      outcome: 'skipped',
      error: expect.stringMatching(/budget of the session is reached/)
    })
    expect(record.error).toMatch(/budget of the session is reached: \$0\.3\d+ of \$0\.25/)
    expect(record.costUsd).toBeGreaterThan(0.3)
    expect(record.notices.map(({ message }) => message).join('\n')).toMatch(/^budget: .*max-cost-usd/m)
  })

  it('is enforced while agents work: they are asked to wrap up, and far beyond it requests are refused', async () => {
    const { record, api } = await stage.runReal(
      {
        rules: [
          {
            ...task('Engineer', 'Build'),
            // $0.30 by the first answer, $0.60 by the second.
            steps: [1, 2, 3, 4, 5].map(() => ({ ...look, usage: { inputTokens: 100_000, outputTokens: 10 } }))
          },
          delegate('**Engineer Agent**: Build it')
        ]
      },
      { maxCostUsd: 0.4, model: SONNET, claudeArgs: ['--max-budget-usd', '50'] }
    )
    expect(api.requests.filter(({ rule }) => rule === 'Engineer')).toHaveLength(2)
    expect(record.conclusion).toBe('failure')
    expect(record.results[0]).toMatchObject({ outcome: 'budget-exceeded' })
    expect(record.results[0]?.error).toMatch(
      /budget of the session is reached: \$0\.6\d+ of \$0\.40 are spent \(max-cost-usd\)/
    )
    expect(record.results[0]?.error).toContain('Raise `max-cost-usd`')
    const reachedAt = stage.events.findIndex(
      (event) => event.type === 'notice' && event.message.startsWith('budget: ')
    )
    const endedAt = stage.events.findIndex((event) => event.type === 'run-ended' && event.run === '01')
    expect(reachedAt).toBeGreaterThan(0)
    expect(reachedAt).toBeLessThan(endedAt)
  })

  it('reaches the CLI itself, where no key proxy can refuse', async () => {
    const { record, api } = await stage.runReal(
      {
        rules: [
          {
            ...task('Engineer', 'Build'),
            steps: [1, 2, 3, 4].map(() => ({ ...look, usage: { inputTokens: 100_000, outputTokens: 10 } }))
          },
          delegate('**Engineer Agent**: Build it')
        ]
      },
      { maxCostUsd: 0.4, model: SONNET, keyProxy: false }
    )
    expect(api.requests.filter(({ rule }) => rule === 'Engineer')).toHaveLength(2)
    expect(record.results[0]).toMatchObject({
      outcome: 'budget-exceeded',
      error: expect.stringMatching(/budget of the session is reached: \$0\.6\d+ of \$0\.40/)
    })
  })

  it('refuses a model without a price at the key proxy', async () => {
    const { record, api } = await stage.runReal(
      { rules: [delegate('**Engineer Agent**: Build it')] },
      { maxCostUsd: 5, model: 'claude-new-9' }
    )
    expect(api.requests).toEqual([])
    expect(record.pm[0]).toMatchObject({ outcome: 'failed', costUsd: 0 })
    expect(record.pm[0]?.error).toMatch(/The price of the model claude-new-9 is unknown/)
    expect(record.pm[0]?.error).toMatch(/use a newer version of this action, or leave out `max-cost-usd`/)
  })

  it('charges such a model as the most expensive one, where no key proxy can refuse it', async () => {
    const { record, api } = await stage.runReal(
      {
        rules: [
          // As Opus 4: $1.50. The CLI itself assumes a lower price for unknown models.
          {
            ...task('Engineer', 'Build'),
            steps: [{ text: 'Built.', usage: { inputTokens: 100_000, outputTokens: 10 } }]
          },
          { ...task('QA', 'Test'), steps: [{ text: 'Tested.' }] },
          delegate('**Engineer Agent**: Build it\n\n**QA Agent**: Test it')
        ]
      },
      { maxCostUsd: 1.4, maxParallel: 1, model: 'claude-new-9', keyProxy: false }
    )
    expect(api.requests.map(({ rule }) => rule)).toEqual(['PM', 'Engineer'])
    expect(record.results[0]?.costUsd).toBeGreaterThan(1.5)
    expect(record.results[1]).toMatchObject({ outcome: 'skipped' })
    const notices = record.notices.map(({ message }) => message)
    expect(
      notices.filter((message) => /claude-new-9.*most expensive.*claude-opus-4/.test(message))
    ).toHaveLength(1)
  })

  it('is passed by at most one request of each run that is running', async () => {
    const names = ['Engineer', 'QA', 'Research', 'Documentation']
    const { record, api } = await stage.runReal(
      {
        rules: [
          ...names.map((name) => ({
            ...task(name, 'Do'),
            // $0.30 each.
            steps: [1, 2, 3, 4, 5, 6].map(() => ({
              ...look,
              usage: { inputTokens: 100_000, outputTokens: 10 }
            }))
          })),
          delegate(names.map((name) => `**${name} Agent**: Do it`).join('\n\n'))
        ]
      },
      { maxCostUsd: 1, maxParallel: 4, model: SONNET, claudeArgs: ['--max-budget-usd', '50'] }
    )
    const paid = api.requests.filter(({ rule }) => names.includes(rule ?? '')).length
    expect(paid).toBeGreaterThanOrEqual(3)
    expect(paid * 0.3).toBeLessThan(1 + names.length * 0.31)
    expect(record.costUsd).toBeLessThan(1 + names.length * 0.31)
    expect(record.costUsd).toBeGreaterThanOrEqual(paid * 0.3)
    expect(record.results.map(({ outcome }) => outcome)).not.toContain('completed')
  })
})
