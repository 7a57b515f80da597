import { describe, expect, it } from '@jest/globals'
import { renderStreamText } from '../../../../src/report/html/transcript/ansi-stream.js'

const lines = (...messages: object[]): string => messages.map((each) => JSON.stringify(each)).join('\r\n')
const said = (...content: object[]) => ({ type: 'assistant', message: { content } })
const answered = (content: unknown, isError = false) => ({
  type: 'user',
  message: { content: [{ type: 'tool_result', content, is_error: isError }] }
})

describe('terminal output for people', () => {
  it('shows text, tool calls and their results', () => {
    const text = renderStreamText(
      lines(
        { type: 'system', subtype: 'init', model: 'sonnet', cwd: '/project' },
        said({ type: 'text', text: 'I look.\nThen I fix.' }),
        said({ type: 'tool_use', name: 'Bash', input: { command: 'npm test\n--all' } }),
        answered('\u001b[32mPASS\u001b[0m one'),
        said({ type: 'tool_use', name: 'Other', input: { deep: [1] } }),
        answered([{ type: 'text', text: 'no such tool' }], true),
        { type: 'result', subtype: 'success', result: 'Done.' }
      )
    )
    expect(text.split('\n')).toEqual([
      '\u001b[2mstarted with sonnet in /project\u001b[0m',
      'I look.',
      'Then I fix.',
      '',
      '\u001b[1m> Bash\u001b[0m npm test --all',
      '\u001b[32mPASS\u001b[0m one\u001b[0m',
      '',
      '\u001b[1m> Other\u001b[0m {"deep":[1]}',
      '\u001b[31mno such tool\u001b[0m',
      '',
      '\u001b[2mended: success\u001b[0m'
    ])
  })

  it('says that the running work was interrupted, or that it could not be', () => {
    const acknowledged = (response: object): object => ({ type: 'control_response', response })
    const text = renderStreamText(
      lines(
        acknowledged({ subtype: 'success', request_id: 'r1' }),
        acknowledged({ subtype: 'error', request_id: 'r2', error: 'nothing runs' })
      )
    )
    expect(text.split('\n')).toEqual([
      '\u001b[2mthe running work was interrupted to read a message\u001b[0m',
      '\u001b[31mthe running work could not be interrupted: nothing runs\u001b[0m'
    ])
  })

  it.each(['plain output', '{"cut in the mid', '{"type":"never heard of"}', '[1]', '{"type":"result"'])(
    'keeps any other line as it is: %j',
    (line) => {
      expect(renderStreamText(`${line}\n`)).toBe(`${line}\n`)
    }
  )

  it.each([{ type: 'assistant' }, said({}), said({ type: 'text' }), answered(7), { type: 'system' }])(
    'does not fail of a message without its parts: %j',
    (message) => {
      expect(renderStreamText(lines(message)).trim().replace('\u001b[0m', '')).toBe('')
    }
  )
})
