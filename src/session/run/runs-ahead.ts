/**
 * Processes that were started ahead: a CLI takes a third of a second to start, so it starts while PM still writes, for the run
 * that is expected, and gets its task when the plan is complete. Until then it asks the model nothing.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { errorMessage } from '../../util/error-message.js'
import { systemCode } from '../../util/system-error.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { startAttempt } from './attempt/attempt-process.js'
import type { ClaudeRun, StartedAhead } from './attempt/run-spec.js'
import { makeFolders, type RunFolders } from './run-folders.js'

interface Expected {
  /** What its process was started with. */
  readonly key: string
  readonly limitBytes: number
  /** Undefined when it could not be started. Never rejects. */
  readonly started: Promise<StartedAhead | undefined>
  readonly memoryBytes: () => number
}

/** The processes of one session that wait for their tasks. */
export class RunsAhead {
  readonly #session: SessionContext
  readonly #expected = new Map<string, Expected>()
  /** By run: what it holds (its token, its folders) belongs to the old process until that has ended. */
  readonly #ending = new Map<string, Promise<void>>()

  constructor(session: SessionContext) {
    this.#session = session
  }

  /** Ids of the runs that have one. */
  get ids(): readonly string[] {
    return [...this.#expected.keys()]
  }

  /** Memory that they may take, in bytes, each. */
  get limits(): readonly number[] {
    return [...this.#expected.values()].map(({ limitBytes }) => limitBytes)
  }

  /** Memory that they take now, together, in bytes. */
  get memoryBytes(): number {
    return [...this.#expected.values()].reduce((sum, { memoryBytes }) => sum + memoryBytes(), 0)
  }

  /** Starts the process of an expected run, whose task and prompt do not count, unless it has one or had one a moment ago. */
  start(run: ClaudeRun): void {
    if (this.#expected.has(run.id) || this.#ending.has(run.id)) return
    let memoryBytes = (): number => 0
    const started = startAhead(run, this.#session)
    void started.then((ahead) => {
      if (ahead !== undefined) memoryBytes = ahead.process.memoryBytes
    })
    this.#expected.set(run.id, {
      key: keyOf(run),
      limitBytes: run.limits.memoryLimitBytes,
      started,
      memoryBytes: () => memoryBytes()
    })
  }

  /** The process for this run. One that was started for another agent or with other settings is ended first. */
  async take(run: ClaudeRun): Promise<StartedAhead | undefined> {
    const expected = this.#expected.get(run.id)
    const started = await expected?.started
    // What keeps it from starting may be over: then the run's own start waits for that, as it would without this one.
    await started?.process.launched
    // It may have been ended meanwhile.
    const isOurs = expected !== undefined && this.#expected.get(run.id) === expected
    const isWaiting = started?.process.hasEnded() === false && !started.process.hasPrinted()
    if (isOurs && isWaiting && expected.key === keyOf(run)) {
      this.#expected.delete(run.id)
      return started
    }
    await this.drop(run.id)
    return undefined
  }

  /** Ends those of all other runs, without waiting for their ends. */
  keep(ids: readonly string[]): void {
    for (const id of this.ids) if (!ids.includes(id)) void this.drop(id)
  }

  /** Ends the one of a run that does not take it. */
  async drop(id: string): Promise<void> {
    const expected = this.#expected.get(id)
    this.#expected.delete(id)
    await (expected === undefined ? this.#ending.get(id) : this.#end(id, expected))
  }

  /** Ends all, and waits for those that are ending. */
  async close(): Promise<void> {
    this.keep([])
    await Promise.all(this.#ending.values())
  }

  #end(id: string, expected: Expected): Promise<void> {
    const ended = this.#endNow(id, expected).finally(() => {
      this.#ending.delete(id)
    })
    this.#ending.set(id, ended)
    return ended
  }

  async #endNow(id: string, expected: Expected): Promise<void> {
    const started = await expected.started
    if (started === undefined) return
    try {
      await started.process.close()
    } catch (error) {
      const message = `What was prepared for run ${id} and not needed could not be closed: ${errorMessage(error)}`
      this.#session.folder.emit({ type: 'notice', level: 'warning', message })
    } finally {
      removeFolders(started)
    }
  }
}

async function startAhead(run: ClaudeRun, session: SessionContext): Promise<StartedAhead | undefined> {
  let folders: RunFolders | undefined
  try {
    folders = makeFolders(run, session)
    const start = {
      number: 1,
      conversationId: randomUUID(),
      resumes: false,
      input: undefined,
      model: run.model,
      leftMs: run.limits.timeoutSeconds * 1_000,
      isConversation: true
    }
    const process = await startAttempt(start, { run, session, ...folders })
    if (process !== undefined) return { conversationId: start.conversationId, ...folders, process }
  } catch {
    // The run starts one itself, and reports what is wrong.
  }
  if (folders !== undefined) removeFolders(folders)
  return undefined
}

/** Nothing of a run that was not delegated stays behind. */
function removeFolders({ folder, own }: RunFolders): void {
  const steps = [
    () => {
      fs.rmSync(folder, { recursive: true, force: true })
    },
    // What belongs to the agents' user is removed with the session's private folder.
    () => {
      fs.rmSync(path.dirname(own.config), { recursive: true, force: true })
    },
    // The folder of all agents, if there is none left.
    () => {
      fs.rmdirSync(path.dirname(folder))
    }
  ]
  for (const step of steps) {
    try {
      step()
    } catch (error) {
      if (systemCode(error) === undefined) throw error
    }
  }
}

/** All that a process is started with; another run with the same key could take it. */
function keyOf({
  id,
  role,
  round,
  agent,
  folder,
  instructions,
  model,
  limits,
  cwd,
  worktree
}: ClaudeRun): string {
  const { slug, tools, disallowedTools, network, allowedHosts } = agent
  const { memoryLimitBytes } = limits
  return JSON.stringify([
    ...[id, role, round, folder, instructions, model, memoryLimitBytes, cwd, worktree],
    ...[slug, tools, disallowedTools, network, allowedHosts]
  ])
}
