/** Responses, cut in fair shares to the remaining room: PM's open, the agents' folded. */
import { fairShares } from '../../session/text/fair-shares.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { renderAgentHeading } from '../execution-form.js'
import { outcomeWords } from '../explain-run.js'
import { formatCount, formatSeconds } from '../text/figures.js'
import { codeSpan, details, fence, FENCE_OVERHEAD_BYTES } from '../text/markdown.js'
import { byteLength, cutMiddle, plainText } from '../text/plain-text.js'
import { prose } from '../text/prose.js'
import { RUNS_OPEN } from './run-sections.js'

/** A run whose response is shown. */
interface Block {
  readonly run: RunRecord
  readonly isOpen: boolean
  readonly name: string
  readonly text: string
}

/** The two parts, which stand in different places of the summary. */
export interface RenderedResponses {
  /** PM's last answer open, earlier ones folded; empty without any. */
  readonly pm: string
  /** Agents' responses, each folded, and all of them folded where they are many; empty without any. */
  readonly agents: string
}

/** Bytes of PM's last answer that are open; a longer one is cut, because what follows must be found. */
const OPEN_ANSWER_BYTES = 6 * 1024

/** What escaping adds to an open answer that is cut. */
const ROOM_TO_ESCAPE = OPEN_ANSWER_BYTES / 4

/**
 * PM's answers and the agents' responses within `limitBytes` bytes. A text over its share loses its middle, and a note says
 * where the whole text is. Undefined when not even the headings fit.
 */
export function renderResponses(
  record: SessionRecord,
  limitBytes: number,
  whereabouts: string
): RenderedResponses | undefined {
  const answered = record.pm.findLastIndex(({ response }) => response.trim() !== '')
  const pm = record.pm.map((run, index) =>
    blockOf(run, index === answered, record.pm.length > 1 ? `PM, round ${run.round}` : 'PM')
  )
  const agents = record.results.map((run) => blockOf(run, false, renderAgentHeading(run, record)))
  const blocks = [...pm, ...agents]
  // The size of a block without its text, including the note on a cut and the longest fence.
  const overheads = blocks.map(
    (block) => byteLength(renderBlock(block, 0, whereabouts)) + FENCE_OVERHEAD_BYTES + 16
  )
  const room = limitBytes - overheads.reduce((total, bytes) => total + bytes, 0) - 200 - ROOM_TO_ESCAPE
  if (room < 0) return undefined
  const shares = fairShares(
    blocks.map(({ isOpen, text }) =>
      isOpen ? Math.min(byteLength(prose(text, true)), OPEN_ANSWER_BYTES) : byteLength(text)
    ),
    room
  )
  const rendered = blocks.map((block, index) => renderBlock(block, shares[index] ?? 0, whereabouts))
  const ofAgents = rendered.slice(pm.length).join('\n\n')
  return {
    pm: pm.length === 0 ? '' : ['## PM Response', ...rendered.slice(0, pm.length)].join('\n\n'),
    agents:
      agents.length === 0
        ? ''
        : [
            '## Agent Responses',
            agents.length > RUNS_OPEN ? details(`${agents.length} responses`, ofAgents) : ofAgents
          ].join('\n\n')
  }
}

function blockOf(run: RunRecord, isOpen: boolean, name: string): Block {
  return { run, isOpen, name, text: plainText(run.response).trim() }
}

function renderBlock(block: Block, limitBytes: number, whereabouts: string): string {
  const { run, isOpen, name, text } = block
  // As paragraphs where they fit, and as a code block where escaping would take more room than there is.
  const whole = isOpen ? prose(text, true) : ''
  if (isOpen && byteLength(whole) <= limitBytes) return [whole, ...lostEnd(block, whereabouts)].join('\n\n')
  const { head, tail, cutBytes } = cutMiddle(text, limitBytes)
  const isCut = cutBytes > 0
  const shown = isCut ? `${head}\n[... ${formatCount(cutBytes)} bytes left out ...]\n${tail}` : head
  const notes = [
    ...(isCut
      ? [
          `*Cut: ${formatCount(cutBytes)} of ${formatCount(byteLength(text))} bytes are left out; the whole response is in ${placeOf(run, whereabouts)}.*`
        ]
      : []),
    ...lostEnd(block, whereabouts)
  ]
  if (isOpen) return [renderCut(shown, limitBytes), ...notes].join('\n\n')
  const body = text === '' ? '*No response.*' : fence(shown)
  const title = `${name}: ${outcomeWords(run)}, ${formatSeconds(run.executionSeconds)}`
  return details(title, [body, ...notes].join('\n\n'))
}

function renderCut(text: string, limitBytes: number): string {
  const paragraphs = prose(text, true)
  return byteLength(paragraphs) <= limitBytes * ESCAPED ? paragraphs : fence(text)
}

/** What escaping may add to ordinary text; counted in the overhead of the open block. */
const ESCAPED = 1.25

function lostEnd({ run }: Block, whereabouts: string): string[] {
  return run.responseTruncated
    ? [
        `*The record holds the beginning of a longer response; the whole response is in ${placeOf(run, whereabouts)}.*`
      ]
    : []
}

function placeOf({ folder }: RunRecord, whereabouts: string): string {
  return `${codeSpan(`${folder}/response.md`)} ${whereabouts}`
}
