import { describe, expect, it } from '@jest/globals'
import { parseDeclaredEnd } from '../../../src/session/text/declared-end.js'

const ANSWER = 'I am the Engineer Agent.\n\nI wrote notes.md.'

describe('the declared end of an answer', () => {
  it.each([
    ['as asked for', 'STATUS: done'],
    ['in lower case', 'status: done'],
    ['in capitals', 'STATUS: DONE'],
    ['with a full stop', 'Status: done.'],
    ['in bold', '**STATUS: done**'],
    ['with a bold label', '**STATUS:** done'],
    ['with a bold label and its colon outside', '**Status**: done'],
    ['with a bold status', 'STATUS: **done**'],
    ['in italics', '_STATUS: done_'],
    ['as a list item', '- STATUS: done'],
    ['as a numbered item', '5. STATUS: done'],
    ['as a heading', '## STATUS: done'],
    ['in code ticks', '`STATUS: done`'],
    ['with the status in code ticks', 'STATUS: `done`'],
    ['in quotes', '"STATUS: done"'],
    ['in brackets', '[STATUS: done]'],
    ['as a quote', '> STATUS: done'],
    ['in a fence', '```\nSTATUS: done\n```'],
    ['in a fence with a language', '```text\nSTATUS: done\n```'],
    ['with a full-width colon', 'STATUS：done'],
    ['with a dash', 'Status - done'],
    ['with an em dash', 'Status — done'],
    ['with an arrow', 'STATUS -> done'],
    ['with an equals sign', 'STATUS = done'],
    ['without a separator', 'Status done'],
    ['with a symbol', 'STATUS: ✅ done'],
    ['with a symbol behind it', 'STATUS: done ✅'],
    ['with a remark', 'STATUS: done. All tests pass'],
    ['with a remark in brackets', 'STATUS: done (12 tests)'],
    ['as the final status', 'Final status: done'],
    ['in another word, in capitals', 'STATUS: COMPLETED'],
    ['with blank lines behind it', 'STATUS: done\n\n \n'],
    ['with a carriage return', 'STATUS: done\r\n'],
    ['with an invisible character', '\u200bSTATUS: done'],
    ['with a signature behind it', 'STATUS: done\n\n— Engineer'],
    ['with a bold signature', 'STATUS: done\n\n**Engineer Agent**'],
    ['with a rule behind it', 'STATUS: done\n\n---'],
    ['below a rule', '---\n\nSTATUS: done'],
    ['below a heading of its own', '## Status\n\nSTATUS: done'],
    ['indented', '   STATUS: done']
  ])('is read %s', (_, line) => {
    const declared = parseDeclaredEnd(`${ANSWER}\n\n${line}`)
    expect(declared?.kind).toBe('done')
    expect(declared?.response.replace(/\n\n(?:— Engineer|\*\*Engineer Agent\*\*)$/, '')).toBe(ANSWER)
  })

  it.each([
    ['STATUS: not done: the tests fail', 'the tests fail'],
    ['STATUS: NOT DONE: the tests fail.', 'the tests fail.'],
    ['**STATUS: not done: the tests fail**', 'the tests fail'],
    ['**STATUS: not done**: the tests fail', 'the tests fail'],
    ['**STATUS:** **not done:** the tests fail', 'the tests fail'],
    ['- Status - not done - the tests fail', 'the tests fail'],
    ['STATUS：not done：the tests fail', 'the tests fail'],
    ['`STATUS: not done: the tests fail`', 'the tests fail'],
    ['STATUS: not done: `npm test` fails', '`npm test` fails'],
    ['STATUS: "not done: the tests fail"', 'the tests fail'],
    ['STATUS: not-done, the tests fail', 'the tests fail'],
    ['STATUS: not_done (the tests fail)', '(the tests fail)'],
    ['STATUS: ❌ not done: the tests fail', 'the tests fail'],
    ['STATUS: not done because the tests fail', 'because the tests fail'],
    ['STATUS: not done', undefined],
    ['STATUS: not done.', undefined],
    ['STATUS: blocked: no network', 'blocked: no network'],
    ['STATUS: partially done: b.md is missing', 'partially done: b.md is missing'],
    ['```\nSTATUS: not done: the tests fail\n```', 'the tests fail'],
    ['STATUS: not done: these are missing:\n- a.md\n- b.md', 'these are missing:\n- a.md\n- b.md'],
    ['STATUS: not done:\n\nThe tests fail.', 'The tests fail.'],
    ['STATUS: not done: two files\n- a.md\n- b.md', 'two files\n- a.md\n- b.md']
  ])('says what is not done: %j', (line, reason) => {
    expect(parseDeclaredEnd(`${ANSWER}\n\n${line}`)).toEqual({ kind: 'not-done', reason, response: ANSWER })
  })

  it.each([
    ['STATUS: NOTHING TO DO: notes.md exists', 'notes.md exists'],
    ['**STATUS: nothing to do** - notes.md exists', 'notes.md exists'],
    ['Status: Nothing left to do.', undefined]
  ])('says that there was nothing to do: %j', (line, reason) => {
    expect(parseDeclaredEnd(`${ANSWER}\n${line}`)).toEqual({
      kind: 'nothing-to-do',
      reason,
      response: ANSWER
    })
  })

  it.each([
    ['there is none', ANSWER],
    ['the answer is empty', ''],
    ['it is in the middle', 'STATUS: done\n\nThen I wrote b.md.'],
    ['it is in the middle, not done', 'STATUS: not done: b.md\n\nThen I wrote b.md.'],
    ['text follows at once', 'STATUS: not done: b.md\nThen I wrote b.md.'],
    ['it ends a quoted example', 'The file has:\n\n> # Report\n> STATUS: done'],
    ['it is an introduced quote', 'Agents end with:\n\n> STATUS: done'],
    ['it ends a fenced example', 'The file has:\n\n```\n# Report\nSTATUS: done\n```'],
    ['it is an introduced example', 'Agents end with this line:\n\n```\nSTATUS: done\n```'],
    ['it is part of a sentence', 'The last line has to be STATUS: done'],
    ['it is a table', '| STATUS | done |'],
    ['it is another status', 'Status: 200 OK'],
    ['it is the status of something else', 'Status: failed'],
    ['it is the status of a build', 'Build status: done'],
    ['it is a word with the same beginning', 'Statusbar: done'],
    ['it is restricted', 'STATUS: done, but the tests fail'],
    ['it is continued', 'STATUS: done with the first half'],
    ['it repeats the choice', 'STATUS: done | not done: <what, why>'],
    ['it is in doubt', 'STATUS: done or not done']
  ])('is not read where %s', (_, answer) => {
    expect(parseDeclaredEnd(answer)).toBeUndefined()
  })

  it('is read in an answer that is fenced as a whole', () => {
    expect(parseDeclaredEnd('```markdown\n# Report\n\nSTATUS: done\n```')).toMatchObject({
      kind: 'done',
      response: '```markdown\n# Report\n\n```'
    })
  })

  it('is read behind a fence that was not closed', () => {
    expect(parseDeclaredEnd('Code:\n```\na = 1\n\nSTATUS: not done: b is missing')).toMatchObject({
      kind: 'not-done'
    })
  })

  it('is read behind the last sentence of the last line', () => {
    expect(parseDeclaredEnd('I wrote notes.md. **STATUS: done**')).toEqual({
      kind: 'done',
      reason: undefined,
      response: 'I wrote notes.md.'
    })
  })

  it('is the last of several', () => {
    expect(parseDeclaredEnd('STATUS: not done: b.md\n\nNow b.md is there, too.\n\nSTATUS: done')).toEqual({
      kind: 'done',
      reason: undefined,
      response: 'STATUS: not done: b.md\n\nNow b.md is there, too.'
    })
  })

  it('keeps tickets that follow it', () => {
    expect(parseDeclaredEnd(`${ANSWER}\n\nSTATUS: done\n\nTODO: Translate notes.md`)?.response).toBe(
      `${ANSWER}\n\nTODO: Translate notes.md`
    )
  })

  it('may be all that an answer has', () => {
    expect(parseDeclaredEnd('STATUS: done')).toEqual({ kind: 'done', reason: undefined, response: '' })
  })

  it('keeps a code block that ends the answer', () => {
    const answer = 'See:\n\n```\na\n```'
    expect(parseDeclaredEnd(`${answer}\n\nSTATUS: done`)?.response).toBe(answer)
  })

  it('is found in long texts at once', () => {
    const long = `${'*'.repeat(2 ** 20)}\n${'`'.repeat(2 ** 20)}\n${'- a\n'.repeat(2 ** 18)}`
    expect(parseDeclaredEnd(`${long}\nSTATUS: done`)?.kind).toBe('done')
    expect(parseDeclaredEnd(long)).toBeUndefined()
    const marks = `${'STATUS '.repeat(2 ** 17)}\nSTATUS: not done: ${'`*'.repeat(2 ** 19)}`
    expect(parseDeclaredEnd(marks)?.kind).toBe('not-done')
  })
})
