/** What PM writes, and what becomes of it. */
import { describe, it } from '@jest/globals'
import type { Step } from '../support/messages-scenario.js'
import { byName, judge, type Situation } from './situation.js'

const done = [{ text: 'All of it is done.' }]
const plan = (...lines: readonly string[]): Step[] => [{ text: lines.join('\n\n') }]

const TEAM = { Engineer: done, QA: done, Documentation: done }

/** The tasks end with the English words by which the stand-in knows the agents. */
const SPOKEN: readonly [string, string, string, string][] = [
  ['German', 'Baue parse() um', 'Schreibe Tests für leere Eingaben', 'Beschreibe die neue Option'],
  [
    'French',
    'Refactorise la fonction parse()',
    'Écris des tests pour les entrées vides',
    'Décris la nouvelle option'
  ],
  ['Dutch', 'Herschrijf de functie parse()', 'Schrijf tests voor lege invoer', 'Beschrijf de nieuwe optie'],
  [
    'Spanish',
    'Reescribe la función parse()',
    'Escribe pruebas para entradas vacías',
    'Describe la nueva opción'
  ],
  [
    'Portuguese',
    'Reescreva a função parse()',
    'Escreva testes para entradas vazias',
    'Descreva a nova opção'
  ],
  ['Italian', 'Riscrivi la funzione parse()', 'Scrivi test per input vuoti', 'Descrivi la nuova opzione'],
  ['Polish', 'Przebuduj funkcję parse()', 'Napisz testy dla pustych danych', 'Opisz nową opcję'],
  ['Russian', 'Перепиши функцию parse()', 'Напиши тесты для пустого ввода', 'Опиши новую опцию'],
  ['Turkish', 'parse() işlevini yeniden yaz', 'Boş girdiler için test yaz', 'Yeni seçeneği açıkla'],
  ['Japanese', 'parse() 関数を書き直す', '空の入力のテストを書く', '新しいオプションを説明する'],
  ['Chinese', '重构 parse() 函数', '为空输入编写测试', '描述新选项'],
  ['Korean', 'parse() 함수를 다시 작성', '빈 입력에 대한 테스트 작성', '새 옵션 설명'],
  ['Arabic', 'أعد كتابة الدالة parse()', 'اكتب اختبارات للمدخلات الفارغة', 'صف الخيار الجديد'],
  ['Hindi', 'parse() फ़ंक्शन को फिर से लिखो', 'खाली इनपुट के लिए परीक्षण लिखो', 'नए विकल्प का वर्णन करो']
]

const inLanguages = SPOKEN.map(([language, build, test, describeIt]): Situation => ({
  name: `PM delegates in ${language}`,
  pm: plan(
    `**Engineer Agent**: ${build}\nDo the part of Engineer`,
    `**QA Agent** (after Engineer): ${test}\nDo the part of QA`,
    `- **Documentation Agent**: ${describeIt}\n  Do the part of Documentation`
  ),
  agents: Object.fromEntries(Object.keys(TEAM).map((name) => [name, done])),
  verdict: { conclusion: 'success' }
}))

const RED: readonly Situation[] = [
  {
    name: 'PM delegates to an agent that does not exist',
    pm: plan('**Wizard Agent**: Do magic', '**QA Agent**: Do the part of QA'),
    agents: { QA: done },
    verdict: { conclusion: 'failure', cause: /Wizard/ }
  },
  {
    name: 'PM puts its whole plan into a code block',
    pm: plan('```\n**QA Agent**: Do the part of QA\n```'),
    verdict: { conclusion: 'failure', cause: /line 2/ }
  },
  {
    name: 'PM puts its whole plan into a quote',
    pm: plan('> **QA Agent**: Do the part of QA'),
    verdict: { conclusion: 'failure', cause: /line 1/ }
  },
  {
    name: 'PM only gives reports that it cannot know',
    pm: plan('**Engineer Agent**: Done.', '**QA Agent**: PASS (12/12)'),
    verdict: { conclusion: 'failure', cause: /line 1/ }
  },
  ...[
    '**QA** — Do the part of QA',
    '[QA] Do the part of QA',
    'QA: Do the part of QA',
    '| QA | Do the part of QA |',
    'Then I will have QA test it.'
  ].map((line): Situation => ({
    name: `PM delegates and hands more work over as ${JSON.stringify(line)}`,
    pm: plan('**Engineer Agent**: Do the part of Engineer', line, 'STATUS: DONE'),
    agents: { Engineer: done },
    verdict: { conclusion: 'failure', cause: /Not run.*line 3.*form that is not read.*Set max-rounds to 2/s }
  })),
  {
    name: 'PM is asked about work in a form that is not read, and says nothing about it',
    inputs: { 'max-rounds': '2' },
    pm: plan('1. **Engineer**: Do the part of Engineer\n2. QA — Do the part of QA'),
    rounds: [{ text: 'The Engineer did its part.' }],
    agents: { Engineer: done },
    verdict: {
      conclusion: 'failure',
      cause: /Not run.*line 2.*PM did not settle it/s,
      notCause: /Set max-rounds/
    }
  },
  {
    name: 'PM says that it did not do what was asked',
    pm: plan('The repository is empty.', 'STATUS: NOT DONE: there is nothing to build on'),
    verdict: { conclusion: 'failure', cause: /there is nothing to build on/ }
  }
]

