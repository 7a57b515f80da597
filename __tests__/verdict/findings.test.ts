/** Sessions that review: agents are asked for their findings, once more where an answer lacks them. */
import { describe, expect, it } from '@jest/globals'
import type { Step } from '../support/messages-scenario.js'
import { always, apiFault, byName, judge, taskOf, type Situation } from './situation.js'

const BLOCK = [
  '```review-findings',
  '{"path": "a.ts", "quote": "if (n = 0) {", "severity": "high", "category": "bug", "title": "Assigns", "body": "Wrong."}',
  '```'
]
const says = (...lines: readonly string[]): Step[] => [{ text: lines.join('\n') }]
const repository = { 'a.ts': 'if (n = 0) {\n' }
const inputs = { review: 'record' }

const findingsOf = (stage: Parameters<NonNullable<Situation['verdict']['also']>>[0]): readonly string[] =>
  (stage.artifactRecord().review?.findings ?? []).map(({ agent, title }) => `${agent}: ${title}`)
const attemptsOf = (stage: Parameters<NonNullable<Situation['verdict']['also']>>[0]): readonly number[] =>
  stage.artifactRecord().results.map(({ attempts }) => attempts)

const SITUATIONS: readonly Situation[] = [
  {
    name: 'an agent reports its findings at once',
    agents: { QA: says('I looked.', ...BLOCK, 'STATUS: done') },
    inputs,
    repository,
    verdict: {
      conclusion: 'success',
      summary: /## Findings[^]*high \| `a\.ts` +\| bug: Assigns/,
      also: (stage) => {
        expect(findingsOf(stage)).toEqual(['QA: Assigns'])
        expect(attemptsOf(stage)).toEqual([1])
      }
    }
  },
  {
    name: 'an agent reports its findings when it is asked for them',
    agents: { QA: says('I looked, and the condition assigns.', 'STATUS: done') },
    resumed: says(...BLOCK, 'STATUS: done'),
    inputs,
    repository,
    verdict: {
      conclusion: 'success',
      also: (stage) => {
        expect(findingsOf(stage)).toEqual(['QA: Assigns'])
        expect(attemptsOf(stage)).toEqual([2])
      }
    }
  },
  {
    name: 'an agent has work that is done, and gives no findings, whatever it is asked',
    agents: { QA: says('I looked.', 'STATUS: done') },
    resumed: says('There is nothing more to say.'),
    inputs,
    repository,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'completed' },
      cause: /findings of QA \(01\) are unknown/,
      also: (stage) => {
        expect(attemptsOf(stage)).toEqual([2])
      }
    }
  },
  {
    name: 'an agent fails that should have reviewed, and fail-on tolerates that',
    agents: {
      QA: says(...BLOCK, 'STATUS: done'),
      Security: always(apiFault(400, 'invalid_request_error', 'refused'))
    },
    inputs: { ...inputs, 'fail-on': 'never' },
    repository,
    verdict: {
      conclusion: 'success',
      outcomes: { Security: 'failed' },
      also: (stage) => {
        expect(stage.artifactRecord().review?.problems).toEqual([
          expect.stringMatching(/^Security \(02\) failed, so what it would have found is unknown/)
        ])
      }
    }
  },
  {
    name: 'an agent that failed is replaced by one that reports',
    pm: says(`**Security Agent**: ${taskOf('Security')}`),
    agents: {
      Security: always(apiFault(400, 'invalid_request_error', 'refused')),
      QA: says(...BLOCK, 'STATUS: done')
    },
    rounds: says(`**QA Agent** (instead of 01): ${taskOf('QA')}`).concat(says('STATUS: DONE')),
    inputs: { ...inputs, 'max-rounds': '3' },
    repository,
    verdict: {
      conclusion: 'success',
      outcomes: { Security: 'failed', QA: 'completed' },
      also: (stage) => {
        expect(stage.artifactRecord().review?.problems).toEqual([])
      }
    }
  },
  {
    name: 'PM delegates nothing, so that nobody reviews',
    pm: says('All is well.', 'STATUS: NOTHING TO DO: the change is fine'),
    inputs,
    repository,
    verdict: { conclusion: 'failure', cause: /No agent ran, so nothing was reviewed/ }
  },
  {
    name: 'nobody is asked for findings',
    agents: { QA: says('I looked.', 'STATUS: done') },
    resumed: says('Never asked.'),
    repository,
    verdict: {
      conclusion: 'success',
      also: (stage) => {
        expect(attemptsOf(stage)).toEqual([1])
        expect(stage.artifactRecord().review).toBeUndefined()
      }
    }
  }
]

describe('a session in which', () => {
  it.each(byName(SITUATIONS))('%s', async (_, situation) => {
    await judge(situation)
  })
})
