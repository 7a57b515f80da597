import { EventEmitter } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { UploadFiles } from '../../src/action/artifacts/upload-session.js'
import type { LogSink } from '../../src/action/runner/log.js'
import { runMainStep, type MainEffects, type RunSession } from '../../src/action/main-step.js'
import { runPostStep } from '../../src/action/post-step.js'
import type { CleanUpFailures } from '../../src/session/lifecycle/clean-up.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { openSessionFolder } from '../../src/session/record/session-folder.js'
import { aPmRun, aRecord, aRun, stamp } from '../report/sample-record.js'

const KEY = 'sk-test-correct-horse-battery'
const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

let root: string
let kept: [string, string][]
const environment = process.env

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  mkdirSync(path.join(root, 'workspace'))
  kept = []
  // The toolkit reads the names of these files from the process.
  process.env = { ...environment }
  for (const name of COMMAND_FILES) {
    process.env[name] = path.join(root, name)
    writeFileSync(path.join(root, name), '')
  }
})

afterEach(() => {
  jest.restoreAllMocks()
  process.env = environment
  rmSync(root, { recursive: true, force: true })
})

function env(inputs: Record<string, string> = {}): Record<string, string> {
  const given = { prompt: 'Build it', 'anthropic-api-key': KEY, ...inputs }
  return {
    GITHUB_WORKSPACE: path.join(root, 'workspace'),
    RUNNER_TEMP: root,
    GITHUB_STEP_SUMMARY: path.join(root, 'GITHUB_STEP_SUMMARY'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '9',
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    )
  }
}

function sink(): LogSink {
  const keep = (kind: string) => (text: string | Error) => void kept.push([kind, String(text)])
  return {
    error: keep('error'),
    warning: keep('warning'),
    notice: keep('notice'),
    startGroup: keep('group'),
    endGroup: () => void kept.push(['group-end', '']),
    writeLine: keep('line')
  }
}

const said = (kind: string): string[] => kept.filter(([each]) => each === kind).map(([, text]) => text)

/** What the toolkit wrote to a command file; a later value of a name wins. */
function commandFile(name: (typeof COMMAND_FILES)[number]): Record<string, string> {
  const text = readFileSync(path.join(root, name), 'utf8')
  return Object.fromEntries(
    [...text.matchAll(/^(\S+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm)].map(([, key, , value]) => [key, value])
  ) as Record<string, string>
}

const summary = (): string => readFileSync(path.join(root, 'GITHUB_STEP_SUMMARY'), 'utf8')

/** A session that leaves its folder and ends with a record. */
function sessionThatGives(record: Partial<SessionRecord>): RunSession {
  return (configuration, { onEvent }) => {
    const folder = openSessionFolder(configuration.sessionDirectory, onEvent)
    folder.emit({ type: 'notice', level: 'info', message: `the key is ${KEY}\n::error::forged` })
    folder.close()
    return Promise.resolve(aRecord({ sessionId: configuration.sessionId, ...record }))
  }
}

const refuse = () => Promise.reject(new Error('was requested'))

async function runMain(effects: Partial<MainEffects>): Promise<number> {
  // The masks are the only thing that the toolkit prints itself here.
  jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => Boolean(kept.push(['stdout', String(text)])))
  const exitCode = await runMainStep({
    env: env(),
    signals: new EventEmitter(),
    sink: sink(),
    upload: () => Promise.resolve({ id: 5 }),
    ...effects
  })
  jest.restoreAllMocks()
  return exitCode
}

