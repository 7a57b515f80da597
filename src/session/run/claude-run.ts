/**
 * Runs PM or an agent: one CLI process after another, until one completes or none is worth trying. How it ends is a
 * result; only a bug of ours throws.
 */
import fs from 'node:fs'
import path from 'node:path'
import { failureFields } from '../../claude/outcome/failure.js'
import { runAttempt } from './attempt/claude-attempt.js'
import { pauseUnless } from '../../util/abort.js'
import { RunAttempts } from './run-attempts.js'
import { endRunByFault } from './run-fault.js'
import { writeHomeConfig, makePrivateFolders, type PrivateFolders } from './attempt/run-environment.js'
import { keepAttemptFiles, openResponseFile, type ResponseFile } from './attempt/run-files.js'
import { openRunHandle } from './run-handle.js'
import { makeRunFolder } from '../record/session-folder.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { describeSystemError, isEnvironmentFault } from '../../util/system-error.js'
import type { ClaudeRun, ClaudeRunEnd } from './attempt/run-spec.js'
import type { RunResult } from '../record/run-result.js'

interface RunFiles {
  readonly folder: string
  readonly own: PrivateFolders
  readonly responseFile: ResponseFile
}

function prepareFiles(run: ClaudeRun, session: SessionContext): RunFiles {
  const folder = makeRunFolder(session.folder.directory, run.folder)
  const own = makePrivateFolders(session.cli.privateDirectory, run.conversation?.privateFolder ?? run.id)
  const { redact } = session.folder.redactor
  fs.writeFileSync(path.join(folder, 'prompt.md'), redact(run.prompt), { mode: 0o600 })
  // An earlier turn may have left a file that belongs to the agents' user.
  fs.rmSync(own.instructions, { force: true })
  fs.writeFileSync(own.instructions, run.instructions, { mode: 0o600 })
  if (session.cli.agentUser !== undefined) writeHomeConfig(own)
  // PM's delegations are read from its answer, and an answer that may be reused is stored as it is.
  const isKept = run.role === 'pm' || (session.results !== undefined && run.identity !== undefined)
  return { folder, own, responseFile: openResponseFile(path.join(folder, 'response.md'), redact, isKept) }
}

/** Runs it to its end, with retries where the cause of a failure may have passed. */
export async function runClaude(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  let files: RunFiles
  try {
    files = prepareFiles(run, session)
  } catch (error) {
    // A run whose files cannot be written must not end the others.
    const cause = `Its files could not be written: ${describeSystemError(error)}`
    return { result: endRunByFault(session, run.id, 'spawn-failed', cause), response: '' }
  }
  const { folder, own, responseFile } = files
  const handle = openRunHandle(run, session)
  const attempts = new RunAttempts(run, session)
  try {
    for (;;) {
      const attempt = attempts.next()
      const end = await runAttempt(attempt, {
        run,
        session,
        folder,
        own,
        signal: AbortSignal.any([session.lifetime.cancelSignal, handle.ended]),
        wrapUpRequest: handle.wrapUpRequest,
        onStarted: (pid) => {
          attempts.reportStart(pid)
        },
        onText: responseFile.write,
        onAskedToWrapUp: handle.noteMessage,
        onConversation: handle.setConversation
      })
      const retry = await attempts.finish(end, responseFile.text)
      if (retry === undefined) break
      keepAttemptFiles(folder, attempt.number)
      const unless = [
        session.lifetime.cancelSignal,
        session.lifetime.stopSignal,
        session.lifetime.wrapUpSignal,
        handle.wrapUpRequest,
        handle.ended
      ]
      const stopped = await pauseUnless(retry.delayMs, unless)
      if (stopped === undefined) continue
      attempts.stop(stopped, session.lifetime.cancelSignal.aborted || handle.ended.aborted)
      break
    }
  } catch (error) {
    // A fault of the machine ends this run only; the others continue. Anything else is a bug of ours.
    if (!isEnvironmentFault(error)) throw error
    const cause = `It could not be carried out: ${describeSystemError(error)}`
    return { result: endRunByFault(session, run.id, 'failed', cause), response: responseFile.close().text }
  } finally {
    handle.close()
  }
  const { text: response, fault } = responseFile.close()
  const result = withWriteFault(attempts.result(), fault)
  session.folder.emit({ type: 'run-ended', run: run.id, result })
  return {
    result,
    response,
    gotMessages: handle.gotMessages(),
    conversationId: attempts.conversationId,
    structuredOutput: attempts.structuredOutput
  }
}

/** An answer that its reader does not get in full is not done. */
function withWriteFault(result: RunResult, fault: string | undefined): RunResult {
  if (fault === undefined || result.outcome !== 'completed') return result
  const cause = `Its answer could not be written to response.md: ${fault}`
  return { ...result, outcome: 'failed', ...failureFields({ cause }) }
}
