/** Labels: the written forms in which a line can name someone and say what they are to do. */

import { BLANKED } from './markdown-blocks.js'

/** The written form of a label. */
export type LabelForm = 'bold' | 'heading' | 'task-tool' | 'arrow' | 'delegating-to' | 'mention'

/** A line's label and what follows it. */
export interface Label {
  readonly form: LabelForm
  /** Without marks, emoji, numbers and bracketed qualifiers: `Engineer Agent`. */
  readonly name: string
  /** As written, without bold marks: `Engineer (backend)`. */
  readonly text: string
  /** Names from `(after Engineer and QA)`. */
  readonly after: readonly string[]
  /** What stands in `(instead of 02 and 03)`, each as written. */
  readonly insteadOf: readonly string[]
  /** Text after the colon. */
  readonly rest: string
  /** False for a label that stands alone on its line, without a colon. */
  readonly colon: boolean
  /** The label was written in square brackets. */
  readonly bracketed: boolean
}

/** What stands before a label: list marks, check boxes, heading marks, emoji. */
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
// Joiners and variation selectors are signs by themselves here: the class is to take emoji apart, not to keep them whole.
/* eslint-disable no-misleading-character-class */
const SIGNS =
  /^(?:[\d#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200b\u200d\ufe0f\u20e3✓✗✘☐▶►●○◆■□])+ */u
/* eslint-enable no-misleading-character-class */
const LIST_MARK = /^(?:([-*+•])|(\d{1,4}[.)]))(?:[ \t]+|$)/
const BRANCH = /^[│ ]*[├└][─-]+ +/
const CHECK_BOX = /^\[([ xX✓✔~-])\] +/
const HEADING = /^(#{1,6}) +/
const ARROW = '(?:→|➜|➡\ufe0f?|⟶|⇒|-+>|=+>|[–—]>)'

/** Reads what stands before the label of a line. */
export function parsePrefix(line: string): LinePrefix {
  let length = line.length - line.trimStart().length
  let list: LinePrefix['list']
  let heading = 0
  let signs = ''
  let checked = false
  // A line has few prefixes; the bound keeps a line of nothing but marks from being walked for ever.
  for (let step = 0; step < 6; step++) {
    const ahead = line.slice(length, length + LONGEST_LABEL)
    const mark =
      HEADING.exec(ahead) ??
      BRANCH.exec(ahead) ??
      CHECK_BOX.exec(ahead) ??
      SIGNS.exec(ahead) ??
      LIST_MARK.exec(ahead)
    if (mark === null || mark[0] === '') break
    const text = mark[0]
    if (text.startsWith('#') && text.endsWith(' ') && HEADING.test(text)) heading = text.trim().length
    else if (CHECK_BOX.test(text)) checked = mark[1] !== ' '
    else if (LIST_MARK.test(text)) list = mark[2] === undefined ? 'bullet' : 'number'
    else if (BRANCH.test(text)) list = 'bullet'
    else signs += text.trim()
    length += text.length
  }
  return { length, list, heading, signs, checked }
}

/** The label at a place of a masked line, if one stands there; `original` is the line with its inline code. */
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
  const tail = /^\]?[ \t]*((?:\([^()]{0,80}\)[ \t]*)*)(?:([:：])|$)/.exec(
    masked.slice(behind, behind + 3 * LONGEST_LABEL)
  )
  if (tail === null) return undefined
  const colon = tail[2] !== undefined
  return labelOf('bold', `${bold} ${tail[1] ?? ''}`, original.slice(behind + tail[0].length), colon)
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

/** `Delegating to X: task`, `Delegate to the X Agent: task`. */
function parseDelegating(masked: string, original: string, at: number): Label | undefined {
  const start = /^[*_]{0,3}delegat(?:e|ing)(?: this)? to (?:the )?/i.exec(
    masked.slice(at, at + LONGEST_LABEL)
  )
  return start === null ? undefined : upToColon('delegating-to', masked, original, at + start[0].length)
}

/** `@engineer: task`. */
function parseMention(masked: string, original: string, at: number): Label | undefined {
  return masked.charAt(at) === '@' ? upToColon('mention', masked, original, at + 1) : undefined
}

/** `### X Agent: task`, `### X Agent`. */
function parsePlainHeading(masked: string, original: string, at: number): Label | undefined {
  const text = masked.slice(at).replace(/ #+$/, '')
  const colon = /[:：]/.exec(text.slice(0, LONGEST_LABEL))
  if (colon !== null)
    return labelOf('heading', text.slice(0, colon.index), original.slice(at + colon.index + 1), true)
  return text.length <= LONGEST_LABEL ? labelOf('heading', text, '', false) : undefined
}

function upToColon(form: LabelForm, masked: string, original: string, at: number): Label | undefined {
  const colon = /[:：]/.exec(masked.slice(at, at + LONGEST_LABEL))
  if (colon === null) return undefined
  // The colon may stand inside of the bold marks: their end is no part of the task.
  const rest = original.slice(at + colon.index + 1).replace(/^(?:\*\*|__)/, '')
  return labelOf(form, masked.slice(at, at + colon.index), rest, true)
}

function labelOf(form: LabelForm, written: string, rest: string, colon: boolean): Label | undefined {
  const text = written
    .replaceAll(BLANKED, '')
    .replace(/\*|__/g, '')
    .replace(SIGNS, '')
    .replace(/^\d{1,3}[.)] +/, '')
    .trim()
  if (text === '') return undefined
  const bracketed = /^\[[^[\]]+\](?: Agent)?$/i.test(text)
  const named = bracketed ? text.replace(/[[\]]/g, '') : text
  const qualifiers = [...named.matchAll(/\(([^()]*)\)/g)].map((match) => (match[1] ?? '').trim())
  const inTask = IN_TASK.exec(rest)?.[0] ?? ''
  qualifiers.push(...[...inTask.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? ''))
  const name = named.replace(/\([^()]*\)/g, '').trim()
  if (name === '') return undefined
  return {
    form,
    name,
    text: named.replace(/\s*\((?:after|depends on|waits? for|instead of) [^()]*\)/gi, '').trim(),
    after: qualifiers.flatMap(namesAfter),
    insteadOf: qualifiers.flatMap(namesInsteadOf),
    rest: rest.slice(inTask.length).trim(),
    colon,
    bracketed
  }
}

/** Qualifiers that stand behind the colon; there `instead of` counts with numbers only, other words are the task's. */
const IN_TASK = /^(?:\s*\((?:after [^()]{1,80}|instead of (?:[#\d\s,&+]|and){1,80})\)){1,3}\s*/i

/** `after Engineer and QA` -> `Engineer`, `QA`; empty for any other qualifier. */
function namesAfter(qualifier: string): string[] {
  return listed(/^(?:after|depends on|waits? for):? (.+)$/i.exec(qualifier)?.[1])
}

/** `instead of 02 and 03` -> `02`, `03`; empty for any other qualifier. */
function namesInsteadOf(qualifier: string): string[] {
  return listed(/^instead of:? (.+)$/i.exec(qualifier)?.[1])
}

function listed(names: string | undefined): string[] {
  if (names === undefined) return []
  return names
    .split(/,|&|\+|\/|\band\b|\bthen\b/i)
    .map((name) =>
      name
        .trim()
        .replace(/^the /i, '')
        .replace(/ (?:is|are) (?:done|finished|complete)$/i, '')
    )
    .filter((name) => name !== '')
}
