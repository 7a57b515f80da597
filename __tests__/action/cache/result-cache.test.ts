import * as core from '../../../src/action/runner/runner-commands.js'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { openResultCache, resultDirectory, resultScope } from '../../../src/action/cache/result-cache.js'
import { openStep } from '../../../src/action/step/step-context.js'
import { RESULT_SCHEMA } from '../../../src/session/cache/result-key.js'
import { openResultStore, type StoredResult } from '../../../src/session/cache/result-store.js'
import { commentEvent, pullEvent } from '../event/event-payloads.js'
import { startCacheService, type CacheService } from '../../support/cache-service.js'
import type { WorkflowEvent } from '../../../src/action/event/workflow-event.js'

type Variables = Readonly<Record<string, string>>

let root: string
let service: CacheService
let warnings: string[]
beforeEach(async () => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'mpm-result-cache-')))
  service = await startCacheService()
  warnings = []
})
afterEach(async () => {
  await service.close()
  fs.rmSync(root, { recursive: true, force: true })
})

const keyOf = (name: string): string => Buffer.from(name.padEnd(32)).toString('hex')
const MAIN = 'refs/heads/main'
const SECRET = 'sk-of-the-workflow'

const stored = (response: string): StoredResult => ({
  carriedOutAt: '2026-01-01T00:00:00Z',
  model: 'm',
  deniedTools: [],
  response,
  patch: null
})

interface Job {
  readonly env: Variables
  readonly secret?: string
  /** The result that it adds. */
  readonly adds?: string
}

/** One job on a separate machine: returns the responses that it found under these names. */
async function runJob({ env, secret = SECRET, adds }: Job, ...names: readonly string[]): Promise<string[]> {
  const temporary = fs.mkdtempSync(path.join(root, 'job-'))
  const sink = {
    ...core,
    writeLine: () => undefined,
    warning: (text: string | Error) => warnings.push(String(text))
  }
  const step = await openStep(
    { ...env, RUNNER_TEMP: temporary, RUNNER_OS: 'Linux', INPUT_CACHE: 'true' },
    sink
  )
  const cache = await openResultCache(step)
  await cache.restore()
  const origin = { secret, scope: resultScope(step.env) }
  const store = openResultStore(
    resultDirectory(temporary),
    origin,
    () => false,
    () => undefined
  )
  const found = names.flatMap((name) => {
    const result = store.read(keyOf(name))
    return result.ok ? [result.value.response] : []
  })
  if (adds !== undefined) {
    store.hold('01', keyOf(adds), stored(`${adds} of ${env['GITHUB_REF'] ?? ''}`))
    store.release('01', true)
    await cache.save()
  }
  return found
}

/** Variables of a run for an event. */
function forEvent(env: Variables, { name, payload, repository }: WorkflowEvent): Variables {
  const file = path.join(fs.mkdtempSync(path.join(root, 'event-')), 'event.json')
  fs.writeFileSync(file, JSON.stringify(payload))
  return { ...env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: repository }
}

describe('the results in the cache', () => {
  it('of a job matrix are all found when the whole workflow is run again', async () => {
    const leg = (id: string): Variables => ({ ...service.env, INPUT_MODE: 'delegate', INPUT_DELEGATION: id })
    const jobs = [
      { env: { ...service.env, INPUT_MODE: 'plan' }, adds: 'pm' },
      { env: leg('01'), adds: 'engineer' },
      { env: leg('02'), adds: 'qa' },
      { env: leg('012'), adds: 'ops' }
    ]
    const runAll = async (): Promise<string[][]> => {
      const found: string[][] = []
      for (const job of jobs) found.push(await runJob(job, ...jobs.map(({ adds }) => adds)))
      return found
    }
    expect(await runAll()).toEqual([[], [], [], []])
    expect(await runAll()).toEqual(jobs.map(({ adds }) => [`${adds} of ${MAIN}`]))
    expect(service.keys).toHaveLength(4)
  })

  it('are kept by both protocols', async () => {
    const env = { ...service.env, GITHUB_SERVER_URL: 'https://github.example.com' }
    await runJob({ env, adds: 'pm' })
    await runJob({ env, adds: 'pm' })
    expect(await runJob({ env }, 'pm')).toEqual([`pm of ${MAIN}`])
    expect(service.keys).toHaveLength(1)
  })

  it.each([
    ['none', [], 0],
    ['read', ['qa of refs/heads/main'], 1],
    ['write-only', [], 2]
  ])('follow cache-mode %s', async (mode, found, kept) => {
    await runJob({ env: service.env, adds: 'qa' })
    const env = { ...service.env, ACTIONS_CACHE_MODE: mode }
    expect(await runJob({ env, adds: 'pm' }, 'qa')).toEqual(found)
    expect(service.keys).toHaveLength(Math.max(kept, 1))
  })
})

