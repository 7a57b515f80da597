/**
 * Forms of a label that detection does not read, because they are prose or a list of topics as often as a task:
 * `**QA** — Test it`, `[QA] Test it`, `QA: Test it`, `Test it (QA)`, a row of a table. Pure.
 */
import { isCertain, namedAgent } from './labels/agent-names.js'
import type { Answer } from './answer.js'
import { findEmbedded } from './embedded-labels.js'
import { labelOf, parseName } from './labels/label-names.js'
import type { LabelReader, LineLabel } from './labels/line-labels.js'
import { parsePrefix, type LinePrefix } from './labels/line-prefix.js'
import { taskRows } from './task-rows.js'
import type { Roster } from '../roster/roster.js'
import { beginsWithWork, TICKET_LINE } from '../words/work-words.js'

/** How much of a line is looked at for its label. */
const LONGEST_LABEL = 120
const NAME = String.raw`[\p{L}][\p{L}\p{M}\p{N} &+./_-]{0,40}?`
const QUALIFIER = String.raw`(?:\s?[(（][^()（）]{0,60}[)）])?`
const ARROW = String.raw`(?:[-–—=]+>|[→➜➡⟶⇒»])\ufe0f?`
const SEPARATOR = String.raw`(?:\s?[:：﹕∶]|\s(?:[-–—|]|${ARROW})(?=\s))`

