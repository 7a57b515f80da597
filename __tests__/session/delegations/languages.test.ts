import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { detectDelegations } from '../../../src/session/delegations/detect-delegations.js'

interface Language {
  readonly name: string
  /** Tasks for Engineer, QA and Documentation. */
  readonly tasks: readonly [string, string, string]
  readonly reports: readonly [string, string, string]
  /** The mark between label and task. */
  readonly colon?: string
  readonly brackets?: readonly [string, string]
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'English',
    tasks: ['Complete the migration guide', 'Both endpoints must return 404', 'Never log tokens; mask them'],
    reports: ['Completed the migration guide', 'PASS (12/12)', 'see SECURITY.md']
  },
  {
    name: 'German',
    tasks: [
      'Baue die Funktion parse() um',
      'Schreibe Tests für leere Eingaben',
      'Beschreibe die neue Option'
    ],
    reports: ['erledigt', 'Alle Tests bestanden', 'Ich habe die Option beschrieben']
  },
  {
    name: 'French',
    tasks: [
      'Réécris la fonction parse()',
      'Écris des tests pour les entrées vides',
      'Décris la nouvelle option'
    ],
    reports: ['terminé', 'Tous les tests passent', 'J’ai décrit la nouvelle option'],
    colon: '\u00a0:'
  },
  {
    name: 'Spanish',
    tasks: [
      'Reescribe la función parse()',
      'Escribe pruebas para entradas vacías',
      'Describe la nueva opción'
    ],
    reports: ['completado', 'Todas las pruebas pasan', 'He descrito la nueva opción']
  },
  {
    name: 'Portuguese',
    tasks: ['Reescreva a função parse()', 'Escreva testes para entradas vazias', 'Descreva a nova opção'],
    reports: ['concluído', 'Todos os testes passaram', 'A opção foi descrita']
  },
  {
    name: 'Italian',
    tasks: [
      'Riscrivi la funzione parse()',
      'I test devono coprire i file vuoti',
      'Descrivi la nuova opzione'
    ],
    reports: ['completato', 'Tutti i test passano', 'Ho descritto la nuova opzione']
  },
  {
    name: 'Dutch',
    tasks: ['Herschrijf de functie parse()', 'Schrijf tests voor lege invoer', 'Beschrijf de nieuwe optie'],
    reports: ['klaar', 'Alle tests slagen', 'Ik heb de nieuwe optie beschreven']
  },
  {
    name: 'Polish',
    tasks: ['Przepisz funkcję parse()', 'Napisz testy dla pustych danych', 'Opisz nową opcję'],
    reports: ['gotowe', 'Wszystkie testy przeszły', 'Opisałem nową opcję']
  },
  {
    name: 'Russian',
    tasks: ['Перепиши функцию parse()', 'Напиши тесты для пустого ввода', 'Опиши новую опцию'],
    reports: ['готово', 'Все тесты пройдены', 'Я описал новую опцию']
  },
  {
    name: 'Turkish',
    tasks: ['parse() fonksiyonunu yeniden yaz', 'Boş girdiler için testler yaz', 'Yeni seçeneği açıkla'],
    reports: ['tamamlandı', 'Tüm testler geçti', 'README güncellendi']
  },
  {
    name: 'Chinese',
    tasks: ['重写 parse() 函数，使其接受空行', '为空输入编写测试', '描述新选项'],
    reports: ['已完成', '所有测试均已通过', '我已在 README 中说明了新选项。'],
    colon: '：',
    brackets: ['（', '）']
  },
  {
    name: 'Japanese',
    tasks: [
      'parse() 関数を書き直してください',
      '空の入力に対するテストを書いてください',
      '新しいオプションを説明してください'
    ],
    reports: ['完了', 'すべてのテストが合格しました', 'READMEを更新しました'],
    colon: '：',
    brackets: ['（', '）']
  },
  {
    name: 'Korean',
    tasks: ['parse() 함수를 다시 작성하세요', '빈 입력에 대한 테스트를 작성하세요', '새 옵션을 설명하세요'],
    reports: ['완료', '모든 테스트가 통과했습니다', 'README 업데이트됨']
  },
  {
    name: 'Arabic',
    tasks: ['أعد كتابة الدالة parse()', 'اكتب اختبارات للمدخلات الفارغة', 'صف الخيار الجديد'],
    reports: ['مكتمل', 'نجحت جميع الاختبارات', 'تم تحديث README']
  },
  {
    name: 'Hindi',
    tasks: ['parse() फ़ंक्शन को फिर से लिखें', 'खाली इनपुट के लिए परीक्षण लिखें', 'नए विकल्प का वर्णन करें'],
    reports: ['पूर्ण', 'सभी परीक्षण पास हुए', 'README अपडेट किया गया']
  },
  {
    name: 'Vietnamese',
    tasks: ['Viết lại hàm parse()', 'Viết kiểm thử cho đầu vào trống', 'Mô tả tùy chọn mới'],
    reports: ['hoàn thành', 'Tất cả kiểm thử đều đạt', 'README đã được cập nhật']
  }
]

const AGENTS = ['Engineer', 'QA', 'Documentation'] as const
const SLUGS = ['engineer', 'qa', 'documentation']

const detect = (response: string) => detectDelegations(response, BUILT_IN_ROSTER)
const pairsIn = (response: string): unknown =>
  detect(response).delegations.map(({ agent, task }) => [agent, task])

/** Writes a line for each agent; `mark` is what precedes its label. */
function write(
  { colon = ':' }: Language,
  texts: readonly string[],
  mark: (index: number) => string = () => '',
  suffix = ' Agent'
): string {
  return texts
    .map((text, index) => `${mark(index)}**${AGENTS[index] ?? ''}${suffix}**${colon} ${text}`)
    .join('\n')
}

describe.each(LANGUAGES)('delegations in $name', (language) => {
  const { tasks, reports, colon = ':', brackets: [open, close] = ['(', ')'] } = language
  const expected = tasks.map((task, index) => [SLUGS[index], task])

  it.each([
    ['the exact form', write(language, tasks)],
    ['the names alone', write(language, tasks, () => '', '')],
    ['a list', write(language, tasks, () => '- ')],
    ['a numbered list', write(language, tasks, (index) => `${index + 1}. `)],
    ['paragraphs', write(language, tasks).replaceAll('\n', '\n\n')],
    ['CRLF', write(language, tasks).replaceAll('\n', '\r\n')],
    [
      'Task Tool',
      tasks.map((task, index) => `Task Tool → ${AGENTS[index] ?? ''} Agent${colon} ${task}`).join('\n')
    ],
    ['headings', tasks.map((task, index) => `### ${AGENTS[index] ?? ''} Agent\n\n${task}`).join('\n\n')]
  ])('are taken from %s', (_, response) => {
    expect(pairsIn(response)).toEqual(expected)
    expect(detect(response).passedOver).toEqual([])
  })

  it('have an order', () => {
    const response = `**Engineer Agent**${colon} ${tasks[0]}\n**QA Agent**${open}after Engineer${close}${colon} ${tasks[1]}`
    expect(detect(response).delegations.map(({ after }) => after)).toEqual([[], ['engineer']])
  })

  it('are not reports, which are listed', () => {
    const response = write(language, reports)
    expect(detect(response)).toMatchObject({
      delegations: [],
      passedOver: [1, 2, 3].map((line) => ({ line, reason: 'a report' }))
    })
  })
})
