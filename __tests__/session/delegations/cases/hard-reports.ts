import { qa, type DetectionCase } from './detection-case.js'

/** Sentences in the form of a delegation that report. */
const SENTENCES: DetectionCase[] = [
  'The parser was rewritten in src/parse.ts.',
  'Wrote 14 tests, all pass.',
  'Tests are green.',
  'Everything works as described.',
  'src/parse.ts changed, 2 tests added',
  'Found two problems: the token is logged, and the port is fixed.',
  'Has finished after 3 minutes',
  'still running',
  'ok',
  '⚠️ one finding',
  'README — updated',
  '👍',
  '12 passed, 0 failed',
  '2.3s, 156MB',
  'exit code 0',
  'Approved with two remarks',
  'waiting for Engineer',
  'not started',
  '完了しました',
  '测试全部通过',
  'terminé sans erreur',
  'Keine Änderungen nötig',
  '$0.12, 41 s',
  'loaded 12,000 rows',
  'ถูกข้าม',
  'report in docs/research.md',
  'keine Fehler',
  'abgeschlossen nach 41 s',
  'nicht ausgeführt',
  'aucun échec',
  'README complété',
  'non exécuté',
  'sin fallos',
  'nada encontrado',
  'terminado en 41 s',
  '无失败',
  '未执行',
  '用时 41 秒，完成',
  '失敗なし',
  '未実行',
  '中止',
  'ошибок нет',
  'README дополнен',
  'не запускался',
  'ничего не найдено'
].map((report) => ({
  name: `the report "${report}"`,
  response: `The session is over.\n\n**QA Agent**: ${report}`,
  expected: [],
  passedOver: [report]
}))

export const HARD_REPORTS: readonly DetectionCase[] = [
  ...SENTENCES,
  {
    name: 'the summary of the seed guide',
    response: `## Subprocess Execution Summary
- Total delegations: 3
- Successful: 3
- Failed: 0

## Execution Details
1. [✓] Engineer: Create a Python calculator with tkinter GUI...
   - Execution time: 4.2s
   - Exit code: 0
2. [✓] QA: Write comprehensive unit tests...
   - Exit code: 0

## Agent Responses

### Engineer Agent
--------------------------------------------------
I'll create a Python calculator with a tkinter GUI. Here's the implementation:`,
    expected: []
  },
  {
    name: 'done checkboxes',
    response:
      '- [x] **Engineer Agent**: Build it\n- [x] **QA Agent**: Test it\n- [ ] **Documentation Agent**: Describe it',
    expected: [{ agent: 'documentation', task: 'Describe it' }],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'struck labels',
    response: '~~**Engineer Agent**: Build it~~\n\n**QA Agent**: Test it',
    expected: [qa('Test it')]
  },
  {
    name: 'headings per agent that report',
    response:
      '# Session complete\n\n## Engineer Agent\n\n✅ Rewrote src/parse.ts.\n\n## QA Agent\n\n✅ 12 of 12 tests pass.\n\nNothing is left to do.',
    expected: []
  },
  {
    name: 'what was done, by agent',
    response:
      'All delegations have completed:\n\n1. **Engineer** (01): rewrote the parser\n2. **QA** (02): added 14 tests\n3. **Documentation** (03): updated the README\n\nNothing is left to do.',
    expected: []
  },
  {
    name: 'results by the number of the run, in German',
    response:
      'Zusammenfassung:\n\n- **Engineer** (01): parse() umgebaut\n- **QA** (02): 14 Tests geschrieben\n- **Documentation** (03): README ergänzt',
    expected: []
  },
  {
    name: 'the outcome within the label',
    response: '**Engineer Agent** (01, completed): the parser\n**QA Agent** (02, failed): two tests',
    expected: []
  },
  {
    name: 'a plan in a table',
    response:
      'The plan:\n\n| Agent | Task |\n| --- | --- |\n| **Engineer Agent** | Build it |\n| **QA Agent** | Test it |\n',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a plan in one column of a table',
    response: '| Plan |\n| --- |\n| **Engineer Agent**: Build it |\n| **QA Agent**: Test it |\n',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a plan in inline code',
    response: '`**Engineer Agent**: Build it`\n',
    expected: [],
    passedOver: ['Build it']
  },
  {
    name: 'a plan in a comment',
    response: '<!--\n**Engineer Agent**: Build it\n-->\n\n**QA Agent**: Test it\n',
    expected: [qa('Test it')]
  },
  {
    name: 'a plan in an unclosed fence',
    response: 'The plan:\n\n```\n**Engineer Agent**: Build it\n**QA Agent**: Test it\n',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a plan in a quoted list',
    response: '> 1. **Engineer Agent**: Build it\n> 2. **QA Agent**: Test it\n',
    expected: [],
    passedOver: ['Build it', 'Test it']
  },
  {
    name: 'a line per agent that says what it would do',
    response: 'If you agree, the **Engineer**: builds it, and the **QA**: tests it.',
    expected: []
  },
  {
    name: 'the team',
    response:
      'These agents are available:\n\n- **Engineer**: writes and changes code\n- **QA**: writes and runs tests\n\nThere is nothing to delegate.',
    expected: []
  },
  {
    name: 'emphasis that begins like a label',
    response: '**Documentation is missing**: nobody knows the option. I will not delegate this.',
    expected: []
  }
]
