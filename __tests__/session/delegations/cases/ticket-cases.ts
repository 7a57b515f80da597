/** An answer, and the follow-up work in it. */
export interface TicketCase {
  readonly name: string
  readonly text: string
  /** `type: title`. */
  readonly expected: readonly string[]
}

/** What counts as a ticket and what only looks like one. */
export const TICKET_CASES: readonly TicketCase[] = [
  {
    name: 'a list below TODO',
    text: 'TODO:\n- Rename foo\n- Remove the old importer\n\nThat is all.',
    expected: ['task: Rename foo', 'task: Remove the old importer']
  },
  {
    name: 'a numbered list below TODO',
    text: 'TODO:\n\n1. Rename foo\n2. Remove the old importer',
    expected: ['task: Rename foo', 'task: Remove the old importer']
  },
  {
    name: 'a list below a bold TODO',
    text: '**TODO**:\n* Rename foo\n* Remove bar',
    expected: ['task: Rename foo', 'task: Remove bar']
  },
  {
    name: 'a list below BUG, in another language',
    text: 'BUG:\n- Der Zähler läuft über\n- Die Datei bleibt offen',
    expected: ['bug: Der Zähler läuft über', 'bug: Die Datei bleibt offen']
  },
  {
    name: 'a list below TODO that has done items',
    text: 'TODO:\n- [x] Rename foo\n- [ ] Remove bar',
    expected: ['task: Remove bar']
  },
  { name: 'done by mark', text: 'TODO: ✅ done', expected: [] },
  { name: 'done by words', text: 'BUG: fixed in this change', expected: [] },
  { name: 'done by one word', text: 'TODO: done\nBUG: fixed', expected: [] },
  { name: 'done in German', text: 'TODO: erledigt', expected: [] },
  { name: 'done in Chinese', text: 'TODO: 已完成', expected: [] },
  {
    name: 'a fault mended, in other languages',
    text: 'BUG: behoben\nBUG: corrigé\nBUG: 修正済み',
    expected: []
  },
  { name: 'a done box', text: 'TODO: [x] Rename foo', expected: [] },
  { name: 'an open box', text: 'TODO: [ ] Rename foo', expected: ['task: Rename foo'] },
  {
    name: 'a title that begins with a placeholder or a tag',
    text: 'BUG: {name} is not replaced in the mail\nTODO: <b> tags are not closed',
    expected: ['bug: {name} is not replaced in the mail', 'task: <b> tags are not closed']
  },
  { name: 'quoted', text: 'The file says:\n\n> TODO: remove this\n> BUG: crashes', expected: [] },
  { name: 'in a fence', text: '```\nTODO: remove this\n```', expected: [] },
  { name: 'in inline code', text: 'I removed `TODO: remove this` from src/a.ts.', expected: [] },
  {
    name: 'placeholders',
    text: 'TODO: [describe]\nTASK: {{title}}\nBUG: <what is wrong>\nFEATURE: ...',
    expected: []
  },
  { name: 'a bold feature', text: '**Feature**: Dark mode', expected: ['feature: Dark mode'] },
  { name: 'a bold feature in a list', text: '- **Feature**: Dark mode', expected: ['feature: Dark mode'] },
  { name: 'full width', text: 'TODO：补充日志', expected: ['task: 补充日志'] },
  { name: 'a no-break space', text: 'TODO\u00a0: Ajouter un test', expected: ['task: Ajouter un test'] },
  {
    name: 'German, French, Russian and Japanese titles',
    text: 'TODO: Handbuch ergänzen\nBUG: Le compteur déborde\nTASK: Добавить журнал\nFEATURE: ダークモード',
    expected: [
      'task: Handbuch ergänzen',
      'bug: Le compteur déborde',
      'task: Добавить журнал',
      'feature: ダークモード'
    ]
  },
  { name: 'none', text: 'TODO: none\nBUG: keine\nTASK: n/a', expected: [] },
  {
    name: 'after CRLF',
    text: 'Done.\r\n\r\nTODO: Rename foo\r\nBUG: Crash\r\n',
    expected: ['task: Rename foo', 'bug: Crash']
  },
  {
    name: 'a title that begins with a word of completion',
    text: 'TODO: Fixed-width fonts in the editor\nTASK: Complete the guide',
    expected: ['task: Fixed-width fonts in the editor', 'task: Complete the guide']
  },
  { name: 'an empty TODO before prose', text: 'TODO:\n\nThat is all that I found.', expected: [] }
]
