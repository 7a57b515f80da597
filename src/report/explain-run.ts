/** How a run ended, for readers: its mark, its outcome in a word, the cause and the next step. */
import type { Outcome, RunRecord } from '../session/record/record.js'

/** `✓` done, `✗` not done, `-` never started. */
export type Mark = '✓' | '✗' | '-'

/** What a reader needs to know about a run that did not complete. */
export interface RunExplanation {
  readonly cause: string
  readonly nextStep: string
}

/** The mark before a run. A run without an end was cut off with its session, or never started. */
export function markOf(run: Pick<RunRecord, 'outcome' | 'state'>): Mark {
  if (run.outcome === 'completed') return '✓'
  if (run.outcome === 'skipped' || (run.outcome === null && run.state === 'waiting')) return '-'
  return '✗'
}

/** The outcome in a few words, also of a run that has none. */
export function outcomeWords(run: Pick<RunRecord, 'outcome' | 'state' | 'supersededBy'>): string {
  if (run.outcome !== null)
    return run.supersededBy === undefined ? run.outcome : `${run.outcome}, superseded by ${run.supersededBy}`
  return run.state === 'running' ? 'cut off while running' : 'never started'
}

/** Cause and next step of a run that did not complete; undefined for one that did. */
export function explainRun(run: RunRecord): RunExplanation | undefined {
  return explainRuns([run])
}

/** The same for runs that ended for one cause: a next step that leads to files names the folders of all of them. */
export function explainRuns(runs: readonly RunRecord[]): RunExplanation | undefined {
  const [run] = runs
  // A check that failed before the work is a fact about the checkout, not a failure.
  if (run === undefined || run.outcome === 'completed' || run.check?.phase === 'before') return undefined
  const cause = run.cause ?? causeOf(run)
  const folder = nameFolders(runs)
  if (run.supersededBy !== undefined)
    return { cause, nextStep: `None: ${run.supersededBy} did this work again, and completed.` }
  if (run.merge === 'conflict')
    return {
      cause,
      nextStep: `Merge changes.patch in ${folder} by hand, or give work on the same files to one agent.`
    }
  // Whoever found the cause knows best what to do about it.
  return { cause, nextStep: run.advice ?? nextStepOf({ ...run, folder }) }
}

/** Folders that a next step names; further ones are counted. */
const FOLDERS_NAMED = 3

/** `agents/01-engineer`; of several runs `each of agents/01-engineer, agents/02-qa`. */
function nameFolders(runs: readonly RunRecord[]): string {
  const folders = runs.map(({ folder }) => folder)
  if (folders.length === 1) return folders.join('')
  const shown = folders.length > FOLDERS_NAMED + 1 ? folders.slice(0, FOLDERS_NAMED) : folders
  return `each of ${shown.join(', ')}${shown.length < folders.length ? ` ... (${folders.length})` : ''}`
}

function causeOf(run: RunRecord): string {
  switch (run.outcome) {
    case 'timed-out':
      return `It exceeded its time limit of ${run.timeoutSeconds}s.`
    case 'memory-exceeded':
      return `Its process tree used ${run.peakMemoryMb}MB of ${run.memoryLimitMb}MB and was ended.`
    case 'budget-exceeded':
      return 'The budget of the session was reached.'
    case 'cancelled':
      return 'It was cancelled.'
    case 'spawn-failed':
      return 'Its process could not be started.'
    case 'skipped':
      return 'It was not run.'
    case null:
      return run.state === 'running'
        ? 'The session ended while it was running.'
        : 'The session ended before its turn.'
    default:
      return `Its process ended with ${run.signal ?? `exit code ${run.exitCode ?? 'unknown'}`}.`
  }
}

const AGAIN = 'Start the session again.'

/** A workflow also cancels by itself. */
const AGAIN_IN_WORKFLOW =
  'Start the session again; if nobody cancelled it, check `timeout-minutes` of the job and `concurrency` of the workflow.'

/** After an end from outside. */
export const AFTER_KILL =
  'Find out why the step ended (its log, the limits of job and runner), and start the session again.'

