/** A session whose changes do not arrive is not green, whatever its agents did. */
import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { runMainStep, type MainEffects, type RunSession } from '../../../src/action/main-step.js'
import { parseDelivery } from '../../../src/session/delivery/delivery.js'
import { aRecord } from '../../report/sample-record.js'
import {
  startGitHubApi,
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  type GitHubStandIn
} from '../../support/github-api.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository
let github: GitHubStandIn
let errors: string[]
const environment = process.env
const file = (name: string): string => path.join(repository.root, name)

beforeEach(async () => {
  github = await startGitHubApi()
  repository = makeRepository({ 'a.txt': 'a\n' })
  repository.git('push', '-q', github.database.directory, 'HEAD:refs/heads/main')
  errors = []
  // The toolkit reads the names of these files from the process.
  process.env = { ...environment }
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = file(name)
    fs.writeFileSync(file(name), '')
  }
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env = environment
  repository.dispose()
  await github.close()
})

/** Agents that write a file, and then `more`. */
function session(more: () => void = () => undefined): RunSession {
  return (configuration) => {
    repository.write('b.txt', 'b\n')
    more()
    fs.mkdirSync(configuration.sessionDirectory, { recursive: true })
    return Promise.resolve(
      aRecord({ sessionId: configuration.sessionId, conclusion: 'success', error: null })
    )
  }
}

