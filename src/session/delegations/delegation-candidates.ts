/**
 * Candidates: the lines of an answer that name an agent in the form of a delegation, with the evidence for and against.
 */
import type { LinePrefix } from './delegation-labels.js'
import { parseLabel, parsePrefix } from './delegation-labels.js'
import { namesAfter, otherReadings, endsWithAgent, type Label } from './label-names.js'
import type { Introduction } from './introductions.js'
import { introductionOf } from './introductions.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import type { Agent, Roster } from '../roster/roster.js'
import { isNearAgent, resolveAgent, slugOf } from '../roster/roster.js'
import { roleOfLabel } from './sub-labels.js'
import { findTaskBelow, type LineLabel } from './task-below.js'
import type { TaskMood } from './task-mood.js'
import { moodOf } from './task-mood.js'

/**
 * How certain it is that a label means an agent: `full` has "Agent" or a form that only delegations have, `name` is the
 * name of a role, `noun` is also a common noun (`Documentation`), `weak` is one more often than an agent (`Testing`).
 */
type LabelStrength = 'full' | 'name' | 'noun' | 'weak'

/** A line that names an agent, known or not, and a task. */
export interface Candidate {
  readonly line: number
  /** Columns before its first character. */
  readonly indent: number
  /** Columns before the content of its list item; its indent outside of a list. */
  readonly contentIndent: number
  readonly prefix: LinePrefix
  readonly label: Label
  /** Undefined for a name that the roster does not have. */
  readonly agent: Agent | undefined
  readonly strength: LabelStrength
  /** First line of the task, empty when there is none. */
  readonly task: string
  /** Names from `(after Engineer)`, at the label or at the end of the task. */
  readonly after: readonly string[]
  /** Line of the first line of the task. */
  readonly taskLine: number
  /** The task is the first item of a list below the label. */
  readonly taskInList: boolean
  readonly mood: TaskMood
  readonly region: Region
}

/** The lines between two introductions: their labels are judged together. */
interface Region {
  readonly introduction: Introduction
  readonly heading: Introduction
  readonly candidates: Candidate[]
  /** Bold labels that name no agent, in lists and outside of them. */
  readonly foreign: { listed: number; unlisted: number }
}

/** The result of the first pass over the lines of an answer. */
interface LabelledLines {
  /** By line. */
  readonly labels: ReadonlyMap<number, LineLabel>
  readonly candidates: ReadonlyMap<number, Candidate>
}

const NOUNS = new Set(['documentation', 'docs', 'security', 'research', 'ops', 'devops', 'version-control'])
const WEAK_NOUNS = new Set(
  'test tests testing quality quality-assurance data database data-engineering git vcs versioning dev doc operations sec investigate'.split(
    ' '
  )
)
/** Width of a list mark and the blank after it. */
const CONTENT_AFTER = { bullet: 2, number: 3, none: 0 } as const

/** Finds the labels and candidates of an answer's lines, in one pass. */
export function findCandidates(lines: readonly MarkdownLine[], roster: Roster): LabelledLines {
  const labels = new Map<number, LineLabel>()
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue
    labels.set(index, readLabel(line, roster))
  }
  const candidates = new Map<number, Candidate>()
  const named = new Map<number, boolean>()
  for (const [index, label] of labels) named.set(index, namesAgent(label, roster))
  const isNamed = (index: number): boolean => named.get(index) === true
  let region = regionOf('neutral', 'neutral')
  let paragraph: 'none' | 'prose' | 'label' = 'none'
  for (const [index, line] of lines.entries()) {
    const at = labels.get(index)
    if (at === undefined) {
      if (line.kind === 'blank') paragraph = 'none'
      // An example shown as code or quote ends here: what follows may be a delegation again.
      else if (region.introduction === 'example' && region.candidates.length === 0)
        region = regionOf('neutral', region.heading)
      continue
    }
    const { label, prefix } = at
    const candidate =
      label !== undefined && isNamed(index)
        ? candidateOf(index, lines, labels, isNamed, roster, region)
        : undefined
    if (candidate !== undefined) {
      candidates.set(index, candidate)
      region.candidates.push(candidate)
      paragraph = 'label'
    } else if (prefix.heading > 0) {
      region = regionOf('neutral', introductionOf(line.text.slice(prefix.length), true))
    } else if (label?.colon === true && label.rest !== '') {
      if (at.role === 'other') region.foreign[prefix.list === undefined ? 'unlisted' : 'listed']++
      paragraph = 'label'
    } else if (paragraph !== 'label' && prefix.list === undefined) {
      region = regionOf(introductionOf(line.text, label?.colon === true), region.heading)
      paragraph = 'prose'
    }
  }
  return { labels, candidates }
}

function regionOf(introduction: Introduction, heading: Introduction): Region {
  return { introduction, heading, candidates: [], foreign: { listed: 0, unlisted: 0 } }
}

