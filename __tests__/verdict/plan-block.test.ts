/** What PM hands over in its delegations block, and what becomes of it. */
import { describe, it } from '@jest/globals'
import type { Step } from '../support/messages-scenario.js'
import { byName, judge, type Situation, taskOf } from './situation.js'

const done = [{ text: 'All of it is done.\n\nSTATUS: done' }]
const says = (...lines: readonly string[]): Step[] => [{ text: lines.join('\n') }]
const entry = (agent: string, more = ''): string => `{"agent": "${agent}", "task": "${taskOf(agent)}"${more}}`
const block = (...lines: readonly string[]): string => ['```delegations', ...lines, '```'].join('\n')

const RED: readonly Situation[] = [
  {
    name: 'one of two objects of the block is broken',
    pm: says(block(entry('QA'), '{"agent": "Engineer", "task": "Do the part of "Engineer""}')),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /line 3.*JSON/s }
  },
  {
    name: 'the last object of the block is cut',
    pm: says('```delegations', entry('QA'), '{"agent": "Engineer", "task": "Do the part'),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /line 3/ }
  },
  {
    name: 'an object of the block has no task',
    pm: says(block(entry('QA'), '{"agent": "Engineer", "description": "Do the part of Engineer"}')),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /no "task"/ }
  },
  {
    name: 'an object of the block has no agent',
    pm: says(block(entry('QA'), '{"role": "Engineer", "task": "Do the part of Engineer"}')),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /no "agent"/ }
  },
  {
    name: 'the whole block is broken',
    pm: says(block('agent: Engineer', 'task: Do the part of Engineer')),
    verdict: { conclusion: 'failure', cause: /JSON/ }
  },
  {
    name: 'the whole block is broken and PM declares its plan done',
    pm: says(block('agent: Engineer', 'task: Do the part of Engineer'), '', 'STATUS: DONE'),
    verdict: { conclusion: 'failure', cause: /JSON/ }
  },
  {
    name: 'the block is named json and PM declares its plan done',
    pm: says('```json', `[${entry('QA')}]`, '```', '', 'STATUS: DONE'),
    verdict: { conclusion: 'failure', cause: /not named/ }
  },
  {
    name: 'the block is named json',
    pm: says('```json', `[${entry('QA')}]`, '```'),
    verdict: { conclusion: 'failure', cause: /not named/ }
  },
  {
    name: 'the block names an agent that does not exist',
    pm: says(block(entry('QA'), entry('Wizard'))),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /Wizard is not an agent/ }
  },
  {
    name: 'the whole block is quoted',
    pm: says('> ```delegations', `> ${entry('QA')}`, '> ```'),
    verdict: { conclusion: 'failure', cause: /quoted delegations block/ }
  },
  {
    name: 'a delegation has an order that cannot be read',
    pm: says(block(entry('Engineer'), entry('QA', ', "after": {"agent": "Engineer"}'))),
    agents: { Engineer: done },
    verdict: { conclusion: 'failure', cause: /"after"/ }
  },
  {
    name: 'the block is empty and the prose delegates',
    pm: says(`**QA Agent**: ${taskOf('QA')}`, '', block()),
    verdict: { conclusion: 'failure', cause: /block of the answer is empty/ }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'a delegation of the block waits for an agent that does not exist, and runs without waiting',
    pm: says(block(entry('QA', ', "after": ["Wizard"]'))),
    agents: { QA: done },
    verdict: { conclusion: 'success', summary: /Wizard.*runs without waiting/ }
  },
  {
    name: 'a delegation of the block waits for itself, and runs without waiting',
    pm: says(block(entry('QA', ', "after": ["QA"]'))),
    agents: { QA: done },
    verdict: { conclusion: 'success', summary: /its own agent.*runs without waiting/ }
  },
  {
    name: 'the block delegates to two agents',
    pm: says(block(entry('Engineer'), entry('QA', ', "after": "Engineer"'))),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'the block is a list',
    pm: says(block('[', `${entry('Engineer')},`, `${entry('QA')},`, ']')),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'the block stands beside the same plan in prose',
    pm: says(`**QA Agent**: ${taskOf('QA')}`, '', block(entry('QA'))),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'the prose delegates more than the block',
    pm: says(`**Engineer Agent**: ${taskOf('Engineer')}`, '', block(entry('QA'))),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success', summary: /both run/ }
  },
  {
    name: 'a quoted block stands beside the own one',
    pm: says('> ```delegations', `> ${entry('Engineer')}`, '> ```', '', block(entry('QA'))),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'the task of the block is a list of lines',
    pm: says(block('{"agent": "QA", "task": ["Do the part of QA", "Done when it is."]}')),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'a string of the block has a line break',
    pm: says(block('{"agent": "QA", "task": "Do the part of QA', 'and no more"}')),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'the block is empty and there is nothing to do',
    pm: says(block(), '', 'STATUS: NOTHING TO DO: all of it is there'),
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM revises its plan in a second block',
    pm: says(
      block(entry('Engineer').replace('Do the part', 'Do too much of the part'), entry('QA')),
      '',
      'Actually, revised plan:',
      '',
      block(entry('Engineer'))
    ),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success', summary: /PM revised its plan.*they run, too.*QA/s }
  },
  {
    name: 'two blocks make up one plan',
    pm: says(block(entry('Engineer')), '', 'Then:', '', block(entry('QA'))),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success' }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
