import { describe, expect, it } from '@jest/globals'
import { withMentions } from '../../../src/session/plan-block/agent-mentions.js'
import { readPlan, type AnswerStage } from '../../../src/session/plan-block/read-plan.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'

/** What runs (agents), which lines are lost work, and which are open only because nothing else was delegated. */
interface Becomes {
  readonly runs: readonly string[]
  readonly lost: readonly number[]
  readonly open: readonly number[]
}

function becomes(response: string, stage?: AnswerStage): Becomes {
  const plan = readPlan(response, BUILT_IN_ROSTER, stage)
  const isFirst = (stage ?? 'first') === 'first'
  const { delegations, passedOver } = isFirst ? withMentions(plan, response, BUILT_IN_ROSTER) : plan
  const lines = (isLost: boolean): number[] =>
    passedOver.filter((each) => (each.isLost ?? false) === isLost).map(({ line }) => line)
  const runs = delegations.map(({ agent }) => agent)
  return { runs, lost: lines(true), open: runs.length === 0 ? lines(false) : [] }
}

const ENGINEER = '**Engineer Agent**: Build the parser'
const entry = (agent: string, task: string): string => JSON.stringify({ agent, task })
const block = (...entries: readonly string[]): string => ['```delegations', ...entries, '```'].join('\n')
const BUILT = block(entry('Engineer', 'Build the parser in src/parse.ts'))
const BOTH = block(entry('Engineer', 'Build the parser in src/parse.ts'), entry('QA', 'Write its tests'))

/** A line beside a delegation to the Engineer, which is in line 1. */
const LOST_BESIDE: readonly (readonly [string, string])[] = [
  ['a bold name with a dash', '**QA** — Test the parser'],
  ['a bold name with a dash in a list', '- **QA** - Test the parser'],
  ['a bold name with an order and a dash', '**QA** (after Engineer) — Test the parser'],
  ['a bold name without a separator', '**QA** Test the parser'],
  ['a name in brackets', '[QA] Test the parser'],
  ['a noun in brackets', '[Security] Audit the parser'],
  ['a bold name in brackets', '**[QA]** Test the parser'],
  ['a bracketed item', '- [QA]: Test the parser'],
  ['a plain name', 'QA: Test the parser'],
  ['a plain name with an order', 'QA (after Engineer): Test the parser'],
  ['a plain name with a dash', 'QA — Test the parser'],
  ['a plain name with an arrow', 'QA → Test the parser'],
  ['a plain name in a list', '- QA: Test the parser'],
  ['a numbered item', '2. QA — Test the parser'],
  ['a numbered bold item', '2. **QA** – Test the parser'],
  ['a name with the word agent and a dash', 'QA Agent - Test the parser'],
  ['a heading with a dash', '### QA — Test the parser'],
  ['an emoji before the name', '🧪 **QA** — Test the parser'],
  ['emphasis', '*QA*: Test the parser'],
  ['code', '`QA`: Test the parser'],
  ['a mention', '@qa Test the parser'],
  ['a row', '| QA | Test the parser |'],
  ['a row with a number and an order', '| 2 | QA | Test the parser | Engineer |'],
  ['a row whose work is to come', '| QA | Test the parser | pending |'],
  ['a noun below its heading', '| Agent | Task |\n|---|---|\n| Security | Audit the parser |'],
  ['a call of another form', 'Task(QA): Test the parser'],
  ['a task before its agent', '- Test the parser (QA)'],
  ['a task before an arrow', 'Test the parser → QA'],
  ['an object outside of the block', '{"agent": "QA", "task": "Test the parser"}'],
  ['words before the label', 'As usual, **QA Agent**: Test the parser'],
  ['another language', '**QA** — Schreibe Tests für leere Eingaben'],
  ['Japanese', 'QA：空の入力のテストを書く'],
  ['a sentence', 'After that I will have QA test it.'],
  ['a sentence in the passive', 'The parser will be tested by the QA agent.'],
  ['a sentence whose subject is the agent', 'Then QA should test the parser.'],
  ['a sentence that hands it over', 'I am handing the tests of the parser to QA.'],
  ['an order', 'Ask QA to test it.']
]

