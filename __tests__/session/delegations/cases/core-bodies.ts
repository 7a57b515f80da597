import { documentation, engineer, qa, type DetectionCase } from './detection-case.js'

/** A task ends at another delegation, at a heading of PM's own, or at the end of the plan. */
export const CORE_BODIES: readonly DetectionCase[] = [
  {
    name: 'ten lines with sub-labels, each behind a blank line',
    response: `I split the work in two.

**Engineer Agent**: Build the CSV importer

It reads files of up to 2 GB as a stream.

**Files**: src/import.ts, src/cli.ts

**Limits**: no new dependencies

**Check**: \`npm test\`

**Done when**: an empty file prints a warning and exits with code 0

**QA Agent**: Write tests for the importer`,
    expected: [
      engineer('Build the CSV importer', {
        contains: ['as a stream.', 'src/cli.ts', 'no new dependencies', '`npm test`', 'exits with code 0'],
        lacks: ['Write tests']
      }),
      qa('Write tests for the importer')
    ]
  },
  {
    name: 'sub-labels of the last task',
    response:
      '**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\n**Done when**: all is green\n\n**Files**: test/a.ts',
    expected: [
      engineer('Build it', { lacks: ['green'] }),
      qa('Test it', { contains: ['all is green', 'test/a.ts'] })
    ]
  },
  {
    name: 'sub-labels with the colon within the bold',
    response: '**Engineer Agent:** Build it\n\n**Done when:** all is green\n\n**QA Agent:** Test it',
    expected: [engineer('Build it', { contains: ['all is green'] }), qa('Test it')]
  },
  {
    name: 'sub-labels behind list marks',
    response:
      '**Engineer Agent**: Build it\n\n- **Files**: src/a.ts\n- **Done when**: it works\n\n**QA Agent**: Test it',
    expected: [engineer('Build it', { contains: ['src/a.ts', 'it works'] }), qa('Test it')]
  },
  {
    name: 'sub-labels in full width',
    response:
      '**Engineer Agent**：重写解析器\n\n**完成标准**：测试全部通过\n\n**文件**：src/a.ts\n\n**QA Agent**：编写测试',
    expected: [engineer('重写解析器', { contains: ['测试全部通过', 'src/a.ts'] }), qa('编写测试')]
  },
  {
    name: 'the labels of the framework',
    response: `**Engineer Agent**: Build the login
TEMPORAL CONTEXT: Today is 2026-07-24.

**Task**: Sessions by cookie
1. Add the table
2. Add the routes

**Context**: The API is Express.
**Authority**: src/auth only
**Expected Results**: a working login
**Integration**: QA tests it afterwards

**QA Agent**: Test the login`,
    expected: [
      engineer('Build the login', {
        contains: ['Sessions by cookie', 'Add the routes', 'src/auth only', 'a working login', 'afterwards']
      }),
      qa('Test the login')
    ]
  },
  {
    name: 'a table within a task',
    response:
      '**Engineer Agent**: Map these fields\n\n| from | to |\n| --- | --- |\n| a | alpha |\n| b | beta |\n\nKeep the order.\n\n**QA Agent**: Test it',
    expected: [engineer('Map these fields', { contains: ['| b | beta |', 'Keep the order.'] }), qa('Test it')]
  },
  {
    name: 'a fence within a task, with blank lines and labels in it',
    response:
      '**Engineer Agent**: Add this to the guide\n\n```md\n**QA Agent**: an example\n\n\n# Not a heading\n\nTask Tool → Ops: an example\n```\n\nKeep the fence.\n\n**QA Agent**: Test it',
    expected: [
      engineer('Add this to the guide', {
        contains: ['**QA Agent**: an example', '# Not a heading', 'Task Tool → Ops', 'Keep the fence.']
      }),
      qa('Test it')
    ]
  },
  {
    name: 'a fence of tildes that holds one of backticks',
    response: '**Engineer Agent**: Add this\n~~~\n```\n**QA**: no\n```\n~~~\n\n**QA Agent**: Test it',
    expected: [engineer('Add this', { contains: ['**QA**: no'] }), qa('Test it')]
  },
  {
    name: 'a quoted report of a user within a task',
    response:
      '**Engineer Agent**: Mend what this user saw\n\n> The page is blank.\n>\n> It was fine on Monday.\n\nIt happens since 1.4.\n\n**QA Agent**: Test it',
    expected: [
      engineer('Mend what this user saw', { contains: ['The page is blank.', 'since 1.4.'] }),
      qa('Test it')
    ]
  },
  {
    name: 'lists with blank lines between their items',
    response:
      '**Engineer Agent**: Build these\n\n- GET /a\n\n- POST /b\n\n  with a body of JSON\n\n1. first\n\n2. second\n\n**QA Agent**: Test it',
    expected: [
      engineer('Build these', { contains: ['GET /a', 'with a body of JSON', 'second'] }),
      qa('Test it')
    ]
  },
  {
    name: 'three paragraphs',
    response:
      '**Engineer Agent**: Make the importer stream\n\nThe whole file is read into memory today. That fails at 2 GB.\n\nNode has readline for this. Use it.\n\nThe output stays as it is.\n\n**QA Agent**: Test it with 2 GB',
    expected: [
      engineer('Make the importer stream', {
        contains: ['fails at 2 GB', 'Use it.', 'The output stays as it is.']
      }),
      qa('Test it with 2 GB')
    ]
  },
  {
    name: 'the task on the lines below, as points',
    response: '**Engineer Agent**:\n- Build it\n- Describe it\n\n**QA Agent**:\n\n1. Test it\n2. Break it',
    expected: [engineer('Build it', { contains: ['Describe it'] }), qa('Test it', { contains: ['Break it'] })]
  },
  {
    name: 'a heading of PM after the plan',
    response:
      '**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\n## Order of work\n\nBoth begin at once.\n\n- no dependency',
    expected: [engineer('Build it'), qa('Test it', { lacks: ['Order of work', 'no dependency'] })]
  },
  {
    name: 'a rule after the plan',
    response: '**Engineer Agent**: Build it\n**QA Agent**: Test it\n\n---\n\nThat is the whole plan.',
    expected: [engineer('Build it'), qa('Test it', { lacks: ['whole plan'] })]
  },
  {
    name: 'headings of PM between',
    response:
      '## Phase 1\n\n**Engineer Agent**: Build it\n\n## Phase 2\n\nThis comes later.\n\n**QA Agent** (after Engineer): Test it',
    expected: [
      engineer('Build it', { lacks: ['Phase 2', 'comes later'] }),
      qa('Test it', { after: ['engineer'] })
    ]
  },
  {
    name: 'bold headings between',
    response:
      '**Phase 1: Implementation**\n\n**Engineer Agent**: Build it\n\n**Phase 2: Verification**\n\n**QA Agent**: Test it',
    expected: [engineer('Build it'), qa('Test it')]
  },
  {
    name: 'closing words of PM',
    response:
      "**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\nI'll review the results when both have finished.",
    expected: [engineer('Build it'), qa('Test it')]
  },
  {
    name: 'the same agent twice',
    response: '**Engineer Agent**: Build the reader\n\n**Engineer Agent**: Build the writer',
    expected: [engineer('Build the reader'), engineer('Build the writer')]
  },
  {
    name: 'labels without blank lines, each with lines below',
    response:
      '**Engineer Agent**: Build it\nin src/a.ts\nwithout new dependencies\n**QA Agent**: Test it\non Linux\n**Documentation Agent**: Describe it',
    expected: [
      engineer('Build it', { contains: ['in src/a.ts', 'without new dependencies'], lacks: ['Linux'] }),
      qa('Test it', { contains: ['on Linux'] }),
      documentation('Describe it')
    ]
  },
  {
    name: 'delegations as list items with points below',
    response:
      '- **Engineer Agent**: Build it\n  - in src/a.ts\n  - **Tests**: cover the empty file\n  - **Documentation**: update the README\n- **QA Agent**: Test it',
    expected: [
      engineer('Build it', { contains: ['src/a.ts', 'cover the empty file', 'update the README'] }),
      qa('Test it', { lacks: ['README'] })
    ]
  },
  {
    name: 'an indented sub-label that has the name of an agent',
    response:
      '**Engineer Agent**: Build the importer\n\n**Requirements**:\n  - **Security**: no path outside of data/\n  - **Documentation**: a comment for each export\n\n**QA Agent**: Test it',
    expected: [
      engineer('Build the importer', { contains: ['no path outside of data/', 'a comment for each export'] }),
      qa('Test it')
    ]
  },
  {
    name: 'Task Tool with lines below',
    response:
      'Task Tool → Engineer Agent: Build it\n\n**Done when**: it works\n\nTask Tool → QA Agent: Test it\n- on Linux\n\nTask Tool → Documentation: Describe it',
    expected: [
      engineer('Build it', { contains: ['it works'] }),
      qa('Test it', { contains: ['on Linux'] }),
      documentation('Describe it')
    ]
  },
  {
    name: 'labels indented by two blanks, with lines that are not',
    response:
      '  **Engineer Agent**: Build it\n- in src/a.ts\n- **Limits**: none\n1. fast\n\n**Check**: `npm test`\n\n  **QA Agent**: Test it',
    expected: [
      engineer('Build it', { contains: ['in src/a.ts', '**Limits**: none', '1. fast', '`npm test`'] }),
      qa('Test it')
    ]
  },
  {
    name: 'an indented fence in a list item',
    response:
      '1. **Engineer Agent**: Add this\n\n   ```ts\n   const a = 1\n\n   const b = 2\n   ```\n\n   Then use it.\n\n2. **QA Agent**: Test it',
    expected: [engineer('Add this', { contains: ['const b = 2', 'Then use it.'] }), qa('Test it')]
  },
  {
    name: 'a heading in the fence of a task',
    response:
      '**Documentation Agent**: Write this file\n\n```\n# Title\n\n## Usage\n```\n\n**QA Agent**: Test it',
    expected: [documentation('Write this file', { contains: ['## Usage'] }), qa('Test it')]
  },
  {
    name: 'a numbered list of sub-labels',
    response:
      '**Engineer Agent**: Build it\n\n1. **Parser**: accepts empty lines\n2. **Printer**: keeps the order\n\n**QA Agent**: Test it',
    expected: [engineer('Build it', { contains: ['accepts empty lines', 'keeps the order'] }), qa('Test it')]
  },
  {
    name: 'the seed guide',
    response: `I'll help you create a Python calculator with GUI, tests, and documentation. Let me coordinate the appropriate agents for this task.

**Engineer Agent**: Create a Python calculator with tkinter GUI supporting basic operations (+, -, *, /)

**QA Agent**: Write comprehensive unit tests for the calculator logic and integration tests for the GUI

**Documentation Agent**: Generate user documentation and API reference for the calculator
`,
    expected: [
      engineer('Create a Python calculator with tkinter GUI supporting basic operations (+, -, *, /)'),
      qa('Write comprehensive unit tests for the calculator logic and integration tests for the GUI'),
      documentation('Generate user documentation and API reference for the calculator')
    ]
  }
]
