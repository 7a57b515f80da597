/** Parses the `review-findings` blocks of an answer. A bad finding costs no other one. Pure. */
import type { Finding } from '../record/finding.js'
import { readJsonObjects } from '../plan-block/json-objects.js'
import { parseMarkdownLines } from '../text/markdown-blocks.js'
import { MOST_OF_ANSWER, parseFinding } from './finding-schema.js'

/** The findings of one answer. */
export interface AnswerFindings {
  /** Whether there is a block that can be read; an empty one says that nothing was found. */
  readonly isReadable: boolean
  readonly findings: readonly Finding[]
  /** What cannot be read: `finding 3 ("Leaks the handle"): severity is missing`. */
  readonly problems: readonly string[]
}

const FENCE = /^[ \t]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^`]*)$/
/** `review-findings`, `json review-findings`, `review_findings.json`. */
const NAME = /(?:^|[\s{.=])review[-_]findings?(?:\.jsonl?)?(?=$|[\s}])/i

const NAMED_CHARACTERS = 80

/** Reads all blocks of the answer, also one that is cut off at the answer's end. */
export function parseFindings(answer: string): AnswerFindings {
  const blocks = findBlocks(answer)
  const findings: Finding[] = []
  const problems: string[] = []
  let number = 0
  for (const { objects, faults } of blocks.map(readJsonObjects)) {
    const entries = [
      ...objects.map(({ offset, value }) => ({ offset, value, fault: undefined })),
      ...faults.map(({ offset, text, reason }) => ({ offset, value: { title: text }, fault: reason }))
    ].toSorted((left, right) => left.offset - right.offset)
    for (const { value, fault } of entries.flatMap(unwrap)) {
      number += 1
      if (number > MOST_OF_ANSWER) continue
      const parsed = fault === undefined ? parseFinding(value) : { reason: fault }
      if ('finding' in parsed) findings.push(parsed.finding)
      else problems.push(`finding ${number}${named(value)}: ${parsed.reason}`)
    }
  }
  if (number > MOST_OF_ANSWER)
    problems.push(
      `${number - MOST_OF_ANSWER} findings after the first ${MOST_OF_ANSWER}: an answer may have ${MOST_OF_ANSWER}`
    )
  const isReadable = blocks.length > 0 && (findings.length > 0 || problems.length === 0)
  return { isReadable, findings, problems }
}

interface Entry {
  readonly value: Readonly<Record<string, unknown>>
  readonly fault: string | undefined
}

/** `{"findings": [...]}` around the findings. */
function unwrap(entry: Entry): readonly Entry[] {
  const list = entry.value['findings']
  if (!Array.isArray(list) || 'title' in entry.value) return [entry]
  return list.map((value: unknown) =>
    typeof value === 'object' && value !== null
      ? { value: value as Entry['value'], fault: undefined }
      : { value: {}, fault: 'it is not an object' }
  )
}

function named({ title }: Entry['value']): string {
  return typeof title === 'string' && title.trim() !== ''
    ? ` (${JSON.stringify(title.trim().slice(0, NAMED_CHARACTERS))})`
    : ''
}

/** Texts of the blocks of the answer's own level: not in a quote, and not inside another block. */
function findBlocks(answer: string): readonly string[] {
  if (!/review[-_]finding/i.test(answer)) return []
  const blocks: string[] = []
  let open: { readonly mark: string; readonly isOurs: boolean; readonly lines: string[] } | undefined
  const close = (): void => {
    if (open?.isOurs === true) blocks.push(open.lines.join('\n'))
    open = undefined
  }
  for (const { kind, text } of parseMarkdownLines(answer)) {
    const match = kind === 'fence' ? FENCE.exec(text) : null
    const info = match?.[2] ?? ''
    if (kind !== 'fence') close()
    else if (open === undefined) open = { mark: match?.[1] ?? '', isOurs: NAME.test(info), lines: [] }
    else if (match !== null && info.trim() === '' && (match[1] ?? '').startsWith(open.mark)) close()
    else open.lines.push(text)
  }
  close()
  return blocks
}
