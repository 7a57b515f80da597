/** The name in a label, and what is written around it: qualifiers, signs, an order, a step. */
import { BLANK, SIGN } from './line-prefix.js'
import type { LabelForm, WrittenLabel } from './label-forms.js'
import { ORDER_AFTER, ORDER_BEFORE } from '../../words/order-words.js'

/** What is written in a label. */
export interface LabelName {
  /** Without marks, emoji, numbers and bracketed qualifiers: `Engineer Agent`. */
  readonly name: string
  /** As written, without emphasis: `Engineer (backend)`. */
  readonly text: string
  /** Names from `(after Engineer and QA)`. */
  readonly after: readonly string[]
  /** Numbers from `(instead of 02 and 03)`, each as written. */
  readonly insteadOf: readonly string[]
  /** The label is written in square brackets. */
  readonly bracketed: boolean
  /** Emoji and other signs after the name. */
  readonly signs: string
  /** Bracketed qualifiers after the name: `backend`, `30 min`, `done`. */
  readonly qualifiers: readonly string[]
}

/** A line's label and what follows it. */
export interface Label {
  readonly form: LabelForm
  readonly name: LabelName
  readonly colon: boolean
  /** Text after the colon, without the qualifiers at its start. */
  readonly rest: string
}

const SIGNS_BEFORE = new RegExp(String.raw`^(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3])+ *`, 'u')
const SIGNS_AFTER = new RegExp(` ?([${SIGN}]{1,12})$`, 'u')
const EMPHASIS = /\*|__|`/g
const QUALIFIER = /\(([^()]*)\)|（([^（）]*)）|\[([^[\]]*)\]|【([^【】]*)】/g
/** `Step 1:`, `Schritt 2 -`, `第 1 步：` before a name. */
const STEP = /^(?:\p{L}{1,20} ?#?\p{Nd}{1,3}|第 ?\p{Nd}{1,3} ?\p{L}) ?(?:[:：.)]|[-–—](?= ))/u
const OUTER_BLANKS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g')

/** Parses a label as written; undefined if no name is left. */
export function parseName(given: string): LabelName | undefined {
  const text = given
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(EMPHASIS, '')
    .replace(SIGNS_BEFORE, '')
    .replace(/^\d{1,3}[.)] +/, '')
    .replace(OUTER_BLANKS, '')
  if (text === '') return undefined
  const bracketed = /^\[[^[\]]+\](?: Agent)?$/i.test(text)
  const named = bracketed ? text.replace(/[[\]]/g, '') : text
  const qualifiers = [...named.matchAll(QUALIFIER)].map((match) => contentOf(match))
  const unqualified = named.replace(QUALIFIER, '').trim()
  const signs = SIGNS_AFTER.exec(unqualified)
  const name = withoutSuffix(unqualified.slice(0, signs?.index))
  if (name === '') return undefined
  return {
    name,
    text: named
      .replace(QUALIFIER, (whole) => (isOrder(whole.slice(1, -1)) ? '' : whole))
      .replace(/ {2,}/g, ' ')
      .trim(),
    after: qualifiers.flatMap(namesAfter),
    insteadOf: qualifiers.flatMap(namesInsteadOf),
    bracketed,
    signs: signs?.[1] ?? '',
    qualifiers
  }
}

function contentOf(match: RegExpMatchArray): string {
  return (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim()
}

/**
 * `Engineer Agent #2`, `Engineer Agent - Backend`, `QA Agent, second round`: what follows "Agent" only distinguishes
 * two runs.
 */
function withoutSuffix(name: string): string {
  const agent = /^(.{1,60}\bAgent)(?: (?:#?\d{1,3}|[A-Z])| [-–—] (.{1,60})|, (.{1,60}))$/i.exec(name)
  return agent?.[1] === undefined || /\bagents?\b/i.test(agent[2] ?? agent[3] ?? '') ? name : agent[1]
}

/** Qualifiers after the colon. There `instead of` needs numbers; other words are part of the task. */
const IN_TASK = /^(?:\s*[(（](?:after [^()（）]{1,80}|instead of (?:[#\d\s,&+]|and){1,80})[)）]){1,3}\s*/i

/** Joins a name with what follows it on its line. */
export function labelOf({ form, rest, colon }: WrittenLabel, name: LabelName): Label {
  const order = /^\s*[(（]/.test(rest) ? IN_TASK.exec(rest)?.[0] : undefined
  if (order === undefined) return { form, name, colon, rest: withoutHardBreak(rest.trim()) }
  const orders = [...order.matchAll(QUALIFIER)].map((match) => contentOf(match))
  const after = [...name.after, ...orders.flatMap(namesAfter)]
  const insteadOf = [...name.insteadOf, ...orders.flatMap(namesInsteadOf)]
  return {
    form,
    name: { ...name, after, insteadOf },
    colon,
    rest: withoutHardBreak(rest.slice(order.length).trim())
  }
}

/** A backslash that ends a line is a line break of Markdown: alone behind a label it is no task. */
function withoutHardBreak(rest: string): string {
  return rest === '\\' ? '' : rest
}

/** What is left of a label behind its step: `Step 1: Engineer Agent`, `Step 1 - Engineer Agent`. */
export function afterStep(written: WrittenLabel): WrittenLabel | undefined {
  const text = written.written.replace(EMPHASIS, '').trim()
  const step = STEP.exec(`${text}:`)?.[0]
  if (step === undefined) return undefined
  if (step.length <= text.length) return { ...written, written: text.slice(step.length) }
  // The colon of the step was parsed as that of the label.
  const inner = /^([^:：]{1,80})(?:[:：](.*))?$/.exec(written.rest)
  if (inner === null) return undefined
  return { ...written, written: inner[1] ?? '', rest: inner[2] ?? '', colon: inner[2] !== undefined }
}

/** Names from `(after Engineer and QA)` in the languages of `order-words.ts`; empty for any other qualifier. */
export function namesAfter(qualifier: string): string[] {
  const names = ORDER_BEFORE.exec(qualifier)?.[1] ?? ORDER_AFTER.exec(qualifier)?.[1]
  return names === undefined ? [] : namesIn(names)
}

/** `instead of 02 and 03` -> `02`, `03`; empty for any other qualifier. */
function namesInsteadOf(qualifier: string): string[] {
  const names = /^instead of:? (.+)$/i.exec(qualifier)?.[1]
  return names === undefined ? [] : namesIn(names)
}

function isOrder(qualifier: string): boolean {
  return namesAfter(qualifier).length > 0 || namesInsteadOf(qualifier).length > 0
}

function namesIn(names: string): string[] {
  return names
    .split(
      /[,，、;&+/]|(?<!\p{L})(?:and|then|und|et|y|e|en|i|и|та|و|और|ve|och|og|ja|và|dan)(?!\p{L})|[和与及跟とや]/iu
    )
    .map((name) =>
      name
        .trim()
        .replace(/^the /i, '')
        .replace(/ (?:is|are) (?:done|finished|complete)$/i, '')
    )
    .filter((name) => name !== '')
}
