/** The name in a label, and what is written around it. */
import { BLANKED } from '../text/markdown-blocks.js'

/** The written form of a label. */
export type LabelForm = 'bold' | 'dash' | 'heading' | 'task-tool' | 'arrow' | 'delegating-to' | 'mention'

/** A line's label and what follows it. */
export interface Label {
  readonly form: LabelForm
  /** Without marks, emoji, numbers and bracketed qualifiers: `Engineer Agent`. */
  readonly name: string
  /** As written, without bold marks: `Engineer (backend)`. */
  readonly text: string
  /** Names from `(after Engineer and QA)`. */
  readonly after: readonly string[]
  /** Numbers from `(instead of 02 and 03)`, each as written. */
  readonly insteadOf: readonly string[]
  /** Text after the colon. */
  readonly rest: string
  /** False for a label alone on its line, without a colon. */
  readonly colon: boolean
  /** The label was written in square brackets. */
  readonly bracketed: boolean
  /** Emoji and other signs after the name. */
  readonly signs: string
  /** Bracketed qualifiers after the name: `backend`, `30 min`, `done`. */
  readonly qualifiers: readonly string[]
}

/* eslint-disable no-misleading-character-class */
/** Emoji and signs, as single code points: joiners and variation selectors count as signs. */
const SIGN = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f✓✗✘`
export const SIGNS_BEFORE = new RegExp(String.raw`^(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3☐▶►●○◆■□])+ *`, 'u')
const SIGNS_AFTER = new RegExp(` ?([${SIGN}]{1,12})$`, 'u')
/* eslint-enable no-misleading-character-class */
/** What may follow a bold name: `(backend)`, `[P1]`, an emoji. */
export const AFTER_NAME = String.raw`(?:(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\]|[${SIGN}]{1,12})[ \t]*)*`
/** `(backend)`, `[e2e]`. */
const QUALIFIER = /\(([^()]*)\)|\[([^[\]]*)\]/g
/** A qualifier that names the agent for the task in the label. */
const ASSIGNEE = /^(?:the )?(?:\p{Lu}[\p{L}\p{N}-]* ){1,3}Agent$/u
/** `Step 1:`, `Phase 2 -`: what may precede a name. */
export const STEP = /^(?:step|phase|stage|part|task|round|delegation) ?#?\d{1,3} ?(?:[:.)]|[-–—](?= ))/i

/** Builds a label from its parts as written; undefined if no name is left. */
export function labelOf(form: LabelForm, written: string, rest: string, colon: boolean): Label | undefined {
  const text = written
    .replaceAll(BLANKED, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*|__/g, '')
    .replace(SIGNS_BEFORE, '')
    .replace(/^\d{1,3}[.)] +/, '')
    .trim()
  if (text === '') return undefined
  const bracketed = /^\[[^[\]]+\](?: Agent)?$/i.test(text)
  const named = bracketed ? text.replace(/[[\]]/g, '') : text
  const qualifiers = [...named.matchAll(QUALIFIER)].map((match) => (match[1] ?? match[2] ?? '').trim())
  const inTask = IN_TASK.exec(rest)?.[0] ?? ''
  const orders = [...qualifiers, ...[...inTask.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '')]
  const unqualified = named.replace(QUALIFIER, '').trim()
  const signs = SIGNS_AFTER.exec(unqualified)
  const name = withoutSuffix(unqualified.slice(0, signs?.index))
  if (name === '') return undefined
  return {
    form,
    name,
    text: named.replace(/\s*\((?:after|depends on|waits? for|instead of) [^()]*\)/gi, '').trim(),
    after: orders.flatMap(namesAfter),
    insteadOf: orders.flatMap(namesInsteadOf),
    rest: rest.slice(inTask.length).trim(),
    colon,
    bracketed,
    signs: signs?.[1] ?? '',
    qualifiers
  }
}

/**
 * `Engineer Agent #2`, `Engineer Agent - Backend`, `QA Agent, second round`: what follows "Agent" only distinguishes
 * two runs.
 */
function withoutSuffix(name: string): string {
  const agent = /^(.{1,60}\bAgent)(?: (?:#?\d{1,3}|[A-Z])| [-–—] (.{1,60})|, (.{1,60}))$/i.exec(name)
  return agent?.[1] === undefined || /\bagents?\b/i.test(agent[2] ?? agent[3] ?? '') ? name : agent[1]
}

/** Other readings of a label: `Step 1: Engineer Agent`, `Build the parser (Engineer Agent)`. */
export function otherReadings(label: Label): Label[] {
  const { form, rest, colon, after, insteadOf, qualifiers } = label
  const assigned = qualifiers
    .filter((one) => ASSIGNEE.test(one))
    .map((one) => labelOf(form, one, rest, colon))
  return [afterStep(label), ...assigned].flatMap((one) =>
    one === undefined
      ? []
      : [{ ...one, after: [...after, ...one.after], insteadOf: [...insteadOf, ...one.insteadOf] }]
  )
}

/** The label after `Step 1 -` or, if the colon of the step was parsed as that of the label, after `Step 1:`. */
function afterStep({ form, text, rest, colon }: Label): Label | undefined {
  const step = STEP.exec(`${text}:`)?.[0]
  if (step === undefined) return undefined
  if (step.length <= text.length) return labelOf(form, text.slice(step.length), rest, colon)
  const inner = /^([^:：]{1,80})(?:[:：](.*))?$/.exec(rest)
  return inner === null ? undefined : labelOf(form, inner[1] ?? '', inner[2] ?? '', inner[2] !== undefined)
}

/** Qualifiers after the colon. There `instead of` needs numbers; other words are part of the task. */
const IN_TASK = /^(?:\s*\((?:after [^()]{1,80}|instead of (?:[#\d\s,&+]|and){1,80})\)){1,3}\s*/i

/** `after Engineer and QA` -> `Engineer`, `QA`; empty for any other qualifier. */
export function namesAfter(qualifier: string): string[] {
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

/** Whether a name ends with "Agent". */
export function endsWithAgent(name: string): boolean {
  return /\bagent\]?$/i.test(name.trim())
}
