/**
 * One run of a session, PM's or an agent's: its attempts, each a CLI process, until one completes or none is worth
 * trying. What it does is a result; only a bug of ours throws.
 */
import fs from 'node:fs'
import path from 'node:path'
import { runAttempt } from './claude-attempt.js'
import { pauseUnless } from '../../util/abort.js'
import { startAttempts } from './run-attempts.js'
import { endRunByFault } from './run-fault.js'
import { writeHomeConfig, makePrivateFolders, type PrivateFolders } from './run-environment.js'
import { keepAttemptFiles, openResponseFile, type TextSink } from './run-files.js'
import { openRunHandle } from './run-handle.js'
import { makeRunFolder } from '../record/session-folder.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import { describeSystemError, systemCode } from '../../util/system-error.js'
import type { ClaudeRun, ClaudeRunEnd } from './run-spec.js'

interface RunFiles {
  readonly folder: string
  readonly own: PrivateFolders
  readonly responseFile: TextSink<string>
}

function prepareFiles(run: ClaudeRun, session: SessionContext): RunFiles {
  const folder = makeRunFolder(session.folder.directory, run.folder)
  const own = makePrivateFolders(session.privateDirectory, run.conversation?.privateFolder ?? run.id)
  fs.writeFileSync(path.join(folder, 'prompt.md'), run.prompt, { mode: 0o600 })
  // Of an earlier turn it may be the agents' user's.
  fs.rmSync(own.instructions, { force: true })
  fs.writeFileSync(own.instructions, run.instructions, { mode: 0o600 })
  if (session.agentUser !== undefined) writeHomeConfig(own)
  return { folder, own, responseFile: openResponseFile(path.join(folder, 'response.md')) }
}

/** Runs it to its end: with further attempts where a fault may have passed. */
export async function runClaude(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  let files: RunFiles
  try {
    files = prepareFiles(run, session)
  } catch (error) {
    // One run that cannot be written down must not take the others with it.
    const cause = `Its files could not be written: ${describeSystemError(error)}`
    return { result: endRunByFault(session, run.id, 'spawn-failed', cause), response: '' }
  }
  const { folder, own, responseFile } = files
  const reach = openRunHandle(run, session)
  const attempts = startAttempts(run, session)
  try {
    for (;;) {
      const end = await runAttempt(attempts.next(), {
        run,
        session,
        folder,
        own,
        signal: AbortSignal.any([session.cancelSignal, reach.ended]),
        endRun: reach.end,
        onStarted: attempts.reportStart,
        onWords: responseFile.write,
        onAskedToWrapUp: reach.noteAskedToWrapUp,
        onConversation: reach.setConversation
      })
      const again = attempts.judge(end)
      if (again === undefined) break
      keepAttemptFiles(folder, again.attempt)
      const unless = [session.cancelSignal, session.signal, session.wrapUpSignal, reach.ended]
      const stopped = await pauseUnless(again.delayMs, unless)
      if (stopped === undefined) continue
      attempts.stop(stopped, session.cancelSignal.aborted || reach.ended.aborted)
      break
    }
  } catch (error) {
    // An error of the system's in one run is that run's end; the others go on. All else is a bug of ours.
    if (systemCode(error) === undefined) throw error
    const cause = `It could not be carried out: ${describeSystemError(error)}`
    return { result: endRunByFault(session, run.id, 'failed', cause), response: responseFile.close() }
  } finally {
    reach.close()
  }
  const result = attempts.result()
  session.folder.emit({ type: 'run-ended', run: run.id, result })
  return {
    result,
    response: responseFile.close(),
    wasAskedToWrapUp: reach.wasAskedToWrapUp(),
    ...attempts.last()
  }
}
