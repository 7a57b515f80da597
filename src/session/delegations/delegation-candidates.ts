/** Candidates: the lines of an answer that name an agent in a delegation's form, with what speaks for and against them. */
import type { LinePrefix } from './delegation-labels.js'
import { parseLabel, parsePrefix } from './delegation-labels.js'
import { namesAfter, otherReadings, saysAgent, type Label } from './label-names.js'
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
 * How surely a label means an agent: `full` says "Agent" or stands in a form that nothing else has, `name` is a role's
 * name, `noun` is a thing as well (`Documentation`), `weak` is a thing more often than an agent (`Testing`).
 */
type LabelStrength = 'full' | 'name' | 'noun' | 'weak'

/** A line that names an agent, known or not, and a task. */
export interface Candidate {
  readonly line: number
  /** Columns before its first character. */
  readonly indent: number
  /** Columns before the content of the list item that it stands in; its indent outside of a list. */
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
  /** Line that the task's first line stands on. */
  readonly taskLine: number
  /** The task is the first item of a list below the label. */
  readonly taskInList: boolean
  readonly mood: TaskMood
  readonly region: Region
}

/** The lines between two lead-ins: labels that stand together are judged together. */
interface Region {
  readonly introduction: Introduction
  readonly heading: Introduction
  readonly candidates: Candidate[]
  /** Bold labels that name no agent, in lists and outside of them. */
  readonly foreign: { listed: number; unlisted: number }
}

/** All that a first look at the lines of an answer yields. */
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
/** Columns that a list's mark and the blank after it take. */
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
      // An example that was shown as code or quote is over: what follows is meant again.
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

/** A line's label, read in the way in which it names an agent if there is one. */
function readLabel(line: MarkdownLine, roster: Roster): LineLabel {
  const prefix = parsePrefix(line.masked)
  const label = parseLabel(line.masked, line.text, prefix)
  const first = lineLabel(prefix, label)
  if (label === undefined || resolveAgent(label.name, roster) !== undefined) return first
  const others = otherReadings(label).map((one) => lineLabel(prefix, one))
  return others.find((one) => namesAgent(one, roster) && isPerson(one)) ?? first
}

/** `Step 1: Research` is a section, `Step 1: Engineer` is not. */
function isPerson({ label }: LineLabel): boolean {
  return label !== undefined && ['full', 'name'].includes(strengthOf(label))
}

function lineLabel(prefix: LinePrefix, label: Label | undefined): LineLabel {
  return { prefix, label, role: label === undefined ? undefined : roleOfLabel(label.name) }
}

/** Whether a label names an agent, of the roster or not. */
function namesAgent(line: LineLabel | undefined, roster: Roster): boolean {
  const label = line?.label
  if (label === undefined) return false
  const isSaid = saysAgent(label.name)
  if (line?.role === 'generic') return false
  if (line?.role === 'sub-label' || line?.role === 'pm')
    return isSaid && resolveAgent(label.name, roster) !== undefined
  if (!label.colon) return (isSaid || label.bracketed) && resolveAgent(label.name, roster) !== undefined
  if (resolveAgent(label.name, roster) !== undefined) return label.form !== 'heading' || isHeadingName(label)
  if (/\bAgent$/.test(label.name) || label.form === 'task-tool') return label.name.length <= 40
  return (
    label.form === 'bold' &&
    !isThing(slugOf(label.name).split('-').at(-1) ?? '') &&
    isNearAgent(label.name, roster)
  )
}

/** A section named after a thing (`Testing`, `QA/Test results`) is no label. */
function isHeadingName(label: Label): boolean {
  return strengthOf(label) !== 'weak' && !label.name.includes('/')
}

function isThing(slug: string): boolean {
  return NOUNS.has(slug) || WEAK_NOUNS.has(slug)
}

function strengthOf(label: Label): LabelStrength {
  if (label.bracketed || saysAgent(label.name)) return 'full'
  if (label.form !== 'bold' && label.form !== 'heading') return 'full'
  // Of `Git/GitHub` any part may be the one that was taken for an agent.
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
    // A label without a colon is a title: a task that is labelled as one makes it a delegation, or delegations announced.
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

/** `Test it (after Engineer)`: an order if nothing but agents is named, else a remark that the task keeps for itself. */
function trailingAfter(task: string, roster: Roster): string[] {
  const qualifier = /\(([^()]{1,80})\)\.?$/.exec(task.slice(-90).trim())?.[1] ?? ''
  const names = namesAfter(qualifier)
  return names.every((name) => resolveAgent(name, roster) !== undefined && !isThing(slugOf(name)))
    ? names
    : []
}
