import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { readJsonLines } from '../../../src/session/text/json-lines.js'
import { CHANGES_LIMIT } from '../../../src/session/record/record.js'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'json-lines-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

const write = (...lines: readonly string[]): string => {
  const file = path.join(folder, 'events.jsonl')
  fs.writeFileSync(file, lines.join('\n'))
  return file
}

it('reads the longest list of changes that a run reports', () => {
  // Control characters take six bytes each in JSON, and a path has at most 4,096 bytes.
  const changes = Array.from({ length: CHANGES_LIMIT }, () => ({ path: '\u0001'.repeat(4_096) }))
  expect([...readJsonLines(write(JSON.stringify({ changes }), '{}'))]).toEqual([{ changes }, {}])
})

it('skips a line that is too long or not JSON, and reads the next one', () => {
  expect([...readJsonLines(write('"1234567"', 'torn', '1'), 8)]).toEqual([undefined, undefined, 1])
})
