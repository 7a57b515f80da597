import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import { buildResultKey, RESULT_SCHEMA, type RunIdentity } from '../../../src/session/cache/result-key.js'
import {
  openResultStore,
  type ResultOrigin,
  type ResultStore,
  type StoredResult
} from '../../../src/session/cache/result-store.js'

let directory = ''
let warnings: string[] = []
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'results-'))
  warnings = []
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

const KEY = 'a'.repeat(64)
const result: StoredResult = {
  carriedOutAt: '2026-01-01T00:00:00Z',
  model: 'm',
  deniedTools: [],
  response: 'Done.',
  patch: Buffer.from('patch of secret-in-patch').toString('base64')
}
const ORIGIN: ResultOrigin = { secret: 'sk-of-the-workflow', scope: 'refs/heads/main' }
const open = (secret = 'nothing-like-it', origin = ORIGIN): ResultStore =>
  openResultStore(
    directory,
    origin,
    (text) => text.includes(secret),
    (message) => warnings.push(message)
  )
const files = (): string[] =>
  fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.json'))
const fileOf = (): string => path.join(directory, files()[0] ?? '')

function keep(store: ResultStore, key = KEY): void {
  store.hold('01', key, result)
  store.release('01', true)
}

describe('the result store', () => {
  it('returns what was stored, also to a later session', () => {
    keep(open())
    expect(open().read(KEY)).toEqual({ ok: true, value: result })
    expect(open().read('b'.repeat(64))).toMatchObject({ ok: false })
    expect(fs.statSync(fileOf()).mode & 0o077).toBe(0)
  })

  it('stores nothing before its work is in place, and nothing whose work is not', () => {
    const store = open()
    store.hold('01', KEY, result)
    expect(files()).toEqual([])
    store.release('01', false)
    store.release('01', true)
    expect(files()).toEqual([])
  })

  it.each([
    ['truncated', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('Done.', 'Gone.')],
    ['of another key', (text: string) => text.replaceAll(KEY, 'c'.repeat(64))],
    ['not JSON', () => 'hello'],
    ['another JSON', () => '[1]'],
    ['null', () => 'null']
  ])('ignores an entry that is %s', (_, damage) => {
    keep(open())
    fs.writeFileSync(fileOf(), damage(fs.readFileSync(fileOf(), 'utf8')))
    expect(open().read(KEY)).toMatchObject({ ok: false })
    // The next result replaces it.
    keep(open())
    expect(open().read(KEY)).toEqual({ ok: true, value: result })
  })

  it.each([
    ['another key of the API', { ...ORIGIN, secret: 'sk-of-others' }],
    ['no key, as a run for a fork', { ...ORIGIN, secret: '' }],
    ['another branch', { ...ORIGIN, scope: 'refs/heads/feature' }],
    ['another event', { ...ORIGIN, scope: 'refs/heads/main\nissue_comment 7' }]
  ])('ignores an entry that was made with %s', (_, origin) => {
    keep(open('nothing-like-it', origin))
    expect(open().read(KEY)).toMatchObject({ ok: false })
    expect(open('nothing-like-it', origin).read(KEY)).toMatchObject({ ok: true })
  })

  it('does not follow a link in place of an entry', () => {
    keep(open())
    const elsewhere = path.join(directory, 'elsewhere')
    fs.renameSync(fileOf(), elsewhere)
    fs.symlinkSync(elsewhere, path.join(directory, `v${RESULT_SCHEMA}`, `${KEY}.json`))
    expect(open().read(KEY)).toMatchObject({ ok: false })
  })

  it.each(['Done', 'secret-in-patch'])(
    'stores nothing that contains a secret in response or patch (%s)',
    (secret) => {
      keep(open(secret))
      expect(files()).toEqual([])
      expect(warnings.join()).toContain('it contains a secret')
    }
  )

  it('warns if nothing can be written, and removes what has not been used for long', () => {
    keep(open())
    const old = new Date(Date.now() - 31 * 86_400_000)
    fs.utimesSync(fileOf(), old, old)
    expect(open().read(KEY)).toMatchObject({ ok: false })
    fs.rmSync(path.join(directory, `v${RESULT_SCHEMA}`), { recursive: true })
    fs.writeFileSync(path.join(directory, `v${RESULT_SCHEMA}`), 'a file in the place of the folder')
    keep(
      openResultStore(
        path.join(directory, `v${RESULT_SCHEMA}`),
        ORIGIN,
        () => false,
        (message) => warnings.push(message)
      )
    )
    expect(warnings.join()).toMatch(/could not be cached/)
  })
})

describe('buildResultKey', () => {
  const identity: RunIdentity = {
    role: 'agent',
    agent: 'qa',
    prompt: 'p',
    instructions: 'i',
    model: null,
    claudeArgs: [],
    allowedTools: ['Read'],
    agentTools: null,
    disallowedTools: null,
    mcpServers: {},
    permissionMode: 'acceptEdits',
    cliVersion: '1',
    tree: 't',
    files: [],
    environment: 'e',
    workingDirectory: '',
    isolation: 'shared',
    confinement: { settings: DEFAULT_SANDBOX, way: null, network: { kind: 'open' }, agentUser: null },
    scenario: null
  }
  it('changes with every field', () => {
    const changed = Object.keys(identity).map((name) => buildResultKey({ ...identity, [name]: 'other' }))
    expect(new Set([buildResultKey(identity), ...changed]).size).toBe(changed.length + 1)
    expect(buildResultKey({ ...identity })).toBe(buildResultKey(identity))
  })
})
