import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readExcerpts, writeReport, type ReportFiles } from '../../../src/session/record/report-excerpts.js'
import { aRecord } from '../../report/sample-record.js'

let root: string
const same = (text: string): string => text
const runs = [
  { id: '01', folder: 'agents/01-engineer' },
  { id: '02', folder: 'agents/02-qa' }
]

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  for (const { folder } of runs) mkdirSync(path.join(root, folder), { recursive: true })
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const write = (folder: string, text: string): void => {
  writeFileSync(path.join(root, folder, 'transcript.log'), text)
}

const read = (limitBytes: number, redact = same) =>
  readExcerpts(root, runs, 'transcript.log', limitBytes, redact)

describe('excerpts for the report', () => {
  it('returns small files whole and the beginning and the end of large ones', () => {
    write('agents/01-engineer', `START${'漢'.repeat(200_000)}END`)
    write('agents/02-qa', 'a short one')
    const excerpts = read(100_000)
    expect(excerpts.get('02')).toEqual({ head: 'a short one', tail: '', cutBytes: 0 })
    const { head, tail, cutBytes } = excerpts.get('01') ?? { head: '', tail: '', cutBytes: 0 }
    expect([head.slice(0, 6), tail.slice(-4)]).toEqual(['START漢', '漢END'])
    const shown = Buffer.byteLength(head + tail)
    expect(shown).toBeLessThanOrEqual(100_000 - 11)
    // A character that the cut split is not shown.
    expect(shown + cutBytes).toBeGreaterThan(600_008 - 6)
    expect(head + tail).not.toContain('\ufffd')
  })

  it.each([59_990, 59_995, 60_000])('leaves no part of a secret at a cut (secret at %d)', (place) => {
    const secret = 'SECRET-0123456789'
    write('agents/01-engineer', `${'a'.repeat(place)}${secret}${'b'.repeat(500_000)}`)
    const redact = (text: string): string => text.replaceAll(secret, '***')
    const { head } = read(100_000, redact).get('01') ?? { head: '' }
    expect(head).toMatch(/^a+\*{0,3}b*$/)
  })

  it('follows no link and needs no file', () => {
    writeFileSync(path.join(root, 'outside'), 'not ours')
    symlinkSync(path.join(root, 'outside'), path.join(root, 'agents/01-engineer/transcript.log'))
    expect(read(1000).size).toBe(0)
  })
})

describe('writeReport', () => {
  it('redacts record and files before they are rendered, and keeps the report private', () => {
    write('agents/01-engineer', 'the key is <hidden>')
    let given: ReportFiles | undefined
    const record = aRecord({ error: 'it said <hidden>', configuration: { nested: ['<hidden>', 1, null] } })
    const render = (shown: typeof record, files: ReportFiles): string => {
      given = files
      return JSON.stringify(shown)
    }
    writeReport(root, record, render, (text) => text.replaceAll('<hidden>', '***'))
    const file = path.join(root, 'report.html')
    const shown = JSON.parse(readFileSync(file, 'utf8')) as typeof record
    expect([shown.error, shown.configuration]).toEqual(['it said ***', { nested: ['***', 1, null] }])
    expect(shown.results).toEqual(record.results)
    expect(given?.transcripts.get('01')?.head).toBe('the key is ***')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
