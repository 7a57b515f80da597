/**
 * Green runs of other tools that did nothing, as their users reported them (the repository and number of each report),
 * rebuilt; and beside each an honest twin, which must be green.
 */
import { describe, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from '../support/messages-scenario.js'
import { CLAUDE } from '../support/real-cli.js'
import type { Stage } from '../support/stage.js'
import { always, apiFault, bash, byName, call, judge, type Situation } from './situation.js'

const says = (...lines: readonly string[]): Step[] => [{ text: lines.join('\n') }]
const done = says('It is done: see above.', 'STATUS: done')
const write = (file: string, content: string): Step => call('Write', { file_path: file, content })
const ALLOW = { 'allowed-tools': 'Bash,Read,Write,Edit' }

/** A CLI of its own in place of the real one: it can only answer `--version`. */
function replaceCli(stage: Stage, script: string): void {
  const version = 'case "$*" in *--version*) echo "2.1.332 (Claude Code)"; exit 0 ;; esac'
  writeFileSync(join(stage.job.workspace, '../claude'), `#!/bin/sh\n${version}\n${script}\n`, { mode: 0o755 })
}

const PAIRS: readonly (readonly [string, Situation, Situation])[] = [
  [
    'anthropics/claude-code-action#1495: the result is an error and its subtype success',
    {
      name: 'the key is refused',
      agents: { QA: always(apiFault(401, 'authentication_error', 'invalid x-api-key')) },
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /key/i }
    },
    { name: 'the key is accepted', agents: { QA: done }, verdict: { conclusion: 'success' } }
  ],
  [
    'Extra-Chill/homeboy#4528: the reply is empty and so is the patch',
    {
      name: 'the reply is empty',
      agents: { QA: always({ blocks: [] }) },
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /The answer is empty/ }
    },
    {
      name: 'the reply is short and nothing had to change',
      agents: { QA: says('No change was needed.', 'STATUS: done') },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'RyderFreeman4Logos/cli-sub-agent#1080: the agent announces its work and ends',
    {
      name: 'work is only announced',
      agents: { Engineer: says("I'll start by exploring the codebase to understand its structure.") },
      inputs: { 'require-status': 'true' },
      verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed' }, cause: /STATUS/ }
    },
    {
      name: 'work is announced and done',
      agents: {
        Engineer: [
          { blocks: [{ type: 'text', text: "I'll start by exploring." }, ...(bash('ls').blocks ?? [])] },
          ...done
        ]
      },
      inputs: { ...ALLOW, 'require-status': 'true' },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'chrismcdermut/proletariat#827: success is reported and no code written',
    {
      name: 'code is only claimed',
      agents: { Engineer: says('I implemented add() and its tests pass.', 'STATUS: done') },
      repository: { 'test.sh': 'test -f add.py\n' },
      inputs: { ...ALLOW, checks: 'tests: sh test.sh' },
      verdict: { conclusion: 'failure', cause: /tests/ }
    },
    {
      name: 'code is written',
      agents: { Engineer: [write('add.py', 'def add(a, b): return a + b\n'), ...done] },
      repository: { 'test.sh': 'test -f add.py\n' },
      inputs: { ...ALLOW, checks: 'tests: sh test.sh' },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'hezo-ai/hezo#260: the agent ends in plan mode',
    {
      name: 'a plan is handed to nobody',
      agents: {
        Engineer: [
          call('ExitPlanMode', { plan: '1. Build it' }),
          ...says('The plan is ready for your approval.', 'STATUS: not done: the plan needs approval')
        ]
      },
      verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed' }, cause: /approval/ }
    },
    {
      name: 'a plan was the task',
      agents: { Engineer: says('1. Build it', '2. Test it', 'STATUS: done') },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'fullsend-ai/fullsend#6621: the service that the work needs cannot be reached',
    {
      name: 'the tool that reaches the service fails',
      agents: {
        QA: [
          bash('curl -sf --max-time 5 http://127.0.0.1:9/issue'),
          ...says('I could not read the issue.', 'STATUS: not done: the service refuses connections')
        ]
      },
      inputs: ALLOW,
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /refuses connections/ }
    },
    {
      name: 'the tool fails once and another way works',
      agents: { QA: [bash('curl -sf --max-time 5 http://127.0.0.1:9/issue'), bash('true'), ...done] },
      inputs: ALLOW,
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'Integral-Productivity/glassfrog-clipper#108: all that would publish the review was denied',
    {
      name: 'the tool that publishes is denied',
      agents: { QA: [bash('gh pr review --comment'), ...says('The review is above.', 'STATUS: done')] },
      inputs: { 'allowed-tools': 'Read,Bash(git log:*)', 'fail-on-denied': 'true' },
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /Bash/ }
    },
    {
      name: 'the tool is allowed',
      agents: { QA: [bash('true'), ...done] },
      inputs: { 'allowed-tools': 'Read,Bash(true:*)', 'fail-on-denied': 'true' },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'kcsinclair/kaos-control#14: a limit of the plan ends the run, and its subtype is success',
    {
      name: 'the plan is used up',
      agents: {
        QA: [
          bash('true'),
          ...always(apiFault(429, 'rate_limit_error', "You've hit your session limit · resets 3pm"))
        ]
      },
      inputs: ALLOW,
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /limit/ }
    },
    {
      name: 'a limit is waited out',
      agents: {
        QA: [
          [
            apiFault(429, 'rate_limit_error', 'Number of requests has exceeded your rate limit'),
            ...done,
            ...done
          ]
        ]
      },
      env: { CLAUDE_CODE_MAX_RETRIES: '2' },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'docker/docker-agent#335: the agent fails and the exit code is 0',
    {
      name: 'the CLI ends without a word',
      inputs: { 'claude-path': '../claude' },
      prepare: (stage) => {
        replaceCli(stage, 'exit 0')
      },
      verdict: { conclusion: 'failure', pm: 'failed', cause: /without a result/ }
    },
    {
      name: 'the CLI is reached by a script',
      agents: { QA: done },
      // What the script executes may be in a home folder, which the sandbox hides.
      inputs: { 'claude-path': '../claude', 'read-paths': dirname(dirname(CLAUDE)) },
      prepare: (stage) => {
        replaceCli(stage, `exec ${CLAUDE} "$@"`)
      },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'lhpaul/ai-dev-framework-template#866: nothing asked the agent to do anything',
    {
      name: 'PM names an agent that does not exist',
      pm: says('**Reviewer Agent**: Review the change', '', 'STATUS: DONE'),
      verdict: { conclusion: 'failure', cause: /Reviewer/ }
    },
    {
      name: 'PM says that there is nothing to do',
      pm: says('The change is empty.', 'STATUS: NOTHING TO DO: the change is empty'),
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'anthropics/claude-code-action#1392: the answer is truncated',
    {
      name: 'the answer is longer than it may be',
      agents: { QA: always({ text: 'Half of the ans', stopReason: 'max_tokens' }) },
      resumed: always({ text: 'Half of the ans', stopReason: 'max_tokens' }),
      verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, cause: /max|tokens|longer|limit/i }
    },
    {
      name: 'the answer is long and whole',
      agents: { QA: says('word '.repeat(20_000), 'STATUS: done') },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'a gateway ends the stream where a tool call was to come',
    {
      name: 'the tool call is lost',
      agents: {
        Engineer: always({
          blocks: [{ type: 'text', text: 'I write it.' }, ...(write('made.txt', 'whole').blocks ?? [])],
          fault: { kind: 'end', afterEvents: 5 },
          faultWithoutStream: true
        })
      },
      resumed: always({ text: 'x', fault: { kind: 'end', afterEvents: 2 }, faultWithoutStream: true }),
      inputs: ALLOW,
      verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed' }, cause: /cut off|[Cc]onnection|500/ }
    },
    {
      name: 'the tool call arrives',
      agents: { Engineer: [write('made.txt', 'whole'), ...done] },
      inputs: ALLOW,
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'work that was started in the background is lost with its agent',
    {
      name: 'the build in the background is not waited for',
      agents: {
        Engineer: [bash('(sleep 30; echo made > made.txt) >/dev/null 2>&1 & echo started'), ...done]
      },
      repository: { 'test.sh': 'test -f made.txt\n' },
      inputs: { ...ALLOW, checks: 'made: sh test.sh' },
      verdict: { conclusion: 'failure', cause: /made/ }
    },
    {
      name: 'the build in the background is waited for',
      agents: { Engineer: [bash('(sleep 1; echo made > made.txt) & wait'), ...done] },
      repository: { 'test.sh': 'test -f made.txt\n' },
      inputs: { ...ALLOW, checks: 'made: sh test.sh' },
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'the agent asks and nobody answers',
    {
      name: 'the whole answer is a question',
      agents: { Engineer: says('Should I use SQLite or PostgreSQL?') },
      verdict: { conclusion: 'failure', outcomes: { Engineer: 'failed' }, cause: /answer|asks/ }
    },
    {
      name: 'the answer ends with an offer',
      agents: {
        Engineer: [
          write('db.txt', 'SQLite'),
          ...says('I chose SQLite. Shall I add an index, too?', 'STATUS: done')
        ]
      },
      inputs: ALLOW,
      verdict: { conclusion: 'success' }
    }
  ],
  [
    'two of three pieces are done and the third is forgotten',
    {
      name: 'one delegation fails',
      agents: {
        Engineer: done,
        QA: done,
        Documentation: always(apiFault(500, 'api_error', 'Internal server error'))
      },
      verdict: {
        conclusion: 'failure',
        outcomes: { Documentation: 'failed' },
        cause: /1 of 3 delegations did not complete: Documentation/
      }
    },
    {
      name: 'all three are done',
      agents: { Engineer: done, QA: done, Documentation: done },
      verdict: { conclusion: 'success' }
    }
  ]
]

describe.each(PAIRS)('%s', (_, lost, honest) => {
  it.each(byName([lost, honest]))('%s', async (_name, situation) => {
    await judge(situation)
  })
})
