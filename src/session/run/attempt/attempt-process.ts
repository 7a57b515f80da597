/** The CLI process of an attempt: what it is given, its start, which may come ahead of its task, and its end. */
import fs from 'node:fs'
import path from 'node:path'
import type { ProcessObserver, ProcessResult } from '../../../process/contract/supervised-process.js'
import { createDeferred } from '../../../util/deferred.js'
import { systemCode } from '../../../util/system-error.js'
import { secretsOfRun } from '../../configuration/run-secrets.js'
import { chooseRunNetwork } from '../../sandbox/run-network.js'
import { buildAttemptArguments, writeCommandFiles, type CommandFiles } from './attempt-command.js'
import { openAttemptInput, type AttemptInput } from './attempt-input.js'
import type { AttemptPlace, AttemptStart } from './attempt.js'
import type { Conversation } from './conversation.js'
import { redactFile } from './redact-file.js'
import { createRelay } from './relay.js'
import { openRunEnvironment } from './run-environment.js'

/** A started process. */
export interface AttemptProcess {
  /** The CLI's arguments. */
  readonly args: readonly string[]
  /** Undefined when the process gets its prompt only. */
  readonly conversation: Conversation | undefined
  /** Follows the process to its end, from its start on; `signal` ends it. */
  readonly follow: (observer: ProcessObserver, signal: AbortSignal) => Promise<ProcessResult>
  /** Gives a process that was started ahead its task, and the time for it. */
  readonly begin: (input: string, timeoutMs: number) => void
  /** Resolves when the program has started, or cannot be started. */
  readonly launched: Promise<unknown>
  readonly hasEnded: () => boolean
  /** Whether it printed before it was followed, which the CLI does not do without a task: what it says then is no answer to one. */
  readonly hasPrinted: () => boolean
  /** Memory of its tree in bytes, while it waits for its task. */
  readonly memoryBytes: () => number
  /** Ends it, if it runs, and releases what it held. */
  readonly close: () => Promise<void>
}

/** Starts the process. Undefined if it was to start ahead of its task, and could not get it later. */
export async function startAttempt(
  start: AttemptStart,
  place: AttemptPlace
): Promise<AttemptProcess | undefined> {
  const { session, run, folder } = place
  const files = writeCommandFiles(place)
  const stderrFile = path.join(folder, 'stderr.log')
  // Created here, because under sudo it would belong to root.
  fs.closeSync(fs.openSync(stderrFile, 'a', 0o600))
  const release = async (): Promise<void> => {
    session.cli.keyProxy?.revoke(run.id)
    // The process writes it itself, so it is redacted afterwards.
    await redactFile(stderrFile, session.folder.redactor)
  }
  let input: AttemptInput | undefined
  try {
    input = await openAttemptInput(start, place)
    if (input !== undefined) return await startProcess(start, place, files, input, release)
  } catch (error) {
    input?.conversation?.close()
    await release()
    throw error
  }
  await release()
  return undefined
}

async function startProcess(
  start: AttemptStart,
  place: AttemptPlace,
  files: CommandFiles,
  { stdin, conversation }: AttemptInput,
  release: () => Promise<void>
): Promise<AttemptProcess> {
  const { session, run, folder, own } = place
  const { configuration, cli } = session
  const at = (name: string): string => path.join(folder, name)
  const args = buildAttemptArguments(start, conversation !== undefined, place, files)
  const mcpConfig = files.mcpConfigFile === undefined ? [] : [files.mcpConfigFile]
  const cwd = run.cwd ?? configuration.workingDirectory
  const confinement = await cli.sandbox.confine({
    run: run.id,
    workingDirectory: cwd,
    writes: run.role === 'agent',
    worktree: run.worktree,
    own: [own.config, own.temporary],
    readable: [own.instructions, own.settings, ...mcpConfig, ...(run.readableFolders ?? [])],
    home: own.home,
    env: openRunEnvironment({ ...run, attempt: start.number }, session, own),
    network: chooseRunNetwork(configuration.sandbox, run.agent),
    usesApi: true
  })
  session.folder.redactor.add(secretsOfRun(confinement.env))
  const isAhead = start.input === undefined
  const begins = createDeferred<{ readonly timeoutMs: number }>()
  const ending = new AbortController()
  const relay = createRelay(() => {
    ending.abort('it printed without a task')
  })
  let hasEnded = false
  const ended = cli.processes
    .run(
      {
        command: [...cli.executable.command, ...args],
        cwd,
        env: confinement.env,
        sandbox: confinement.policy,
        stdin,
        stderrFile: at('stderr.log'),
        transcriptFile: at('transcript.log'),
        startTranscriptFilter: session.folder.redactor.startStream,
        memoryCsvFile: at('memory.csv'),
        ownedPaths: [...[own.config, own.temporary, own.home, own.instructions, own.settings], ...mcpConfig],
        memoryLimitBytes: run.limits.memoryLimitBytes,
        timeoutMs: start.leftMs,
        ...(isAhead ? { begins: begins.promise } : {}),
        stallMs: configuration.stallSeconds * 1_000,
        onStall: configuration.onStall,
        transcriptLimitBytes: configuration.transcriptLimitBytes
      },
      relay.observer,
      // At once, and not only after PM.
      isAhead ? AbortSignal.any([ending.signal, session.lifetime.cancelSignal]) : ending.signal
    )
    .finally(() => {
      hasEnded = true
      confinement.close()
    })
  // Whoever follows it handles the error.
  ended.catch(() => undefined)
  return {
    args,
    conversation,
    follow: (observer, signal) => {
      const end = (): void => {
        ending.abort(signal.reason)
      }
      if (signal.aborted) end()
      else signal.addEventListener('abort', end)
      relay.listen(observer)
      return ended
    },
    begin: (input, timeoutMs) => {
      begins.resolve({ timeoutMs })
      conversation?.begin(input)
    },
    launched: Promise.race([relay.started, ended.catch(() => undefined)]),
    hasEnded: () => hasEnded || isGone(relay.pid()),
    hasPrinted: relay.hasPrinted,
    memoryBytes: relay.memoryBytes,
    close: async () => {
      ending.abort('it got no task')
      await ended.catch(() => undefined)
      conversation?.close()
      await release()
    }
  }
}

/** Whether the program has ended, perhaps a moment ago, so that its result is still to come. */
function isGone(pid: number | undefined): boolean {
  try {
    if (pid !== undefined) process.kill(pid, 0)
    return false
  } catch (error) {
    // Another user's may not be signalled, and is there.
    return systemCode(error) === 'ESRCH'
  }
}