async function run(
  deliver: string,
  effects: Partial<MainEffects>,
  inputs: Readonly<Record<string, string>> = { INPUT_PROMPT: 'Build it' }
): Promise<number> {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const ignore = (): void => undefined
  return runMainStep({
    env: {
      GITHUB_WORKSPACE: repository.top,
      RUNNER_TEMP: repository.root,
      GITHUB_STEP_SUMMARY: file('GITHUB_STEP_SUMMARY'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: STAND_IN_REPOSITORY,
      GITHUB_RUN_ID: '9',
      GITHUB_EVENT_NAME: 'push',
      ...inputs,
      'INPUT_ANTHROPIC-API-KEY': 'sk-test-correct-horse-battery',
      'INPUT_GITHUB-TOKEN': STAND_IN_TOKEN,
      INPUT_DELIVER: deliver
    },
    signals: new EventEmitter(),
    sink: {
      error: (text) => void errors.push(text),
      warning: ignore,
      notice: ignore,
      startGroup: ignore,
      endGroup: ignore,
      writeLine: ignore
    },
    upload: () => Promise.resolve({ id: 5 }),
    runSession: session(),
    ...effects
  })
}

/** The last value of an output. */
const output = (name: string): string | undefined =>
  [...fs.readFileSync(file('GITHUB_OUTPUT'), 'utf8').matchAll(/^(\S+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm)]
    .filter(([, key]) => key === name)
    .at(-1)?.[3]

const breakRecorder = (): void => {
  for (const name of fs.readdirSync(repository.root).filter((each) => each.startsWith('mpm-changes-')))
    fs.rmSync(file(name), { recursive: true })
}

const refuse = (): Promise<never> => Promise.reject(new Error('no room left'))

describe('a session that delivers', () => {
  it('succeeds with its changes on a branch', async () => {
    expect(await run('branch', {})).toBe(0)
    expect(output('conclusion')).toBe('success')
    expect(output('branch')).toMatch(/^agents\//)
    expect(github.database.show(output('branch') ?? '')).toContain('100644 b.txt: b\n')
  })

  it.each([
    [
      'artifact',
      'its changes cannot be recorded',
      { runSession: session(breakRecorder) },
      /could not be recorded/
    ],
    [
      'branch',
      'its changes cannot be recorded',
      { runSession: session(breakRecorder) },
      /could not be recorded/
    ],
    [
      'artifact',
      'the artifact cannot be uploaded',
      { upload: refuse },
      /their artifact could not be uploaded/
    ]
  ])('fails with deliver: %s when %s', async (deliver, _, effects, expected) => {
    expect(await run(deliver, effects)).toBe(1)
    expect(output('conclusion')).toBe('failure')
    expect(output('delivery')).toBeUndefined()
    expect(errors.join('\n')).toMatch(expected)
    const [folder = ''] = fs
      .readdirSync(repository.root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('session.json'))
    expect(JSON.parse(fs.readFileSync(file(folder), 'utf8'))).toMatchObject({
      conclusion: 'failure',
      error: expect.stringMatching(expected)
    })
    expect(github.calls.filter((call) => call.startsWith('git/'))).toEqual([])
  })

  it('fails when GitHub refuses, with the conclusion', async () => {
    github.chooseFault = (operation) =>
      operation === 'git/create-ref'
        ? { status: 403, message: 'Resource not accessible by integration' }
        : undefined
    expect(await run('branch', {})).toBe(1)
    expect(output('conclusion')).toBe('failure')
    expect(errors.join('\n')).toMatch(/permission "contents: write"/)
    const summary = fs.readFileSync(file('GITHUB_STEP_SUMMARY'), 'utf8')
    const [verdict, delivery] = summary.split('## Delivery')
    expect(verdict).toContain('✗ Nothing was delivered')
    expect(delivery).toContain('contents: write')
  })

  it.each(['branch', 'artifact'])(
    'is cancelled with deliver: %s when the cancel comes just before its delivery',
    async (deliver) => {
      const signals = new EventEmitter()
      const runSession = session(() => signals.emit('SIGINT'))
      expect(await run(deliver, { runSession, signals })).toBe(1)
      expect([output('conclusion'), output('delivery')]).toEqual(['cancelled', undefined])
      expect(errors).toEqual([
        expect.stringMatching(/^✗ cancelled · /),
        expect.stringMatching(
          /^The work is done, but the workflow was cancelled before it was known to be delivered\./
        )
      ])
      expect(github.calls.filter((call) => call.startsWith('git/'))).toEqual([])
    }
  )

  it('stays a success without deliver when the cancel comes after its work', async () => {
    const signals = new EventEmitter()
    expect(await run('none', { runSession: session(() => signals.emit('SIGINT')), signals })).toBe(0)
    expect(output('conclusion')).toBe('success')
  })

  it('does not need the artifact for a delivery by the same step', async () => {
    expect(await run('branch', { upload: refuse })).toBe(0)
    expect(output('conclusion')).toBe('success')
    expect(output('branch')).toMatch(/^agents\//)
  })

  it('records nothing and sets no output without deliver', async () => {
    let recorders = 0
    const count = (): void => {
      recorders = fs.readdirSync(repository.root).filter((each) => each.startsWith('mpm-changes-')).length
    }
    expect(await run('none', { runSession: session(count) })).toBe(0)
    expect(recorders).toBe(0)
    expect(output('delivery')).toBeUndefined()
    const names = fs.readdirSync(repository.root, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => name.endsWith('delivery.json'))).toEqual([])
  })

  it('records which files the inputs name, as instructions of the next session', async () => {
    repository.commit({
      'prompts/nightly.md': 'Build it',
      'team/qa.md': '---\nname: qa\ndescription: Tests\n---\nTest it.\n'
    })
    const inputs = { 'INPUT_PROMPT-FILE': 'prompts/nightly.md', 'INPUT_AGENTS-DIR': 'team' }
    expect(await run('artifact', {}, inputs)).toBe(0)
    const name = fs
      .readdirSync(repository.root, { recursive: true, encoding: 'utf8' })
      .find((each) => each.endsWith('delivery.json'))
    const { named } = parseDelivery(fs.readFileSync(file(name ?? 'none'), 'utf8'))
    expect(named).toEqual([
      { path: 'prompts/nightly.md', by: 'prompt-file', isInput: true },
      { path: 'team/', by: 'agents-dir', isInput: true }
    ])
  })

  it('says that there is nothing to deliver', async () => {
    const idle: RunSession = (configuration) =>
      Promise.resolve(aRecord({ sessionId: configuration.sessionId, conclusion: 'success', error: null }))
    expect(await run('artifact', { runSession: idle })).toBe(0)
    expect(output('delivery')).toBe('none')
  })

  it('refuses a checkout without some instructions before agents work, unless it only reviews', async () => {
    repository.commit({ 'other/AGENTS.md': 'Be careful.\n' })
    const id = repository.git('rev-parse', 'HEAD:other/AGENTS.md').trim()
    fs.rmSync(path.join(repository.top, '.git/objects', id.slice(0, 2), id.slice(2)))
    fs.rmSync(path.join(repository.top, 'other'), { recursive: true })
    let started = 0
    const start = session(() => {
      started += 1
    })
    expect(await run('branch', { runSession: start })).toBe(1)
    expect(started).toBe(0)
    expect(errors.join('\n')).toMatch(
      /deliver: branch is not possible in this checkout \(other\/AGENTS\.md\): it is not in this checkout/
    )
    const reviewing = { INPUT_PROMPT: 'Review it', INPUT_REVIEW: 'record' }
    await run('none', { runSession: start }, reviewing)
    expect(started).toBe(1)
  })

  it.each([
    ['push', 'main', /the event push is not about one/],
    ['pull-request', 'detached', /base-branch: is missing: no branch is checked out/]
  ])('refuses deliver: %s on %s before agents work', async (deliver, state, expected) => {
    if (state === 'detached') repository.git('checkout', '-q', '--detach')
    let isStarted = false
    const start = session(() => {
      isStarted = true
    })
    expect(await run(deliver, { runSession: start })).toBe(1)
    expect(isStarted).toBe(false)
    expect(errors.join('\n')).toMatch(expected)
  })
})