/** `**QA** — task`, `*QA*: task`, `[QA] task`, `**[QA]** task`, `` `QA`: task ``; a link has an address behind its bracket. */
const MARKED = new RegExp(
  String.raw`^(?:[*_\x60]{1,3}[[【［]?|[[【［][*_\x60]{0,3})\s?(${NAME}${QUALIFIER})\s?[:：]?(?:[*_\x60]{1,3}|[\]】］](?![([])[*_\x60]{0,3})${QUALIFIER}${SEPARATOR}?\s*`,
  'u'
)
/** `@qa task`; not an address or a package. */
const MENTION = /^@([\p{L}\p{N}_-]{1,40})(?![\p{L}\p{N}_/.-])[,:]?\s*/u
/** `QA: task`, `QA (after Engineer) - task`, `QA → task`. */
const PLAIN = new RegExp(`^(${NAME}${QUALIFIER})${SEPARATOR}\\s*`, 'u')
/** `Task(QA): task`, `Tests (QA): task`. */
const ASSIGNED = new RegExp(
  String.raw`^[\p{L}][\p{L}\p{N} ]{0,30}?\s?[(（](${NAME})[)）]${SEPARATOR}\s*`,
  'u'
)
/** `"agent": "qa", "task": "..."` in an object outside of the block. */
const FIELD =
  /^[[{,\s]*["']?(?:agent|subagent_type)["']?\s*[:=]\s*["']([^"']{1,40})["']\s*,?\s*(?:["']?(?:task|prompt)["']?\s*[:=]\s*["'])?(?=\S)/i
/** The end of such an object. */
const END_OF_OBJECT = /["']\s?[}\])]{1,3},?$/
/** `task (QA)`, `task [QA]`, `task → QA`, `task @qa`. */
const BEHIND = new RegExp(
  String.raw`(?:\s[(（[](${NAME})[)）\]]|\s${ARROW}\s*[*_]{0,2}(${NAME})[*_]{0,2}|\s@([\p{L}\p{N}_-]{1,40}))[.。]?\s*$`,
  'u'
)

/** The definition of a link. */
const ADDRESS = /^\S+:\/\//
const ONE_WORD = /^[\p{Script=Latin}\d.-]+$/u

interface OtherLabel {
  readonly name: string
  readonly task: string
  /** It has marks that prose about a topic seldom has. */
  readonly isMarked: boolean
}

/** A line that names an agent in such a form. */
export interface OtherForm extends LineLabel {
  /**
   * Hardly anything but work is written so: an object, a row below the heading `Agent`, and an English order to an agent
   * whose name is no common noun.
   */
  readonly isExplicit: boolean
}

/** The lines that name an agent in such a form, by their index. */
export function findOtherForms(
  answer: Answer,
  read: LabelReader,
  roster: Roster
): ReadonlyMap<number, OtherForm> {
  const labels = new Map<number, OtherForm>()
  /** Items of a list that begin with a common noun without marks. */
  const nouns = new Map<number, LineLabel>()
  for (const [index, line] of answer.lines.entries()) {
    const at = answer.labels[index]
    if (line.kind !== 'text' || at === undefined || at.named !== undefined) continue
    const { prefix } = at
    const text = line.text.slice(prefix.length)
    if (TICKET_LINE.test(text)) continue
    const label = labelIn(text, prefix, roster) ?? findEmbedded(line, prefix.length, read)?.at
    if (label === undefined) continue
    const isNoun = label.label?.form === 'plain' && !isSure(label)
    const isExplicit = FIELD.test(text) || (isSure(label) && beginsWithWork(label.label?.rest ?? ''))
    if (!isNoun) labels.set(index, { ...label, prefix, isExplicit })
    else if (prefix.list !== undefined) nouns.set(index, label)
  }
  for (const { index, name, task, isMarked } of taskRows(answer.lines)) {
    const label = labelled({ name, task, isMarked }, parsePrefix(''), roster)
    if (label !== undefined && !labels.has(index) && (isMarked || isSure(label)))
      labels.set(index, { ...label, isExplicit: isMarked })
  }
  // Below or above the item of an agent a noun is one, too: `2. QA — Test it`, `3. Ops — Deploy it`.
  for (const [index, label] of nouns)
    if ([index - 1, index + 1].some((next) => isSure(labels.get(next) ?? answer.labels[next])))
      labels.set(index, { ...label, isExplicit: false })
  return labels
}

/** Whether a label means an agent that is nothing else. */
function isSure(at: LineLabel | undefined): boolean {
  return at?.named?.agent !== undefined && isCertain(at.named.strength)
}

function labelIn(text: string, prefix: LinePrefix, roster: Roster): LineLabel | undefined {
  for (const one of readings(text)) {
    const label = labelled(one, prefix, roster)
    if (label !== undefined) return label
  }
  return undefined
}

function readings(text: string): readonly OtherLabel[] {
  const start = text.slice(0, LONGEST_LABEL)
  const before = (pattern: RegExp, isMarked: boolean): OtherLabel[] => {
    const match = pattern.exec(start)
    if (match === null) return []
    const task = text.slice(match[0].length)
    return task === '' || ADDRESS.test(task) ? [] : [{ name: match[1] ?? '', task, isMarked }]
  }
  const behind = BEHIND.exec(text.slice(-LONGEST_LABEL))
  const name = behind?.[1] ?? behind?.[2] ?? behind?.[3]
  const task = behind === null ? '' : text.slice(0, text.length - behind[0].length)
  return [
    ...before(MARKED, true),
    ...before(MENTION, true),
    ...before(PLAIN, false),
    ...before(ASSIGNED, false),
    ...before(FIELD, true),
    ...(name === undefined || !/\s/.test(task) ? [] : [{ name, task, isMarked: false }])
  ]
}

/** One word behind a name without marks is a value: `QA: Vitest`. */
function labelled(
  { name: written, task, isMarked }: OtherLabel,
  prefix: LinePrefix,
  roster: Roster
): LineLabel | undefined {
  const name = parseName(written)
  if (name === undefined) return undefined
  const named = namedAgent({ form: 'bold', colon: true, name }, roster)
  if (named?.agent === undefined || named.strength === 'weak') return undefined
  if (!isMarked && task.length <= LONGEST_LABEL && ONE_WORD.test(task.trim())) return undefined
  const rest = task.replace(/^[*_]{1,3}\s*/, '').replace(END_OF_OBJECT, '')
  // PM repeats the roster that it was given.
  if (rest.trim() === named.agent.description) return undefined
  const label = labelOf({ form: isMarked ? 'bold' : 'plain', written, rest, colon: true }, name)
  return { prefix, label, named }
}
