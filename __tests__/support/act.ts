/** Runs workflows with act, a runner that others wrote: it reads action.yml and runs main and post in its own way. */
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { ACTION_ROOT } from './action-manifest.js'
import { findProcesses, type FoundProcess } from './survivors.js'
import { findProgram } from './tools/find-program.js'
import { lastLine, TRIAL_TIMEOUT_MS, tryTool } from './tools/try-tool.js'
import { within } from './tools/within.js'

/** Steps run on this machine, with nothing fetched; files that git ignores are part of the checkout, too. */
const ARGUMENTS = [
  '--json',
  '--platform=ubuntu-latest=-self-hosted',
  '--no-cache-server',
  '--action-offline-mode',
  '--use-gitignore=false'
]

/** A line of act's log, as far as the tests need it. */
interface ActLine {
  readonly msg?: string
  readonly stage?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly jobID?: string
  readonly jobResult?: string
  readonly raw_output?: boolean
  /** Workflow commands and command files: `set-output`, `summary`, `warning`, ... */
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
}

/** How a workflow ended, and what was seen of it. */
export interface WorkflowRun {
  readonly exitCode: number | null
  /** `Main team: success`: the stage, the id (or index) of the step, how it ended; in order. */
  readonly steps: readonly string[]
  /** How each job ended, by its id. */
  readonly jobs: Readonly<Record<string, string>>
  /** What steps printed. */
  readonly log: string
  /** Outputs by `<id of the step>.<name>`. */
  readonly outputs: Readonly<Record<string, string>>
  /** By the stage and id of the step. */
  readonly summaries: Readonly<Record<string, string>>
  /** `warning: text` and the like. */
  readonly annotations: readonly string[]
}

/** A workflow that runs. */
export interface RunningWorkflow {
  readonly finished: Promise<WorkflowRun>
  /** Waits until a step prints this; rejects when the workflow ends without it. */
  waitForOutput(text: string): Promise<void>
  /** Processes of the workflow that live. */
  processes(): FoundProcess[]
  /** Ends what is left of the workflow by its id, and removes its folder. */
  dispose(): void
}

const TRIAL = `
on: push
jobs:
  trial:
    runs-on: ubuntu-latest
    steps:
      - run: echo works
`

/** Why act cannot run a workflow here; null when it can. */
export function noActReason(): Promise<string | null> {
  return tryTool('act', async () => {
    if (findProgram('act') === undefined) throw new Error('no act on PATH; .ci/install-tools installs it')
    const workflow = startWorkflow(TRIAL, {})
    const tooLong = `act does not work here: it did not end within ${TRIAL_TIMEOUT_MS / 1000} s`
    const { exitCode, log } = await within(TRIAL_TIMEOUT_MS, workflow.finished, tooLong).finally(() => {
      workflow.dispose()
    })
    if (exitCode !== 0)
      throw new Error(
        `act does not work here: exit code ${exitCode ?? 'none'}, ${lastLine(log) ?? 'no output'}`
      )
  })
}

/**
 * Starts a workflow in a repository that holds this action; `args` are further arguments for act, `called` the workflows that it
 * calls, by file name.
 */
export function startWorkflow(
  workflow: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  called: Readonly<Record<string, string>> = {}
): RunningWorkflow {
  const root = mkdtempSync(join(tmpdir(), 'act-'))
  const repository = join(root, 'repository')
  createRepository(repository, { 'test.yml': workflow, ...called }, { ...process.env, HOME: root })
  return startAct({ root, repository, event: 'push', env, args })
}

/** What act is started with. */
export interface ActStart {
  /** Folder of the run, which is removed with it. */
  readonly root: string
  /** The repository of the workflows. */
  readonly repository: string
  readonly event: string
  /** Variables of act, and of every step. */
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

/** Starts act in a repository. */
export function startAct({ root, repository, event, env, args }: ActStart): RunningWorkflow {
  const home = join(root, 'home')
  const trackingId = `github_${randomUUID()}`
  const variables = {
    HOME: home,
    LANG: 'C.UTF-8',
    RUNNER_TRACKING_ID: trackingId,
    ...env,
    // act runs the `node` of PATH, whatever action.yml says.
    PATH: [dirname(process.execPath), env['PATH'] ?? process.env['PATH'] ?? ''].join(delimiter)
  }
  mkdirSync(home, { recursive: true })

  const child = spawn(findProgram('act') ?? 'act', [event, ...ARGUMENTS, ...args], {
    cwd: repository,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const lines: ActLine[] = []
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (text) => {
      lines.push(parseLine(text))
      for (const listener of [...listeners]) listener()
    })
  const finished = new Promise<WorkflowRun>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      resolve(readRun(lines, exitCode))
    })
  })
  const processes = (): FoundProcess[] => findProcesses(trackingId, root)

  return {
    finished,
    waitForOutput: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.some((line) => line.raw_output === true && line.msg?.includes(text))) resolve()
        }
        listeners.add(look)
        look()
        finished.then(({ log }) => {
          reject(new Error(`The workflow ended without "${text}" in its output:\n${log}`))
        }, reject)
      }),
    processes,
    dispose: () => {
      for (const { pid } of processes()) endProcess(pid)
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

function createRepository(
  folder: string,
  workflows: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv
): void {
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  for (const [name, text] of Object.entries(workflows))
    writeFileSync(join(folder, '.github/workflows', name), text)
  for (const part of ['action.yml', 'dist'])
    cpSync(join(ACTION_ROOT, part), join(folder, part), { recursive: true })
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' })
  }
  git('init', '--initial-branch=main')
  git('remote', 'add', 'origin', 'https://github.com/octo/calculator')
  git('add', '.')
  git('-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--message=Begin')
}

/** What is not JSON comes from act itself, before it begins. */
function parseLine(text: string): ActLine {
  try {
    return JSON.parse(text) as ActLine
  } catch {
    return { msg: text, raw_output: true }
  }
}

function readRun(lines: readonly ActLine[], exitCode: number | null): WorkflowRun {
  const ofCommand = (name: string): ActLine[] => lines.filter(({ command }) => command === name)
  const placeOf = ({ stage, stepID }: ActLine): string => `${stage ?? ''} ${stepID?.join('.') ?? ''}`
  return {
    exitCode,
    steps: lines
      .filter(({ stage, stepResult }) => stage !== undefined && stepResult !== undefined)
      .map((line) => `${placeOf(line)}: ${line.stepResult ?? ''}`),
    jobs: Object.fromEntries(
      lines.flatMap(({ jobID = '', jobResult }) => (jobResult === undefined ? [] : [[jobID, jobResult]]))
    ),
    log: lines
      .filter(({ raw_output: isPrinted }) => isPrinted === true)
      .map(({ msg = '' }) => msg.replace(/\r?\n$/, ''))
      .join('\n'),
    outputs: Object.fromEntries(
      ofCommand('set-output').map(({ stepID, name = '', arg = '' }) => [
        `${stepID?.join('.') ?? ''}.${name}`,
        arg
      ])
    ),
    summaries: Object.fromEntries(ofCommand('summary').map((line) => [placeOf(line), line.content ?? ''])),
    annotations: ['error', 'warning', 'notice'].flatMap((kind) =>
      ofCommand(kind).map(({ arg = '' }) => `${kind}: ${arg}`)
    )
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}
