import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { LogSink } from '../../src/action/runner/log.js'
import { runMainStep, type RunSession } from '../../src/action/main-step.js'
import { runPostStep } from '../../src/action/post-step.js'
import type { WorkflowEvent } from '../../src/action/event/workflow-event.js'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { openSessionFolder } from '../../src/session/record/session-folder.js'
import { aRecord } from '../report/sample-record.js'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../support/github-api.js'
import { anEvent, commentEvent, HEAD_SHA, pullEvent, REPOSITORY } from './event/event-payloads.js'

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const
const TICKETS = [{ type: 'bug', title: 'Divide by zero', agent: 'QA' }] as const

let root: string
let github: GitHubStandIn
let sessions: SessionConfiguration[]
let said: [string, string][]
const environment = process.env

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  mkdirSync(path.join(root, 'work'))
  github = await startGitHubApi()
  github.permissions.set('wendy', 'write').set('rita', 'read')
  sessions = []
  said = []
  process.env = { ...environment }
  for (const name of COMMAND_FILES) {
    process.env[name] = path.join(root, name)
    writeFileSync(path.join(root, name), '')
  }
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env = environment
  rmSync(root, { recursive: true, force: true })
  await github.close()
})

function env(event: WorkflowEvent, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const eventFile = path.join(root, 'event.json')
  writeFileSync(eventFile, JSON.stringify(event.payload))
  const given = {
    prompt: 'Build it',
    'anthropic-api-key': 'sk-test-horse',
    'github-token': STAND_IN_TOKEN,
    ...inputs
  }
  return {
    GITHUB_WORKSPACE: path.join(root, 'work'),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_ACTOR: event.actor,
    GITHUB_SHA: event.sha,
    GITHUB_REPOSITORY: STAND_IN_REPOSITORY,
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: github.url,
    GITHUB_STEP_SUMMARY: path.join(root, 'GITHUB_STEP_SUMMARY'),
    RUNNER_TEMP: root,
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    )
  }
}

function sink(): LogSink {
  const keep = (kind: string) => (text: string | Error) => void said.push([kind, String(text)])
  return {
    error: keep('error'),
    warning: keep('warning'),
    notice: keep('notice'),
    startGroup: keep('group'),
    endGroup: () => undefined,
    writeLine: keep('line')
  }
}

const saidAs = (kind: string): string =>
  said
    .filter(([each]) => each === kind)
    .map(([, text]) => text)
    .join('\n')

/** A session that leaves its folder and ends with a record. */
function sessionThatGives(record: Partial<SessionRecord>): RunSession {
  return (configuration, { onEvent }) => {
    sessions.push(configuration)
    const folder = openSessionFolder(configuration.sessionDirectory, onEvent)
    const { sessionId, rehearse: rehearsal } = configuration
    folder.emit({ type: 'session-started', schemaVersion: 1, sessionId, rehearsal, configuration: {} })
    folder.close()
    return Promise.resolve(aRecord({ sessionId, rehearsal, ...record }))
  }
}

async function runMain(
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>> = {},
  runSession: RunSession = sessionThatGives({})
): Promise<number> {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const upload = () => Promise.resolve({ id: 5 })
  const exitCode = await runMainStep({
    env: env(event, inputs),
    signals: new EventEmitter(),
    sink: sink(),
    upload,
    runSession
  })
  jest.restoreAllMocks()
  return exitCode
}

