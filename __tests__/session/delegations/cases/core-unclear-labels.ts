import { BUILT_IN_ROSTER } from '../../../../src/session/roster/built-in-agents.js'
import { by, documentation, engineer, qa, type DetectionCase } from './detection-case.js'

const PAIR = [engineer('Build it'), qa('Test it')]

/** Labels that are not quite in a prescribed form, and can still only be meant as one. */
const TAKEN: DetectionCase[] = [
  ['a list of plain names', '- Engineer: Build it\n- QA: Test it'],
  ['a numbered list of plain names', '1. Engineer: Build it\n2. QA: Test it'],
  ['a list of plain names below a sentence', 'I split the work:\n\n- Engineer: Build it\n- QA: Test it\n'],
  ['a list of plain names in full width', '- Engineer：Build it\n- QA：Test it'],
  ['a list of plain names with blank lines', '- Engineer: Build it\n\n- QA: Test it'],
  ['a list of plain names within an item', '- Plan:\n  - Engineer: Build it\n  - QA: Test it'],
  ['a list of names in italics and code', '- *Engineer*: Build it\n- `qa`: Test it'],
  ['a list of plain names with dashes', '- Engineer - Build it\n- QA → Test it'],
  ['a word before the label', '1. First **Engineer Agent**: Build it\n2. Then **QA Agent**: Test it'],
  [
    'a word and a comma before the label',
    '- First, **Engineer Agent**: Build it\n- Finally, **QA**: Test it'
  ],
  ['a word before the label outside of a list', '**Engineer Agent**: Build it\nThen **QA Agent**: Test it'],
  ['a German word before one label', '1. **Engineer Agent**: Build it\n2. Danach **QA Agent**: Test it'],
  ['Chinese words before the labels', '1. 首先**Engineer Agent**：Build it\n2. 然后**QA Agent**：Test it'],
  ['a backslash that breaks the line', '**Engineer Agent**\\\nBuild it\n\n**QA Agent**:\\\nTest it'],
  ['a tag that breaks the line', '**Engineer Agent**<br>Build it\n\n**QA Agent**:<br>\nTest it'],
  ['blanks within the stars', '** Engineer Agent **: Build it\n\n** QA **: Test it'],
  ['blanks within underscores', '__ Engineer Agent __: Build it\n\n- __ QA __: Test it']
].map(([name = '', response = '']) => ({ name, response, expected: PAIR }))

/** Labels that may be meant as one: nothing starts, and they are listed. */
const LISTED: DetectionCase[] = [
  {
    name: 'words before the label of a list item',
    response: '- Backend: **Engineer Agent**: Build it\n- As usual, **QA Agent**: Test it',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'words before a label beside a delegation',
    response: '**Engineer Agent**: Build it\n\nAs usual **QA Agent**: Test it',
    expected: [engineer('Build it')],
    passedOver: ['As usual **QA Agent**: Test it']
  },
  {
    name: 'plain names in a list with other labels',
    response: '- Engineer: Build it\n- QA: Test it\n- Timeline: two days',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  { name: 'one plain name', response: '- Engineer: Build it', expected: [], passedOver: ['Build it'] },
  {
    name: 'plain names outside of a list',
    response: 'Engineer: Build it\nQA: Test it',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'plain names beside other delegations',
    response: '**Engineer Agent**: Build it\n\n## More\n\n- QA: Test it\n- Ops: Deploy it',
    expected: [engineer('Build it')],
    passedOver: ['Test it', 'Deploy it']
  }
]

/** Prose and lists of agents: nothing starts. */
const NOT_TAKEN: DetectionCase[] = [
  'I will ask the **Engineer**: he knows',
  'Then I will ask the **Engineer Agent**: it knows the parser',
  'Ask **Engineer**: he knows',
  'The **QA Agent**: runs tests',
  'For example: **Engineer Agent**: Build it',
  'First, for example, **Engineer Agent**: Build it',
  'Agents:\n\n- Engineer: Builds it\n- QA: Tests it',
  'Legend:\n\n- Engineer: The one that builds\n- QA: The one that tests',
  'Legende:\n\n- Engineer: Schreibt den Code\n- QA: Prüft ihn',
  '## Team\n\n1. Engineer: Code and tests\n2. QA: Acceptance',
  '- Engineer: writes the code\n- QA: keeps an eye on it',
  '- Engineer: Implements features\n- QA: Runs tests',
  '- Engineer: rewrote the parser\n- QA: all 12 tests pass',
  'All work is complete. No further delegations are needed.\n\n- Engineer: parser\n- QA: tests',
  'For example:\n\n- Engineer: Build it\n- QA: Test it',
  BUILT_IN_ROSTER.map(({ name, description }) => `- ${name}: ${description}`).join('\n'),
  '- Security: Validate inputs\n- Documentation: Document it'
].map((response) => ({ name: `no delegation in ${JSON.stringify(response)}`, response, expected: [] }))

/** Terse tasks with a common last word are no descriptions of roles. */
const TERSE: DetectionCase[] = ['', '- ', '1. '].flatMap((mark) => [
  {
    name: `three terse tasks behind "${mark}"`,
    response: `${mark}**Engineer Agent**: Fix parsing\n${mark}**QA Agent**: Test parsing\n${mark}**Documentation Agent**: Explain parsing`,
    expected: [engineer('Fix parsing'), qa('Test parsing'), documentation('Explain parsing')]
  },
  {
    name: `three equal tasks behind "${mark}"`,
    response: `${mark}**Engineer Agent**: test this thing\n${mark}**QA Agent**: test this thing\n${mark}**Ops Agent**: test this thing`,
    expected: [engineer('test this thing'), qa('test this thing'), by('ops', 'test this thing')]
  }
])

const RECAP: DetectionCase = {
  name: 'a recap with plain names, which is not listed',
  response:
    '**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\n## Who is busy\n\n- Engineer: Build it\n- QA: Test it',
  expected: PAIR
}

/** Labels that are close to a prescribed form. */
export const CORE_UNCLEAR_LABELS: readonly DetectionCase[] = [
  ...TAKEN,
  ...LISTED,
  ...NOT_TAKEN,
  ...TERSE,
  RECAP
]
