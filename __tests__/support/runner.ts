/** Runs the action's bundle as GitHub's runner does: `node <entry>` with variables, command files and pipes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ACTION_ROOT, buildInputVariables, readActionManifest } from './action-manifest.js'
import { createCommandFiles, type CommandFileContents } from './command-files.js'
import { TEST_SANDBOX_MODE } from './sandbox-mode.js'
import type { Job } from './runner-job.js'
import { parseOutput, type WorkflowCommand } from './workflow-commands.js'

/** The runner's waits: from SIGINT to SIGTERM, from there to SIGKILL, and for pipes that a child holds after the end. */
const INTERRUPT_WAIT_MS = 7_500
const TERMINATE_WAIT_MS = 2_500
const PIPE_WAIT_MS = 5_000

/** What one step is to be. */
export interface StepSetup {
  readonly job: Job
  readonly entry: 'main' | 'post'
  readonly inputs?: Readonly<Record<string, string>>
  /** Further variables of this step. */
  readonly env?: Readonly<Record<string, string>>
  /** What the main step saved, for the post step. */
  readonly state?: Readonly<Record<string, string>>
  /** Node's executable; the test's own by default. */
  readonly node?: string
  /** Starts `node` as the user of the test: it changes to the job's user itself. */
  readonly changesUser?: boolean
  /** Folder of another action than ours. */
  readonly actionRoot?: string
}

/** How a step ended and everything that it said. */
export interface StepResult extends CommandFileContents {
  /** Null after a signal. */
  readonly exitCode: number | null
  readonly signal: string | null
  /** Standard output, then standard error, as they came. */
  readonly raw: string
  /** The lines that are no command, before masking. */
  readonly log: string
  readonly commands: readonly WorkflowCommand[]
  /** Errors, warnings and notices. */
  readonly annotations: readonly WorkflowCommand[]
  readonly masks: readonly string[]
  /** Whether something still held the step's output five seconds after its end. */
  readonly outputHeld: boolean
}

/** A step that runs. */
export interface RunningStep {
  readonly pid: number
  readonly finished: Promise<StepResult>
  /** Waits until the output matches; rejects when the step ends without it. */
  waitForOutput(pattern: RegExp): Promise<void>
  /** Cancels as the runner does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, each to node alone. */
  cancel(): Promise<StepResult>
  /** SIGKILL to node alone. */
  kill(): Promise<StepResult>
}

/** Starts a step. */
export function startStep(setup: StepSetup): RunningStep {
  const { job, entry, inputs = {}, state = {}, node = process.execPath, actionRoot = ACTION_ROOT } = setup
  const manifest = readActionManifest(actionRoot)
  const files = createCommandFiles(job.nextCommandFolder(), job.user)
  const sandbox = manifest.inputs?.['sandbox'] === undefined ? {} : { sandbox: TEST_SANDBOX_MODE }
  const savedState = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  const child = spawn(node, [join(actionRoot, manifest.runs[entry])], {
    cwd: job.workspace,
    env: {
      ...job.env,
      ...buildInputVariables(manifest, { ...sandbox, ...inputs }, job.githubToken),
      ...(Object.fromEntries(savedState) as Record<string, string>),
      ...files.env,
      ...setup.env
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(setup.changesUser === true ? {} : job.user)
  })
  // Each stream is read by lines of its own: what arrives in between must not split a line of the other.
  const texts = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
      for (const listener of [...listeners]) listener()
    })
  }

  const finished = waitForEnd(child).then((outputHeld): StepResult => {
    const raw = `${texts.stdout}\n${texts.stderr}`
    const { log, commands } = parseOutput(raw)
    return {
      exitCode: child.exitCode,
      signal: child.signalCode,
      raw,
      log,
      commands,
      annotations: commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)),
      masks: commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data),
      outputHeld,
      ...files.read()
    }
  })
  return {
    pid: child.pid ?? -1,
    finished,
    waitForOutput: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(texts.stdout) || pattern.test(texts.stderr)) resolve()
        }
        listeners.add(look)
        look()
        void finished.then(() => {
          reject(
            new Error(
              `The step ended without ${String(pattern)} in its output:\n${texts.stdout}\n${texts.stderr}`
            )
          )
        }, reject)
      }),
    cancel: async () => {
      const timers = [
        setTimeout(() => child.kill('SIGTERM'), INTERRUPT_WAIT_MS),
        setTimeout(() => child.kill('SIGKILL'), INTERRUPT_WAIT_MS + TERMINATE_WAIT_MS)
      ]
      child.kill('SIGINT')
      return finished.finally(() => {
        timers.forEach(clearTimeout)
      })
    },
    kill: () => {
      child.kill('SIGKILL')
      return finished
    }
  }
}

/** Runs a step to its end. */
export function runStep(setup: StepSetup): Promise<StepResult> {
  return startStep(setup).finished
}

/** Runs the main step, then the post step with the state that main saved, whatever became of main. */
export async function runAction(
  setup: Omit<StepSetup, 'entry' | 'state'>
): Promise<{ main: StepResult; post: StepResult }> {
  const main = await runStep({ ...setup, entry: 'main' })
  const post = await runStep({ ...setup, entry: 'post', state: main.state })
  return { main, post }
}

/** Waits for the process's end and its output's, but for the output no longer than the runner does; true when that time ran out. */
function waitForEnd(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      const timer = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        resolve(true)
      }, PIPE_WAIT_MS)
      child.once('close', () => {
        clearTimeout(timer)
        resolve(false)
      })
    })
  })
}
