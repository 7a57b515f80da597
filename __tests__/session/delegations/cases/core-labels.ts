import { BUILT_IN_ROSTER } from '../../../../src/session/roster/built-in-agents.js'
import { by, documentation, engineer, qa, type DetectionCase } from './detection-case.js'

/** Any text behind the label of an agent is its task. */
const ANY_WORDS: DetectionCase[] = [
  'Complete the migration guide',
  'Never log tokens; mask them in src/log.ts',
  'Both endpoints must return 404 for unknown ids',
  'Say goodbye',
  'OAuth login for the admin page',
  'Unit tests for the parser',
  'A new page docs/limits.md that explains every limit',
  '3 endpoints: GET /a, POST /b and DELETE /c',
  '`src/a.ts` needs a retry around fetch()',
  '[Issue 12](https://example.com/12) asks for a dark mode; build it',
  '"Save" must stay disabled until the form is valid',
  'Why does the build fail on Windows? Find out and mend it',
  'No new dependencies; write the CSV reader by hand',
  'You own src/import: make it stream',
  'Please look into the flaky test of the scheduler',
  'Pass the logger into every constructor',
  'Skip the slow tests in CI',
  'See SECURITY.md and apply its rules to src/upload.ts',
  'Close all file handles before the process exits',
  'Finish the importer that was begun in src/import.ts',
  'Review the error messages, then shorten them',
  'Let the user choose the port',
  'Given an empty file, the importer should print a warning',
  'As a visitor I want to reset my password',
  'The importer should accept files of 2 GB',
  'When the token is missing, exit with code 2 and say so',
  'Do not touch src/legacy; everything else moves to ESM',
  'Report the coverage of src/parse.ts in the pull request',
  'Summarize the open questions in docs/questions.md',
  'Mark all finished orders as archived',
  'Check whether all tests passed last night, and mend what did not',
  'Get the failed jobs of the last week and find their common cause',
  'Implement #42',
  'TypeScript strict mode in all packages',
  'i18n: move all strings to locales/en.json',
  'Verify that the fix of yesterday was complete',
  'Replace [task] by [job] everywhere',
  'Fill in {{title}} from the h1 of the page',
  '<title> is missing in index.html; add it',
  '[README](README.md) has a broken link',
  'Cached responses must expire after an hour',
  'Deprecated options: warn once per process',
  'Removed users must lose their sessions',
  'Added files are missing from the archive; include them',
  'Does the importer survive an empty file?',
  'All tests under test/slow, on Node 22',
  '5 tests for parse(), one for each error',
  'The deployment has failed since Monday. Find the cause.',
  'I found tokens in the log of run 41. Find out where they come from.',
  'QA found two bugs in src/parse.ts: mend both',
  'The tests pass but the page is blank. Mend it.',
  'parse() was never finished. Finish it.',
  'We have changed the default port to 8081; the README must say so',
  'I need the three fastest CSV parsers for Node',
  'How other actions cache npm',
  '`git tag v2.0.0` on main',
  'Not only CSV: TSV too',
  'Successful logins must be logged',
  'Passing `--json` prints JSON',
  'Running agents should be cancelled on SIGTERM',
  'Ready states of the button: idle, busy, done',
  '404 for unknown ids',
  '2.3 s is too slow for the start; bring it below 1 s',
  // A state, and then the order.
  'Die Tests sind rot, seit Node 22 läuft. Finde die Ursache.',
  'Ich brauche eine Liste aller Aufrufer',
  'Alle Tests bestanden lassen, indem die Uhr injiziert wird',
  'Le parseur est trop lent. Accélère-le.',
  "J'ai besoin d'une liste de tous les appels",
  'El analizador es demasiado lento. Hazlo más rápido.',
  'Os testes falharam. Encontre a causa e corrija',
  'I test sono falliti. Trova la causa e correggi',
  'De tests zijn mislukt. Zoek de oorzaak en los het op',
  'Testy nie przeszły. Znajdź przyczynę i napraw',
  'Тесты не проходят. Найди причину и исправь',
  'Testler başarısız oldu. Nedenini bul ve düzelt',
  'パーサーが遅い。原因を調べて直す',
  'テストがすべて合格するまで修正する',
  '测试失败了。找出原因并修复',
  '所有测试通过后，运行 npm run bench',
  '已完成的订单应当归档',
  '테스트가 실패했습니다. 원인을 찾아 고치세요',
  'الاختبارات فشلت. اكتشف السبب وأصلحه',
  'परीक्षण असफल हुए। कारण खोजें और ठीक करें',
  'Các kiểm thử đã thất bại. Tìm nguyên nhân và sửa'
].map((task) => ({
  name: `the task "${task}"`,
  response: `Here is the plan.\n\n**Engineer Agent**: ${task}\n\n**QA Agent**: Run the whole suite`,
  expected: [engineer(task), qa('Run the whole suite')]
}))

