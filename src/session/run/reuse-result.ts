/** Takes the result of an identical run in the place of a new one, and keeps new ones for later. */
import fs from 'node:fs'
import path from 'node:path'
import { isLookingTool } from '../../claude/command/tool-names.js'
import { runClaude } from './claude-run.js'
import { RESPONSE_LIMIT } from '../record/record.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { openResponseFile } from './run-files.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { makeRunFolder } from '../record/session-folder.js'
import { buildResultKey } from '../cache/result-key.js'
import type { StoredResult } from '../cache/result-store.js'
import { now } from '../../util/clock.js'
import type { ClaudeRun, ClaudeRunEnd } from './run-spec.js'
import { serversOfRun } from '../roster/run-mcp-servers.js'
import { errorMessage } from '../../util/error-message.js'

/** A result that a run can take. */
export interface ReusableResult {
  readonly result: StoredResult
  /** Bytes of the patch; undefined where nothing was changed. */
  readonly patch: Buffer | undefined
}

/** The result of an identical run; undefined where none is known, which is told, or none is looked for. */
export function findReusable(
  run: ClaudeRun,
  session: SessionContext,
  tree: string | undefined
): ReusableResult | undefined {
  const key = keyOf(run, session, tree)
  if (key === undefined || session.results === undefined) return undefined
  const lookup = session.results.read(key)
  if (!lookup.found) {
    reportCacheMiss(run, session, lookup.reason)
    return undefined
  }
  const { patch, deniedTools } = lookup.result
  // It completed where nobody asked for that; where somebody does, it would fail.
  if (session.configuration.failOnDenied && run.role === 'agent' && deniedTools.length > 0) {
    reportCacheMiss(run, session, 'it was denied tools, and with fail-on-denied such a run fails')
    return undefined
  }
  return { result: lookup.result, patch: patch === null ? undefined : Buffer.from(patch, 'base64') }
}

/** Ends the run with the result: nothing is spent, and the record says that it was reused. */
export function takeReused(
  run: ClaudeRun,
  session: SessionContext,
  { result }: ReusableResult
): ClaudeRunEnd {
  const { emit, directory } = session.folder
  const { id, role, round, agent, task, folder, limits, model } = run
  const place = makeRunFolder(directory, folder)
  fs.writeFileSync(path.join(place, 'prompt.md'), run.prompt, { mode: 0o600 })
  const file = openResponseFile(path.join(place, 'response.md'))
  file.write(result.response)
  file.close()
  const { model: usedModel, deniedTools } = result
  const ended = { ...resultWithoutRun('completed', null), exitCode: 0, model: usedModel, deniedTools }
  const { carriedOutAt } = result
  const known = { run: id, role, round, agent: agent.name, task, folder, ...limits, model: model ?? null }
  emit({ type: 'run-cache-hit', ...known, carriedOutAt })
  emit({ type: 'run-message', run: id, text: result.response.slice(0, RESPONSE_LIMIT + 1) })
  emit({ type: 'run-ended', run: id, result: ended })
  return { result: ended, response: result.response }
}

/** What a run left in the files. */
export interface KeptChanges {
  /** The patch, where there is one. */
  readonly patchFile: string
  readonly isUnchanged: boolean
  /** Names of the tools that it called. */
  readonly usedTools: ReadonlySet<string>
}

/**
 * Puts the result of a completed run aside; the store writes it when its changes are merged. In a shared folder only
 * a run during which nothing was changed can be kept: whose change another one is, nobody can tell. It must have used
 * nothing but looking tools, too: nobody sees what others do to ignored files and outside of the checkout.
 */
export function holdResult(
  run: ClaudeRun,
  session: SessionContext,
  tree: string | undefined,
  end: ClaudeRunEnd,
  { patchFile, isUnchanged, usedTools }: KeptChanges
): void {
  const key = keyOf(run, session, tree)
  if (key === undefined) return
  if (end.wasAskedToWrapUp === true) {
    reportCacheMiss(run, session, 'it is not kept: the agent was told something while it worked')
    return
  }
  const acting = [...usedTools].filter((tool) => !isLookingTool(tool))
  if (session.configuration.isolation === 'shared' && (!isUnchanged || acting.length > 0)) {
    const why = isUnchanged ? `it used ${acting.join(', ')}` : 'files changed while it ran'
    const rule = 'with isolation: shared only runs that change nothing and use only tools that look are'
    reportCacheMiss(run, session, `it is not kept: ${why}; ${rule}`)
    return
  }
  session.results?.hold(run.id, key, {
    carriedOutAt: new Date(now()).toISOString(),
    model: end.result.model,
    deniedTools: end.result.deniedTools,
    response: end.response,
    patch: isUnchanged ? null : fs.readFileSync(patchFile).toString('base64')
  })
}

/** Runs a process that changes no files, or takes the result of an identical one. */
export async function runOrReuse(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  if (session.results === undefined || run.identity === undefined) return runClaude(run, session)
  const tree = await stateOrNone(run, session)
  const reusable = findReusable(run, session, tree)
  if (reusable !== undefined) return takeReused(run, session, reusable)
  const end = await runClaude(run, session)
  if (end.result.outcome === 'completed') {
    holdResult(run, session, tree, end, { patchFile: '', isUnchanged: true, usedTools: new Set() })
    session.results.release(run.id, true)
  }
  return end
}

/** Says that a run is carried out because nobody knows which files it meets; `fault` is the cause. */
export function reportStateUnknown(run: ClaudeRun, session: SessionContext, fault: string): void {
  if (run.identity !== undefined)
    reportCacheMiss(run, session, `the state of the checkout could not be recorded: ${fault}`)
}

/** Reuse is beside the work: a file that cannot be read must not end the session. */
async function stateOrNone(run: ClaudeRun, session: SessionContext): Promise<string | undefined> {
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
  const { configuration, executable } = session
  if (session.results === undefined || tree === undefined || run.identity === undefined) return undefined
  return buildResultKey({
    role: run.role,
    agent: run.agent.slug,
    prompt: run.identity,
    instructions: run.instructions,
    model: run.model ?? null,
    claudeArgs: configuration.claudeArgs,
    allowedTools: configuration.allowedTools,
    agentTools: run.agent.tools ?? null,
    disallowedTools: run.agent.disallowedTools ?? null,
    mcpServers: serversOfRun(run, configuration),
    permissionMode: configuration.permissionMode,
    cliVersion: executable.version,
    tree,
    workingDirectory: session.workspace.below,
    isolation: configuration.isolation,
    scenario: scenarioOf(configuration.rehearsalScript)
  })
}

function scenarioOf(file: string | undefined): string | null {
  return file === undefined ? null : fs.readFileSync(file, 'utf8')
}
