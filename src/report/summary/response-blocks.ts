/** Responses in folds, cut in fair shares to the remaining room. */
import { fairShares } from '../../session/text/fair-shares.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { renderAgentHeading } from '../execution-form.js'
import { outcomeWords } from '../explain-run.js'
import { formatCount, formatSeconds } from '../text/figures.js'
import { codeSpan, details, fence, FENCE_OVERHEAD_BYTES, inlineText } from '../text/markdown.js'
import { byteLength, cutMiddle, plainText } from '../text/plain-text.js'

/** A run whose response is shown, and the heading above it. */
interface Block {
  readonly run: RunRecord
  readonly heading: string
  readonly text: string
}

/**
 * `## PM Response` and `## Agent Responses` within `limitBytes` bytes. A text over its share loses its middle, and a note
 * says where the whole text is. Undefined when not even the headings fit.
 */
export function renderResponses(
  record: SessionRecord,
  limitBytes: number,
  whereabouts: string
): string | undefined {
  const pm = record.pm.map((run) => blockOf(run, record.pm.length > 1 ? `### Round ${run.round}` : ''))
  const agents = record.results.map((run) =>
    blockOf(run, `### ${inlineText(renderAgentHeading(run, record), 80)}`)
  )
  const blocks = [...pm, ...agents]
  // The size of a block without its text, including the note on a cut and the longest fence.
  const overheads = blocks.map(
    (block) => byteLength(renderBlock(block, 0, whereabouts)) + FENCE_OVERHEAD_BYTES + 16
  )
  const room = limitBytes - overheads.reduce((total, bytes) => total + bytes, 0) - 100
  if (room < 0) return undefined
  const shares = fairShares(
    blocks.map((block) => byteLength(block.text)),
    room
  )
  const rendered = blocks.map((block, index) => renderBlock(block, shares[index] ?? 0, whereabouts))
  const sections = [
    ...(pm.length > 0 ? ['## PM Response', ...rendered.slice(0, pm.length)] : []),
    ...(agents.length > 0 ? ['## Agent Responses', ...rendered.slice(pm.length)] : [])
  ]
  return sections.join('\n\n')
}

function blockOf(run: RunRecord, heading: string): Block {
  return { run, heading, text: plainText(run.response).trim() }
}

function renderBlock({ run, heading, text }: Block, limitBytes: number, whereabouts: string): string {
  const { head, tail, cutBytes } = cutMiddle(text, limitBytes)
  const place = `${codeSpan(`${run.folder}/response.md`)} ${whereabouts}`
  const notes = [
    ...(cutBytes > 0
      ? [
          `*Cut: ${formatCount(cutBytes)} of ${formatCount(byteLength(text))} bytes are left out; the whole response is in ${place}.*`
        ]
      : []),
    ...(run.responseTruncated
      ? [`*The record holds the beginning of a longer response; the whole response is in ${place}.*`]
      : [])
  ]
  const shown = cutBytes > 0 ? `${head}\n[... ${formatCount(cutBytes)} bytes left out ...]\n${tail}` : head
  const body = text === '' ? '*No response.*' : fence(shown)
  const title = `${run.agent}: ${outcomeWords(run)}, ${formatSeconds(run.executionSeconds)}`
  return [...(heading === '' ? [] : [heading]), details(title, [body, ...notes].join('\n\n'))].join('\n\n')
}
