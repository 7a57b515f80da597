/**
 * Processes that were started ahead: a CLI takes a third of a second to start, so it starts while PM still writes, for the run
 * that is expected, and gets its task when the plan is complete. Until then it asks the model nothing.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isEnvironmentFault } from '../../util/system-error.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { startAttempt } from './attempt/attempt-process.js'
import type { ClaudeRun, StartedAhead } from './attempt/run-spec.js'
import { makeFolders, type RunFolders } from './run-folders.js'

interface Expected {
  /** What its process was started with. */
  readonly key: string
  readonly limitBytes: number
  /** Undefined when it could not be started: then the run starts its own, and reports why that fails. */
  readonly started: Promise<StartedAhead | undefined>
}

/** The processes of one session that wait for their tasks. */
export class RunsAhead {
  readonly #session: SessionContext
  readonly #expected = new Map<string, Expected>()
  readonly #ending = new Set<Promise<void>>()

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

  /** Starts the process of an expected run, whose task and prompt do not count. */
  start(run: ClaudeRun): void {
    this.#expected.set(run.id, {
      key: keyOf(run),
      limitBytes: run.limits.memoryLimitBytes,
      started: startAhead(run, this.#session)
    })
  }

  /** The process for this run. One that was started for another agent or with other settings is ended first. */
  async take(run: ClaudeRun): Promise<StartedAhead | undefined> {
    const expected = this.#expected.get(run.id)
    if (expected === undefined) return undefined
    const started = await expected.started
    if (started === undefined || expected.key !== keyOf(run) || started.process.hasEnded()) {
      await this.#end(run.id)
      return undefined
    }
    this.#expected.delete(run.id)
    return started
  }

  /** Ends those of all other runs, without waiting for their ends. */
  keep(ids: readonly string[]): void {
    for (const id of this.ids) if (!ids.includes(id)) void this.#end(id)
  }

  /** Ends the one of a run that does not take it. */
  async drop(id: string): Promise<void> {
    await this.#end(id)
  }

  /** Ends all, and waits for those that are ending. */
  async close(): Promise<void> {
    for (const id of this.ids) void this.#end(id)
    await Promise.all(this.#ending)
  }

  #end(id: string): Promise<void> {
    const expected = this.#expected.get(id)
    this.#expected.delete(id)
    const ended = endAhead(expected)
    this.#ending.add(ended)
    return ended.finally(() => {
      this.#ending.delete(ended)
    })
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
  removeFolders(folders)
  return undefined
}

async function endAhead(expected: Expected | undefined): Promise<void> {
  const started = await expected?.started
  await started?.process.close()
  removeFolders(started)
}

/** Nothing of a run that was not delegated stays behind. */
function removeFolders(folders: RunFolders | undefined): void {
  if (folders === undefined) return
  for (const folder of [folders.folder, path.dirname(folders.own.config)]) {
    try {
      fs.rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      // What belongs to the agents' user is removed with the session's private folder.
      if (!isEnvironmentFault(error)) throw error
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