describe('the main step', () => {
  it('publishes outputs, artifact and summary, and is green for a success', async () => {
    expect(await runMain({ runSession: sessionThatGives({}) })).toBe(0)
    expect(commandFile('GITHUB_OUTPUT')).toMatchObject({
      conclusion: 'success',
      total: '3',
      'artifact-id': '5',
      'artifact-url': 'https://github.com/o/r/actions/runs/9/artifacts/5'
    })
    expect(summary()).toMatch(
      /^\*\*✓ success · 3 of 3 done[^]*## Subprocess Execution Summary\n- Total delegations: 3\n/
    )
    expect(summary()).toContain('https://github.com/o/r/actions/runs/9/artifacts/5')
    expect(commandFile('GITHUB_STATE')).toMatchObject({ 'mpm-phase': 'published' })
    expect(said('error')).toEqual([])
  })

  it('masks the key before it writes anything, and lets neither key nor command through', async () => {
    await runMain({
      runSession: sessionThatGives({ response: `my key: ${KEY}`, pm: [aPmRun({ response: KEY })] })
    })
    expect(kept[0]).toEqual(['stdout', `::add-mask::${KEY}\n`])
    expect(kept.slice(1).filter(([, text]) => text.includes(KEY))).toEqual([])
    expect(said('line').filter((line) => /^\s*::/.test(line))).toEqual([])
    for (const name of COMMAND_FILES) expect(readFileSync(path.join(root, name), 'utf8')).not.toContain(KEY)
    const report = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('report.html')
    )
    const html = readFileSync(path.join(root, report ?? 'no report.html'), 'utf8')
    expect([html.includes(KEY), html.includes('***')]).toEqual([false, true])
  })

  it('masks what pass-env passes to agents, and leaves public-env as it is', async () => {
    const given = { DB_PASS: 'correct horse', NODE_ENV: 'production' }
    const response = `I used ${given.DB_PASS} in ${given.NODE_ENV}`
    await runMain({
      env: { ...env({ 'pass-env': 'DB_PASS', 'public-env': 'NODE_ENV' }), ...given },
      runSession: sessionThatGives({ response, pm: [aPmRun({ response })] })
    })
    expect(kept).toContainEqual(['stdout', `::add-mask::${given.DB_PASS}\n`])
    const shown = kept.filter(([, text]) => !text.startsWith('::add-mask::')).map(([, text]) => text)
    const files = COMMAND_FILES.map((name) => readFileSync(path.join(root, name), 'utf8'))
    expect([...shown, ...files].filter((text) => text.includes(given.DB_PASS))).toEqual([])
    expect(commandFile('GITHUB_OUTPUT')['response']).toBe('I used *** in production')
  })

  it('is red for a failure, with the cause as the first annotation', async () => {
    const results = [aRun({ outcome: 'failed', error: 'exit 3' })]
    const runSession = sessionThatGives({
      conclusion: 'failure',
      error: '1 of 1 delegations did not complete',
      results
    })
    expect(await runMain({ runSession })).toBe(1)
    expect(said('error')).toEqual([
      '✗ failure · 0 of 1 done · 1 failed · 4.2s · $0.50',
      'Engineer 01: exit 3 Check what it did (response.md and changes.patch in agents/01-engineer).'
    ])
    expect(commandFile('GITHUB_OUTPUT')).toMatchObject({ conclusion: 'failure' })
  })

  it('keeps the verdict when the upload fails, and logs the session folder', async () => {
    const upload: UploadFiles = () => Promise.reject(new Error('no service'))
    expect(await runMain({ runSession: sessionThatGives({}), upload })).toBe(0)
    expect(said('warning')).toEqual([
      expect.stringMatching(/^The artifact could not be uploaded: no service\. .*mpm-session-/)
    ])
    expect(summary()).toContain('**There is no artifact.** no service.')
    expect(summary()).toMatch(/The session folder is `[^`]*mpm-session-/)
  })

  it('runs a session on an Enterprise Server, and says where its folder is in the place of an artifact', async () => {
    let uploads = 0
    const upload: UploadFiles = () => Promise.resolve({ id: ++uploads })
    const onServer = { ...env(), GITHUB_SERVER_URL: 'https://github.corp.example' }
    expect(await runMain({ env: onServer, runSession: sessionThatGives({}), upload })).toBe(0)
    expect([uploads, said('warning')]).toEqual([0, []])
    expect(summary()).toMatch(/Enterprise Server has no artifacts[^\n]*`[^`]*mpm-session-/)
  })

  it.each(['plan', 'delegate', 'report'])(
    'starts no part of a matrix on an Enterprise Server: mode %s',
    async (mode) => {
      const onServer = { ...env({ mode }), GITHUB_SERVER_URL: 'https://github.corp.example' }
      const runSession: RunSession = () => Promise.reject(new Error('was started'))
      expect(await runMain({ env: onServer, runSession })).toBe(1)
      expect(said('error')).toEqual([
        expect.stringMatching(`mode: ${mode} is not possible here[^]*Use mode: session`)
      ])
    }
  )

  it.each(['https://octo.ghe.com', 'https://github.com'])(
    'uploads where there are artifacts: %s',
    async (server) => {
      let uploads = 0
      const upload: UploadFiles = () => Promise.resolve({ id: ++uploads })
      const there = { ...env(), GITHUB_SERVER_URL: server }
      await runMain({ env: there, runSession: sessionThatGives({}), upload })
      expect(uploads).toBe(1)
    }
  )

  it('uploads nothing with upload-artifacts: false', async () => {
    let uploads = 0
    const upload: UploadFiles = () => Promise.resolve({ id: ++uploads })
    await runMain({ env: env({ 'upload-artifacts': 'false' }), runSession: sessionThatGives({}), upload })
    expect(uploads).toBe(0)
    expect(said('warning')).toEqual([])
  })

  it("keeps the summary within the runner's limit", async () => {
    writeFileSync(path.join(root, 'GITHUB_STEP_SUMMARY'), 'x'.repeat(1024 * 1024 - 5000))
    const results = [aRun({ response: 'long '.repeat(10_000) })]
    await runMain({ runSession: sessionThatGives({ results }) })
    expect(summary().length).toBeGreaterThan(1024 * 1024 - 4900)
    expect(Buffer.byteLength(summary())).toBeLessThanOrEqual(1024 * 1024)
  })

  it('reports all invalid inputs in one error and starts nothing', async () => {
    let started = false
    const runSession: RunSession = () => {
      started = true
      return Promise.resolve(aRecord())
    }
    const bad = env({ 'max-parallel': '0', 'artifact-retention-days': 'x', promptt: 'y' })
    expect(await runMain({ env: bad, runSession })).toBe(1)
    expect(said('error')).toHaveLength(1)
    for (const name of ['max-parallel', 'artifact-retention-days', 'promptt'])
      expect(said('error')[0]).toContain(`- ${name}: `)
    expect(started).toBe(false)
    expect(commandFile('GITHUB_STATE')).toEqual({})
  })

  it('is red when the session throws, whatever it throws', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that it may be no Error is the point
    const runSession: RunSession = () => Promise.reject('a text')
    expect(await runMain({ runSession })).toBe(1)
    expect(said('error')).toEqual([expect.stringContaining('a text')])
  })

  it('asks nobody to report a bug when the artifact service does not answer', async () => {
    const down = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:9'))
    const artifacts = { list: down, find: down, download: down }
    const leg = env({ mode: 'delegate', delegation: '01' })
    expect(await runMain({ env: leg, artifacts })).toBe(1)
    expect(said('error')).toEqual([
      expect.stringMatching(
        /^The plan could not be requested from the artifact service: .*Re-run this job\.$/
      )
    ])
  })

  it.each([
    [{ 'max-parallel': '0' }, {}, 'Inputs'],
    [{}, { GITHUB_EVENT_NAME: 'issue_comment' }, 'Trust'],
    [{ mode: 'report', plan: 'none' }, {}, 'Plan'],
    [{}, { GITHUB_OUTPUT: '/nowhere/output' }, 'This machine']
  ])('names whose move it is: %j %j', async (inputs, variables, title) => {
    const titles: unknown[] = []
    const error: LogSink['error'] = (_message, properties) => titles.push(properties?.title)
    const sender = { login: 'mallory', type: 'User' }
    const payload = path.join(root, 'comment.json')
    writeFileSync(payload, JSON.stringify({ sender, comment: { user: sender } }))
    const runSession: RunSession = () => Promise.reject(new Error('was started'))
    const given = { ...env(inputs), GITHUB_EVENT_PATH: payload, ...variables }
    const artifacts = { list: refuse, find: refuse, download: refuse }
    expect(await runMain({ env: given, sink: { ...sink(), error }, runSession, artifacts })).toBe(1)
    expect(titles).toEqual([title])
  })

  it('ends the open group before the error of a session that does not end in time after a cancel', async () => {
    const signals = new EventEmitter()
    const runSession: RunSession = (_, options) => {
      const started = { schemaVersion: 1, sessionId: 'x', rehearsal: false, configuration: {} }
      stamp([{ type: 'session-started', ...started }]).forEach(options.onEvent)
      // The second signal shortens the wait.
      signals.emit('SIGINT')
      signals.emit('SIGTERM')
      return new Promise(() => undefined)
    }
    expect(await runMain({ runSession, signals })).toBe(1)
    const ends = kept.map(([kind]) => kind).filter((kind) => /group|error/.test(kind))
    expect(ends).toEqual(['group', 'group-end', 'error'])
    expect(said('error')[0]).toContain('could not end in time')
  })

  it('leaves upload and summary to the post step when it is cancelled', async () => {
    const signals = new EventEmitter()
    let uploads = 0
    const runSession: RunSession = (configuration, options) =>
      new Promise((resolve) => {
        options.signal.addEventListener('abort', () => {
          void sessionThatGives({ conclusion: 'cancelled', error: String(options.signal.reason) })(
            configuration,
            options
          ).then(resolve)
        })
        signals.emit('SIGINT')
      })
    const upload: UploadFiles = () => Promise.resolve({ id: ++uploads })
    expect(await runMain({ runSession, signals, upload })).toBe(1)
    expect(said('error')).toEqual([expect.stringMatching(/^✗ cancelled · /), 'cancelled by the workflow'])
    expect([uploads, summary()]).toEqual([0, ''])
    expect(commandFile('GITHUB_OUTPUT')).toMatchObject({ conclusion: 'cancelled' })
    expect(commandFile('GITHUB_STATE')).toMatchObject({ 'mpm-phase': 'cancelled' })
  })
})

