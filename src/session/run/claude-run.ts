/**
 * Runs PM or an agent: one CLI process after another, until one completes or none is worth trying. How it ends is a
 * result; only a bug of ours throws.
 */
import fs from 'node:fs'
import path from 'node:path'
import { failureFields, type Failure } from '../../claude/outcome/failure.js'
import { runAttempt } from './attempt/claude-attempt.js'
import { pauseUnless } from '../../util/abort.js'
import { RunAttempts } from './run-attempts.js'
import { endRunByFault } from './run-fault.js'
import { makeFolders, type RunFolders } from './run-folders.js'
import {
  keepAttemptFiles,
  openResponseFile,
  RESPONSE_MEMORY_LIMIT,
  type ResponseFile,
  type WrittenResponse
} from './attempt/run-files.js'
import { openRunHandle } from './run-handle.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { describeSystemError, isEnvironmentFault } from '../../util/system-error.js'
import type { ClaudeRun, ClaudeRunEnd } from './attempt/run-spec.js'
import type { RunResult } from '../record/run-result.js'

interface RunFiles extends RunFolders {
  readonly responseFile: ResponseFile
}

function openFiles(run: ClaudeRun, session: SessionContext): RunFiles {
  const { folder, own } = run.ahead ?? makeFolders(run, session)
  const { redactor } = session.folder
  fs.writeFileSync(path.join(folder, 'prompt.md'), redactor.redact(run.prompt), { mode: 0o600 })
  // PM's delegations are read from its answer, and an answer that may be reused is stored as it is.
  const isKept = run.role === 'pm' || (session.results !== undefined && run.identity !== undefined)
  return { folder, own, responseFile: openResponseFile(path.join(folder, 'response.md'), redactor, isKept) }
}

/** Runs it to its end, with retries where the cause of a failure may have passed. */
export async function runClaude(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  let files: RunFiles
  try {
    files = openFiles(run, session)
  } catch (error) {
    await run.ahead?.process.close()
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
      if (attempt.startsOver) responseFile.restart()
      const context = {
        run,
        session,
        folder,
        own,
        signal: AbortSignal.any([session.lifetime.cancelSignal, handle.ended]),
        wrapUpRequest: handle.wrapUpRequest,
        onStarted: (pid: number) => {
          attempts.reportStart(pid)
        },
        onText: responseFile.write,
        onAskedToWrapUp: handle.noteMessage,
        onConversation: handle.setConversation
      }
      const end = await runAttempt(attempt, context, attempt.number === 1 ? run.ahead?.process : undefined)
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
    return {
      result: endRunByFault(session, run.id, 'failed', cause),
      response: responseFile.close().text ?? ''
    }
  } finally {
    handle.close()
  }
  const written = responseFile.close()
  const result = withFault(attempts.result(), faultOfAnswer(written, attempts.droppedLines, run))
  session.folder.emit({ type: 'run-ended', run: run.id, result })
  return {
    result,
    response: written.text ?? '',
    gotMessages: handle.gotMessages(),
    conversationId: attempts.conversationId,
    structuredOutput: attempts.structuredOutput
  }
}

/** Why somebody does not get the answer in full: its reader, or this program, which reads the plan in PM's. */
function faultOfAnswer(
  { text, fault }: WrittenResponse,
  droppedLines: number,
  { role }: ClaudeRun
): Failure | undefined {
  if (fault !== undefined) return { cause: `Its answer could not be written to response.md: ${fault}` }
  if (droppedLines > 0)
    return {
      cause: `A part of its answer may be missing: ${droppedLines === 1 ? 'a line' : `${droppedLines} lines`} of its output had more than 64 MiB, and could not be read`
    }
  if (role !== 'pm' || text !== undefined) return undefined
  return {
    cause: `Its answer has more than ${RESPONSE_MEMORY_LIMIT / 2 ** 20} Mi characters, so its plan cannot be read`,
    advice: 'Ask in the prompt for a shorter plan, or split the work over several sessions.'
  }
}

/** An answer that is not received in full is not done. */
function withFault(result: RunResult, fault: Failure | undefined): RunResult {
  if (fault === undefined || result.outcome !== 'completed') return result
  return { ...result, outcome: 'failed', ...failureFields(fault) }
}
