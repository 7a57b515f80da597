import { by, documentation, engineer, qa, type DetectionCase } from './detection-case.js'

const PAIR = [engineer('Build it'), qa('Test it')]

/** Forms that people and models write for the same two delegations. */
const FORMS: DetectionCase[] = [
  ['hyphens', '**Engineer Agent** - Build it\n**QA Agent** - Test it'],
  ['hyphens without Agent', '**Engineer** - Build it\n\n**QA** - Test it'],
  ['hyphens in a list', '- **Engineer Agent** - Build it\n- **QA Agent** - Test it'],
  ['en dashes', '**Engineer Agent** – Build it\n**QA Agent** – Test it'],
  ['em dashes', '**Engineer Agent** — Build it\n**QA Agent** — Test it'],
  ['arrows', '**Engineer Agent** → Build it\n**QA Agent** → Test it'],
  ['ASCII arrows', '**Engineer Agent** -> Build it\n**QA Agent** => Test it'],
  ['arrows in a numbered list', '1. **Engineer** → Build it\n2. **QA** → Test it'],
  ['headings with the task below', '### Engineer Agent\n\nBuild it\n\n### QA Agent\n\nTest it'],
  ['headings directly above the task', '### Engineer Agent\nBuild it\n### QA Agent\nTest it'],
  ['headings of the second level', '## Engineer\n\nBuild it\n\n## QA\n\nTest it'],
  ['headings with a colon', '### Engineer Agent:\nBuild it\n\n### QA Agent:\nTest it'],
  ['headings with an emoji', '### 🔧 Engineer Agent\n\nBuild it\n\n### 🧪 QA Agent\n\nTest it'],
  ['headings with a number', '### 1. Engineer Agent\n\nBuild it\n\n### 2. QA Agent\n\nTest it'],
  ['headings in bold', '## **Engineer Agent**\n\nBuild it\n\n## **QA Agent**\n\nTest it'],
  ['headings with the task on them', '### Engineer Agent: Build it\n\n### QA Agent: Test it'],
  ['headings with a dash', '### Engineer Agent — Build it\n\n### QA Agent - Test it'],
  ['bold lines with the task below', '**Engineer Agent**\nBuild it\n\n**QA Agent**\nTest it'],
  [
    'bold lines with the task after a blank line',
    '**Engineer Agent**\n\nBuild it\n\n**QA Agent**\n\nTest it'
  ],
  ['two lines', '**Agent**: Engineer\n**Task**: Build it\n\n**Agent**: QA\n**Task**: Test it'],
  [
    'two lines in a list',
    '- **Agent**: Engineer\n- **Task**: Build it\n\n- **Agent**: QA\n- **Task**: Test it'
  ],
  ['two lines, full width', '**Agent**：Engineer\n**Task**：Build it\n\n**Agent**：QA\n**Task**：Test it'],
  [
    'two lines with the word Agent',
    '**Agent**: Engineer Agent\n**Task**: Build it\n\n**Agent**: QA Agent\n**Task**: Test it'
  ],
  ['two plain lines', 'Agent: Engineer\nTask: Build it\n\nAgent: QA\nTask: Test it'],
  ['numbered tasks', '**Task 1 (Engineer)**: Build it\n**Task 2 (QA)**: Test it'],
  [
    'numbered tasks with the word Agent',
    '**Task 1 (Engineer Agent)**: Build it\n\n**Task 2 (QA Agent)**: Test it'
  ],
  ['numbered steps', '**Step 1 (Engineer)**: Build it\n**Step 2 (QA)**: Test it'],
  ['numbered tasks in full width', '**Task 1（Engineer）**：Build it\n**Task 2（QA）**：Test it'],
  ['numbered tasks with a dash', '**Task 1 - Engineer Agent**: Build it\n**Task 2 - QA Agent**: Test it'],
  ['headings of numbered tasks', '### Task 1 (Engineer)\n\nBuild it\n\n### Task 2 (QA)\n\nTest it'],
  ['backticks in bold', '**`engineer`**: Build it\n**`qa`**: Test it'],
  ['backticks', '`Engineer Agent`: Build it\n`QA Agent`: Test it'],
  ['backticks and Agent', '**`engineer` agent**: Build it\n**`qa` agent**: Test it'],
  ['backticks in a list', '- `Engineer Agent`: Build it\n- `QA Agent`: Test it'],
  ['square brackets', '[Engineer Agent] Build it\n[QA Agent] Test it'],
  ['square brackets in a list', '- [Engineer Agent] Build it\n- [QA Agent] Test it'],
  ['square brackets in bold', '**[Engineer Agent]** Build it\n**[QA Agent]** Test it'],
  ['square brackets with a colon', '[Engineer Agent]: Build it\n\n[QA Agent]: Test it'],
  ['no stars', 'Engineer Agent: Build it\nQA Agent: Test it'],
  ['no stars, blank lines', 'Engineer Agent: Build it\n\nQA Agent: Test it'],
  ['no stars, a list', '- Engineer Agent: Build it\n- QA Agent: Test it'],
  ['no stars, numbers', '1. Engineer Agent: Build it\n2. QA Agent: Test it'],
  ['no stars, full width', 'Engineer Agent：Build it\nQA Agent：Test it'],
  ['a break before the label', 'The plan:<br>**Engineer Agent**: Build it<br>**QA Agent**: Test it'],
  ['a break on its line', '**Engineer Agent**: Build it\n<br>**QA Agent**: Test it'],
  ['a closed break', '**Engineer Agent**: Build it<br/>\n<br />**QA Agent**: Test it'],
  ['tags of HTML', '<b>Engineer Agent</b>: Build it\n<b>QA Agent</b>: Test it'],
  ['strong tags', '<strong>Engineer Agent:</strong> Build it<br>\n<strong>QA Agent:</strong> Test it'],
  ['italics', '*Engineer Agent*: Build it\n*QA Agent*: Test it'],
  ['underscores', '__Engineer Agent__: Build it\n__QA Agent__: Test it'],
  ['an at sign', '@engineer: Build it\n@qa: Test it'],
  ['an at sign in bold', '**@engineer**: Build it\n**@qa**: Test it'],
  ['an arrow before', '→ Engineer Agent: Build it\n→ QA Agent: Test it'],
  ['a hyphenated Agent', '**Engineer-Agent**: Build it\n**QA-Agent**: Test it'],
  ['Agent before the name', '**Agent Engineer**: Build it\n**Agent QA**: Test it'],
  ['Agent in Japanese', '**Engineer エージェント**: Build it\n**QA エージェント**: Test it'],
  ['the name in capitals', '**ENGINEER AGENT**: Build it\n**QA AGENT**: Test it'],
  ['slugs', '**engineer**: Build it\n**qa**: Test it'],
  ['corner brackets', '【Engineer Agent】：Build it\n【QA Agent】：Test it'],
  ['the whole line in bold', '**Engineer Agent: Build it**\n**QA Agent: Test it**'],
  ['letters before the labels', 'a. **Engineer Agent**: Build it\nb. **QA Agent**: Test it'],
  ['bracketed numbers', '(1) **Engineer Agent**: Build it\n(2) **QA Agent**: Test it'],
  ['circled numbers', '① **Engineer Agent**: Build it\n② **QA Agent**: Test it'],
  ['full-width numbers', '１．**Engineer Agent**：Build it\n２．**QA Agent**：Test it'],
  ['Japanese bullets', '・**Engineer Agent**：Build it\n・**QA Agent**：Test it'],
  ['emoji numbers', '1️⃣ **Engineer Agent**: Build it\n2️⃣ **QA Agent**: Test it'],
  ['carriage returns alone', '**Engineer Agent**: Build it\r**QA Agent**: Test it']
].map(([name = '', response = '']) => ({ name, response, expected: PAIR }))

