/** A separate folder for each test: runs fixture programs in it, and finds by that folder what is left of them. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { SandboxPolicy } from '../../src/process/contract/sandbox-policy.js'
import { findLaunchMachine, type LaunchMachine } from '../../src/process/launch/launch-machine.js'
import { ProcessManager } from '../../src/process/process-manager.js'
import type { ProcessManagerOptions } from '../../src/process/process-manager-options.js'
import type {
  ProcessObserver,
  ProcessResult,
  ProcessSpec
} from '../../src/process/contract/supervised-process.js'
import { IS_SANDBOXED, testPolicy, TEST_SANDBOX_WAY } from '../support/sandbox-mode.js'
import { findProgram } from '../support/tools/find-program.js'

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures')

/** A process that forks and ends at once can hide from a single look. */
const LOOKS = 3

const machine = findLaunchMachine()
const perl = { ...machine, launcher: undefined, perl: findProgram('perl') ?? undefined }

/** The launchers of this machine that adopt orphans; in a sandbox the static one, which alone makes one. */
export const LAUNCHERS: readonly (readonly [string, LaunchMachine])[] = [
  ['the static launcher', machine],
  ...(IS_SANDBOXED ? [] : [['perl', perl] as const])
]

export const MEGABYTE = 1024 * 1024

/** Path of a fixture program. */
export function fixture(name: string): string {
  return path.join(FIXTURES, name)
}

/** What a run in a stage gave. */
export interface StagedRun {
  readonly result: ProcessResult
  readonly output: Buffer
  readonly warnings: readonly string[]
}

/** One test's folder and manager. */
export class ProcessStage {
  readonly directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-process-')))
  /** Of its manager. */
  readonly options: ProcessManagerOptions
  readonly manager: ProcessManager
  readonly #descriptors: readonly string[]
  /** What its programs are sandboxed with; undefined: they are not. */
  readonly sandbox: SandboxPolicy | undefined

  constructor(options: ProcessManagerOptions = {}) {
    const hasLauncher = (options.machine ?? machine).launcher !== undefined
    const way = hasLauncher ? TEST_SANDBOX_WAY : undefined
    this.sandbox = way === undefined ? undefined : testPolicy(this.directory)
    this.options = { ...(way === undefined ? {} : { sandbox: way }), ...options }
    this.manager = new ProcessManager(this.options)
    this.#descriptors = listDescriptors()
  }

  file(name: string): string {
    return path.join(this.directory, name)
  }

  spec(command: readonly [string, ...string[]], rest: Partial<ProcessSpec> = {}): ProcessSpec {
    return {
      command,
      cwd: this.directory,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
      stdin: { kind: 'terminal' },
      memoryLimitBytes: 512 * MEGABYTE,
      timeoutMs: 100_000,
      graceMs: 200,
      sandbox: this.sandbox,
      ...rest
    }
  }

  async run(
    command: readonly [string, ...string[]],
    rest: Partial<ProcessSpec> = {},
    observer: ProcessObserver = {},
    signal: AbortSignal = new AbortController().signal
  ): Promise<StagedRun> {
    const chunks: Buffer[] = []
    const warnings: string[] = []
    const result = await this.manager.run(
      this.spec(command, rest),
      {
        ...observer,
        onData: (chunk) => {
          chunks.push(chunk)
          observer.onData?.(chunk)
        },
        onWarning: (message) => warnings.push(message)
      },
      signal
    )
    return { result, output: Buffer.concat(chunks), warnings }
  }

  /** Runs, and cancels as soon as the program has said `ready`. */
  async runUntilReady(
    command: readonly [string, ...string[]],
    rest: Partial<ProcessSpec> = {}
  ): Promise<StagedRun> {
    const cancel = new AbortController()
    let text = ''
    const onData = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (text.includes('ready')) cancel.abort('enough')
    }
    return await this.run(command, rest, { onData }, cancel.signal)
  }

  /**
   * Living processes whose working directory is this stage's: whatever they did to their names and environments. Those that
   * live too short to be seen show by the lock on that folder, which they share.
   */
  survivors(): readonly string[] {
    const seen = Array.from({ length: LOOKS }, () => survivorsIn(this.directory)).flat()
    return isLocked(this.directory) ? [...seen, 'a holder of the lock'] : seen
  }

  /** Descriptors of ours that were not open when the stage was created. */
  newDescriptors(): readonly string[] {
    return listDescriptors().filter((descriptor) => !this.#descriptors.includes(descriptor))
  }

  /** @throws Error when a process or a descriptor is left: every test ends with this check. */
  async clear(): Promise<void> {
    await this.manager.dispose()
    const left = [...this.survivors(), ...this.newDescriptors()]
    if (left.length > 0) throw new Error(`The test left behind: ${left.join(', ')}`)
    fs.rmSync(this.directory, { recursive: true, force: true })
  }
}

function isLocked(folder: string): boolean {
  return spawnSync('flock', ['--nonblock', folder, 'true']).status !== 0
}

/** `pid name` of each living process that works in this folder. */
export function survivorsIn(directory: string): readonly string[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (fs.readlinkSync(`/proc/${pid}/cwd`) !== directory) return []
        return [`${pid} ${fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}`]
      } catch {
        return []
      }
    })
}

/** Open terminals, pipes and files of this process; what the system itself opens for a moment does not count. */
function listDescriptors(): readonly string[] {
  return fs.readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const target = fs.readlinkSync(`/proc/self/fd/${descriptor}`)
      return /^(\/dev\/ptmx|\/dev\/pts\/|pipe:|socket:|\/tmp\/)/.test(target)
        ? [`${descriptor} ${target}`]
        : []
    } catch {
      return []
    }
  })
}
