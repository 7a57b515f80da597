/** Reuses the result of an identical run from the cache, and stores new results. */
import fs from 'node:fs'
import path from 'node:path'
import { runClaude } from './claude-run.js'
import { RESPONSE_LIMIT } from '../record/record.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { questionBack } from './attempt/asking-back.js'
import { openResponseFile } from './attempt/run-files.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { makeRunFolder } from '../record/session-folder.js'
import { whyNotKept } from '../cache/keep-decision.js'
import { digestNamedFiles, digestOfFile, digestVariables } from '../cache/key-sources.js'
import { chooseRunNetwork } from '../sandbox/run-network.js'
import { buildResultKey } from '../cache/result-key.js'
import type { StoredResult } from '../cache/result-store.js'
import { now } from '../../util/clock.js'
import type { ClaudeRun, ClaudeRunEnd } from './attempt/run-spec.js'
import { ToolUse } from './attempt/tool-use.js'
import { serversOfRun } from '../roster/run-mcp-servers.js'
import { errorMessage } from '../../util/error-message.js'
import { limitsForRecord } from '../scheduling/limits.js'

/** A result from the cache. */
export interface ReusableResult {
  readonly result: StoredResult
  /** Bytes of the patch; undefined when nothing was changed. */
  readonly patch: Buffer | undefined
}

/** Looks up the result of an identical run. Undefined on a cache miss, which is reported, and without a cache. */
export function findReusable(
  run: ClaudeRun,
  session: SessionContext,
  tree: string | undefined
): ReusableResult | undefined {
  const key = keyOf(run, session, tree)
  if (key === undefined || session.results === undefined) return undefined
  const lookup = session.results.read(key)
  if (!lookup.ok) {
    reportCacheMiss(run, session, lookup.error)
    return undefined
  }
  const { patch, deniedTools } = lookup.value
  // It completed without fail-on-denied; with it, it would have failed.
  if (session.configuration.failOnDenied && run.role === 'agent' && deniedTools.length > 0) {
    reportCacheMiss(run, session, 'it was denied tools, and such a run fails with fail-on-denied')
    return undefined
  }
  if (session.configuration.requireStatus && lookup.value.declaredEnd === undefined) {
    reportCacheMiss(
      run,
      session,
      'its answer does not say that it is done, and such a run fails with require-status'
    )
    return undefined
  }
  return { result: lookup.value, patch: patch === null ? undefined : Buffer.from(patch, 'base64') }
}

/** Ends the run with the cached result: it costs nothing, and the record says that it was reused. */
export function applyCachedResult(
  run: ClaudeRun,
  session: SessionContext,
  { result }: ReusableResult
): ClaudeRunEnd {
  const { emit, directory, redactor } = session.folder
  const { id, role, round, agent, task, folder, limits, model } = run
  const runDirectory = makeRunFolder(directory, folder)
  fs.writeFileSync(path.join(runDirectory, 'prompt.md'), redactor.redact(run.prompt), { mode: 0o600 })
  const file = openResponseFile(path.join(runDirectory, 'response.md'), redactor, false)
  file.write(result.response)
  file.close()
  const { model: usedModel, deniedTools, declaredEnd } = result
  const ended = {
    ...resultWithoutRun('completed', null),
    exitCode: 0,
    model: usedModel,
    deniedTools,
    ...(declaredEnd === undefined ? {} : { declaredEnd })
  }
  const { carriedOutAt } = result
  const planned = { run: id, role, round, agent: agent.name, task, folder, model: model ?? null }
  emit({ type: 'run-cache-hit', ...planned, ...limitsForRecord(limits), carriedOutAt })
  emit({ type: 'run-message', run: id, text: result.response.slice(0, RESPONSE_LIMIT + 1) })
  emit({ type: 'run-ended', run: id, result: ended })
  return { result: ended, response: result.response }
}

/** What a run did and changed. */
export interface KeptChanges {
  /** Read only when something changed. */
  readonly patchFile: string
  readonly isUnchanged: boolean
  /** What it made besides its patch. */
  readonly unpatched: readonly string[]
  /** Names of the tools that it called. */
  readonly usedTools: ReadonlySet<string>
  /** Paths that it read and that the key does not cover. */
  readonly readElsewhere: readonly string[]
}

/**
 * Holds the result of a completed run until its changes are merged; then the store writes it. A result is kept only if it
 * is a function of its key (keep-decision.ts); otherwise the reason is reported.
 */
