import { documentation, engineer, qa, type DetectionCase } from './detection-case.js'

/** In the form of a delegation, and plainly what an agent did. */
const REPORTS: DetectionCase[] = [
  'PASS (12/12)',
  'FAIL: 2 of 12 tests',
  '(skipped, nothing to test)',
  'see SECURITY.md',
  'In progress',
  'LGTM',
  '80% coverage',
  '已完成',
  'erledigt',
  'Done.',
  'done ✅',
  'Completed in 41 s',
  '✅ All tests pass',
  '❌ 3 tests fail',
  'timed out after 600 s',
  'skipped',
  'n/a',
  'failed (exit code 1)',
  '0 issues found',
  'Completed successfully',
  'All 12 tests passed',
  'Implemented the parser; 3 files changed',
  'I rewrote parse() and added two tests.',
  'No changes needed',
  'Blocked by missing credentials',
  '**done**',
  '**PASS**',
  '`done`',
  '*completed*',
  '[done]',
  'memory-exceeded',
  'memory exceeded',
  'timed-out',
  'cancelled',
  'not run',
  'no failures',
  'nothing found',
  '3 files changed, 40 insertions, 12 deletions',
  'the importer works now',
  'was skipped because Engineer failed',
  'could not read the file',
  'Finished. See docs/research.md.',
  'Result: 12/12',
  'Status: done',
  '⏭ skipped',
  '⏳ running',
  '🔴 failed'
].map((report) => ({
  name: `the report "${report}"`,
  response: `The work has ended.\n\n**QA Agent**: ${report}`,
  expected: [],
  passedOver: [report]
}))

export const CORE_REPORTS: readonly DetectionCase[] = [
  ...REPORTS,
  {
    name: 'reports and one delegation',
    response:
      'Round 1 is over.\n\n**Engineer Agent**: ✅ Done, 3 files changed\n\n**QA Agent**: Run the tests of src/import again with Node 22',
    expected: [qa('Run the tests of src/import again with Node 22')],
    passedOver: ['Done, 3 files changed']
  },
  {
    name: 'a report of many lines per agent',
    response:
      'Everything is done.\n\n**Engineer Agent**: ✅ Completed\n- rewrote src/parse.ts\n- removed src/old.ts\n\n**QA Agent**: PASS (12/12)\n- no flaky test\n\nNothing is left to do.',
    expected: [],
    passedOver: ['Completed', 'PASS (12/12)']
  },
  {
    name: 'a closing answer in prose',
    response:
      'The importer now streams. Engineer rewrote src/import.ts, QA added 14 tests and all of them pass. Documentation described the new option. Nothing is left to do.',
    expected: []
  },
  {
    name: 'a closing answer with a table',
    response:
      '## Result\n\n| Agent | Outcome |\n| --- | --- |\n| **Engineer Agent** | ✅ 3 files changed |\n| **QA Agent** | ✅ 12/12 |\n\nNothing is left to do.',
    expected: []
  },
  {
    name: 'nothing to delegate',
    response: 'The option exists already: see docs/options.md. There is nothing to delegate.',
    expected: []
  },
  {
    name: 'an answer without a word',
    response: '\n  \n',
    expected: []
  },
  {
    name: 'prose that gives a reason',
    response:
      'I will ask the **Engineer**: he knows the parser.\n\nThe **QA Agent**: that is who finds such faults.',
    expected: []
  },
  {
    name: 'prose that names the agents',
    response:
      'The **Engineer Agent** builds the importer and the **QA Agent** tests it. Then **Documentation** describes it.',
    expected: []
  },
  {
    name: 'a plan in a fence',
    response: 'My plan:\n\n```\n**Engineer Agent**: Build it\n**QA Agent**: Test it\n```\n',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a plan in a fence with a language',
    response: 'My plan:\n\n```markdown\nTask Tool → Engineer Agent: Build it\n```\n',
    expected: [],
    passedOver: ['Build it']
  },
  {
    name: 'a quoted plan',
    response:
      'The user wrote:\n\n> **Engineer Agent**: Build it\n> **QA Agent**: Test it\n\nThat is done already.',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a fence beside delegations',
    response: '```\n**QA Agent**: Test it\n```\n\n**Engineer Agent**: Build it\n',
    expected: [engineer('Build it')],
    passedOver: ['Test it']
  },
  {
    name: 'a placeholder of the form',
    response: 'The form is:\n\n**[Agent Name]**: [Task description]\n',
    expected: []
  },
  {
    name: 'placeholders as tasks',
    response: '**Engineer Agent**: [Task description]\n\n**QA Agent**: <what to do>\n\n**Ops Agent**: ...',
    expected: [],
    passedOver: ['[Task description]', '<what to do>']
  },
  {
    name: 'the same delegation twice',
    response:
      '**Engineer Agent**: Build it\n\n**Documentation**: Describe it\n\n**Engineer Agent**: Build it',
    expected: [engineer('Build it'), documentation('Describe it')]
  },
  {
    name: 'an agent that does not exist',
    response: '**Engineer Agent**: Build it\n\n**Marketing Agent**: Write the post',
    expected: [engineer('Build it', { lacks: ['Write the post'] })],
    unknown: ['Marketing Agent']
  },
  {
    name: 'an agent that does not exist, in German',
    response: '**Engineer Agent**: Baue es um\n\n**Marketing Agent**: Schreibe den Beitrag',
    expected: [engineer('Baue es um')],
    unknown: ['Marketing Agent']
  },
  {
    name: 'an agent that does not exist, in Chinese',
    response: '**Marketing Agent**：撰写公告\n\n**QA Agent**：编写测试',
    expected: [qa('编写测试')],
    unknown: ['Marketing Agent']
  },
  {
    name: 'a misspelt agent',
    response: '**Enginer Agent**: Build it\n\n**QA Agent**: Test it',
    expected: [qa('Test it')],
    unknown: ['Enginer Agent']
  }
]