function output(name: string): string | undefined {
  const text = readFileSync(path.join(root, 'GITHUB_OUTPUT'), 'utf8')
  return [...text.matchAll(/^(\S+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm)]
    .filter(([, key]) => key === name)
    .at(-1)?.[3]
}

describe('the main step on GitHub', () => {
  it('starts nothing for a user without write access, and says why', async () => {
    expect(await runMain(commentEvent('rita', '/run'), { comment: 'true' })).toBe(1)
    expect(sessions).toEqual([])
    expect(saidAs('error')).toMatch(/not started: rita.*permission: read/)
    expect(github.calls).toEqual(['repos/get-collaborator-permission-level'])
  })

  it("reports the fork to a fork's pull request, not the missing key", async () => {
    const event = pullEvent('pull_request', 'mallory', 'mallory/calculator')
    expect(await runMain(event, { 'anthropic-api-key': '', 'allowed-actors': 'wendy' })).toBe(1)
    expect(saidAs('error')).toMatch(/mallory/)
    expect(saidAs('error')).not.toMatch(/anthropic-api-key/)
  })

  it.each(['*', 'wendy,*', '*[bot]'])('refuses %s as allowed actors, and starts nothing', async (names) => {
    expect(await runMain(commentEvent('wendy', '/run'), { 'allowed-actors': names })).toBe(1)
    expect(saidAs('error')).toMatch(/allowed-actors: .*stands for anybody/)
    expect([sessions, github.calls]).toEqual([[], []])
  })

  it('starts nothing when the event cannot be read', async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const variables = env(commentEvent('wendy', '/run'), {})
    writeFileSync(path.join(root, 'event.json'), '{')
    const effects = { env: variables, sink: sink(), runSession: sessionThatGives({}) }
    expect(await runMainStep(effects)).toBe(1)
    jest.restoreAllMocks()
    expect(sessions).toEqual([])
  })

  it('gives the event to the session as untrusted data, with the changed files', async () => {
    github.files.push({ filename: 'src/divide.ts', additions: 3, deletions: 1 })
    github.pulls.set(7, { sha: HEAD_SHA, repository: REPOSITORY })
    expect(await runMain(pullEvent('pull_request', 'wendy'), { context: 'We use pytest.' })).toBe(0)
    const { context = '', prompt } = sessions[0] ?? {}
    expect(context).toMatch(
      /^We use pytest\.\n\n[^]*untrusted data[^]*Divide by zero says so[^]*src\/divide\.ts/
    )
    expect(prompt).toBe('Build it')
  })

  it('does not pass the event to the session with event-context: false', async () => {
    await runMain(pullEvent('pull_request', 'wendy'), { 'event-context': 'false' })
    expect(sessions.map(({ context }) => context)).toEqual([undefined])
  })

  it('comments on the pull request and files tickets, in summary and outputs too', async () => {
    const event = pullEvent('pull_request', 'wendy')
    expect(
      await runMain(event, { comment: 'true', tickets: 'create' }, sessionThatGives({ tickets: TICKETS }))
    ).toBe(0)
    expect(github.issues).toMatchObject([{ title: 'Divide by zero', labels: ['mpm', 'bug'] }])
    const { number } = github.issues[0] ?? {}
    expect(JSON.parse(output('tickets') ?? '')).toEqual([
      {
        ...TICKETS[0],
        number,
        url: `https://github.com/${STAND_IN_REPOSITORY}/issues/${String(number)}`,
        created: true
      }
    ])
    expect(readFileSync(path.join(root, 'GITHUB_STEP_SUMMARY'), 'utf8')).toMatch(/\[issue \d+\]\(https:/)
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/mpm-orchestrator: success/)
    ])
    expect(saidAs('warning')).toBe('')
  })

  it('keeps its verdict when neither comment nor tickets are allowed', async () => {
    github.chooseFault = (operation) => (operation.includes('create') ? { status: 403 } : undefined)
    const event = pullEvent('pull_request', 'wendy')
    expect(
      await runMain(event, { comment: 'true', tickets: 'create' }, sessionThatGives({ tickets: TICKETS }))
    ).toBe(0)
    expect(saidAs('warning')).toMatch(
      /comment could not be written: status 403[^]*tickets could be filed[^]*issues: write/
    )
    expect(output('conclusion')).toBe('success')
  })

  it('sends no request in a rehearsal, and logs what it would have filed', async () => {
    const event = pullEvent('pull_request', 'mallory', 'mallory/calculator')
    const inputs = { rehearse: 'true', comment: 'true', tickets: 'create', 'anthropic-api-key': '' }
    expect(await runMain(event, inputs, sessionThatGives({ tickets: TICKETS }))).toBe(0)
    expect(github.calls).toEqual([])
    expect(saidAs('line')).toMatch(/rehearsal spends nothing[^]*bug: Divide by zero/)
    expect(saidAs('warning')).toMatch(/rehearsal posts no comment/)
  })

  it('sends no request to GitHub when none is needed', async () => {
    expect(
      await runMain(
        anEvent('push', { ref: 'refs/heads/main', commits: [] }),
        {},
        sessionThatGives({ tickets: TICKETS })
      )
    ).toBe(0)
    expect(github.calls).toEqual([])
  })
})

describe('the post step on GitHub', () => {
  it('ends the comment of a session that was killed, truthfully and without filing issues', async () => {
    const event = pullEvent('pull_request', 'wendy')
    const directory = path.join(root, 'mpm-session-x')
    const folder = openSessionFolder(directory, () => undefined)
    folder.emit({
      type: 'session-started',
      schemaVersion: 1,
      sessionId: 's',
      rehearsal: false,
      configuration: {}
    })
    folder.emit({ type: 'tickets-extracted', tickets: TICKETS })
    folder.close()
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const state = { 'STATE_mpm-session-directory': directory, 'STATE_mpm-phase': 'running' }
    const upload = () => Promise.resolve({ id: 5 })
    await runPostStep({
      env: { ...env(event, { comment: 'true', tickets: 'create' }), ...state },
      sink: sink(),
      upload
    })
    jest.restoreAllMocks()
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/Conclusion: failure.*ended from outside/)
    ])
    expect(github.issues).toEqual([])
  })
})
