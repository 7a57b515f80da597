/** What later rounds mend, and what they leave undone. */
import { describe, it } from '@jest/globals'
import type { Step } from '../support/messages-scenario.js'
import { always, bash, byName, judge, type Situation, taskOf } from './situation.js'

const done = [{ text: 'All of it is done.\n\nSTATUS: done' }]
const failed = always({ text: 'STATUS: not done: no compiler' })
const says = (...lines: readonly string[]): Step => ({ text: lines.join('\n') })
const to = (agent: string, note = ''): string => `**${agent} Agent**${note}: ${taskOf(agent)}`
const TWO = { 'max-rounds': '2' }
const THREE = { 'max-rounds': '3' }

const RED: readonly Situation[] = [
  {
    name: 'PM calls a failed delegation done',
    pm: [says(to('QA'))],
    agents: { QA: failed },
    rounds: [says('All is well.', 'STATUS: DONE')],
    inputs: TWO,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /no compiler/ }
  },
  {
    name: 'another agent mends a delegation and PM does not say which',
    pm: [says(to('QA'))],
    agents: { QA: failed, Engineer: done },
    rounds: [says(to('Engineer')), says('STATUS: DONE')],
    inputs: THREE,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /no compiler/ }
  },
  {
    name: 'the agent that mends fails, too',
    pm: [says(to('QA'))],
    agents: { QA: failed, Engineer: failed },
    rounds: [says(to('Engineer', ' (instead of 01)')), says('STATUS: DONE')],
    inputs: THREE,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'failed', Engineer: 'failed' },
      cause: /2 of 2|no compiler/
    }
  },
  {
    name: 'PM delegates after the last round',
    pm: [says(to('QA'))],
    agents: { QA: done, Engineer: done },
    rounds: [says(to('Engineer')), says(to('Documentation'))],
    inputs: TWO,
    verdict: {
      conclusion: 'failure',
      outcomes: { Documentation: 'skipped' },
      cause: /max-rounds/
    }
  },
  {
    name: 'an unknown agent is never replaced',
    pm: [says('**Wizard Agent**: Do magic', '', to('QA'))],
    agents: { QA: done },
    rounds: [says('STATUS: DONE')],
    inputs: TWO,
    verdict: { conclusion: 'failure', cause: /Wizard/ }
  },
  {
    name: 'the closing answer of PM is cut',
    pm: [says(to('QA'))],
    agents: { QA: done },
    rounds: always({ text: 'The tests', stopReason: 'max_tokens' }),
    inputs: TWO,
    verdict: { conclusion: 'failure', pm: 'failed', outcomes: { QA: 'completed' }, cause: /PM/ }
  },
  {
    name: 'a broken block of a later round is declared done',
    pm: [says(to('QA'))],
    agents: { QA: done },
    rounds: [says('```delegations', '{"agent": "Engineer", "task": "Do', '```', '', 'STATUS: DONE')],
    inputs: TWO,
    verdict: { conclusion: 'failure', cause: /this part of PM's plan cannot be read: line 2/ }
  },
  {
    name: 'PM says in German form that it is not done',
    pm: [says(to('QA'))],
    agents: { QA: done },
    rounds: [says('Ein Test schlägt fehl.', '**STATUS**：NOT DONE：Test 7 schlägt fehl')],
    inputs: TWO,
    verdict: { conclusion: 'failure', cause: /Test 7/ }
  },
  {
    name: 'a check fails in every round',
    pm: [says(to('QA'))],
    agents: { QA: done },
    rounds: always(says('STATUS: DONE')),
    inputs: { ...THREE, checks: 'proof: test -e proof.txt' },
    verdict: { conclusion: 'failure', cause: /proof/ }
  },
  {
    name: 'PM declares a check hopeless and fail-on is never',
    pm: [says(to('QA'))],
    agents: { QA: done },
    rounds: always(says('STATUS: NOT DONE: the check is wrong')),
    inputs: { ...TWO, 'fail-on': 'never', checks: 'proof: test -e proof.txt' },
    verdict: { conclusion: 'failure', cause: /proof/ }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'another agent does the work instead',
    pm: [says(to('QA'))],
    agents: { QA: failed, Engineer: done },
    rounds: [says(to('Engineer', ' (instead of 01)')), says('STATUS: DONE')],
    inputs: THREE,
    verdict: { conclusion: 'success', outcomes: { QA: 'failed' } }
  },
  {
    name: 'another agent does the work of an unknown one',
    pm: [says('**Wizard Agent**: Do magic', '', to('QA'))],
    agents: { QA: done, Engineer: done },
    rounds: [says(to('Engineer', ' (instead of 02)')), says('STATUS: DONE')],
    inputs: THREE,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM closes with a report for each agent',
    pm: [says(to('Engineer'), '', to('QA'))],
    agents: { Engineer: done, QA: done },
    rounds: [
      says('**Engineer Agent**: Built the parser', '**QA Agent**: Wrote twelve tests', '', 'STATUS: DONE')
    ],
    inputs: THREE,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'a check fails and another round mends it',
    pm: [says(to('QA'))],
    agents: { QA: done, Engineer: [bash('echo proof > proof.txt'), ...done] },
    rounds: [says(to('Engineer')), says('STATUS: DONE')],
    inputs: { ...THREE, 'allowed-tools': 'Bash', checks: 'proof: test -e proof.txt' },
    verdict: { conclusion: 'success', summary: /proof/ }
  },
  {
    name: 'PM explains a line that was passed over',
    pm: [says('> **QA Agent**: Test all of it')],
    rounds: [says('It was a quote.', 'STATUS: NOTHING TO DO: it is only an example')],
    inputs: TWO,
    verdict: { conclusion: 'success' }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
