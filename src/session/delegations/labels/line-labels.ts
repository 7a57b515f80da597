/** Parses the label of a line, in the reading that names an agent if there is one. */
import { isCertain, namedAgent, type NamedAgent } from './agent-names.js'
import { parseLabel, type LabelForm, type WrittenLabel } from './label-forms.js'
import { afterStep, labelOf, parseName, type Label, type LabelName } from './label-names.js'
import { parsePrefix, type LinePrefix } from './line-prefix.js'
import type { Roster } from '../../roster/roster.js'
import { slugOf } from '../../../util/slug.js'
import type { MarkdownLine } from '../../text/markdown-blocks.js'
import { AGENT_LABEL } from '../../words/closing-words.js'

/** The parsed prefix and label of a text line. */
export interface LineLabel {
  readonly prefix: LinePrefix
  readonly label: Label | undefined
  /** The agent that the label names. */
  readonly named: NamedAgent | undefined
}

/** Reads the labels of lines; equal labels, of which answers have many, are resolved once. */
export type LabelReader = (line: MarkdownLine) => LineLabel

/** What is known about a label that is written in a form. */
interface Known {
  readonly name: LabelName
  readonly named: NamedAgent | undefined
}

/** The memory of labels is bounded, as a hostile answer may have a million of them. */
const MOST_KNOWN = 10_000

/** Creates a reader for the labels of one answer. */
export function createLabelReader(roster: Roster): LabelReader {
  const withColon = new Map<LabelForm, Map<string, Known | null>>()
  const titles: typeof withColon = new Map()
  const lookUp = (written: WrittenLabel): Known | undefined => {
    const forms = written.colon ? withColon : titles
    const known = forms.get(written.form) ?? new Map<string, Known | null>()
    forms.set(written.form, known)
    const found = known.get(written.written)
    if (found !== undefined) return found ?? undefined
    const name = parseName(written.written)
    const result =
      name === undefined
        ? undefined
        : { name, named: namedAgent({ form: written.form, colon: written.colon, name }, roster) }
    if (known.size < MOST_KNOWN) known.set(written.written, result ?? null)
    return result
  }
  return (line) => {
    const prefix = parsePrefix(line.masked)
    const written = parseLabel(line.masked, line.text, prefix)
    const read = written && readingOf(written, lookUp)
    return { prefix, label: read?.label, named: read?.named }
  }
}

type Reading = Pick<LineLabel, 'label' | 'named'>

/** `Step 1: Research` is a section, `Step 1: Engineer` is not; of several agents in one label the first counts. */
function readingOf(
  written: WrittenLabel,
  lookUp: (written: WrittenLabel) => Known | undefined
): Reading | undefined {
  const own = lookUp(written)
  if (own === undefined) return undefined
  if (own.named?.agent !== undefined && own.named.strength !== 'weak')
    return { label: labelOf(written, own.name), named: own.named }
  const assigned = own.name.qualifiers.map((one) => lookUp({ ...written, written: one }))
  const isNumbered = /\p{Nd}/u.test(own.name.name)
  const assignee = assigned.find(
    (one) => one?.named?.agent !== undefined && (isCertain(one.named.strength) || isNumbered)
  )
  if (assignee !== undefined && (own.named === undefined || own.named.strength === 'weak'))
    return { label: joined(written, own.name, assignee.name), named: assignee.named }
  if (own.named?.agent !== undefined) return { label: labelOf(written, own.name), named: own.named }
  const step = afterStep(written)
  const behind = step && lookUp(step)
  if (step !== undefined && behind?.named !== undefined && isCertain(behind.named.strength))
    return { label: joined(step, own.name, behind.name), named: behind.named }
  return asField(written, own.name, lookUp) ?? { label: labelOf(written, own.name), named: own.named }
}

function joined(written: WrittenLabel, outer: LabelName, inner: LabelName): Label {
  return labelOf(written, {
    ...inner,
    after: [...outer.after, ...inner.after],
    insteadOf: [...outer.insteadOf, ...inner.insteadOf]
  })
}

/** `**Agent**: Engineer`: the text of the label names the agent, and the task stands in another label. */
function asField(
  written: WrittenLabel,
  name: LabelName,
  lookUp: (written: WrittenLabel) => Known | undefined
): Reading | undefined {
  if (!written.colon || !AGENT_LABEL.test(name.name) || written.rest.length > 60) return undefined
  const value = { form: 'field', written: written.rest, rest: '', colon: true } as const
  const inner = lookUp(value)
  return inner?.named?.agent === undefined || slugOf(inner.name.name) === ''
    ? undefined
    : { label: labelOf(value, inner.name), named: inner.named }
}
