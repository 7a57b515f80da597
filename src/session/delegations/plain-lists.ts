/**
 * Lists whose items begin with agents without bold marks: `- Engineer: Build it`. A name alone is prose, but a list of
 * nothing else is a plan.
 */
import { isCertain, namedAgent } from './labels/agent-names.js'
import type { Answer } from './answer.js'
import { labelOf, parseName } from './labels/label-names.js'
import type { LineLabel } from './labels/line-labels.js'
import type { Roster } from '../roster/roster.js'

/** Lines that begin with agents, in a list or one below the other. */
export interface PlainGroup {
  /** By index of the line. */
  readonly labels: ReadonlyMap<number, LineLabel>
  /** A list of two or more items, all of them agents; a text in lower case may say what the agent is. */
  readonly isPlan: boolean
}

interface OpenGroup {
  readonly isList: boolean
  readonly labels: Map<number, LineLabel>
  hasOthers: boolean
}

const LONGEST_NAME = 60
/** `X: y` */
const SHORTEST = 4
const NAME = /^([*_`]{0,1}\p{L}[^:：]{0,50}?)(?:\s?[:：]|\s(?:[-–—]|→|->)\s)/u

/** Finds the groups of an answer that have two agents or more, or one as the whole list; one of them must be certain. */
export function findPlainGroups(answer: Answer, roster: Roster): readonly PlainGroup[] {
  const groups: OpenGroup[] = []
  const prose: OpenGroup = { isList: false, labels: new Map(), hasOthers: true }
  const lists = new Map<number, OpenGroup>()
  /** Indent of the item of an agent: what is deeper belongs to its task. */
  let owner: number | undefined
  let isAfterBlank = false
  for (const [index, line] of answer.lines.entries()) {
    const at = answer.labels[index]
    if (at === undefined) {
      isAfterBlank = line.kind === 'blank'
      continue
    }
    if (at.prefix.list === undefined) {
      if (at.prefix.heading > 0 || (isAfterBlank && line.indent === 0)) {
        lists.clear()
        owner = undefined
      }
      const label = lists.size === 0 ? plainLabel(answer, index, at, roster) : undefined
      if (label !== undefined) prose.labels.set(index, label)
    } else if (owner === undefined || line.indent <= owner) {
      owner = undefined
      for (const indent of lists.keys()) if (indent > line.indent) lists.delete(indent)
      let list = lists.get(line.indent)
      if (list === undefined) {
        list = { isList: true, labels: new Map(), hasOthers: false }
        lists.set(line.indent, list)
        groups.push(list)
      }
      const label = plainLabel(answer, index, at, roster)
      if (label === undefined) list.hasOthers = true
      else {
        list.labels.set(index, label)
        owner = line.indent
      }
    }
    isAfterBlank = false
  }
  return [...groups, prose]
    .filter(
      ({ labels, hasOthers }) =>
        labels.size > (hasOthers ? 1 : 0) &&
        [...labels.values()].some(({ named }) => named !== undefined && isCertain(named.strength))
    )
    .map(({ labels, isList, hasOthers }) => ({
      labels,
      isPlan:
        isList &&
        !hasOthers &&
        labels.size > 1 &&
        [...labels.values()].every(({ label }) => !/^\p{Ll}/u.test(label?.rest ?? ''))
    }))
}

/** The answer with these lines as labels. */
export function withPlainLabels(answer: Answer, groups: readonly PlainGroup[]): Answer {
  const labels = [...answer.labels]
  for (const group of groups) for (const [index, label] of group.labels) labels[index] = label
  return { ...answer, labels }
}

function plainLabel(
  { lines }: Answer,
  index: number,
  { prefix, named }: LineLabel,
  roster: Roster
): LineLabel | undefined {
  const text = lines[index]?.text ?? ''
  if (named !== undefined || text.length < prefix.length + SHORTEST) return undefined
  const match = NAME.exec(text.slice(prefix.length, prefix.length + LONGEST_NAME))
  const name = match === null ? undefined : parseName(match[1] ?? '')
  if (match === null || name === undefined) return undefined
  // Judged like a bold label: `Documentation` is a common noun here too.
  const agent = namedAgent({ form: 'bold', colon: true, name }, roster)
  if (agent?.agent === undefined) return undefined
  const rest = text.slice(prefix.length + match[0].length)
  // PM repeats the roster that it was given.
  if (rest.trim() === agent.agent.description) return undefined
  const written = { form: 'plain', written: match[1] ?? '', rest, colon: true } as const
  return { prefix, label: labelOf(written, name), named: agent }
}
