import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionEvent } from '../../../src/session/record/events.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { openSessionFolder, rebuildRecord } from '../../../src/session/record/session-folder.js'

let directory = ''
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'session-folder-'))
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

function fill(onEvent: (event: SessionEvent) => void = () => undefined) {
  const folder = openSessionFolder(path.join(directory, 'session'), onEvent)
  folder.emit({
    type: 'session-started',
    schemaVersion: 1,
    sessionId: 'a',
    rehearsal: true,
    configuration: {}
  })
  folder.emit({
    type: 'delegations-detected',
    round: 1,
    delegations: [
      {
        id: '01',
        agent: 'Engineer',
        task: 'build',
        folder: 'agents/01-engineer',
        memoryLimitMb: 512,
        timeoutSeconds: 60,
        model: null
      }
    ],
    unknownAgents: []
  })
  return folder
}

describe('the session folder', () => {
  it('writes each event as it happens, numbered, and passes it on', () => {
    const seen: number[] = []
    const folder = fill((event) => seen.push(event.sequence))
    const lines = fs.readFileSync(path.join(folder.directory, 'events.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as SessionEvent).type)).toEqual([
      'session-started',
      'delegations-detected'
    ])
    expect(seen).toEqual([0, 1])
    folder.close()
  })

  it('contains no secret, also where an agent chose the names of a structured response', () => {
    const secret = 'a-secret-of-the-author'
    const target = path.join(directory, 'session')
    const shown: SessionEvent[] = []
    const folder = openSessionFolder(target, (event) => shown.push(event), createRedactor([secret]))
    folder.emit({ type: 'structured-response', value: { type: secret, [secret]: [{ id: secret }] } })
    folder.writeRecord()
    folder.close()
    for (const name of ['events.jsonl', 'session.json'])
      expect(fs.readFileSync(path.join(target, name), 'utf8')).not.toContain(secret)
    expect(shown).toMatchObject([
      { type: 'structured-response', value: { type: '***', '***': [{ id: '***' }] } }
    ])
  })

  it('can be rebuilt from events of schema version 1, which had other names', () => {
    const folder = fill()
    folder.close()
    const file = path.join(folder.directory, 'events.jsonl')
    const run = { run: '01', at: '2026-11-01T00:00:00.000Z', elapsedMs: 5, sequence: 9 }
    const reused = {
      ...run,
      type: 'run-reused',
      role: 'agent',
      round: 1,
      agent: 'Engineer',
      task: 'build',
      folder: 'agents/01-engineer',
      memoryLimitMb: 512,
      timeoutSeconds: 60,
      model: null,
      carriedOutAt: '2026-10-31T00:00:00.000Z'
    }
    const said = { ...run, type: 'run-said', text: 'Built it.' }
    fs.appendFileSync(file, `${JSON.stringify(reused)}\n${JSON.stringify(said)}\n`)
    const [result] = rebuildRecord(folder.directory).results
    expect(result).toMatchObject({ reused: true, response: 'Built it.' })
  })

  it('can be rebuilt from the events alone, skipping a torn last line', () => {
    const folder = fill()
    const record = folder.record()
    folder.close()
    fs.appendFileSync(path.join(folder.directory, 'events.jsonl'), '{"type":"session-en')
    expect(rebuildRecord(folder.directory)).toEqual(record)
  })

  it('writes the record and a result for each run', () => {
    const folder = fill()
    folder.writeRecord()
    folder.close()
    const read = (name: string): unknown =>
      JSON.parse(fs.readFileSync(path.join(folder.directory, name), 'utf8'))
    expect(read('session.json')).toMatchObject({ schemaVersion: 2, sessionId: 'a', total: 1 })
    expect(read('agents/01-engineer/result.json')).toMatchObject({
      id: '01',
      agent: 'Engineer',
      outcome: null
    })
    expect(fs.readdirSync(folder.directory).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('is rebuilt with an event of megabytes, as a plan of many long tasks is', () => {
    const folder = fill()
    folder.emit({ type: 'notice', level: 'info', message: 'x'.repeat(3 * 2 ** 20) })
    const record = folder.record()
    folder.close()
    expect(rebuildRecord(folder.directory)).toEqual(record)
  })

  it('reports that the record cannot be written, and still returns it', () => {
    const folder = fill()
    fs.mkdirSync(path.join(folder.directory, 'session.json'))
    folder.writeRecord()
    folder.close()
    expect(folder.record()).toMatchObject({
      total: 1,
      notices: [
        { level: 'warning', message: expect.stringMatching(/session\.json.*cannot be written .*disk/) }
      ]
    })
  })

  it('says in the record that its files were deleted meanwhile', () => {
    const folder = fill()
    fs.rmSync(folder.directory, { recursive: true })
    folder.writeRecord()
    folder.close()
    expect(folder.record().notices).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/session folder was deleted/) }
    ])
    const written = fs.readFileSync(path.join(folder.directory, 'session.json'), 'utf8')
    expect(JSON.parse(written)).toEqual(folder.record())
  })

  it('does not throw where there is a file in its place', () => {
    const folder = fill()
    fs.rmSync(folder.directory, { recursive: true })
    fs.writeFileSync(folder.directory, '')
    folder.writeRecord()
    folder.close()
    expect(folder.record().notices).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/session folder was deleted/) },
      { level: 'warning', message: expect.stringMatching(/The record .* cannot be written/) }
    ])
  })

  it('is readable by its user only', () => {
    const folder = fill()
    folder.close()
    expect(fs.statSync(folder.directory).mode & 0o077).toBe(0)
  })
})
