import { describe, expect, it } from '@jest/globals'
import { filterLogText } from '../../../src/action/runner/log.js'
import { createActionLog, type LogSink } from '../../../src/action/runner/log.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'

const unchanged = (text: string): string => text

/** Whether the runner takes a line for a command (actions/runner, ActionCommand.cs): v2 at its start, v1 anywhere. */
function isCommand(line: string): boolean {
  const ends = line.split(/\r\n|\r|\n/)
  return ends.some((part) => /^[\s\u0085]*::/.test(part) || part.includes('##['))
}

const SPELLINGS = [
  '::error::x',
  '::error file=a.ts,line=1::x',
  '  ::warning::x',
  '\t::notice::x',
  '\u00a0::debug::x',
  '\u3000::debug::x',
  '\u0085::debug::x',
  '\ufeff::debug::x',
  '\u200b::debug::x',
  '::SET-OUTPUT name=a::b',
  '::set-env name=NODE_OPTIONS::--require=/x',
  '::add-mask::a',
  '::add-matcher::/tmp/x.json',
  '::stop-commands::token',
  '::group::x',
  ':::error::x',
  '::::x',
  '##[error]x',
  'text ##[set-output name=a;]b',
  '###[error]x',
  '##[##[error]x',
  'a\r::error::x',
  'a\r\n::error::x',
  'a\n::error::x',
  'a\u2028::error::x',
  'a\u2029::error::x',
  'a\u000b::error::x',
  'a\u000c::error::x',
  'spinner 10%\r##[add-mask]x',
  '\u001b[2K::error::x',
  '\u001b[31m::error::\u001b[0m',
  '##\u001b[0m[error]x',
  '#\u001b[1m#\u001b[0m[error]x',
  ':\u001b[0m:error::x',
  ':\u0000:error::x',
  '##\u0008[error]x',
  '\u001b]0;title\u0007::error::x',
  '##\u200b[error]x',
  '#\u00ad#[error]x'
]

describe('the filter of the log', () => {
  it.each(SPELLINGS)('leaves no command in %j', (text) => {
    const lines = filterLogText(text, unchanged)
    expect(lines.filter(isCommand)).toEqual([])
    expect(lines.join('').length).toBeGreaterThan(0)
  })

  it('would leave commands if it did nothing', () => {
    expect(SPELLINGS.filter(isCommand).length).toBeGreaterThan(20)
  })

  it('keeps ordinary text as it is', () => {
    const text = 'std::vector<int> a; // x::y\n  # [link] ## title\n**QA**: done ✓ (2.3s)'
    expect(filterLogText(text, unchanged)).toEqual(text.split('\n'))
  })

  it('removes a secret that an escape sequence or a cut would have hidden', () => {
    const { redact } = createRedactor(['correct-horse-battery'])
    expect(filterLogText('a correct-\u001b[1mhorse-\u0000battery b', redact)).toEqual(['a *** b'])
    const [line] = filterLogText(`${'x'.repeat(4090)}correct-horse-battery`, redact)
    expect(line).not.toContain('correct')
  })

  it('neutralizes a command that only redaction reveals', () => {
    const [line] = filterLogText('#correct-horse-battery#[error]', () => '##[error]')
    expect(line).toBe('# #[error]')
  })

  it('cuts a long line and says how much is missing', () => {
    const [line] = filterLogText('x'.repeat(10_000), unchanged)
    expect(line?.length).toBeLessThan(4200)
    expect(line).toMatch(/\(5904 more characters\)$/)
  })
})

/** A log whose commands and lines are kept in order. */
function createKeptLog() {
  const kept: [string, string][] = []
  const keep = (kind: string) => (text: string | Error) => kept.push([kind, String(text)])
  const sink: LogSink = {
    error: keep('error'),
    warning: keep('warning'),
    notice: keep('notice'),
    startGroup: keep('group'),
    endGroup: () => kept.push(['end', '']),
    writeLine: keep('line')
  }
  return { kept, log: createActionLog((text) => text.replaceAll('secret', '***'), sink) }
}

describe('the log', () => {
  it('filters lines, titles of groups, and messages', () => {
    const { kept, log } = createKeptLog()
    log.write('a secret\n::error::x')
    log.writeGroup('##[title]\n::x', ['::y'])
    log.annotate('warning', '::z secret')
    expect(kept).toEqual([
      ['line', 'a ***'],
      ['line', ': :error::x'],
      ['group', '# #[title] : :x'],
      ['line', ': :y'],
      ['end', ''],
      ['warning', ': :z ***']
    ])
  })

  it('writes at most ten annotations of a kind, and the rest as lines', () => {
    const { kept, log } = createKeptLog()
    for (let number = 1; number <= 12; number++) log.annotate('error', `fault ${number}`)
    log.annotate('warning', 'another kind')
    expect(kept.filter(([kind]) => kind === 'error').map(([, text]) => text)).toHaveLength(10)
    expect(kept.filter(([kind]) => kind === 'line').map(([, text]) => text)).toEqual([
      'error: ',
      'fault 11',
      'error: ',
      'fault 12'
    ])
    expect(kept.at(-1)).toEqual(['warning', 'another kind'])
  })

  it('logs the full text that does not fit into an annotation', () => {
    const { kept, log } = createKeptLog()
    log.annotate('error', `${'long line\n'.repeat(500)}the end`)
    expect(kept.some(([kind, text]) => kind === 'line' && text === 'the end')).toBe(true)
    expect(kept.at(-1)?.[1].length).toBeLessThanOrEqual(4096)
  })
})
