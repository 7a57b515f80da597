/** A CLI that was ended by a signal which this session did not send: who may have sent it, and what to do. Pure. */
import { CRASH_SIGNALS, crashWords } from './crash-words.js'
import type { Failure } from './failure.js'
import { PROCESS_LIMITS, shortageAdvice } from './known-errors.js'
import { joined } from './sentences.js'
import type { StreamState } from '../stream/stream-state.js'

/** Signals that the CLI reports as an exit code (128 and the signal's number). */
const SIGNALS_BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM'
}

/** The signal that an exit code stands for; undefined for any other code. */
export function signalOfExitCode(exitCode: number): string | undefined {
  return exitCode > 128 ? SIGNALS_BY_NUMBER[exitCode - 128] : undefined
}

/** What happened and what to do. */
export function describeSignal(
  signal: string,
  { stream, stderrTail }: { readonly stream: StreamState; readonly stderrTail: string }
): Failure {
  const { lastActivity } = stream
  if (CRASH_SIGNALS.has(signal)) {
    const words = crashWords(stderrTail)
    return {
      cause: joined(`The CLI crashed (${signal})`, words),
      lastActivity,
      advice: crashAdvice(signal, words)
    }
  }
  const { openCalls, failedCall } = stream
  const running = failedCall === null ? openCalls : [...openCalls, failedCall]
  const killer = running.find(({ endsProcesses }) => endsProcesses)
  if (killer !== undefined)
    return {
      cause: `The agent ended its own CLI (${signal}), by a command that ends processes: ${killer.name} ${killer.detail}`,
      advice:
        'Say in the task which processes it may end, and by their ids: names such as `claude`, `node` or `bash` match its own.'
    }
  const tool = running.at(-1)
  const byTool =
    tool === undefined
      ? ''
      : `Check first whether what it was running (${tool.name} ${tool.detail}) ends other processes. `
  const advice =
    signal === 'SIGKILL'
      ? 'No limit of this session was reached. Often it is the kernel, short of memory on the whole machine: lower `max-parallel` or the memory limits, or use a larger runner.'
      : 'This session did not send it: check what else ends processes on this machine.'
  return { cause: `Ended by ${signal} from outside the session`, lastActivity, advice: `${byTool}${advice}` }
}

/** If it cannot start any thread, the CLI aborts without a reason (observed on 2.1.197, 2.1.260 and 2.1.332). */
function crashAdvice(signal: string, words: string): string {
  const shortage = shortageAdvice(words)
  if (shortage !== undefined) return shortage
  return signal === 'SIGABRT' && (words === '' || words.includes('abort() called'))
    ? `It gave no reason. Often no thread could be started: check the limit on processes (${PROCESS_LIMITS}). If that is not it, run again, and try another \`claude-version\`.`
    : 'Run again. If it happens again, try another `claude-version`.'
}