export const HARD_FORMS: readonly DetectionCase[] = [
  ...FORMS,
  {
    name: 'a task that begins with the word Done',
    response:
      '**Engineer Agent**: Done button: make it green\n\n**QA Agent**: Completed orders view: test its paging',
    expected: [engineer('Done button: make it green'), qa('Completed orders view: test its paging')]
  },
  {
    name: 'a task about failed things',
    response: '**Engineer Agent**: Failed logins: lock the account after five of them',
    expected: [engineer('Failed logins: lock the account after five of them')]
  },
  {
    name: 'a task about progress',
    response: '**Engineer Agent**: In progress bars, show the percentage',
    expected: [engineer('In progress bars, show the percentage')]
  },
  {
    name: 'a task that begins with a mark',
    response: '**Engineer Agent**: 🚀 Deploy the preview\n\n**QA Agent**: 🧪 Test the preview',
    expected: [engineer('🚀 Deploy the preview'), qa('🧪 Test the preview')]
  },
  {
    name: 'headings with sub-headings below',
    response:
      '## Engineer Agent\n\nBuild the importer\n\n### Requirements\n\n- streams\n\n### Done when\n\n2 GB work\n\n## QA Agent\n\nTest it',
    expected: [engineer('Build the importer', { contains: ['streams', '2 GB work'] }), qa('Test it')]
  },
  {
    name: 'a heading with a dependency',
    response: '### Engineer Agent\n\nBuild it\n\n### QA Agent (after Engineer)\n\nTest it',
    expected: [engineer('Build it'), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'a dash and a dependency',
    response: '**Engineer Agent** - Build it\n**QA Agent** (after Engineer) - Test it',
    expected: [engineer('Build it'), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'no stars and a dependency',
    response: 'Engineer Agent: Build it\nQA Agent (after Engineer): Test it',
    expected: [engineer('Build it'), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'a dependency by several words',
    response: '**Engineer Agent**: Build it\n\n**QA Agent** (after the Engineer Agent): Test it',
    expected: [engineer('Build it'), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'a dependency in bold',
    response: '**Engineer Agent**: Build it\n\n**QA Agent** (after **Engineer**): Test it',
    expected: [engineer('Build it'), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'a dependency on two, with and',
    response:
      '**Engineer Agent**: Build it\n\n**Research Agent**: Read RFC 4180\n\n**QA Agent** (after Engineer & Research): Test it',
    expected: [
      engineer('Build it'),
      by('research', 'Read RFC 4180'),
      qa('Test it', { after: ['engineer', 'research'] })
    ]
  },
  {
    name: 'a label with a remark in brackets',
    response: '**Engineer Agent** (src/import only): Build it\n\n**QA Agent** (parallel): Test it',
    expected: PAIR
  },
  {
    name: 'a priority before the label',
    response: '**[High] Engineer Agent**: Build it\n\n**[Low] QA Agent**: Test it',
    expected: PAIR
  },
  {
    name: 'sub-labels in a list directly below',
    response:
      '**Engineer Agent**: Build the importer\n- **Files**: src/import.ts\n- **Tests**: cover the empty file\n- **Documentation**: name it in the README\n\n**QA Agent**: Test it',
    expected: [
      engineer('Build the importer', { contains: ['cover the empty file', 'name it in the README'] }),
      qa('Test it')
    ]
  },
  {
    name: 'a bold heading between, which belongs to no task',
    response: '**Engineer Agent**: Build it\n\n**Phase 2**\n\n**QA Agent**: Test it',
    expected: [engineer('Build it', { lacks: ['Phase 2'] }), qa('Test it')]
  },
  {
    name: 'closing words that belong to no task',
    response:
      "**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\nI'll review the results when both have finished.",
    expected: [engineer('Build it'), qa('Test it', { lacks: ['review the results'] })]
  },
  {
    name: 'a last paragraph that belongs to the last task',
    response:
      '**Engineer Agent**: Build it\n\n**QA Agent**: Test these\n\n| in | out |\n| - | - |\n| a | b |\n\nChange no file outside of test/.',
    expected: [engineer('Build it'), qa('Test these', { contains: ['outside of test/.'] })]
  },
  {
    name: 'a last paragraph that belongs to the last task, in German',
    response:
      '**Engineer Agent**: Baue es um\n\n**QA Agent**: Teste diese\n\n- leere Eingaben\n\nÄndere keine Datei außerhalb von test/.',
    expected: [engineer('Baue es um'), qa('Teste diese', { contains: ['außerhalb von test/.'] })]
  },
  {
    name: 'a heading of one word in a row of agents',
    response: '### Engineer Agent\n\nBuild it\n\n### QA\n\nTest it\n\n### Documentation\n\nDescribe it',
    expected: [...PAIR, documentation('Describe it')]
  },
  {
    name: 'a task that begins with the word No',
    response: '**Engineer Agent**: No-op when the list is empty',
    expected: [engineer('No-op when the list is empty')]
  },
  {
    name: 'a nested plan under phases',
    response:
      '1. **Phase 1**\n   1. **Engineer Agent**: Build it\n      - in src/a.ts\n2. **Phase 2**\n   1. **QA Agent** (after Engineer): Test it',
    expected: [engineer('Build it', { contains: ['src/a.ts'] }), qa('Test it', { after: ['engineer'] })]
  },
  {
    name: 'a plan with tickets behind it',
    response:
      '**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\nTODO: Describe the importer in the handbook',
    expected: [engineer('Build it'), qa('Test it', { lacks: ['handbook'] })]
  },
  {
    name: 'an example in a fence and then the plan',
    response:
      'An example of the format:\n\n```\n**Ops Agent**: Deploy it\n```\n\nThe plan:\n\n**Engineer Agent**: Build it\n\n**QA Agent**: Test it',
    expected: PAIR,
    passedOver: ['Deploy it']
  },
  {
    name: 'two agents in one label',
    response: '**Engineer Agent / QA Agent**: Build it and test it',
    expected: [],
    anyOf: 'not silent'
  },
  {
    name: 'an unknown agent in other forms',
    response: '**Engineer Agent**: Build it\n\n### Marketing Agent\n\nWrite the post',
    expected: [engineer('Build it', { lacks: ['Write the post'] })],
    unknown: ['Marketing Agent']
  },
  {
    name: 'the Documentation of a heading of PM',
    response:
      '**Engineer Agent**: Build it\n\n**Documentation Agent**: Describe it\n\n## Documentation\n\nIt is in docs/.',
    expected: [engineer('Build it'), documentation('Describe it', { lacks: ['It is in docs/.'] })]
  }
]
