/** What becomes of work in worktrees, and in a folder that agents share. */
import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from '../support/stage.js'
import { bash, byName, judge, type Situation } from './situation.js'

const done = { text: 'All of it is done.\n\nSTATUS: done' }
const INPUTS = { 'allowed-tools': 'Bash,Read,Write,Edit', isolation: 'worktree' }
const REPOSITORY = { 'notes.txt': '1\n2\n3\n4\n5\n', '.gitignore': 'out/\n.env\n' }
const read = (stage: Stage, name: string): string => {
  const file = join(stage.job.workspace, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
const kept = (name: string, content: string) => (stage: Stage) => {
  expect(read(stage, name)).toBe(content)
}

const RED: readonly Situation[] = [
  {
    name: 'two agents change the same line',
    agents: {
      Engineer: [bash("sed -i 's/3/three/' notes.txt"), done],
      QA: [bash("sed -i 's/3/drei/' notes.txt"), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'failed' },
      cause: /notes\.txt/,
      also: kept('notes.txt', '1\n2\nthree\n4\n5\n')
    }
  },
  {
    name: 'two agents create the same file',
    agents: { Engineer: [bash('echo one > new.txt'), done], QA: [bash('echo two > new.txt'), done] },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'failed' },
      cause: /new\.txt/,
      also: kept('new.txt', 'one\n')
    }
  },
  {
    name: 'one agent deletes what another changes',
    agents: { Engineer: [bash('rm notes.txt'), done], QA: [bash('echo 6 >> notes.txt'), done] },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /notes\.txt/ }
  },
  {
    name: 'two agents make the same ignored file',
    agents: {
      Engineer: [bash('mkdir out; echo one > out/a'), done],
      QA: [bash('mkdir out; echo two > out/a'), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /out/, also: kept('out/a', 'one\n') }
  },
  {
    name: 'an agent says that it is not done after a change',
    agents: { QA: [bash('echo 6 >> notes.txt'), { text: 'STATUS: not done: half of it' }] },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: {
      conclusion: 'failure',
      outcomes: { QA: 'failed' },
      cause: /half of it/,
      also: kept('notes.txt', '1\n2\n3\n4\n5\n')
    }
  },
  {
    name: 'an agent leaves conflict markers of a merge',
    agents: {
      QA: [
        bash(
          'g() { git -c user.name=T -c user.email=t@example.com "$@"; }; g checkout -qb side; echo a > notes.txt; g commit -qam a; g checkout -q -; g checkout -qb other HEAD~0; g reset -q --hard HEAD; g checkout -qb third side~1; echo b > notes.txt; g commit -qam b; g merge side'
        ),
        done
      ]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /merge|conflict/i }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'an agent only makes a stash',
    agents: {
      QA: [bash('echo 6 >> notes.txt; git -c user.name=T -c user.email=t@example.com stash -q'), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', summary: /stash/ }
  },
  {
    name: 'two agents change different lines',
    agents: {
      Engineer: [bash("sed -i 's/1/one/' notes.txt"), done],
      QA: [bash("sed -i 's/5/five/' notes.txt"), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', also: kept('notes.txt', 'one\n2\n3\n4\nfive\n') }
  },
  {
    name: 'an agent commits its work',
    agents: {
      QA: [bash('echo 6 >> notes.txt; git -c user.name=T -c user.email=t@example.com commit -qam six'), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', also: kept('notes.txt', '1\n2\n3\n4\n5\n6\n') }
  },
  {
    name: 'an agent makes only an ignored file',
    agents: { QA: [bash('mkdir out; echo one > out/a'), done] },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', also: kept('out/a', 'one\n') }
  },
  {
    name: 'an agent changes nothing in its worktree',
    agents: { QA: [bash('cat notes.txt'), done] },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success' }
  },
  {
    name: 'an agent continues the changes of the one before it',
    pm: [
      {
        text: '**Engineer Agent**: Do the part of Engineer\n\n**QA Agent** (after Engineer): Do the part of QA'
      }
    ],
    agents: {
      Engineer: [bash("sed -i 's/3/three/' notes.txt"), done],
      QA: [bash("sed -i 's/three/drei/' notes.txt"), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', also: kept('notes.txt', '1\n2\ndrei\n4\n5\n') }
  },
  {
    name: 'two agents make the same change',
    agents: {
      Engineer: [bash("sed -i 's/3/three/' notes.txt"), done],
      QA: [bash("sed -i 's/3/three/' notes.txt"), done]
    },
    repository: REPOSITORY,
    inputs: INPUTS,
    verdict: { conclusion: 'success', also: kept('notes.txt', '1\n2\nthree\n4\n5\n') }
  }
]

describe('a session in which', () => {
  it.each(byName([...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
