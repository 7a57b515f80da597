/** Main and post step in this process, on events of the stand-in of GitHub's API, with a session that the test gives. */
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { jest } from '@jest/globals'
import type { LogSink } from '../../src/action/runner/log.js'
import { runMainStep, type RunSession } from '../../src/action/main-step.js'
import { runPostStep } from '../../src/action/post-step.js'
import type { WorkflowEvent } from '../../src/action/event/workflow-event.js'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { openSessionFolder } from '../../src/session/record/session-folder.js'
import { aRecord } from '../report/sample-record.js'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from './github-api.js'

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

type Inputs = Readonly<Record<string, string>>

/** A job whose steps run in this process. */
export interface StepOnGitHub {
  readonly root: string
  readonly workspace: string
  readonly github: GitHubStandIn
  /** Configurations of the sessions that were started. */
  readonly sessions: readonly SessionConfiguration[]
  /** Lines of the log of one kind: `line`, `notice`, `warning`, `error`. */
  readonly saidAs: (kind: string) => string
  readonly summary: () => string
  readonly output: (name: string) => string | undefined
  /** What the main step saved for the post step. */
  readonly state: () => Readonly<Record<string, string>>
  /** From now on the event's file is no JSON. */
  readonly breakEvent: () => void
  /** A session that leaves its folder and ends with a record. */
  readonly sessionThatGives: (record: Partial<SessionRecord>) => RunSession
  readonly runMain: (
    event: WorkflowEvent,
    inputs?: Inputs,
    runSession?: RunSession,
    signals?: EventEmitter
  ) => Promise<number>
  readonly runPost: (event: WorkflowEvent, inputs?: Inputs, state?: Inputs) => Promise<number>
  /** @throws Error when a request did not fit GitHub's description. */
  readonly close: () => Promise<void>
}

/** Opens a job with an empty workspace, and users `wendy`, who may write, and `rita`, who may read. */
export async function openStepOnGitHub(): Promise<StepOnGitHub> {
  const root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  const workspace = path.join(root, 'work')
  mkdirSync(workspace)
  const github = await startGitHubApi()
  github.permissions.set('wendy', 'write').set('rita', 'read')
  const sessions: SessionConfiguration[] = []
  const said: [string, string][] = []
  let isEventBroken = false
  const environment = process.env
  process.env = { ...environment }
  for (const name of COMMAND_FILES) {
    process.env[name] = path.join(root, name)
    writeFileSync(path.join(root, name), '')
  }
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const entries = (file: string): Map<string, string> =>
    new Map(
      Array.from(
        read(file).matchAll(/^(\S+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm),
        ([, name = '', , value = '']): [string, string] => [name, value]
      )
    )
  const sessionThatGives =
    (record: Partial<SessionRecord>): RunSession =>
    (configuration, { onEvent }) => {
      sessions.push(configuration)
      const folder = openSessionFolder(configuration.sessionDirectory, onEvent)
      const { sessionId, rehearse: rehearsal } = configuration
      folder.emit({ type: 'session-started', schemaVersion: 1, sessionId, rehearsal, configuration: {} })
      folder.close()
      return Promise.resolve(aRecord({ sessionId, rehearsal, ...record }))
    }
  const env = (event: WorkflowEvent, inputs: Inputs): Record<string, string> => {
    const eventFile = path.join(root, 'event.json')
    writeFileSync(eventFile, isEventBroken ? '{' : JSON.stringify(event.payload))
    const given = { 'anthropic-api-key': 'sk-test-horse', 'github-token': STAND_IN_TOKEN, ...inputs }
    return {
      GITHUB_WORKSPACE: workspace,
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
  const quietly = async (run: () => Promise<number>): Promise<number> => {
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
    try {
      return await run()
    } finally {
      jest.restoreAllMocks()
    }
  }
  const sink = (): LogSink => {
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
  const upload = () => Promise.resolve({ id: 5 })
  return {
    root,
    workspace,
    github,
    sessions,
    sessionThatGives,
    breakEvent: () => {
      isEventBroken = true
    },
    saidAs: (kind) =>
      said
        .filter(([each]) => each === kind)
        .map(([, text]) => text)
        .join('\n'),
    summary: () => read('GITHUB_STEP_SUMMARY'),
    output: (name) => entries('GITHUB_OUTPUT').get(name),
    state: () =>
      Object.fromEntries(Array.from(entries('GITHUB_STATE'), ([name, value]) => [`STATE_${name}`, value])),
    runMain: (event, inputs = {}, runSession = sessionThatGives({}), signals = new EventEmitter()) =>
      quietly(() => runMainStep({ env: env(event, inputs), signals, sink: sink(), upload, runSession })),
    runPost: (event, inputs = {}, state = {}) =>
      quietly(() => runPostStep({ env: { ...env(event, inputs), ...state }, sink: sink(), upload })),
    close: async () => {
      process.env = environment
      rmSync(root, { recursive: true, force: true })
      await github.close()
    }
  }
}
