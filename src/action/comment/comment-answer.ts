/** The answer in the comment: what PM concluded, or what its agents said. It is displayed literally. Pure. */
import { codeSpan, details, inlineText } from '../../report/text/markdown.js'
import { byteLength, cutMiddle, plainText } from '../../report/text/plain-text.js'
import { prose } from '../../report/text/prose.js'
import { fairShares } from '../../session/text/fair-shares.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'

/** The rest of the comment needs room, too. */
const ANSWER_LIMIT_BYTES = 30_000

/** Escaping makes a text longer, so its share is lowered until the result fits. */
const SHARES = [1, 0.6, 0.3, 0.1]

/** More are named in the table of runs only. */
const ANSWERS_SHOWN = 20

/** Undefined if nobody completed an answer. */
export function renderAnswer(record: SessionRecord, redact: (text: string) => string): string | undefined {
  const answers = answersOf(record)
    .slice(0, ANSWERS_SHOWN)
    .map((run) => ({ run, text: withoutBlocks(redact(plainText(run.response))).trim() }))
    .filter(({ text }) => text !== '')
  const needs = answers.map(({ text }) => byteLength(text))
  for (const share of SHARES) {
    const shares = fairShares(needs, ANSWER_LIMIT_BYTES * share)
    const rendered = answers
      .map(({ run, text }, index) => renderOne(run, text, shares[index] ?? 0, answers.length > 1))
      .join('\n\n')
    if (rendered !== '' && byteLength(rendered) <= ANSWER_LIMIT_BYTES) return rendered
  }
  return undefined
}

/** PM's first answer is its plan if agents worked after it. */
function answersOf({ pm, results }: SessionRecord): readonly RunRecord[] {
  const closing = pm.at(-1)
  const hasClosing = closing?.outcome === 'completed' && (pm.length > 1 || results.length === 0)
  if (hasClosing) return [closing]
  return results.filter(({ outcome, supersededBy }) => outcome === 'completed' && supersededBy === undefined)
}

function renderOne(run: RunRecord, text: string, limitBytes: number, isOneOfMany: boolean): string {
  const { head, tail, cutBytes } = cutMiddle(text, limitBytes)
  const isCut = cutBytes > 0 || run.responseTruncated
  const body = [
    prose(head),
    ...(cutBytes > 0 ? ['*[...]*', prose(tail)] : []),
    ...(isCut
      ? [`*Cut: the whole answer is in ${codeSpan(`${run.folder}/response.md`)} of the artifact.*`]
      : [])
  ].join('\n\n')
  return isOneOfMany ? details(`${run.agent} (${run.id})`, body) : `**${inlineText(run.agent)}**:\n\n${body}`
}

/** Blocks that answers have for this program, not for readers. */
function withoutBlocks(text: string): string {
  let mark: string | undefined
  const kept = text.split('\n').filter((line) => {
    if (mark === undefined) {
      mark = /^\s*(`{3,}|~{3,})\s*(?:delegations|review-findings)\s*$/.exec(line)?.[1]
      return mark === undefined
    }
    if (line.trim().startsWith(mark)) mark = undefined
    return false
  })
  return kept.join('\n')
}
