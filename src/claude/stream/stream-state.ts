/** What is known about a run: the fold of its stream's events. Pure, and bounded however long the run is. */
import { endOfText } from '../../util/shorten-text.js'
import { isLookingTool } from '../command/tool-names.js'
import type {
  DeniedToolCall,
  InitEvent,
  ResultEvent,
  RetryEvent,
  StreamEvent,
  ToolEvent,
  Usage
} from './stream-events.js'

/** What came last: the model's text or tool call, a tool's result, or the CLI's text in place of the model's. */
export type Step = 'said' | 'cliSaid' | 'tool' | 'toolResult'

/** The end of one turn: what the verdict on it depends on. */
export interface TurnEnd {
  readonly result: ResultEvent
  /** What came last before `result`. */
  readonly stepBeforeResult: Step | null
  readonly lastError: StreamState['lastError']
  readonly deniedTools: readonly DeniedToolCall[]
}

/** A tool call without a result so far. */
export type OpenCall = Pick<ToolEvent, 'id' | 'name' | 'detail' | 'endsProcesses'>

/** What is known about a run so far. */
export interface StreamState {
  readonly init: InitEvent | null
  /** The model that answers, after a fallback the new one; null until the CLI names one. */
  readonly lastModel: string | null
  /** The last result; with several in one process, the last one counts. */
  readonly result: ResultEvent | null
  /** What came last before `result`. */
  readonly stepBeforeResult: Step | null
  /** The first turn that was not interrupted; null before its end. */
  readonly firstTurn: TurnEnd | null
  readonly lastRetry: RetryEvent | null
  /** The CLI's own last error, for when no result reports it. */
  readonly lastError: { readonly text: string; readonly error: string } | null
  /** Over all results of the process. */
  readonly usage: Usage
  readonly deniedTools: readonly DeniedToolCall[]
  readonly toolCalls: number
  /** Tool calls without a result so far: their work may be incomplete. Bounded. */
  readonly openCalls: readonly OpenCall[]
  /** The call that failed last, until the model goes on: a CLI that is ended reports its running tool as failed. */
  readonly failedCall: OpenCall | null
  /** Whether a tool that may have effects has run without an error. */
  readonly hasWorked: boolean
  /** Whether the model has answered a request, be it by thoughts. */
  readonly hasAnswered: boolean
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
  firstTurn: null,
  lastRetry: null,
  lastError: null,
  usage: { costUsd: 0, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0 },
  deniedTools: [],
  toolCalls: 0,
  openCalls: [],
  failedCall: null,
  hasWorked: false,
  hasAnswered: false,
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
    unparsedTail: endOfText(tail, UNPARSED_TAIL_CHARACTERS)
  }
}

/** The state after an event. */
export function withEvent(state: FoldedState, event: StreamEvent): FoldedState {
  switch (event.type) {
    case 'init':
      return { ...state, init: event, lastModel: event.model || null, lastActivity: 'started' }
    case 'said':
      return {
        ...state,
        failedCall: null,
        hasSpoken: true,
        hasAnswered: true,
        isCut: false,
        lastStep: 'said',
        lastActivity: 'speaking'
      }
    case 'cliSaid':
      return {
        ...state,
        lastError: event.error === null ? state.lastError : { text: event.text, error: event.error },
        lastStep: 'cliSaid',
        lastActivity: 'reported by the CLI'
      }
    case 'thinking':
      return { ...state, failedCall: null, hasAnswered: true, lastActivity: 'thinking' }
    case 'tool':
      return {
        ...state,
        toolCalls: state.toolCalls + 1,
        openCalls: [...state.openCalls, openCallOf(event)].slice(-OPEN_CALLS_LIMIT),
        failedCall: null,
        hasAnswered: true,
        lastStep: 'tool',
        isCut: false,
        lastActivity: event.detail === '' ? event.name : `${event.name} ${event.detail}`
      }
    case 'toolResult':
      // Keep showing the tool that it belongs to.
      return {
        ...state,
        ...withToolResult(state, event),
        lastStep: 'toolResult',
        deniedTools: withDenied(state.deniedTools, deniedCalls(state, event))
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
    case 'result': {
      const deniedTools = withDenied(state.deniedTools, event.deniedTools)
      const { lastStep: stepBeforeResult, lastError } = state
      return {
        ...state,
        ...(isOutweighed(event, state.result) ? {} : { result: event, stepBeforeResult }),
        firstTurn:
          state.firstTurn ??
          (isInterrupted(event) ? null : { result: event, stepBeforeResult, lastError, deniedTools }),
        openCalls: [],
        lastStep: null,
        usage: laterUsage(state.usage, event.usage),
        deniedTools,
        lastActivity: event.isError ? 'ended with an error' : 'answered'
      }
    }
  }
}

/** Calls of one answer that run at once, and more than any model makes. */
const OPEN_CALLS_LIMIT = 100

function openCallOf({ id, name, detail, endsProcesses }: ToolEvent): OpenCall {
  return { id, name, detail, ...(endsProcesses === true ? { endsProcesses } : {}) }
}

/** Some CLIs may name no ids: the oldest call is the one that ended. */
function withToolResult(
  { openCalls, hasWorked }: FoldedState,
  { id, isError }: Extract<StreamEvent, { type: 'toolResult' }>
): Pick<FoldedState, 'openCalls' | 'failedCall' | 'hasWorked'> {
  const call = openCalls.find((each) => each.id === id) ?? openCalls[0]
  return {
    openCalls: openCalls.filter((each) => each !== call),
    failedCall: isError ? (call ?? null) : null,
    hasWorked: hasWorked || (!isError && call !== undefined && !isLookingTool(call.name))
  }
}

/** What a result of a tool says about a call that was denied. */
function deniedCalls(
  { openCalls }: FoldedState,
  { id, missingTool, isDeniedByRule }: Extract<StreamEvent, { type: 'toolResult' }>
): DeniedToolCall[] {
  if (missingTool !== undefined) return [missing(missingTool)]
  const call = isDeniedByRule === true ? openCalls.find((each) => each.id === id) : undefined
  return call === undefined ? [] : [{ tool: call.name, detail: call.detail }]
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
  return later.isError && isInterrupted(later) && earlier?.isError === false
}

/** Whether the turn was interrupted, by us or from outside. */
export function isInterrupted({ terminalReason }: ResultEvent): boolean {
  return terminalReason?.startsWith('aborted') === true
}

/** The figures of one process's results are cumulative, but an aborted one may be back at zero. */
function laterUsage(earlier: Usage, later: Usage): Usage {
  return later.costUsd >= earlier.costUsd && later.outputTokens >= earlier.outputTokens ? later : earlier
}
