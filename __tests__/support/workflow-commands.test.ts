import { describe, expect, it } from '@jest/globals'
import { parseCommandFile } from './command-files.js'
import { parseOutput } from './workflow-commands.js'

const namesIn = (output: string): string[] => parseOutput(output).commands.map(({ name }) => name)

describe('parseOutput', () => {
  it('finds the modern form at the start of a line only', () => {
    const output = 'a\n  ::warning file=a.ts,line=3::50%25 of%0Ait\n[x] ::error::no\n::unknown::x\n'
    const { commands, log } = parseOutput(output)
    expect(commands).toMatchObject([
      { name: 'warning', properties: { file: 'a.ts', line: '3' }, data: '50% of\nit' }
    ])
    expect(log).toBe('a\n[x] ::error::no\n::unknown::x\n')
  })

  it('finds the old form anywhere in a line', () => {
    expect(parseOutput('[agent] ##[set-output name=a;x=y]1').commands).toMatchObject([
      { name: 'set-output', properties: { name: 'a', x: 'y' }, data: '1' }
    ])
    expect(namesIn('a ##[section]b')).toEqual([])
  })

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a line', (end) => {
    expect(namesIn(`working${end}::ERROR::forged`)).toEqual(['error'])
  })

  it('obeys nothing but the token while commands are stopped', () => {
    const output = '::stop-commands::t0ken\n::error::a\n##[error]b\n::t0ken::\n::error::c\n'
    expect(parseOutput(output).commands).toMatchObject([{ name: 'stop-commands' }, { data: 'c' }])
  })
})

describe('parseCommandFile', () => {
  it('reads both forms', () => {
    expect(parseCommandFile('a=1=2\nb<<X\nline 1\n\nline 3\nX\nc<<Y\nY\n')).toEqual({
      a: '1=2',
      b: 'line 1\n\nline 3',
      c: ''
    })
  })

  it.each(['a<<X\nline\n', 'no value\n', '=x\n'])('fails as the runner does at %j', (text) => {
    expect(() => parseCommandFile(text)).toThrow('Unable to process file command')
  })
})
