/** What agents and PM say of their own end. */
import { describe, it } from '@jest/globals'
import type { Step } from '../support/messages-scenario.js'
import { bash, byName, call, judge, type Situation, taskOf } from './situation.js'

const says = (...lines: readonly string[]): Step[] => [{ text: lines.join('\n') }]
const ALLOW = { 'allowed-tools': 'Bash,Read,Write,Edit' }

const notDone = (
  name: string,
  steps: Step[],
  cause: RegExp,
  inputs: Record<string, string> = {}
): Situation => ({
  name,
  agents: { QA: steps, Engineer: says('Built.', 'STATUS: done') },
  inputs,
  verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause }
})

const RED: readonly Situation[] = [
  notDone(
    'an agent says that it is not done',
    says('I looked.', '', 'STATUS: not done: pytest is not installed'),
    /pytest is not installed/
  ),
  notDone(
    'an agent says so in bold',
    says('I looked.', '', '**STATUS: not done: no access to the registry**'),
    /no access to the registry/
  ),
  notDone(
    'an agent says so in capitals',
    says('I looked.', 'Status: NOT DONE - the file is missing.'),
    /the file is missing/
  ),
  notDone(
    'an agent says so in code ticks',
    says('I looked.', '`STATUS: not done: two tests fail`'),
    /two tests fail/
  ),
  notDone(
    'an agent says so with blank lines after it',
    says('I looked.', 'STATUS: not done: two tests fail', '', '  '),
    /two tests fail/
  ),
  notDone('an agent says so without a reason', says('I looked.', 'STATUS: not done'), /not done/i),
  notDone('an agent says nothing and a status is required', says('I think that it works.'), /STATUS|status/, {
    'require-status': 'true'
  }),
  notDone('an agent only asks back', says('Which content should the file have?'), /needs an answer|asks/i),
  notDone(
    'an agent says that it is not done after it changed a file',
    [
      call('Write', { file_path: 'half.txt', content: 'half' }),
      ...says('Half of it.', 'STATUS: not done: the rest needs a decision')
    ],
    /the rest needs a decision/,
    ALLOW
  ),
  {
    name: 'an agent is not done and another waits for it',
    pm: says(
      `**Engineer Agent**: ${taskOf('Engineer')}`,
      '',
      `**QA Agent** (after Engineer): ${taskOf('QA')}`
    ),
    agents: { Engineer: says('STATUS: not done: no compiler'), QA: says('Tested.') },
    verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed', QA: 'skipped' }, cause: /no compiler/ }
  },
  {
    name: 'the last round of PM ends with something that is not done',
    pm: says(`**QA Agent**: ${taskOf('QA')}`),
    agents: { QA: says('Tested.', 'STATUS: done') },
    rounds: says('The tests ran.', 'STATUS: NOT DONE: one of them fails'),
    inputs: { 'max-rounds': '2' },
    verdict: { conclusion: 'failure', cause: /one of them fails/ }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'an agent says that it is done',
    agents: { QA: says('Tested.', 'STATUS: done') },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent says so in bold',
    agents: { QA: says('Tested.', '', '**STATUS**: done.') },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent says so and a status is required',
    agents: { QA: says('Tested.', 'STATUS: done') },
    inputs: { 'require-status': 'true' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent says nothing of its end',
    agents: { QA: says('Tested.') },
    verdict: { conclusion: 'success', summary: /STATUS|status/ }
  },
  {
    name: 'an agent quotes a status that is not its own',
    agents: {
      QA: says(
        'The other tool prints:',
        '',
        '```',
        'STATUS: not done: the disk is full',
        '```',
        '',
        'Here all is well.',
        '',
        'STATUS: done'
      )
    },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent asks something at the end of work that is done',
    agents: { QA: [bash('true'), ...says('All tests pass. Shall I add more?', 'STATUS: done')] },
    inputs: ALLOW,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM closes the last round with what was done',
    pm: says(`**QA Agent**: ${taskOf('QA')}`),
    agents: { QA: says('Tested.', 'STATUS: done') },
    rounds: says('**QA Agent**: PASS (12/12)', '', 'STATUS: DONE'),
    inputs: { 'max-rounds': '2' },
    verdict: { conclusion: 'success' }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