/** A line beside a delegation to the Engineer that hands no work to another agent. */
const QUIET_BESIDE: readonly (readonly [string, string])[] = [
  ['a sentence about the delegated agent', "I'll have the Engineer build it, and it will be quick."],
  ['a result in a table', '| QA | passed |'],
  ['a result with its task in a table', '| QA | Test the parser | passed |'],
  ['a count in a table', '| QA | 12/12 |'],
  ['a result behind a name', 'QA: all 12 tests pass'],
  ['a result behind a dash', '**QA** — all tests pass'],
  ['what is not needed', 'No need for the QA agent.'],
  ['what is not needed, by its name', 'I do not need QA for this, the Engineer runs the tests.'],
  ['who has nothing to do', 'The QA agent has nothing to do.'],
  ['what PM weighed', 'I considered letting QA test it, but that can wait.'],
  ['a condition', 'If QA should find something, it is for another session.'],
  ['a noun as a topic', 'Documentation: docs/parser.md describes it already.'],
  ['a noun as a subject', 'Security should not be a concern here.'],
  ['a possessive', "I will let QA's notes be."],
  ['a link', '[QA](docs/qa.md) describes how to test.'],
  ['a definition of a link', '[QA]: https://example.com/qa'],
  ['a value', 'QA: Vitest'],
  ['a package', 'It uses @ops/cli and @security/audit.'],
  ['an agent of the repository', 'The QA agent of the repository is in agents/qa.md.'],
  ['the form of an object', '{"agent": "QA", "task": "<the whole task>"}'],
  ['an example', 'For example:\n\nQA: Test the parser'],
  ['a quote', '> QA: Test the parser']
]

/** Prose beside a block that has all of the work, or text about agents that are not to work. */
const EXPLAINS: readonly (readonly [string, string])[] = [
  [
    'who is not needed, in a list',
    "Agents I'm not using:\n- QA: the Engineer's unit tests cover the change.\n- Ops: nothing to deploy."
  ],
  [
    'who is not needed, in another language',
    'Nicht beteiligt:\n- QA: die vorhandenen Tests reichen aus\n- Ops: an der Pipeline ändert sich nichts'
  ],
  [
    'which agents are used, in a table',
    '| Agent | Needed? | Why |\n|---|---|---|\n| Engineer | Yes | Builds it |\n| QA | No | The checks run the tests |'
  ],
  [
    'steps of one agent in a table',
    '| # | Agent | Task |\n|---|---|---|\n| 1 | Engineer | Add the cache |\n| 2 | Engineer | Use the cache |'
  ],
  ['files of one agent', '- its use in `src/client.ts` → Engineer\n- the cache in `src/cache.ts` → Engineer'],
  ['phases', '1. Phase 1 (Engineer): add the cache layer\n2. Phase 2 (Engineer): use it in the client'],
  [
    'findings',
    '- **Security** – `src/log.ts:40` logs the token in clear text\n- **Docs** – `docs/dev.md` still names Node 16'
  ],
  ['risks', '- **Data** — the migration locks a table\n- **Security** — old tokens stay valid for a day'],
  ['criteria', '- Tests: add one for empty input\n- Docs: describe the flag\n- Security: check the input'],
  ['what is out of scope', '- QA: load testing is out of scope\n- Ops: deployment is out of scope'],
  ['environments', '| Environment | URL |\n|---|---|\n| QA | https://qa.example.com is down |'],
  [
    'roles of the product',
    '| Role | Permissions |\n|---|---|\n| QA | Read repositories, write test reports |'
  ],
  ['scopes of commits', '- `qa`: changes of tests\n- `ops`: pipelines and containers'],
  [
    'a process that is described',
    '1. Engineer: opens the pull request\n2. QA: approves the release\n3. Ops: deploys it to production'
  ],
  ['follow-up work', 'TODO: QA should cover the importer as well\nTODO: I will ask QA to cover the exporter'],
  ['another session', 'In a follow-up session I will have the Data Engineer move the table.'],
  ['what people do', 'Before the release QA should test it on a device, and have Ops set the flag.'],
  ['what others do', 'The fixtures will be updated by QA in another repository.'],
  ['readers', "I'll have the Engineer describe how developers, Ops and QA use it."]
]

