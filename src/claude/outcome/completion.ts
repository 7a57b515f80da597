/**
 * Whether a result without an error proves a complete answer: an allow-list, because what a CLI does not report cannot
 * be ruled out. Observed on Claude Code 2.1.0, 2.1.30, 2.1.100, 2.1.197, 2.1.260 and 2.1.332. Pure.
 */
import { CHECK_GATEWAY } from './known-errors.js'
import { withoutInvisible } from '../../util/invisible-characters.js'
import type { ResultEvent } from '../stream/stream-events.js'
import { isInterrupted, type StreamState } from '../stream/stream-state.js'

/** Why an answer does not count as complete. */
export interface Shortfall {
  readonly cause: 'cut-stream' | 'paused-turn' | 'empty-answer' | 'ended-from-outside' | 'unknown'
  /** What happened, as text. */
  readonly happened: string
  readonly advice: string
}

/** Stop reasons of a message that the model finished. */
const FINISHED = ['end_turn', 'stop_sequence']

/**
 * After a stream that was closed cleanly in the middle of a message, the CLI reports the stop reason of the message
 * before: null at the first, `tool_use` after a tool.
 */
const BROKEN_OFF = [null, 'tool_use']

/** Whether a turn has ended with an answer: the part of the evidence that its result holds. */
export function isFinishedAnswer(result: ResultEvent): boolean {
  return !result.isError && findShortfall({ result, stepBeforeResult: 'said', lastError: null }) === null
}

/** What is missing for a completed run; null if nothing is. */
export function findShortfall({
  result,
  stepBeforeResult,
  lastError
}: Pick<StreamState, 'result' | 'stepBeforeResult' | 'lastError'>): Shortfall | null {
  if (result === null) return unfinished('The CLI gave no result')
  const { subtype, stopReason, structuredOutput, text } = result
  if (isInterrupted(result))
    return {
      cause: 'ended-from-outside',
      happened: 'The CLI was interrupted from outside the session',
      advice: ''
    }
  if (subtype !== 'success')
    return unfinished(`The CLI ended without an answer (${subtype || 'no subtype'}), and named no error`)
  // The CLI ends with the call of this tool, and has validated its input.
  if (structuredOutput !== undefined) return null
  if (stepBeforeResult === 'cliSaid')
    return unfinished(
      `The last message is the CLI's own and not the model's${lastError === null ? '' : `: ${lastError.text}`}`
    )
  if (stepBeforeResult === 'tool')
    return {
      cause: 'cut-stream',
      happened: 'A tool call was left without its result, so its work may be missing',
      advice: CHECK_GATEWAY
    }
  if (stopReason === 'pause_turn')
    return {
      cause: 'paused-turn',
      happened: 'The API paused the turn (stop_reason: pause_turn), and the CLI did not continue it',
      advice: 'Run again, or give a smaller task.'
    }
  // CLIs before 2.1.100 do not report it, so a cut stream cannot be detected there.
  if (stopReason !== undefined && BROKEN_OFF.includes(stopReason))
    return {
      cause: 'cut-stream',
      happened: `The answer was cut off: the stream of the API ended in the middle of a message (stop_reason: ${stopReason ?? 'null'}), and what was still to come is missing, be it text or a tool call`,
      advice: CHECK_GATEWAY
    }
  if (stopReason !== undefined && !FINISHED.includes(stopReason ?? ''))
    return unfinished(`The model did not finish its answer (stop_reason: ${stopReason ?? 'null'})`)
  if (withoutInvisible(text).trim() === '')
    return {
      cause: 'empty-answer',
      happened: 'The answer is empty: the model ended its turn without text',
      advice: 'Run again. If it happens again, ask in the task for a report of what was done.'
    }
  return null
}

function unfinished(happened: string): Shortfall {
  return {
    cause: 'unknown',
    happened,
    advice: 'Look at transcript.log in the folder of the run, and run again.'
  }
}
