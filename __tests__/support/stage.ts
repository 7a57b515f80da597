/** What an end-to-end test plays on: a job of the runner, a results service, and a Messages API when one is needed. */
import { randomUUID } from 'node:crypto'
import type { SessionRecord } from '../../src/session/record/record.js'
import { startMessagesApi, type MessagesApi } from './messages-api.js'
import type { Scenario } from './messages-scenario.js'
import { CLAUDE } from './real-cli.js'
import { startResultsService, type ChooseFault, type ResultsService } from './results-service.js'
import { createJob, type Job, type JobOptions } from './runner-job.js'
import { runAction, startStep, type RunningStep, type StepResult, type StepSetup } from './runner.js'
import { TEAM_PROMPT } from './team-scenario.js'

type StepOptions = Omit<StepSetup, 'job' | 'entry' | 'state'>

/** A stage that is ready. */
export interface Stage {
  readonly job: Job
  readonly results: ResultsService
  /** A key that is unlike any other text, so that it can be looked for. */
  readonly apiKey: string
  /** Starts the Messages API of the stage. */
  startApi(scenario: Scenario): Promise<MessagesApi>
  /** Inputs and variables that lead the real CLI to the Messages API of the stage. */
  realCli(inputs?: Readonly<Record<string, string>>): StepOptions
  /** Main, then post. */
  run(step: StepOptions): Promise<{ main: StepResult; post: StepResult }>
  startMain(step: StepOptions): RunningStep
  runPost(step: StepOptions, main: StepResult): Promise<StepResult>
  /** Files of the one artifact, as text. @throws Error when there is none, or more than one. */
  artifactFiles(): Map<string, string>
  /** `session.json` of the artifact. */
  artifactRecord(): SessionRecord
  /** Strikes the stage. @throws Error when a process of the job survived. */
  close(): Promise<void>
}

/** Sets the stage. */
export async function setStage(
  options: JobOptions & { readonly chooseFault?: ChooseFault } = {}
): Promise<Stage> {
  const results = await startResultsService(options.chooseFault)
  const job = createJob({ ...options, env: { ...results.env, ...options.env } })
  // In two pieces, so that no scanner takes it for a leaked key.
  const apiKey = ['sk-ant', `api03-${randomUUID()}`].join('-')
  let api: MessagesApi | undefined

  const artifactFiles = (): Map<string, string> => {
    const [artifact, ...more] = results.artifacts
    if (!artifact || more.length > 0) throw new Error(`Not one artifact but ${results.artifacts.length}.`)
    return new Map(Array.from(artifact.files(), ([name, content]) => [name, content.toString('utf8')]))
  }
  return {
    job,
    results,
    apiKey,
    startApi: async (scenario) => (api = await startMessagesApi(scenario)),
    realCli: (inputs) => ({
      inputs: {
        prompt: TEAM_PROMPT,
        'claude-path': CLAUDE,
        'anthropic-api-key': apiKey,
        sandbox: 'auto',
        ...inputs
      },
      env: { ANTHROPIC_BASE_URL: api?.url ?? '' }
    }),
    run: (step) => runAction({ ...step, job }),
    startMain: (step) => startStep({ ...step, job, entry: 'main' }),
    runPost: (step, main) => startStep({ ...step, job, entry: 'post', state: main.state }).finished,
    artifactFiles,
    artifactRecord: () => JSON.parse(artifactFiles().get('session.json') ?? '') as SessionRecord,
    close: async () => {
      await api?.close()
      await results.close()
      job.dispose()
    }
  }
}

/** Every place that a step's result shows text in, by name; for a search after what must not be there. */
export function readSinks(result: StepResult): Map<string, string> {
  const shown = result.commands.filter(({ name }) => name !== 'add-mask')
  return new Map([
    ['log', result.log],
    ['commands', shown.map(({ line }) => line).join('\n')],
    ['summary', result.summary],
    ['outputs', JSON.stringify(result.outputs)],
    ['state', JSON.stringify(result.state)],
    ['environment', JSON.stringify([result.env, result.path])]
  ])
}

/** The names of the places that hold the text. */
export function findIn(places: ReadonlyMap<string, string>, text: string): string[] {
  return [...places].filter(([, content]) => content.includes(text)).map(([name]) => name)
}