const SPAWN_STEPS: readonly (readonly [RegExp, string])[] = [
  [/^Its files could not be written/, 'Resolve the cause; the files are in the session folder (`log-dir`).'],
  [/^Its agent file cannot be used/, 'Mend the agent file (`agents-dir`).'],
  [
    /^Its workspace could not be prepared/,
    'Let this user read the files of the checkout, and give it disk for a copy of them, or use `isolation: shared`.'
  ],
  [/pseudo-terminal/, 'Raise kernel.pty.max on the machine, or lower `max-parallel`.']
]

const NEXT_STEPS: Record<Outcome, (run: RunRecord) => string> = {
  completed: () => 'Nothing to do.',
  failed: (run) =>
    causeHas(run, /^It says that its work is not done/)
      ? `Read response.md in ${run.folder}, and say in the prompt what was missing.`
      : run.exitCode === 0
        ? // Its process did its work; what came of it does not count, and the cause says why.
          `Check what it did (response.md and changes.patch in ${run.folder}).`
        : `Read stderr.log and transcript.log in ${run.folder}.`,
  'timed-out': ({ role }) =>
    `Raise ${role === 'pm' ? '`pm-timeout-seconds`' : '`timeout-seconds` or `agent-timeouts`'}, or give it a smaller task.`,
  'memory-exceeded': ({ role, folder }) =>
    `Raise ${role === 'pm' ? '`pm-memory-limit-mb`' : '`memory-limit-mb` or `agent-memory-limits`'}, ` +
    `or give it a smaller task; memory.csv in ${folder} shows when its memory rose.`,
  'budget-exceeded': () => 'Raise `max-cost-usd`, or ask for less.',
  cancelled: againAfter,
  'spawn-failed': (run) =>
    SPAWN_STEPS.find(([cause]) => causeHas(run, cause))?.[1] ??
    'Check `claude-path`, `claude-version` and `working-directory`.',
  skipped: (run) =>
    causeHas(run, /^PM delegated .* max-rounds/)
      ? 'Raise `max-rounds`, or ask for less.'
      : causeHas(run, /^PM delegated .* max-delegations/)
        ? 'Raise `max-delegations`, or split the prompt over two sessions.'
        : causeHas(run, /^It must run after .* in no order/)
          ? 'Use `mode: session`, or ask for work that one agent does as a whole.'
          : causeHas(run, /cancelled|ended/i)
            ? againAfter(run)
            : 'Resolve the cause, and start the session again.'
}

/** A check's own steps; other outcomes have those of every run. */
const CHECK_STEPS: Partial<Record<Outcome, (run: RunRecord) => string>> = {
  failed: ({ folder }) =>
    `Read what it printed (transcript.log in ${folder}). With \`max-rounds\` above 1 PM gets its output and can have it mended.`,
  'timed-out': () =>
    'Raise `check-timeout-seconds`, or end the command by itself (no watch mode, no server).',
  'memory-exceeded': ({ folder }) =>
    `Raise \`memory-limit-mb\`; memory.csv in ${folder} shows when its memory rose.`,
  'spawn-failed': () =>
    'Check `working-directory`, and the machine for free processes, terminals and memory.',
  skipped: () => 'Resolve the cause: a check that did not run proves nothing.'
}

/** Where the one who found the cause gave no advice: the cause takes precedence over the outcome. */
function nextStepOf(run: RunRecord): string {
  if (run.outcome !== 'failed' && causeHas(run, /\(session-timeout-seconds\)/))
    return 'Raise `session-timeout-seconds`, or ask for less.'
  if (run.outcome !== null)
    return ((run.role === 'check' ? CHECK_STEPS[run.outcome] : undefined) ?? NEXT_STEPS[run.outcome])(run)
  return AFTER_KILL
}

function againAfter(run: RunRecord): string {
  if (causeHas(run, /^The main step was ended/)) return AFTER_KILL
  return causeHas(run, /by the workflow/) ? AGAIN_IN_WORKFLOW : AGAIN
}

function causeHas({ cause }: RunRecord, words: RegExp): boolean {
  return cause !== null && words.test(cause)
}