/** Work for an agent without a delegation, beside a block. */
const LOST_BESIDE_BLOCK: readonly (readonly [string, string])[] = [
  ['an order behind a bold name', '**QA** — Test the parser'],
  ['an order behind a plain name', '2. QA: write tests for empty input'],
  ['an order behind other words', 'As usual, **QA Agent**: Verify the result'],
  ['an object', '{"agent": "Security", "task": "Audit the parser"}'],
  ['a row below its heading', '| Agent | Task |\n|---|---|\n| Security | Threat model |'],
  ['an announcement', 'After that I will have QA test it.'],
  ['an announcement for two', "I'll have the Engineer build it, and QA test it."]
]

describe('an answer with a delegation', () => {
  it.each(LOST_BESIDE)('has lost work, too, in %s', (_title, line) => {
    const last = 3 + line.split('\n').length - 1
    expect(becomes(`${ENGINEER}\n\n${line}`)).toEqual({ runs: ['engineer'], lost: [last], open: [] })
  })

  it.each(QUIET_BESIDE)('has no lost work in %s', (_title, line) => {
    expect(becomes(`${ENGINEER}\n\n${line}`)).toEqual({ runs: ['engineer'], lost: [], open: [] })
  })

  it.each(EXPLAINS)('has no lost work beside its block in %s', (_title, prose) => {
    expect(becomes(`${prose}\n\n${BUILT}`)).toEqual({ runs: ['engineer'], lost: [], open: [] })
  })

  it.each(LOST_BESIDE_BLOCK)('has lost work beside its block in %s', (_title, prose) => {
    const last = prose.split('\n').length
    expect(becomes(`${prose}\n\n${BUILT}`)).toEqual({ runs: ['engineer'], lost: [last], open: [] })
  })

  it('has thousands of lines and as many objects for one agent', () => {
    const numbers = Array.from({ length: 3_000 }, (_, index) => index)
    const lines = numbers.map((each) => `**QA**: Test part ${each}`).join('\n')
    const plan = block(...numbers.map((each) => entry('QA', `Check number ${each}`)))
    expect(becomes(`${lines}\n\n${plan}`)).toMatchObject({ runs: numbers.map(() => 'qa'), lost: [] })
  })

  it('is searched no further than answers are long', () => {
    const rows = '| QA | Test it |\n'.repeat(20_000)
    expect(becomes(`${ENGINEER}\n\n${'Prose.\n'.repeat(10_000)}\n${rows}`).lost).toEqual([])
    expect(becomes(`${ENGINEER}\n\n${rows}`).lost.length).toBeGreaterThan(0)
  })

  it.each<[string, string, Becomes]>([
    [
      'a list of which one item is read',
      '1. **Engineer**: Build it\n2. QA — Test it\n3. Ops — Deploy it',
      { runs: ['engineer'], lost: [2, 3], open: [] }
    ],
    [
      'lines without a blank one between them',
      '**Engineer Agent**: Build it\n**QA** — Test it',
      { runs: ['engineer'], lost: [2], open: [] }
    ],
    [
      'an overview in a table before the plan',
      `| Agent | Task |\n|---|---|\n| Engineer | Parser |\n| QA | Tests |\n\n${BOTH}`,
      { runs: ['engineer', 'qa'], lost: [], open: [] }
    ],
    [
      'an overview in a list before the plan',
      `- Engineer — builds the parser\n- QA — tests it\n\n${BOTH}`,
      { runs: ['engineer', 'qa'], lost: [], open: [] }
    ],
    [
      'sentences about all of its plan',
      `I'll have the Engineer build it and let QA test it.\n\n${BOTH}`,
      { runs: ['engineer', 'qa'], lost: [], open: [] }
    ],
    [
      'a table with more rows than its plan',
      `| Agent | Task |\n|---|---|\n| Engineer | Parser |\n| QA | Tests |\n\n${BUILT}`,
      { runs: ['engineer'], lost: [4], open: [] }
    ],
    [
      'two steps of an agent with one delegation in its overview',
      `Engineer: Build the parser in src/parse.ts\nEngineer: Describe the parser\n\n${BUILT}`,
      { runs: ['engineer'], lost: [], open: [] }
    ],
    [
      'a sentence about more than its plan',
      `I'll have the Engineer build it and let QA test it.\n\n${BUILT}`,
      { runs: ['engineer'], lost: [1], open: [] }
    ],
    [
      'an object behind the end of its block',
      `${BUILT}\n${entry('QA', 'Write its tests')}`,
      { runs: ['engineer'], lost: [4], open: [] }
    ],
    [
      'the rest of its plan in a block of another name',
      `${BUILT}\n\n\`\`\`json\n[${entry('QA', 'Write its tests')}]\n\`\`\``,
      { runs: ['engineer'], lost: [5], open: [] }
    ],
    [
      'its plan once more in a block of another name',
      `${BOTH}\n\n\`\`\`json\n[${entry('QA', 'Write its tests')}]\n\`\`\``,
      { runs: ['engineer', 'qa'], lost: [], open: [] }
    ],
    [
      'the word QA within a task',
      '**Engineer Agent**: Build it\n\n- QA: run `npm test`\n- Docs: none',
      { runs: ['engineer'], lost: [3], open: [] }
    ],
    [
      'a team in a table, and a plan for all of it',
      `## Team\n\n- Engineer: writes the code\n- QA: tests it\n\n${BOTH}`,
      { runs: ['engineer', 'qa'], lost: [], open: [] }
    ],
    [
      'a list of its team',
      `Available agents:\n\n- Engineer: Code implementation\n- QA: Quality and testing\n\n${BUILT}`,
      { runs: ['engineer'], lost: [], open: [] }
    ]
  ])('that has %s', (_title, response, expected) => {
    expect(becomes(response)).toEqual(expected)
  })
})