const GREEN: readonly Situation[] = [
  {
    name: 'PM is asked about work in a form that is not read, and hands it over',
    inputs: { 'max-rounds': '3' },
    pm: plan('1. **Engineer**: Do the part of Engineer\n2. QA — Do the part of QA'),
    rounds: [{ text: '**QA Agent**: Do the part of QA' }, { text: 'All of it.\n\nSTATUS: DONE' }],
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM is asked about work in a form that is not read, and declares its end',
    inputs: { 'max-rounds': '2' },
    pm: plan('**Engineer Agent**: Do the part of Engineer', 'QA: Do the part of QA'),
    rounds: [{ text: 'The Engineer did that, too.\n\nSTATUS: DONE' }],
    agents: { Engineer: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM shows results beside what it delegates',
    pm: plan(
      "I'll have the Engineer do it. There is no need for the Ops agent.",
      '| Agent | Result |\n|---|---|\n| QA | passed |',
      '**Engineer Agent**: Do the part of Engineer'
    ),
    agents: { Engineer: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM says which agents it does not need',
    pm: plan("The calculator is there already, so the Engineer agent isn't needed."),
    verdict: { conclusion: 'success', summary: /no delegations/i }
  },
  {
    name: 'an agent waits for one that does not exist, and runs without waiting',
    pm: plan('**QA Agent** (after Wizard): Do the part of QA'),
    agents: { QA: done },
    verdict: { conclusion: 'success', summary: /Wizard.*runs without waiting/ }
  },
  {
    name: 'two agents wait for each other, and run without waiting',
    pm: plan(
      '**QA Agent** (after Engineer): Do the part of QA',
      '**Engineer Agent** (after QA): Do the part of Engineer'
    ),
    agents: { QA: done, Engineer: done },
    verdict: { conclusion: 'success', summary: /form a cycle/ }
  },
  {
    name: 'PM delegates nothing and says so',
    pm: plan('The calculator is there already.', 'STATUS: NOTHING TO DO: it is there already'),
    verdict: { conclusion: 'success', summary: /it is there already|no delegations/i }
  },
  {
    name: 'PM delegates nothing in plain words',
    pm: plan('The calculator is there already.'),
    verdict: { conclusion: 'success', summary: /no delegations/i }
  },
  {
    name: 'PM shows the form in a code block before it uses it',
    pm: plan('The form is:', '```\n**Engineer Agent**: the task\n```', '**QA Agent**: Do the part of QA'),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM uses the form of the Task tool',
    pm: plan('Task Tool → QA Agent: Do the part of QA'),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM numbers its delegations',
    pm: plan('1. **Engineer Agent**: Do the part of Engineer', '2. **QA Agent**: Do the part of QA'),
    agents: { Engineer: done, QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM says the same delegation twice',
    pm: plan('**QA Agent**: Do the part of QA', '**QA Agent**: Do the part of QA'),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  },
  {
    name: 'PM declares that its plan is done',
    pm: plan('**QA Agent**: Do the part of QA', 'STATUS: DONE'),
    agents: { QA: done },
    verdict: { conclusion: 'success' }
  }
]

describe('a session in which', () => {
  it.each(byName([...inLanguages, ...RED, ...GREEN]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
