import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { collectTickets, MOST_TICKETS } from '../../../src/session/tickets/collect-tickets.js'
import { readResponseTickets } from '../../../src/session/tickets/collect-tickets.js'
import { readTextLines } from '../../../src/session/text/text-lines.js'
import { extractTickets } from '../../../src/session/tickets/extract-tickets.js'
import { aRun } from '../../report/sample-record.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let directory: string
let stage: SessionStage
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'response-tickets-'))
  stage = setSessionStage()
})
afterEach(async () => {
  fs.rmSync(directory, { recursive: true, force: true })
  await stage.close()
})

const write = (text: string): string => {
  const file = path.join(directory, 'response.md')
  fs.writeFileSync(file, text)
  return file
}
const filler = 'A line of a long answer.\n'.repeat(4_000)

describe('tickets of a full response', () => {
  it('are found beyond the part that is in the record', async () => {
    const long = JSON.stringify(`${filler}\nTODO: Remove the old parser`)
    const record = await stage.rehearse(
      `pm: {response: '**Engineer Agent**: Build it'}\nagents:\n  Engineer: {response: ${long}}\n`
    )
    expect(record.results[0]).toMatchObject({ outcome: 'completed', error: null, responseTruncated: true })
    expect(record.tickets).toEqual([{ type: 'task', title: 'Remove the old parser', agent: 'Engineer' }])
  })

  it.each([
    [
      'a fence that is open over the border of two chunks',
      `\`\`\`\n${filler}TODO: is code\n\`\`\`\nBUG: is none`
    ],
    [
      'an answer that is indented as a whole',
      `    Well.\n${filler.replace(/^/gm, '    ')}    BUG: stands here`
    ],
    ['a table', `${filler}\na | b\n--|--\nTODO: x y | c\n\nBUG: stands here`],
    ['colours', `${filler}\u001b[31mBUG:\u001b[0m stands here`],
    ['other line ends', `${filler.replaceAll('\n', '\r\n')}\rBUG: stands here\rTODO: and here`]
  ])('are the same as those of its text: %s', (_, text) => {
    write(text)
    const found = readResponseTickets(directory, { folder: '.' })
    expect(found).toEqual(extractTickets(text))
    expect(found).not.toEqual([])
  })

  it('are taken from its beginning if its file cannot be read, with a message', () => {
    fs.symlinkSync('/dev/zero', path.join(directory, 'response.md'))
    const run = aRun({ response: 'TODO: Mend it', responseTruncated: true, folder: '.' })
    const { tickets, problems } = collectTickets([run], (each) => readResponseTickets(directory, each))
    expect(tickets).toMatchObject([{ title: 'Mend it' }])
    expect(problems).toEqual([
      expect.stringMatching(/^Engineer \(01\): its full response cannot be read \(.+\)/)
    ])
  })

  it('are limited in number, with a message', () => {
    write(Array.from({ length: MOST_TICKETS + 5 }, (_, index) => `TODO: Do piece ${index}\n`).join(''))
    const run = aRun({ responseTruncated: true, folder: '.' })
    const { tickets, problems } = collectTickets([run], (each) => readResponseTickets(directory, each))
    expect(tickets).toHaveLength(MOST_TICKETS)
    expect(problems).toEqual([expect.stringMatching(/more than 1000 tickets/)])
  })
})

describe('readTextLines', () => {
  it('yields lines across chunks, also if a character or line end spans two of them', () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `ä€𝄞 ${index}`)
    for (const end of ['\n', '\r\n', '\r']) expect([...readTextLines(write(lines.join(end)))]).toEqual(lines)
  })

  it('truncates a line that is too long, and continues with the next', () => {
    const [long, next] = [...readTextLines(write(`${'x'.repeat(300_000)}\nTODO: next`))]
    expect(long).toHaveLength(8 * 1024)
    expect(next).toBe('TODO: next')
  })

  it('reads only as far as requested, so a file may be larger than memory', () => {
    const file = write('first\n')
    fs.truncateSync(file, 2 ** 40)
    for (const line of readTextLines(file)) {
      expect(line).toBe('first')
      break
    }
  })
})
