import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mergeSettings } from '../../../src/claude/command/session-settings.js'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

const closed = { crossSessionInbound: 'refuse' }

describe('mergeSettings', () => {
  it('closes the channel between sessions where the author gives no settings', () => {
    expect(mergeSettings(['--max-turns', '3'], folder)).toEqual({
      settings: closed,
      claudeArgs: ['--max-turns', '3']
    })
  })

  it.each([[['--settings', 'own.json']], [['--settings=own.json']], [['--settings', '{"model":"x"}']]])(
    'keeps what the author sets with %j, and closes the channel all the same',
    (given) => {
      fs.writeFileSync(path.join(folder, 'own.json'), '\uFEFF{"model":"x","crossSessionInbound":"accept"}')
      expect(mergeSettings(['--verbose', ...given, '--max-turns', '3'], folder)).toEqual({
        settings: { model: 'x', ...closed },
        claudeArgs: ['--verbose', '--max-turns', '3']
      })
    }
  )

  it.each([['missing.json'], ['{"model":'], ['[]']])('leaves %s to the CLI, which refuses it', (value) => {
    expect(mergeSettings(['--settings', value], folder)).toEqual({
      settings: closed,
      claudeArgs: ['--settings', value]
    })
  })
})