export async function holdResult(
  run: ClaudeRun,
  session: SessionContext,
  tree: string | undefined,
  end: ClaudeRunEnd,
  { patchFile, ...changes }: KeptChanges
): Promise<void> {
  const key = keyOf(run, session, tree)
  if (key === undefined) return
  const fault = await faultOfAnswer(end, session.configuration.review !== 'none')
  const { isolation, cacheCommands } = session.configuration
  const { response, gotMessages = false, result } = end
  const reason =
    fault === undefined
      ? whyNotKept({ ...changes, response, gotMessages, isolation, cacheCommands })
      : `its answer ${fault}`
  if (reason !== undefined) {
    reportCacheMiss(run, session, `it is not kept: ${reason}`)
    return
  }
  session.results?.hold(run.id, key, {
    carriedOutAt: new Date(now()).toISOString(),
    model: result.model,
    deniedTools: result.deniedTools,
    response,
    ...(result.declaredEnd === undefined ? {} : { declaredEnd: result.declaredEnd }),
    patch: changes.isUnchanged ? null : fs.readFileSync(patchFile).toString('base64')
  })
}

/** Why an answer is not worth keeping, although its run completed. */
async function faultOfAnswer(
  { response, result: { declaredEnd } }: ClaudeRunEnd,
  needsFindings: boolean
): Promise<string | undefined> {
  if (response.trim() === '') return 'is empty, or too long to be kept'
  if (needsFindings) {
    // Loaded on demand, so that PM starts sooner.
    const { parseFindings } = await import('../review/parse-findings.js')
    if (!parseFindings(response).isReadable) return 'has no findings (review)'
  }
  if (declaredEnd?.kind === 'not-done') return 'says that the work is not done'
  return declaredEnd === undefined && questionBack(response) !== undefined ? 'asks back' : undefined
}

/** Runs a process that changes no files, or reuses the result of an identical run. */
export async function runOrReuse(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  if (session.results === undefined || run.identity === undefined) return runClaude(run, session)
  const tree = await readState(run, session)
  const reusable = findReusable(run, session, tree)
  if (reusable !== undefined) return applyCachedResult(run, session, reusable)
  const use = new ToolUse(session.configuration.workingDirectory)
  const end = await runClaude({ ...run, toolUse: use }, session)
  if (end.result.outcome === 'completed') {
    const readElsewhere = await session.workspace.findUnrecorded([...use.read])
    const changes = { patchFile: '', isUnchanged: true, unpatched: [], usedTools: use.names, readElsewhere }
    await holdResult(run, session, tree, end, changes)
    session.results.release(run.id, true)
  }
  return end
}

/** Reports a cache miss because the state of the files is unknown; `fault` is the cause. */
export function reportStateUnknown(run: ClaudeRun, session: SessionContext, fault: string): void {
  if (run.identity !== undefined)
    reportCacheMiss(run, session, `the state of the checkout could not be recorded: ${fault}`)
}

/** The cache is optional: a file that cannot be read must not end the session. */
async function readState(run: ClaudeRun, session: SessionContext): Promise<string | undefined> {
  try {
    return await session.workspace.state()
  } catch (error) {
    reportStateUnknown(run, session, errorMessage(error))
    return undefined
  }
}

function reportCacheMiss(run: ClaudeRun, session: SessionContext, reason: string): void {
  session.folder.emit({ type: 'run-cache-miss', run: run.id, reason })
}

function keyOf(run: ClaudeRun, session: SessionContext, tree: string | undefined): string | undefined {
  const { configuration, cli } = session
  if (session.results === undefined || tree === undefined || run.identity === undefined) return undefined
  const { claudeArgs, workingDirectory, passEnv, publicEnv } = configuration
  const { file } = run.agent
  return buildResultKey({
    role: run.role,
    agent: run.agent.slug,
    prompt: run.identity,
    instructions: run.instructions,
    model: run.model ?? null,
    claudeArgs,
    allowedTools: configuration.allowedTools,
    agentTools: run.agent.tools ?? null,
    disallowedTools: run.agent.disallowedTools ?? null,
    mcpServers: serversOfRun(run, configuration),
    permissionMode: configuration.permissionMode,
    cliVersion: cli.executable.version,
    tree,
    files: [
      ...digestNamedFiles(claudeArgs, workingDirectory),
      ...(file === undefined ? [] : [digestOfFile(file) ?? ''])
    ],
    environment: digestVariables([...passEnv, ...publicEnv], cli.inheritedEnvironment),
    workingDirectory: session.workspace.below,
    isolation: configuration.isolation,
    confinement: {
      settings: configuration.sandbox,
      way: cli.sandbox.way ?? null,
      network: chooseRunNetwork(configuration.sandbox, run.agent),
      agentUser: configuration.agentUser ?? null
    },
    scenario: scenarioOf(configuration.rehearsalScript)
  })
}

function scenarioOf(file: string | undefined): string | null {
  return file === undefined ? null : fs.readFileSync(file, 'utf8')
}