const ROSTER_LABELS: DetectionCase[] = [
  {
    name: 'every agent of the roster, with Agent',
    response: BUILT_IN_ROSTER.map(({ name }) => `**${name} Agent**: Say goodbye to ${name}`).join('\n'),
    expected: BUILT_IN_ROSTER.map(({ slug, name }) => by(slug, `Say goodbye to ${name}`))
  },
  {
    name: 'every agent of the roster, without Agent',
    response: BUILT_IN_ROSTER.map(({ name }) => `**${name}**: Say goodbye to ${name}`).join('\n'),
    expected: BUILT_IN_ROSTER.map(({ slug, name }) => by(slug, `Say goodbye to ${name}`))
  },
  ...BUILT_IN_ROSTER.flatMap(({ slug, name }): DetectionCase[] => [
    {
      name: `${name} alone, with a task of nouns`,
      response: `**${name}**: a list of what is missing`,
      expected: [by(slug, 'a list of what is missing')]
    },
    {
      name: `${name} by Task Tool`,
      response: `Task Tool → ${name}: the second half of the work`,
      expected: [by(slug, 'the second half of the work')]
    }
  ])
]

const task = 'Rename foo to bar'

/** What may stand before, within and behind a label. */
const SURROUNDINGS: DetectionCase[] = [
  ['a hyphen', `- **Engineer Agent**: ${task}`],
  ['a star', `* **Engineer Agent**: ${task}`],
  ['a plus', `+ **Engineer Agent**: ${task}`],
  ['a bullet', `• **Engineer Agent**: ${task}`],
  ['a number and a point', `1. **Engineer Agent**: ${task}`],
  ['a number and a bracket', `1) **Engineer Agent**: ${task}`],
  ['an open checkbox', `- [ ] **Engineer Agent**: ${task}`],
  ['two blanks', `  **Engineer Agent**: ${task}`],
  ['an emoji', `🔧 **Engineer Agent**: ${task}`],
  ['an emoji within the bold', `**🔧 Engineer Agent**: ${task}`],
  ['a list within a list', `1. Implementation\n   - **Engineer Agent**: ${task}`],
  ['a no-break space before the colon', `**Engineer Agent**\u00a0: ${task}`],
  ['a narrow no-break space before the colon', `**Engineer Agent**\u202f: ${task}`],
  ['a no-break space behind the colon', `**Engineer Agent**:\u00a0${task}`],
  ['an ideographic space behind the colon', `**Engineer Agent**：\u3000${task}`],
  ['a tab behind the colon', `**Engineer Agent**:\t${task}`],
  ['a full-width colon', `**Engineer Agent**：${task}`],
  ['a full-width colon within the bold', `**Engineer Agent：**${task}`],
  ['a colon within the bold', `**Engineer Agent:** ${task}`],
  ['a byte order mark', `\ufeff**Engineer Agent**: ${task}`],
  ['a zero-width space', `\u200b**Engineer Agent**: ${task}`],
  ['CRLF', `Plan:\r\n\r\n**Engineer Agent**: ${task}\r\n`],
  ['trailing blanks', `**Engineer Agent**: ${task}   \n`],
  ['a right-to-left mark', `\u200f**Engineer Agent**: ${task}`],
  ['the task on the next line', `**Engineer Agent**:\n${task}`],
  ['an ASCII arrow', `Task Tool -> Engineer Agent: ${task}`],
  ['a list mark before Task Tool', `- Task Tool → Engineer: ${task}`],
  ['a number before Task Tool', `2. Task Tool → Engineer: ${task}`],
  ['a full-width colon behind Task Tool', `Task Tool → Engineer：${task}`],
  ['a heading of PM above', `## Plan\n**Engineer Agent**: ${task}`],
  ['a sentence directly above', `I delegate this:\n**Engineer Agent**: ${task}`]
].map(([name = '', response = '']) => ({
  name: `a label with ${name}`,
  response,
  expected: [engineer(task)]
}))

const ORDER: DetectionCase[] = [
  ['(after Engineer)', ['engineer']],
  ['(after Engineer, Documentation)', ['engineer', 'documentation']],
  ['(after Engineer and Documentation)', ['engineer', 'documentation']],
  ['(after Engineer Agent)', ['engineer']],
  ['（after Engineer）', ['engineer']],
  ['（after Engineer，Documentation）', ['engineer', 'documentation']],
  ['（after Engineer、Documentation）', ['engineer', 'documentation']],
  ['(After engineer)', ['engineer']]
].flatMap(([order = '', after]) =>
  [
    `**QA Agent** ${order as string}: Test both`,
    `- **QA** ${order as string}：Test both`,
    `**QA Agent ${order as string}**: Test both`
  ].map((line) => ({
    name: `the dependency in "${line}"`,
    response: `**Engineer Agent**: ${task}\n\n**Documentation Agent**: Describe bar\n\n${line}`,
    expected: [engineer(task), documentation('Describe bar'), qa('Test both', { after: after as string[] })]
  }))
)

/** The label decides: any words, any agent, any surroundings of the prescribed form. */
export const CORE_LABELS: readonly DetectionCase[] = [
  ...ANY_WORDS,
  ...ROSTER_LABELS,
  ...SURROUNDINGS,
  ...ORDER
]