/** Parses the label of a line, preferring a reading that names an agent. */
function readLabel(line: MarkdownLine, roster: Roster): LineLabel {
  const prefix = parsePrefix(line.masked)
  const label = parseLabel(line.masked, line.text, prefix)
  const first = lineLabel(prefix, label)
  if (label === undefined || resolveAgent(label.name, roster) !== undefined) return first
  const others = otherReadings(label).map((one) => lineLabel(prefix, one))
  return others.find((one) => namesAgent(one, roster) && isUnambiguous(one)) ?? first
}

/** `Step 1: Research` is a section, `Step 1: Engineer` is not. */
function isUnambiguous({ label }: LineLabel): boolean {
  return label !== undefined && ['full', 'name'].includes(strengthOf(label))
}

function lineLabel(prefix: LinePrefix, label: Label | undefined): LineLabel {
  return { prefix, label, role: label === undefined ? undefined : roleOfLabel(label.name) }
}

/** Whether a label names an agent, of the roster or not. */
function namesAgent(line: LineLabel | undefined, roster: Roster): boolean {
  const label = line?.label
  if (label === undefined) return false
  const isSaid = endsWithAgent(label.name)
  if (line?.role === 'generic') return false
  if (line?.role === 'sub-label' || line?.role === 'pm')
    return isSaid && resolveAgent(label.name, roster) !== undefined
  if (!label.colon) return (isSaid || label.bracketed) && resolveAgent(label.name, roster) !== undefined
  if (resolveAgent(label.name, roster) !== undefined) return label.form !== 'heading' || isHeadingName(label)
  if (/\bAgent$/.test(label.name) || label.form === 'task-tool') return label.name.length <= 40
  return (
    label.form === 'bold' &&
    !isCommonNoun(slugOf(label.name).split('-').at(-1) ?? '') &&
    isNearAgent(label.name, roster)
  )
}

/** A section named by a common noun (`Testing`, `QA/Test results`) is not a label. */
function isHeadingName(label: Label): boolean {
  return strengthOf(label) !== 'weak' && !label.name.includes('/')
}

function isCommonNoun(slug: string): boolean {
  return NOUNS.has(slug) || WEAK_NOUNS.has(slug)
}

function strengthOf(label: Label): LabelStrength {
  if (label.bracketed || endsWithAgent(label.name)) return 'full'
  if (label.form !== 'bold' && label.form !== 'heading') return 'full'
  // Any part of `Git/GitHub` may be the one that resolved to an agent.
  const slugs = label.name.split('/').map(slugOf)
  if (slugs.some((slug) => WEAK_NOUNS.has(slug))) return 'weak'
  return slugs.some((slug) => NOUNS.has(slug)) ? 'noun' : 'name'
}

function candidateOf(
  index: number,
  lines: readonly MarkdownLine[],
  labels: ReadonlyMap<number, LineLabel>,
  isNamed: (index: number) => boolean,
  roster: Roster,
  region: Region
): Candidate | undefined {
  const at = labels.get(index)
  if (at?.label === undefined) return undefined
  const { label, prefix } = at
  const below =
    label.rest === '' ? findTaskBelow(index, lines, labels, isNamed) : { task: label.rest, line: index }
  const task = below?.task ?? ''
  if (!label.colon) {
    // A label without a colon is a title: it is a delegation if a sub-label marks a task, or if delegations are announced.
    const isTask = below !== undefined && /^task$/i.test(labels.get(below.line)?.label?.name ?? '')
    const isAnnounced = region.heading === 'delegating' || region.introduction === 'delegating'
    if (!isTask && !(isAnnounced && moodOf(task) === 'directive')) return undefined
  }
  return {
    line: index,
    indent: lines[index]?.indent ?? 0,
    contentIndent: (lines[index]?.indent ?? 0) + CONTENT_AFTER[prefix.list ?? 'none'],
    prefix,
    label,
    agent: resolveAgent(label.name, roster),
    strength: strengthOf(label),
    task,
    after: [...label.after, ...trailingAfter(task, roster)],
    taskLine: below?.line ?? index,
    taskInList:
      below !== undefined && below.line !== index && labels.get(below.line)?.prefix.list !== undefined,
    mood: task === '' ? 'placeholder' : moodOf(task),
    region
  }
}

/** `Test it (after Engineer)`: a dependency if it names only agents, else a remark that is part of the task. */
function trailingAfter(task: string, roster: Roster): string[] {
  const qualifier = /\(([^()]{1,80})\)\.?$/.exec(task.slice(-90).trim())?.[1] ?? ''
  const names = namesAfter(qualifier)
  return names.every((name) => resolveAgent(name, roster) !== undefined && !isCommonNoun(slugOf(name)))
    ? names
    : []
}