describe.each([
  ['as on GitHub', false],
  ['open to every run', true]
])('a cache %s', (_, isOpen) => {
  beforeEach(async () => {
    await service.close()
    service = await startCacheService(isOpen)
  })

  it('gives a run of the default branch nothing of another branch or of a pull request', async () => {
    await runJob({ env: service.envOf('refs/heads/feature'), adds: 'pm' })
    await runJob({ env: service.envOf('refs/pull/7/merge'), secret: '', adds: 'pm' })
    expect(await runJob({ env: service.env }, 'pm')).toEqual([])
  })

  it('gives a push nothing of an event that outsiders can cause, nor one pull request the results of another', async () => {
    const { env } = service
    const about = (number: number): Variables => {
      const event = commentEvent('wendy', '/run', 'pull')
      const issue = { ...(event.payload['issue'] as object), number }
      return forEvent(env, { ...event, payload: { ...event.payload, issue } })
    }
    await runJob({ env: about(7), adds: 'pm' })
    await runJob({ env: forEvent(env, pullEvent('pull_request_target', 'wendy')), adds: 'pm' })
    expect(await runJob({ env: { ...env, GITHUB_EVENT_NAME: 'push' } }, 'pm')).toEqual([])
    expect(await runJob({ env: about(8) }, 'pm')).toEqual([])
    expect(await runJob({ env: about(7) }, 'pm')).toEqual([`pm of ${MAIN}`])
  })
})

describe('an entry that was written over by somebody with a token for the cache', () => {
  const line = (entry: unknown): string => `${JSON.stringify(entry)}\n`
  const forged = (name: string, text = '{}'): Buffer => gzipSync(line({ name, mtimeMs: 0, text }))

  it.each<[string, () => Buffer, RegExp]>([
    ['a path out of the folder', () => forged(`../../${'a'.repeat(64)}.json`), /not a file of results/],
    ['an absolute path', () => forged(path.join(root, 'evil.json')), /not a file of results/],
    ['a name that is no result', () => forged('settings.json'), /not a file of results/],
    ['no text', () => gzipSync(line({ name: `${'a'.repeat(64)}.json`, text: 7 })), /not a file of results/],
    ['null', () => gzipSync(line(null)), /not a file of results/],
    [
      'the same name twice',
      () => gzipSync(line({ name: `${'a'.repeat(64)}.json`, text: '' }).repeat(2)),
      /EEXIST/
    ],
    ['a tape archive', () => gzipSync(Buffer.alloc(1024)), /it is cut off/],
    ['no archive', () => Buffer.from('hello'), /header/],
    ['one that is cut off', () => forged(`${'a'.repeat(64)}.json`).subarray(0, 20), /unexpected end/],
    [
      'one that unpacks to more than a disk',
      () => Buffer.concat(Array.from({ length: 9 }, () => BOMB)),
      /more than \d+ bytes/
    ]
  ])('changes nothing with %s', async (_, content, said) => {
    await runJob({ env: service.env, adds: 'pm' })
    service.replace(service.keys[0] ?? '', content())
    const before = filesIn(root)
    expect(await runJob({ env: service.env }, 'pm')).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(said)])
    const added = filesIn(root).filter((file) => !before.includes(file))
    const entries = new RegExp(`^job-\\w+/mpm-results/v${RESULT_SCHEMA}/[0-9a-f]{64}\\.json$`)
    expect(added.filter((file) => !entries.test(file))).toEqual([])
  })

  it('is not used: a result that an agent, a fork or another workflow wrote has no valid checksum', async () => {
    await runJob({ env: service.env, adds: 'pm' })
    await runJob({ env: service.envOf('refs/heads/evil'), secret: 'sk-of-others', adds: 'pm' })
    await runJob({ env: { ...service.envOf(MAIN) }, secret: '', adds: 'qa' })
    expect(await runJob({ env: service.env }, 'qa')).toEqual([])
  })
})

const BOMB = gzipSync(Buffer.alloc(64 * 2 ** 20), { level: 1 })

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}
