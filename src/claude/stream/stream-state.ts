/** What is known about a run: the fold of its stream's events. Pure, and bounded however long the run is. */
import type {
  DeniedToolCall,
  InitEvent,
  ResultEvent,
  RetryEvent,
  StreamEvent,
  Usage
} from './stream-events.js'

/** What came last: the model's text or tool call, a tool's result, or the CLI's text in place of the model's. */
export type Step = 'said' | 'cliSaid' | 'tool' | 'toolResult'

/** What is known about a run so far. */
export interface StreamState {
  readonly init: InitEvent | null
  /** The model that answers, after a fallback the new one; null until the CLI names one. */
  readonly lastModel: string | null
  /** The last result; with several in one process, the last one counts. */
  readonly result: ResultEvent | null
  /** What came last before `result`. */
  readonly stepBeforeResult: Step | null
  readonly lastRetry: RetryEvent | null
  /** The CLI's own last error, for when no result reports it. */
  readonly lastError: { readonly text: string; readonly error: string } | null
  /** Over all results of the process. */
  readonly usage: Usage
  readonly deniedTools: readonly DeniedToolCall[]
  readonly toolCalls: number
  /** Tool calls without a result so far: their work may be incomplete. */
  readonly openTools: number
  /** What came last in the current turn; null before its first step. */
  readonly lastStep: Step | null
  /** Whether the output limit cut the last block of text, and the next one continues it. */
  readonly isCut: boolean
  /** Whether the model has produced text. */
  readonly hasSpoken: boolean
  /** What it did last, in short: `Read src/main.ts`, `thinking`; empty before the first event. */
  readonly lastActivity: string
  /** Number of lines that are not JSON of the stream. */
  readonly unparsedLines: number
  /** The end of their text, bounded: a CLI that fails early may say why in plain text. */
  readonly unparsedTail: string
  /** Number of lines dropped for their length. */
  readonly droppedLines: number
}

/** The part that events change; the splitter counts dropped lines. */
export type FoldedState = Omit<StreamState, 'droppedLines'>

/** Before the first event. */
export const EMPTY_STATE: FoldedState = {
  init: null,
  lastModel: null,
  result: null,
  stepBeforeResult: null,
  lastRetry: null,
  lastError: null,
  usage: { costUsd: 0, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0 },
  deniedTools: [],
  toolCalls: 0,
  openTools: 0,
  lastStep: null,
  isCut: false,
  hasSpoken: false,
  lastActivity: '',
  unparsedLines: 0,
  unparsedTail: ''
}

const UNPARSED_TAIL_CHARACTERS = 2_000

/** The state after a line that is not JSON. */
export function withUnparsed(state: FoldedState, plain: string): FoldedState {
  const tail = state.unparsedTail === '' ? plain : `${state.unparsedTail}\n${plain}`
  return {
    ...state,
    unparsedLines: state.unparsedLines + 1,
    unparsedTail: tail.slice(-UNPARSED_TAIL_CHARACTERS)
  }
}

/** The state after an event. */
export function withEvent(state: FoldedState, event: StreamEvent): FoldedState {
  switch (event.type) {
    case 'init':
      return { ...state, init: event, lastModel: event.model || null, lastActivity: 'started' }
    case 'said':
      return { ...state, hasSpoken: true, isCut: false, lastStep: 'said', lastActivity: 'speaking' }
    case 'cliSaid':
      return {
        ...state,
        lastError: event.error === null ? state.lastError : { text: event.text, error: event.error },
        lastStep: 'cliSaid',
        lastActivity: 'reported by the CLI'
      }
    case 'thinking':
      return { ...state, lastActivity: 'thinking' }
    case 'tool':
      return {
        ...state,
        toolCalls: state.toolCalls + 1,
        openTools: state.openTools + 1,
        lastStep: 'tool',
        isCut: false,
        lastActivity: event.detail === '' ? event.name : `${event.name} ${event.detail}`
      }
    case 'toolResult':
      // Keep showing the tool that it belongs to.
      return {
        ...state,
        openTools: Math.max(0, state.openTools - 1),
        lastStep: 'toolResult',
        ...(event.missingTool === undefined
          ? {}
          : { deniedTools: withDenied(state.deniedTools, [missing(event.missingTool)]) })
      }
    case 'outputLimit':
      return { ...state, isCut: state.lastStep === 'said', lastActivity: 'continuing a cut answer' }
    case 'reminder':
      return { ...state, lastActivity: 'reminded to return its object' }
    case 'peerMessage':
      return { ...state, lastActivity: `message of another session ${event.state}` }
    case 'retry':
      return {
        ...state,
        lastRetry: event,
        lastActivity: `retrying (${event.attempt}/${event.maxRetries}): ${event.cause}`
      }
    case 'modelFallback':
      return { ...state, lastModel: event.to, lastActivity: `switched to ${event.to}` }
    case 'result':
      return {
        ...state,
        ...(isOutweighed(event, state.result) ? {} : { result: event, stepBeforeResult: state.lastStep }),
        openTools: 0,
        lastStep: null,
        usage: laterUsage(state.usage, event.usage),
        deniedTools: withDenied(state.deniedTools, event.deniedTools),
        lastActivity: event.isError ? 'ended with an error' : 'answered'
      }
  }
}

/** A call of a tool that the CLI does not have counts as denied: its work is missing all the same. */
function missing(tool: string): DeniedToolCall {
  return { tool, detail: '' }
}

/** Denied calls that are kept: enough to see which permission is missing. */
const DENIED_TOOLS_LIMIT = 100

/** Each refused call once, even if an agent tries it again or a later result reports it again. */
function withDenied(known: readonly DeniedToolCall[], further: readonly DeniedToolCall[]): DeniedToolCall[] {
  const byCall = new Map([...known, ...further].map((denied) => [`${denied.tool} ${denied.detail}`, denied]))
  return [...byCall.values()].slice(0, DENIED_TOOLS_LIMIT)
}

/** An interrupted turn does not invalidate one that finished before it. */
function isOutweighed(later: ResultEvent, earlier: ResultEvent | null): boolean {
  const isBrokenOff = later.isError && later.terminalReason?.startsWith('aborted') === true
  return isBrokenOff && earlier?.isError === false
}

/** The figures of one process's results are cumulative, but an aborted one may be back at zero. */
function laterUsage(earlier: Usage, later: Usage): Usage {
  return later.costUsd >= earlier.costUsd && later.outputTokens >= earlier.outputTokens ? later : earlier
}
