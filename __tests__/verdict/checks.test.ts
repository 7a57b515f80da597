/** What the author's checks prove, and what agents do about them. */
import { describe, it } from '@jest/globals'
import { bash, byName, call, judge, type Situation } from './situation.js'

const done = { text: 'All of it is done.\n\nSTATUS: done' }
const ALLOW = { 'allowed-tools': 'Bash,Read,Write,Edit' }
const REPOSITORY = {
  'sum.sh': 'echo $(($1 + $2))\n',
  'check.sh': 'test -e proof.txt\n',
  '.gitignore': 'out/\n'
}
const CHECK = { ...ALLOW, checks: 'proof: sh check.sh' }
const WORKTREE = { isolation: 'worktree' }

const RED: readonly Situation[] = [
  {
    name: 'a check fails after work that all agents call done',
    agents: { QA: [done] },
    repository: REPOSITORY,
    inputs: CHECK,
    verdict: { conclusion: 'failure', cause: /check proof/ }
  },
  {
    name: 'a check fails and fail-on is never',
    agents: { QA: [done] },
    repository: REPOSITORY,
    inputs: { ...CHECK, 'fail-on': 'never' },
    verdict: { conclusion: 'failure', cause: /check proof/ }
  },
  {
    name: 'a check fails and nothing was delegated',
    pm: [{ text: 'STATUS: NOTHING TO DO: it is there already' }],
    repository: REPOSITORY,
    inputs: CHECK,
    verdict: { conclusion: 'failure', cause: /check proof/ }
  },
  {
    name: 'a check does not exist',
    agents: { QA: [done] },
    inputs: { checks: 'proof: no-such-command-anywhere' },
    verdict: { conclusion: 'failure', cause: /proof/ }
  },
  {
    name: 'a check takes too long',
    agents: { QA: [done] },
    inputs: { checks: 'proof: sleep 300', 'check-timeout-seconds': '3' },
    verdict: { conclusion: 'failure', cause: /proof timed out/, notCause: /smaller task/ }
  },
  {
    name: 'a check is ended by a signal',
    agents: { QA: [done] },
    inputs: { checks: 'proof: kill -9 $$' },
    verdict: { conclusion: 'failure', cause: /proof/, notCause: /kernel, short of memory/ }
  },
  {
    name: 'the first of two checks fails',
    agents: { QA: [done] },
    inputs: { checks: 'one: false\ntwo: true' },
    verdict: { conclusion: 'failure', cause: /check one/, notCause: /check two/ }
  },
  {
    name: 'the check of an agent fails',
    agents: { Engineer: [bash('echo made > made.txt'), done], QA: [done] },
    repository: REPOSITORY,
    inputs: { ...ALLOW, ...WORKTREE, 'agent-checks': 'Engineer: proof: test -e proof.txt' },
    verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed' }, cause: /proof/ }
  },
  {
    name: 'the check of an agent fails and another waits for it',
    pm: [
      {
        text: '**Engineer Agent**: Do the part of Engineer\n\n**QA Agent** (after Engineer): Do the part of QA'
      }
    ],
    agents: { Engineer: [done], QA: [done] },
    inputs: { 'agent-checks': 'Engineer: proof: false' },
    verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed', QA: 'skipped' }, cause: /proof/ }
  },
  {
    name: 'a check was green before and is red now',
    agents: { QA: [bash('rm proof.txt'), done] },
    repository: { ...REPOSITORY, 'proof.txt': 'proof\n' },
    inputs: { ...CHECK, 'checks-before': 'true' },
    verdict: { conclusion: 'failure', cause: /proof.*before|before.*proof/s }
  },
  {
    name: 'a check looks for work that was not merged',
    agents: { QA: [bash('touch proof.txt'), { text: 'STATUS: not done: half of it' }] },
    repository: REPOSITORY,
    inputs: { ...CHECK, ...WORKTREE },
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /half of it.*check proof/s }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'a check proves the work',
    agents: { QA: [call('Write', { file_path: 'proof.txt', content: 'proof' }), done] },
    repository: REPOSITORY,
    inputs: CHECK,
    verdict: { conclusion: 'success', summary: /proof/ }
  },
  {
    name: 'a check proves merged work',
    agents: { QA: [bash('echo proof > proof.txt'), done] },
    repository: REPOSITORY,
    inputs: { ...CHECK, ...WORKTREE },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'a check was red before and is green now',
    agents: { QA: [bash('echo proof > proof.txt'), done] },
    repository: REPOSITORY,
    inputs: { ...CHECK, 'checks-before': 'true' },
    verdict: { conclusion: 'success', summary: /fail[\s\S]*before|before[\s\S]*fail/i }
  },
  {
    name: 'a check was green anyway',
    agents: { QA: [done] },
    repository: { ...REPOSITORY, 'proof.txt': 'proof\n' },
    inputs: { ...CHECK, 'checks-before': 'true' },
    verdict: { conclusion: 'success', summary: /passed|before/i }
  },
  {
    name: 'an agent edits the script of its check',
    agents: { QA: [bash('echo true > check.sh'), done] },
    repository: REPOSITORY,
    inputs: CHECK,
    verdict: { conclusion: 'success', summary: /check\.sh/ }
  },
  {
    name: 'a check changes files',
    agents: { QA: [done] },
    repository: REPOSITORY,
    inputs: { checks: 'format: echo changed >> sum.sh' },
    verdict: { conclusion: 'success', summary: /sum\.sh/ }
  },
  {
    name: 'there is no check',
    agents: { QA: [done] },
    verdict: { conclusion: 'success', summary: /not verified by any check/i }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
