import { setImmediate } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { fence } from '../../../src/report/text/markdown.js'
import { cleanTail } from '../../../src/session/checks/output-tail.js'
import { questionBack } from '../../../src/session/run/attempt/asking-back.js'
import { isPlaceholder } from '../../../src/session/words/placeholders.js'

/** With a time that grows with the square of a run's length, a test with so many takes longer than it may. */
const LONG = 500_000
const LONGEST_MS = 10_000

it.each<[string, (text: string) => unknown, string, unknown]>([
  ['fence', fence, '\n', `\`\`\`\na${'\n'.repeat(LONG)}x\n\`\`\``],
  ['cleanTail', (text) => cleanTail(text, false).text, '\r', 'x'],
  ['questionBack', questionBack, '*', undefined],
  ['isPlaceholder', isPlaceholder, '.', false]
])(
  '%s is done with a long run of what it removes at the end, within a text',
  async (_, read, run, result) => {
    expect(read(`a${run.repeat(LONG)}x`)).toEqual(result)
    // Lets the timer of this test fire.
    await setImmediate()
  },
  LONGEST_MS
)
