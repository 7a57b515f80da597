import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { shellWords } from '../../../../src/session/inputs/parse/shell-words.js'

describe('shell words', () => {
  it.each([
    ['', []],
    ['  --a   b \t-c ', ['--a', 'b', '-c']],
    [`--json '{"a": "b c"}'`, ['--json', '{"a": "b c"}']],
    ['--json "{\\"a\\": 1}"', ['--json', '{"a": 1}']],
    ['a"b c"d', ['ab cd']],
    [`'it'"'"'s'`, ["it's"]],
    ['a\\ b \\"', ['a b', '"']],
    ['"a\\nb" "\\\\"', ['a\\nb', '\\']],
    ['""', ['']],
    ['a \\\n b', ['a', 'b']],
    ['Bash\\(gh:*\\)', ['Bash(gh:*)']]
  ])('splits %j as a shell does', (text, words) => {
    expect(shellWords.parse(text)).toEqual({ ok: true, value: words })
    const shown = execFileSync('sh', ['-c', `set -f; for word in ${text}\ndo printf '%s\\0' "$word"; done`], {
      encoding: 'utf8'
    })
    expect(shown.split('\0').slice(0, -1)).toEqual(words)
  })

  it('treats a line break as white space', () => {
    expect(shellWords.parse('--a b\n--c')).toEqual({ ok: true, value: ['--a', 'b', '--c'] })
  })

  it('expands nothing', () => {
    expect(shellWords.parse('$HOME `id` $(id) ~ *.ts #x "$PATH"')).toEqual({
      ok: true,
      value: ['$HOME', '`id`', '$(id)', '~', '*.ts', '#x', '$PATH']
    })
  })

  it.each([`--a 'b`, '--a "b', 'a\\', '"a\\"'])('rejects what is not closed: %j', (text) => {
    expect(shellWords.parse(text).ok).toBe(false)
  })
})
