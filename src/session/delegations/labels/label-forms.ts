/** The written forms in which a line can name an agent. Each is a function that returns the label, or undefined. */
import { BLANK, matchAt, SIGN, type LinePrefix } from './line-prefix.js'
import { BLANKED } from '../../text/inline-masks.js'
import { withoutAgentWord } from '../../words/agent-words.js'
import { AGENT_LABEL, TASK_LABEL } from '../../words/closing-words.js'

/** The form of a label. */
export type LabelForm =
  'bold' | 'dash' | 'heading' | 'task-tool' | 'arrow' | 'delegating-to' | 'mention' | 'plain' | 'field'

/** A label as it is written, and what follows it. */
export interface WrittenLabel {
  readonly form: LabelForm
  /** The name with its qualifiers, numbers and signs, without emphasis. */
  readonly written: string
  /** What follows on the line. */
  readonly rest: string
  /** False for a title: a label alone on its line, without a colon. */
  readonly colon: boolean
}

const LONGEST_LABEL = 80
const COLON = '[:：﹕∶]'
const FIRST_COLON = new RegExp(COLON)
const ARROW = '(?:→|➜|➡\ufe0f?|⟶|⇒|-+>|=+>|[–—]>)'
/** What may follow a name: `(backend)`, `（after Engineer）`, `[P1]`, an emoji. Each takes a place on the stack of the pattern. */
const QUALIFIERS = String.raw`(?:(?:\([^()]{0,80}\)|（[^（）]{0,80}）|\[[^[\]]{0,80}\]|【[^【】]{0,80}】|[${SIGN}]{1,12})${BLANK}*){0,12}`
/** From the end of a bold name to its colon, to a dash or arrow in its place, or to the end of the line. */
const BOLD_TAIL = new RegExp(
  String.raw`\]?${BLANK}*(${QUALIFIERS})(?:(${COLON})|((?:[-–—]|${ARROW})(?=\s))|${BLANK}*\\?$)`,
  'uy'
)
/** Not Markdown, but written: blanks within two marks, as in `** X **: task`. */
const BOLD_OPEN = /\[?(?:(\*\*\*|\*\*|\*|___|__|_)(?![*_\s])|(\*\*|__)[ \t]{1,3}(?=[\p{L}\p{N}]))/uy
const TASK_TOOL = new RegExp(`[*_]{0,3}Task Tool[*_]{0,3} *${ARROW} *`, 'iy')
const POINTER = new RegExp(`[*_]{0,3}(?:PM *)?${ARROW} *`, 'y')
const DELEGATING =
  /[*_]{0,3}(?:(?:(?:delegat(?:e|ing)(?: this)? to|task for) |ask (?=[^:\n]{1,60} to *:))(?:the )?|(?=[^:\n]{1,60}\bAgent should:))/iy
const PLAIN = new RegExp(
  String.raw`(\p{L}[\p{L}\p{N} _/&.-]{0,50}?[ _-]agent${BLANK}*${QUALIFIERS})${COLON}`,
  'iuy'
)
const IN_BRACKETS = new RegExp(
  String.raw`[[【［](\p{L}[^[\]【】［］]{0,50}?[ _-]agent)[\]】］](?!\()${BLANK}*(${QUALIFIERS})(?:${COLON})?${BLANK}*(?=\S)`,
  'iuy'
)
const CODE_LABEL = new RegExp(String.raw`(${BLANKED}+)${BLANK}*(${QUALIFIERS})${COLON}`, 'uy')
const FIELD = new RegExp(
  String.raw`(\p{L}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?(?: ?#?\p{Nd}{1,3})?)\s?${COLON}`,
  'uy'
)
const HEADING_DASH = new RegExp(`[^:：–—]{1,60}\\bAgent (?=(?:[-–—]|${ARROW}) )`, 'iy')

/** Parses the label of a masked line behind its prefix; `original` is the line with its inline code. */
export function parseLabel(masked: string, original: string, prefix: LinePrefix): WrittenLabel | undefined {
  const at = prefix.length
  const isList = prefix.list !== undefined
  switch (masked.charAt(at)) {
    case '':
      return undefined
    case '@':
      return upToColon('mention', masked, original, at + 1)
    case '*':
    case '_':
      return (
        parseTaskTool(masked, original, at) ??
        parseBold(masked, original, at, isList) ??
        parseArrow(masked, original, at)
      )
    case BLANKED:
      return parseCode(masked, original, at)
    case '[':
    case '【':
    case '［':
      return parseBold(masked, original, at, isList) ?? parseBrackets(masked, original, at)
    default:
      return (
        parseTaskTool(masked, original, at) ??
        parseArrow(masked, original, at) ??
        parseDelegating(masked, original, at) ??
        (prefix.heading > 0
          ? parseHeading(masked, original, at)
          : (parsePlain(masked, original, at) ?? parseField(masked, original, at)))
      )
  }
}

/** `**X**: task`, `**X:** task`, `**X: task**`, `__X__`, `**X** (after Y): task`, `**X Agent** - task`, `**X**`. */
function parseBold(masked: string, original: string, at: number, isList: boolean): WrittenLabel | undefined {
  const open = matchAt(BOLD_OPEN, masked, at)
  const mark = open?.[1] ?? open?.[2]
  if (open === null || mark === undefined) return undefined
  const start = at + open[0].length
  const end = masked.indexOf(mark, start)
  if (end < 0) return undefined
  const bold = original.slice(start, end)
  // Blanks within the marks are on both sides, or the marks do not belong together.
  if (open[1] === undefined && !/\s/.test(masked.charAt(end - 1))) return undefined
  const behind = end + mark.length
  const inside = FIRST_COLON.exec(masked.slice(start, Math.min(end, start + LONGEST_LABEL)))
  const name = inside === null ? bold : bold.slice(0, inside.index)
  const saysAgent = withoutAgentWord(name) !== undefined
  // One star is emphasis more often than a label.
  if (mark.length === 1 && !saysAgent) return undefined
  if (inside !== null) {
    const rest = original.slice(start + inside.index + 1, end) + original.slice(behind)
    return { form: 'bold', written: name, rest, colon: true }
  }
  if (bold.length > LONGEST_LABEL) return undefined
  const tail = matchAt(BOLD_TAIL, masked, behind)
  if (tail === null) {
    // `**[QA Agent]** task`
    return /^\[[^[\]]+\]$/.test(bold) && saysAgent
      ? { form: 'bold', written: bold, rest: original.slice(behind), colon: true }
      : undefined
  }
  const isDash = tail[3] !== undefined
  // A dash replaces a colon only after what can only be an agent: `**Parser** — fast`, `- **QA** - tests`.
  if (isDash && !saysAgent && (isList ? /^[-–—]$/ : /^[–—]$/).test(tail[3] ?? '')) return undefined
  return {
    form: isDash ? 'dash' : 'bold',
    written: tail[1] === undefined || tail[1] === '' ? bold : `${bold} ${tail[1]}`,
    rest: original.slice(behind + tail[0].length),
    colon: isDash || tail[2] !== undefined
  }
}

/** `Task Tool → X: task`, with bold marks or without. */
function parseTaskTool(masked: string, original: string, at: number): WrittenLabel | undefined {
  const start = matchAt(TASK_TOOL, masked, at)
  return start === null ? undefined : upToColon('task-tool', masked, original, at + start[0].length)
}

/** `→ X: task`, `PM → X: task`. */
function parseArrow(masked: string, original: string, at: number): WrittenLabel | undefined {
  const start = matchAt(POINTER, masked, at)
  return start === null ? undefined : upToColon('arrow', masked, original, at + start[0].length)
}

/** `Delegating to X: task`, `Delegate to the X Agent: task`, `Task for X: task`, `Ask X to: task`, `X Agent should: task`. */
function parseDelegating(masked: string, original: string, at: number): WrittenLabel | undefined {
  const start = matchAt(DELEGATING, masked, at)
  if (start === null) return undefined
  const label = upToColon('delegating-to', masked, original, at + start[0].length)
  return label && { ...label, written: label.written.replace(/ (?:to|should) *$/i, '') }
}

/** `` `X Agent`: task ``: the label as inline code. */
function parseCode(masked: string, original: string, at: number): WrittenLabel | undefined {
  const code = matchAt(CODE_LABEL, masked, at)
  const written = original.slice(at, at + (code?.[1]?.length ?? 0)).replaceAll('`', '')
  if (code === null || withoutAgentWord(written) === undefined) return undefined
  return {
    form: 'plain',
    written: `${written} ${code[2] ?? ''}`,
    rest: original.slice(at + code[0].length),
    colon: true
  }
}

/** `Agent: X`, `Task: build it`: fields without emphasis. */
function parseField(masked: string, original: string, at: number): WrittenLabel | undefined {
  const name = matchAt(FIELD, masked, at)
  if (name === null || !(AGENT_LABEL.test(name[1] ?? '') || TASK_LABEL.test(name[1] ?? ''))) return undefined
  return { form: 'plain', written: name[1] ?? '', rest: original.slice(at + name[0].length), colon: true }
}

/** `X Agent: task`, without emphasis. */
function parsePlain(masked: string, original: string, at: number): WrittenLabel | undefined {
  const label = matchAt(PLAIN, masked, at)
  if (label === null) return undefined
  const rest = original.slice(at + label[0].length)
  return { form: 'plain', written: label[1] ?? '', rest, colon: true }
}

/** `[X Agent] task`. A link, and the definition of one, are not labels. */
function parseBrackets(masked: string, original: string, at: number): WrittenLabel | undefined {
  const label = matchAt(IN_BRACKETS, masked, at)
  if (label === null) return undefined
  const rest = original.slice(at + label[0].length)
  if (/^\S+:\/\//.test(rest)) return undefined
  return { form: 'plain', written: `${label[1] ?? ''} ${label[2] ?? ''}`, rest, colon: true }
}

/** `### X Agent: task`, `### X Agent — task`, `### X Agent`. */
function parseHeading(masked: string, original: string, at: number): WrittenLabel | undefined {
  const end = at + masked.slice(at).replace(/(?<!\s)\s+#+\s*$/, '').length
  const text = masked.slice(0, end)
  const dash = matchAt(HEADING_DASH, text, at)
  if (dash !== null) {
    const rest = original.slice(at + dash[0].length, end).replace(/^\S+/, '')
    return { form: 'dash', written: dash[0], rest, colon: true }
  }
  const colon = FIRST_COLON.exec(text.slice(at, at + LONGEST_LABEL))
  if (colon !== null) {
    const written = original.slice(at, at + colon.index)
    return { form: 'heading', written, rest: original.slice(at + colon.index + 1, end), colon: true }
  }
  return end - at <= LONGEST_LABEL
    ? { form: 'heading', written: original.slice(at, end), rest: '', colon: false }
    : undefined
}

function upToColon(form: LabelForm, masked: string, original: string, at: number): WrittenLabel | undefined {
  const colon = FIRST_COLON.exec(masked.slice(at, at + LONGEST_LABEL))
  if (colon === null) return undefined
  // The colon may be inside the bold marks: the closing mark is not part of the task.
  const rest = original.slice(at + colon.index + 1).replace(/^(?:\*\*|__)/, '')
  return { form, written: original.slice(at, at + colon.index), rest, colon: true }
}
