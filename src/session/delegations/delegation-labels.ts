/** Labels: the written forms in which a line can name an agent and its task. */

import {
  AFTER_NAME,
  labelOf,
  endsWithAgent,
  SIGNS_BEFORE,
  STEP,
  type Label,
  type LabelForm
} from './label-names.js'

/** What precedes a label: list marks, check boxes, heading marks, emoji. */
export interface LinePrefix {
  /** Where the label begins. */
  readonly length: number
  /** `bullet`, `number`, or undefined outside of a list. */
  readonly list: 'bullet' | 'number' | undefined
  /** Level of the heading, 0 for none. */
  readonly heading: number
  /** Emoji and other signs, joined. */
  readonly signs: string
  readonly checked: boolean
}

const LONGEST_LABEL = 80
/** From the end of a bold name to its colon, or to a dash in its place. */
const BOLD_TAIL = new RegExp(String.raw`^\]?[ \t]*(${AFTER_NAME})(?:([:：])|([–—])[ \t]|$)`, 'u')
const LIST_MARK = /^(?:([-*+•])|(\(\d{1,4}\)|\d{1,4}[.)]|[A-Za-z][.)](?=[ \t]+(?:\*\*|__))))(?:[ \t]+|$)/
/** `Step 1: **Engineer**: ...`. */
const STEP_BEFORE_BOLD = new RegExp(`${STEP.source} *(?=\\*\\*|__)`, 'i')
const BRANCH = /^[│ ]*[├└][─-]+ +/
const CHECK_BOX = /^\[([ xX✓✔~-])\] +/
const HEADING = /^(#{1,6}) +/
const ARROW = '(?:→|➜|➡\ufe0f?|⟶|⇒|-+>|=+>|[–—]>)'

/** Parses what precedes the label of a line. */
export function parsePrefix(line: string): LinePrefix {
  let length = line.length - line.trimStart().length
  let list: LinePrefix['list']
  let heading = 0
  let signs = ''
  let checked = false
  // A line has few prefixes; the bound limits the work for a line of nothing but marks.
  for (let step = 0; step < 6; step++) {
    const ahead = line.slice(length, length + LONGEST_LABEL)
    const mark =
      HEADING.exec(ahead) ??
      BRANCH.exec(ahead) ??
      CHECK_BOX.exec(ahead) ??
      SIGNS_BEFORE.exec(ahead) ??
      LIST_MARK.exec(ahead) ??
      STEP_BEFORE_BOLD.exec(ahead)
    if (mark === null || mark[0] === '') break
    const text = mark[0]
    if (text.startsWith('#') && text.endsWith(' ') && HEADING.test(text)) heading = text.trim().length
    else if (CHECK_BOX.test(text)) checked = mark[1] !== ' '
    else if (LIST_MARK.test(text)) list = mark[2] === undefined ? 'bullet' : 'number'
    else if (BRANCH.test(text)) list = 'bullet'
    else if (!STEP.test(text)) signs += text.trim()
    length += text.length
  }
  return { length, list, heading, signs, checked }
}

/** Parses the label of a masked line after its prefix, if there is one; `original` is the line with its inline code. */
export function parseLabel(masked: string, original: string, prefix: LinePrefix): Label | undefined {
  const at = prefix.length
  if (at >= masked.length) return undefined
  return (
    parseTaskTool(masked, original, at) ??
    parseBold(masked, original, at) ??
    parseArrow(masked, original, at) ??
    parseDelegating(masked, original, at) ??
    parseMention(masked, original, at) ??
    (prefix.heading > 0 ? parsePlainHeading(masked, original, at) : undefined)
  )
}

/** `**X**:`, `**X:**`, `__X__:`, `***X***:`, `**X** (after Y):`, `[**X**]:`, `**X: task**`, and `**X**` alone. */
function parseBold(masked: string, original: string, at: number): Label | undefined {
  const open = /^\[?(\*\*\*|\*\*|___|__)(?![*_\s])/.exec(masked.slice(at, at + 5))
  const mark = open?.[1]
  if (open === null || mark === undefined) return undefined
  const start = at + open[0].length
  const end = masked.indexOf(mark, start)
  if (end < 0) return undefined
  const bold = masked.slice(start, end)
  const behind = end + mark.length
  const colonInside = /[:：]/.exec(bold.slice(0, LONGEST_LABEL))
  if (colonInside !== null) {
    const rest = original.slice(start + colonInside.index + 1, end) + original.slice(behind)
    return labelOf('bold', bold.slice(0, colonInside.index), rest, true)
  }
  if (bold.length > LONGEST_LABEL) return undefined
  const tail = BOLD_TAIL.exec(masked.slice(behind, behind + 3 * LONGEST_LABEL))
  if (tail === null) return undefined
  // A dash replaces a colon only after what can only be an agent: `**Parser** — fast`.
  if (tail[3] !== undefined && !endsWithAgent(bold)) return undefined
  const form = tail[3] === undefined ? 'bold' : 'dash'
  const colon = tail[2] !== undefined || tail[3] !== undefined
  return labelOf(form, `${bold} ${tail[1] ?? ''}`, original.slice(behind + tail[0].length), colon)
}

/** `Task Tool → X: task`, with bold marks or without. */
function parseTaskTool(masked: string, original: string, at: number): Label | undefined {
  const start = new RegExp(`^[*_]{0,3}Task Tool[*_]{0,3} *${ARROW} *`, 'i').exec(
    masked.slice(at, at + LONGEST_LABEL)
  )
  return start === null ? undefined : upToColon('task-tool', masked, original, at + start[0].length)
}

/** `→ X: task`, `PM → X: task`. */
function parseArrow(masked: string, original: string, at: number): Label | undefined {
  const start = new RegExp(`^[*_]{0,3}(?:PM *)?${ARROW} *`).exec(masked.slice(at, at + LONGEST_LABEL))
  return start === null ? undefined : upToColon('arrow', masked, original, at + start[0].length)
}

/**
 * `Delegating to X: task`, `Delegate to the X Agent: task`, `Task for X: task`, `Ask X to: task`, `X Agent should:
 * task`.
 */
function parseDelegating(masked: string, original: string, at: number): Label | undefined {
  const ahead = masked.slice(at, at + LONGEST_LABEL)
  const start =
    /^[*_]{0,3}(?:(?:delegat(?:e|ing)(?: this)? to|task for) |ask (?=[^:]{1,60} to *:))(?:the )?/i.exec(
      ahead
    ) ?? /^[*_]{0,3}(?=[^:]{1,60}\bAgent should:)/.exec(ahead)
  return start === null ? undefined : upToColon('delegating-to', masked, original, at + start[0].length)
}

/** `@engineer: task`. */
function parseMention(masked: string, original: string, at: number): Label | undefined {
  return masked.charAt(at) === '@' ? upToColon('mention', masked, original, at + 1) : undefined
}

/** `### X Agent: task`, `### X Agent — task`, `### X Agent`. */
function parsePlainHeading(masked: string, original: string, at: number): Label | undefined {
  const text = masked.slice(at).replace(/ #+$/, '')
  const dash = /^[^:：–—]{1,60}\bAgent (?=[–—] )/i.exec(text)
  if (dash !== null) return labelOf('dash', dash[0], original.slice(at + dash[0].length + 1), true)
  const colon = /[:：]/.exec(text.slice(0, LONGEST_LABEL))
  if (colon !== null)
    return labelOf('heading', text.slice(0, colon.index), original.slice(at + colon.index + 1), true)
  return text.length <= LONGEST_LABEL ? labelOf('heading', text, '', false) : undefined
}

function upToColon(form: LabelForm, masked: string, original: string, at: number): Label | undefined {
  const colon = /[:：]/.exec(masked.slice(at, at + LONGEST_LABEL))
  if (colon === null) return undefined
  // The colon may be inside the bold marks: the closing mark is not part of the task.
  const rest = original.slice(at + colon.index + 1).replace(/^(?:\*\*|__)/, '')
  const name = masked.slice(at, at + colon.index)
  return labelOf(form, form === 'delegating-to' ? name.replace(/ (?:to|should) *$/i, '') : name, rest, true)
}