describe('the post step', () => {
  const sessionDirectory = (): string => path.join(root, 'mpm-session-x')

  function leaveSession(): void {
    mkdirSync(sessionDirectory())
    const folder = openSessionFolder(sessionDirectory(), () => undefined)
    folder.emit({
      type: 'session-started',
      schemaVersion: 1,
      sessionId: 'x',
      rehearsal: false,
      configuration: {}
    })
    folder.close()
    // What a kill leaves of the last line.
    writeFileSync(path.join(sessionDirectory(), 'events.jsonl'), '{"type":"run-st', { flag: 'a' })
  }

  function runPost(
    phase: string,
    cleanUp?: () => Promise<CleanUpFailures>,
    named = sessionDirectory()
  ): Promise<number> {
    const state = { 'STATE_mpm-session-directory': named, 'STATE_mpm-phase': phase }
    jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    return runPostStep({
      env: { ...env(), ...state },
      sink: sink(),
      upload: () => Promise.resolve({ id: 6 }),
      ...(cleanUp === undefined ? {} : { cleanUp })
    })
  }

  it('does nothing after a main step that published, or that started no session', async () => {
    expect(await runPost('published')).toBe(0)
    expect(await runPostStep({ env: env(), sink: sink() })).toBe(0)
    expect(kept).toEqual([])
  })

  it('publishes what a killed main step recorded, and says that it was cut off', async () => {
    leaveSession()
    expect(await runPost('running')).toBe(0)
    expect(summary()).toMatch(/ended from outside[^]*Subprocess Execution Summary/)
    expect(commandFile('GITHUB_OUTPUT')).toMatchObject({ conclusion: 'failure', 'artifact-id': '6' })
    const record = JSON.parse(
      readFileSync(path.join(sessionDirectory(), 'session.json'), 'utf8')
    ) as SessionRecord
    expect(record.conclusion).toBe('failure')
    expect(said('warning')).toEqual([expect.stringContaining('ended from outside')])
  })

  it('reports a session as cancelled if the cancel left it no time', async () => {
    leaveSession()
    await runPost('cancelled')
    expect(commandFile('GITHUB_OUTPUT')).toMatchObject({ conclusion: 'cancelled' })
  })

  it('ends what is left before it publishes, and names what it could not end', async () => {
    leaveSession()
    await runPost('running', () =>
      Promise.resolve({ survivors: [{ pid: 42, command: 'sleep 600' }], messages: [] })
    )
    expect(said('warning')[0]).toMatch(/^Process 42 \(sleep 600\)/)
  })

  it('says so when there is nothing to publish', async () => {
    expect(await runPost('running')).toBe(0)
    expect(said('warning')).toEqual([expect.stringContaining('before the session began')])
  })

  it.each([
    ['in the working directory', () => path.join(env()['GITHUB_WORKSPACE'] ?? '', 'mpm-session-x')],
    ['that is named like something else', () => path.join(root, 'home')],
    [
      'that is a link',
      () => {
        symlinkSync(tmpdir(), path.join(root, 'mpm-session-link'))
        return path.join(root, 'mpm-session-link')
      }
    ]
  ])('neither ends nor publishes what a forged state names: a folder %s', async (_what, place) => {
    let wasCleanedUp = false
    const cleanUp = () => {
      wasCleanedUp = true
      return Promise.resolve({ survivors: [], messages: [] })
    }
    expect(await runPost('running', cleanUp, place())).toBe(0)
    expect([wasCleanedUp, summary()]).toEqual([false, ''])
    expect(said('warning')).toEqual([
      expect.stringMatching(/^The state of the main step names .*nothing is published/)
    ])
  })

  it('stays green when it cannot do its work', async () => {
    mkdirSync(sessionDirectory())
    expect(await runPost('running')).toBe(0)
    expect(said('warning')).toEqual([expect.stringContaining('could not publish')])
  })
})
