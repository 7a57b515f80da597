/** Sessions of this process with the real CLI against the Messages API stand-in, or with the rehearsal's stand-in. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { completeConfiguration } from '../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { SessionEvent } from '../../src/session/record/events.js'
import { InteractiveSubprocessOrchestrator, runOrchestratedSession } from '../../src/session/orchestrator.js'
import type { Redactor } from '../../src/session/redaction/redact.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { startMessagesApi, type MessagesApi } from '../support/messages-api.js'
import type { Scenario } from '../support/messages-scenario.js'
import { CLAUDE } from '../support/real-cli.js'
import { TEST_SANDBOX } from '../support/sandbox-mode.js'

/** A folder for sessions, and the API that they talk to. */
export interface SessionStage {
  readonly directory: string
  readonly sessionDirectory: string
  readonly events: readonly SessionEvent[]
  /** Runs a session with the real CLI. */
  readonly runReal: (
    scenario: Scenario,
    given?: Partial<SessionConfiguration>,
    signal?: AbortSignal,
    redactor?: Redactor
  ) => Promise<{ readonly record: SessionRecord; readonly api: MessagesApi }>
  /** Starts the API first, for tests that act while the session runs. */
  readonly startApi: (scenario: Scenario) => Promise<MessagesApi>
  readonly runWith: (
    api: MessagesApi,
    given?: Partial<SessionConfiguration>,
    signal?: AbortSignal,
    redactor?: Redactor
  ) => Promise<SessionRecord>
  /** The same without running it, for tests that call its methods. */
  readonly orchestrate: (
    api: MessagesApi,
    given?: Partial<SessionConfiguration>,
    signal?: AbortSignal,
    redactor?: Redactor
  ) => InteractiveSubprocessOrchestrator
  /** Runs a rehearsal by a scenario text in YAML. */
  readonly rehearse: (
    scenario: string,
    given?: Partial<SessionConfiguration>,
    signal?: AbortSignal
  ) => Promise<SessionRecord>
  /** Resolves with the first event that is asked for. */
  readonly waitFor: (isAskedFor: (event: SessionEvent) => boolean) => Promise<SessionEvent>
  /** A file of the session folder, as text. */
  readonly read: (name: string) => string
  readonly close: () => Promise<void>
}

/** Sets the stage; close it after the test. */
export function setSessionStage(): SessionStage {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'session-stage-')))
  const workingDirectory = path.join(directory, 'work')
  fs.mkdirSync(workingDirectory)
  const sessionDirectory = path.join(directory, 'session')
  const events: SessionEvent[] = []
  const apis: MessagesApi[] = []
  const common = {
    workingDirectory,
    sessionDirectory,
    memoryEnforcement: 'polling',
    sandbox: TEST_SANDBOX
  } as const
  const listeners = new Set<(event: SessionEvent) => void>()
  const onEvent = (event: SessionEvent): void => {
    events.push(event)
    for (const listener of [...listeners]) listener(event)
  }

  const startApi = async (scenario: Scenario): Promise<MessagesApi> => {
    const api = await startMessagesApi(scenario)
    apis.push(api)
    return api
  }
  const orchestrate: SessionStage['orchestrate'] = (api, given = {}, signal, redactor) =>
    new InteractiveSubprocessOrchestrator(
      completeConfiguration({
        ...common,
        prompt: 'Build the thing',
        claudePath: CLAUDE,
        credentials: { kind: 'api-key', value: ['sk-ant', 'api03-stage'].join('-') },
        ...given
      }),
      {
        onEvent,
        inheritedEnvironment: { ...process.env, ANTHROPIC_BASE_URL: api.url },
        ...(signal === undefined ? {} : { signal }),
        ...(redactor === undefined ? {} : { redactor })
      }
    )
  const runWith: SessionStage['runWith'] = (...given) => orchestrate(...given).runOrchestratedSession()
  return {
    directory,
    sessionDirectory,
    events,
    startApi,
    runWith,
    orchestrate,
    runReal: async (scenario, given, signal, redactor) => {
      const api = await startApi(scenario)
      return { record: await runWith(api, given, signal, redactor), api }
    },
    rehearse: (scenario, given = {}, signal) => {
      const rehearsalScript = path.join(directory, 'scenario.yml')
      fs.writeFileSync(rehearsalScript, scenario)
      return runOrchestratedSession(
        completeConfiguration({
          ...common,
          prompt: 'Build the thing',
          rehearse: true,
          credentials: { kind: 'none' },
          rehearsalScript,
          ...given
        }),
        {
          onEvent,
          rehearsalEntry: path.resolve('dist/rehearsal/index.js'),
          ...(signal === undefined ? {} : { signal })
        }
      )
    },
    waitFor: (isAskedFor) =>
      new Promise((resolve) => {
        const listener = (event: SessionEvent): void => {
          if (!isAskedFor(event)) return
          listeners.delete(listener)
          resolve(event)
        }
        listeners.add(listener)
        events.forEach(listener)
      }),
    read: (name) => fs.readFileSync(path.join(sessionDirectory, name), 'utf8'),
    close: async () => {
      await Promise.all(apis.map((api) => api.close()))
      fs.rmSync(directory, { recursive: true, force: true })
    }
  }
}