describe('an answer without a delegation', () => {
  it.each<[string, string, readonly number[], readonly number[]]>([
    ['a table of work', '| Agent | Task |\n|---|---|\n| QA | Test it |', [3], []],
    ['a table of results', '| Agent | Result |\n|---|---|\n| QA | passed |\n| Engineer | ✅ built |', [], []],
    ['a result', 'QA: passed', [], []],
    ['a sentence about who is not needed', 'There is no need for the Engineer agent.', [], []],
    ['another about who is not needed', "The Engineer agent isn't needed, and QA has nothing to do.", [], []],
    ['another still', 'The parser is there already, so I am not delegating to the Engineer.', [], []],
    ['nothing for anyone', 'There is nothing for the Engineer or the QA agent to do.', [], []],
    ['a condition that work waits for', 'It is not done until the QA agent has tested it.', [], [1]],
    ['a reason before the work', 'It has no tests, so I will have QA write them.', [1], []],
    ['what must not be forgotten', 'Do not forget to have the QA agent test it.', [], [1]],
    ['a past session, which is not told apart', 'The Engineer agent built it in the last session.', [], [1]],
    ['another language, which is not told apart', "L'agent Engineer n'est pas nécessaire.", [], [1]]
  ])('that has %s', (_title, response, lost, open) => {
    expect(becomes(response)).toEqual({ runs: [], lost, open })
  })

  it('has more names in one line than are judged', () => {
    expect(becomes('the qa of it, '.repeat(900)).open).toEqual([])
    expect(becomes('the qa of it, '.repeat(1_100)).open).toEqual([1])
  })

  it('has work in prose that an empty block contradicts', () => {
    expect(becomes(`QA — Test the parser\n\n${block()}`)).toEqual({ runs: [], lost: [], open: [1] })
  })
})

describe('an answer after agents have run', () => {
  it.each<[string, string, AnswerStage, Becomes]>([
    [
      'a report that names no result word',
      '**QA** — parse() crashes on empty input',
      'later',
      { runs: [], lost: [], open: [1] }
    ],
    ['a report at its end', '**QA** — Test it again', 'closing', { runs: [], lost: [], open: [] }],
    [
      'work beside a delegation',
      `${ENGINEER}\n\n**QA** — Test it again`,
      'later',
      { runs: ['engineer'], lost: [3], open: [] }
    ],
    [
      'results beside a block',
      `- **QA** — parse() crashes on empty input\n- Research: three callers are left\n\n| Agent | Finding |\n|---|---|\n| Security | The token is logged |\n\n${BUILT}`,
      'later',
      { runs: ['engineer'], lost: [], open: [] }
    ],
    [
      'advice to the user',
      'Before you release, QA should test it by hand. Ask Ops to set the flag.',
      'later',
      { runs: [], lost: [], open: [] }
    ],
    ['a sentence about work', 'Now I will have QA test it.', 'later', { runs: [], lost: [1], open: [] }]
  ])('that has %s', (_title, response, stage, expected) => {
    expect(becomes(response, stage)).toEqual(expected)
  })
})
