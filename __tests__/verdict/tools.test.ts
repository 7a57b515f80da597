/** What agents do with tools, and what limits end. */
import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { always, bash, byName, call, judge, type Situation } from './situation.js'

const ALLOW = { 'allowed-tools': 'Bash,Read,Write,Edit' }
const done = { text: 'All of it is done.' }

const RED: readonly Situation[] = [
  {
    name: 'an agent ends its own CLI',
    agents: { QA: [bash('kill -9 $PPID'), done], Engineer: [done] },
    inputs: ALLOW,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'failed' },
      cause: /SIGKILL|itself|own/,
      notCause: /kernel, short of memory/
    }
  },
  {
    name: 'an agent ends its own CLI politely',
    agents: { QA: [bash('kill $PPID'), done] },
    inputs: ALLOW,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /SIGTERM|itself|exit code/ }
  },
  {
    name: 'an agent ends all processes of its name',
    agents: { QA: [bash('pkill -9 -f "Do the part of [Q]A" || kill -9 $PPID'), done] },
    inputs: ALLOW,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /SIGKILL|without a result/ }
  },
  {
    name: 'an agent takes more time than it has',
    agents: { QA: [bash('sleep 601'), done] },
    inputs: { ...ALLOW, 'agent-timeouts': 'QA: 8', 'wrap-up-seconds': '0' },
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'timed-out' },
      cause: /Timed out after 8s.*agent-timeouts/s
    }
  },
  {
    name: 'the session takes more time than it has',
    agents: { QA: [bash('sleep 601'), done] },
    inputs: { ...ALLOW, 'session-timeout-seconds': '8', 'wrap-up-seconds': '0' },
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'timed-out' },
      cause: /session-timeout-seconds/,
      notCause: /Raise `timeout-seconds`/
    }
  },
  {
    name: 'PM takes more time than it has',
    pm: [call('Glob', { pattern: '*' }), { text: 'late', fault: { kind: 'stall', afterEvents: 3 } }],
    inputs: { 'pm-timeout-seconds': '6', 'wrap-up-seconds': '0' },
    verdict: { conclusion: 'failure', pm: 'timed-out', cause: /pm-timeout-seconds/ }
  },
  {
    name: 'an answer never comes',
    agents: { QA: always({ fault: { kind: 'hang' } }), Engineer: [done] },
    inputs: { 'agent-timeouts': 'QA: 8', 'wrap-up-seconds': '0' },
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'timed-out' },
      cause: /Timed out after 8s/,
      notCause: /smaller task/
    }
  },
  {
    name: 'an answer stops in the middle and nothing ends it',
    agents: { QA: always({ text: 'Half of', fault: { kind: 'stall', afterEvents: 3 } }) },
    inputs: { 'stall-seconds': '10', 'on-stall': 'end' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'timed-out' }, cause: /Stalled/ }
  },
  {
    name: 'a command is silent and does nothing',
    agents: { QA: [bash('sleep 300'), done] },
    inputs: { ...ALLOW, 'stall-seconds': '10', 'on-stall': 'end' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'timed-out' }, cause: /Stalled.*Bash sleep 300/s }
  },
  {
    name: 'an agent takes more memory than it has',
    agents: {
      QA: [bash(`${process.execPath} -e "const a=[];setInterval(()=>a.push(Buffer.alloc(2e7,1)),20)"`), done],
      Engineer: [done]
    },
    inputs: { ...ALLOW, 'agent-memory-limits': 'QA: 700' },
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'memory-exceeded' },
      cause: /Memory limit exceeded.*agent-memory-limits/s
    }
  },
  {
    name: 'a tool was refused and refusals count',
    agents: { QA: [bash('make test'), { text: 'I could not run the tests.' }] },
    inputs: { 'allowed-tools': 'Read,Bash(ls:*)', 'fail-on-denied': 'true' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /Bash/ }
  },
  {
    name: 'a tool that the CLI does not have was called and refusals count',
    agents: { QA: [call('DeployNow', { to: 'production' }), { text: 'Deployed.' }] },
    inputs: { 'fail-on-denied': 'true' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /DeployNow/ }
  },
  {
    name: 'the budget is spent in the middle of an agent',
    agents: {
      QA: [
        { ...bash('true'), usage: { inputTokens: 900_000, outputTokens: 100_000 } },
        { ...bash('true'), usage: { inputTokens: 900_000, outputTokens: 100_000 } },
        { ...bash('true'), usage: { inputTokens: 900_000, outputTokens: 100_000 } },
        done
      ]
    },
    inputs: { ...ALLOW, 'max-cost-usd': '0.5' },
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: expect.stringMatching(/failed|timed-out|budget/) as never },
      cause: /max-cost-usd|\$0\.5/
    }
  },
  {
    name: 'the answer of PM asks for nothing after its turns are used up',
    pm: always(call('Glob', { pattern: '*' })),
    inputs: { 'claude-args': '--max-turns 2' },
    verdict: { conclusion: 'failure', pm: 'failed', cause: /max-turns/ }
  },
  {
    name: 'an agent uses up its turns',
    agents: { QA: always(bash('true')) },
    inputs: { ...ALLOW, 'claude-args': '--max-turns 2' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /max-turns/ }
  },
  {
    name: 'an agent depends on one that failed',
    pm: [
      {
        text: '**Engineer Agent**: Do the part of Engineer\n\n**QA Agent** (after Engineer): Do the part of QA'
      }
    ],
    agents: { Engineer: always({ blocks: [] }), QA: [done] },
    verdict: {
      conclusion: 'failure',
      outcomes: { Engineer: 'failed', QA: 'skipped' },
      cause: /The answer is empty/
    }
  },
  {
    name: 'there are more delegations than may run',
    agents: { Engineer: [done], QA: [done] },
    inputs: { 'max-delegations': '1' },
    verdict: { conclusion: 'failure', outcomes: { QA: 'skipped' }, cause: /max-delegations/ }
  },
  {
    name: 'every agent failed and fail-on is all',
    agents: { Engineer: always({ blocks: [] }), QA: always({ blocks: [] }) },
    inputs: { 'fail-on': 'all' },
    verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed', QA: 'failed' }, cause: /2 of 2/ }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'a command of an agent fails and the agent goes on',
    agents: { QA: [bash('exit 3'), bash('true'), { text: 'The second command worked.' }] },
    inputs: ALLOW,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'a tool was refused and refusals do not count',
    agents: { QA: [bash('make test'), { text: 'I could not run the tests.' }] },
    inputs: { 'allowed-tools': 'Read,Bash(ls:*)', 'fail-on-denied': 'false' },
    verdict: { conclusion: 'success', summary: /denied/i }
  },
  {
    name: 'an agent is slow and within its time',
    agents: { QA: [bash('sleep 3'), done] },
    inputs: { ...ALLOW, 'agent-timeouts': 'QA: 60' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'a command is silent for less than the time after which a run counts as stalled',
    agents: { QA: [bash('sleep 6; echo awake'), done] },
    inputs: { ...ALLOW, 'stall-seconds': '12', 'on-stall': 'end' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent ends a process of its own',
    agents: { QA: [bash('sleep 60 & kill -9 $!; wait; echo ended'), done] },
    inputs: ALLOW,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent leaves a process behind',
    agents: { QA: [bash('(setsid sleep 600 >/dev/null 2>&1 &) ; echo left'), done] },
    inputs: ALLOW,
    verdict: {
      conclusion: 'success',
      summary: /QA \(01\): 1 process that it left behind was ended: sleep 600 \(pid \d+\)/,
      left: ['sleep 600']
    }
  },
  {
    name: 'an agent waits for the process that it started',
    agents: { QA: [bash('sleep 0.3 & wait; echo waited'), done] },
    inputs: ALLOW,
    verdict: { conclusion: 'success', summary: /^(?![\s\S]*left behind)/ }
  },
  {
    name: 'a request fails once and works when it is sent again',
    agents: {
      QA: [[{ fault: { kind: 'error', status: 529, type: 'overloaded_error', message: 'Overloaded' } }, done]]
    },
    env: { CLAUDE_CODE_MAX_RETRIES: '2' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent fails once and works when it is tried again',
    agents: { QA: [[{ blocks: [] }, done, done]] },
    resumed: [done],
    inputs: { retries: '2' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'one of two agents failed and fail-on is all',
    agents: { Engineer: always({ blocks: [] }), QA: [done] },
    inputs: { 'fail-on': 'all' },
    verdict: { conclusion: 'success', outcomes: { Engineer: 'failed' }, summary: /The answer is empty/ }
  },
  {
    name: 'all failed and fail-on is never',
    agents: { Engineer: always({ blocks: [] }) },
    inputs: { 'fail-on': 'never' },
    verdict: { conclusion: 'success', outcomes: { Engineer: 'failed' }, summary: /The answer is empty/ }
  },
  {
    name: 'a file is written',
    agents: { Engineer: [call('Write', { file_path: 'made.txt', content: 'made' }), done] },
    inputs: ALLOW,
    verdict: {
      conclusion: 'success',
      also: (stage) => {
        expect(existsSync(join(stage.job.workspace, 'made.txt'))).toBe(true)
      }
    }
  },
  {
    name: 'a long answer continues after a pause of its turn',
    agents: { QA: [{ text: 'First I look.', stopReason: 'pause_turn' }, { text: 'Then I am done.' }] },
    resumed: [{ text: 'Then I am done.' }],
    inputs: { retries: '1' },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent stops at a stop sequence',
    agents: { QA: [{ text: 'All of it is done.', stopReason: 'stop_sequence' }] },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent works in a folder with blanks and quotes',
    agents: { QA: [bash('pwd'), done] },
    inputs: { ...ALLOW, 'working-directory': `a 'b" c` },
    prepare: (stage) => {
      mkdirSync(join(stage.job.workspace, `a 'b" c`))
    },
    verdict: { conclusion: 'success' }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
