import { describe, expect, it } from '@jest/globals'
import { mergeSettings } from '../../../src/claude/command/session-settings.js'

const closed = { crossSessionInbound: 'refuse' }

describe('mergeSettings', () => {
  it('closes the channel between sessions if the author gives no settings', () => {
    expect(mergeSettings(['--max-turns', '3'])).toEqual({
      settings: closed,
      claudeArgs: ['--max-turns', '3']
    })
  })

  it.each([
    [['--settings', '{"model":"x","crossSessionInbound":"accept"}']],
    [['--settings={"model":"x"}']],
    [['--settings={"model":"y"}', '--settings', ' {"model":"x"} ']]
  ])('keeps what the author sets with %j, and closes the channel all the same', (given) => {
    expect(mergeSettings(['--verbose', ...given, '--max-turns', '3'])).toEqual({
      settings: { model: 'x', ...closed },
      claudeArgs: ['--verbose', '--max-turns', '3']
    })
  })

  it.each([
    [['--settings', 'own.json']],
    [['--settings={h.json']],
    [['--settings', '{"model":']],
    [['--settings', '[]']],
    [['--settings']]
  ])('never leaves %j in the arguments, where it would replace our own', (args) => {
    expect(() => mergeSettings(args)).toThrow(/--settings needs a JSON object/)
  })
})
