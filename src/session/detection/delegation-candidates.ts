/** Candidates: the lines of an answer that name an agent in a delegation's form, with what speaks for and against them. */
import type { Label, LinePrefix } from './delegation-labels.js'
import { parseLabel, parsePrefix } from './delegation-labels.js'
import type { LeadIn } from './lead-ins.js'
import { leadInOf } from './lead-ins.js'
import type { MarkdownLine } from './markdown-blocks.js'
import type { Agent, Roster } from '../roster.js'
import { isNearAgent, resolveAgent, slugOf } from '../roster.js'
import type { LabelRole } from './sub-labels.js'
import { roleOfLabel } from './sub-labels.js'
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
  /** Line that the task's first line stands on. */
  readonly taskLine: number
  /** The task is the first item of a list below the label. */
  readonly taskInList: boolean
  readonly mood: TaskMood
  readonly region: Region
}

/** The lines between two lead-ins: labels that stand together are judged together. */
interface Region {
  readonly leadIn: LeadIn
  readonly heading: LeadIn
  readonly candidates: Candidate[]
  /** Bold labels that name no agent, in lists and outside of them. */
  readonly foreign: { listed: number; unlisted: number }
}

/** What a text line is, apart from being a candidate. */
export interface LineLabel {
  readonly prefix: LinePrefix
  readonly label: Label | undefined
  readonly role: LabelRole | undefined
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
/** Lines that a task may stand below its label, sub-labels before it included. */
const TASK_WITHIN_LINES = 40

/** Finds the labels and candidates of an answer's lines, in one pass. */
export function findCandidates(lines: readonly MarkdownLine[], roster: Roster): LabelledLines {
  const labels = new Map<number, LineLabel>()
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue
    const prefix = parsePrefix(line.masked)
    const label = parseLabel(line.masked, line.text, prefix)
    labels.set(index, { prefix, label, role: label === undefined ? undefined : roleOfLabel(label.name) })
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
      else if (region.leadIn === 'example' && region.candidates.length === 0)
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
      region = regionOf('neutral', leadInOf(line.text.slice(prefix.length), true))
    } else if (label?.colon === true && label.rest !== '') {
      if (at.role === 'other') region.foreign[prefix.list === undefined ? 'unlisted' : 'listed']++
      paragraph = 'label'
    } else if (paragraph !== 'label' && prefix.list === undefined) {
      region = regionOf(leadInOf(line.text, label?.colon === true), region.heading)
      paragraph = 'prose'
    }
  }
  return { labels, candidates }
}

function regionOf(leadIn: LeadIn, heading: LeadIn): Region {
  return { leadIn, heading, candidates: [], foreign: { listed: 0, unlisted: 0 } }
}

/** Whether a label names an agent, of the roster or not. */
function namesAgent(line: LineLabel | undefined, roster: Roster): boolean {
  const label = line?.label
  if (label === undefined) return false
  const saysAgent = /\bagent$/i.test(label.name)
  if (line?.role === 'generic') return false
  if (line?.role === 'sub-label' || line?.role === 'pm')
    return saysAgent && resolveAgent(label.name, roster) !== undefined
  if (!label.colon) return (saysAgent || label.bracketed) && resolveAgent(label.name, roster) !== undefined
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
  if (label.bracketed || /\bagent$/i.test(label.name)) return 'full'
  if (label.form !== 'bold' && label.form !== 'heading') return 'full'
  const slug = slugOf(label.name)
  if (WEAK_NOUNS.has(slug)) return 'weak'
  return NOUNS.has(slug) ? 'noun' : 'name'
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
  // A label without a colon is a title; only a task that is labelled as one makes it a delegation.
  if (!label.colon && (below === undefined || !/^task$/i.test(labels.get(below.line)?.label?.name ?? '')))
    return undefined
  const task = below?.task ?? ''
  return {
    line: index,
    indent: lines[index]?.indent ?? 0,
    contentIndent: (lines[index]?.indent ?? 0) + CONTENT_AFTER[prefix.list ?? 'none'],
    prefix,
    label,
    agent: resolveAgent(label.name, roster),
    strength: strengthOf(label),
    task,
    taskLine: below?.line ?? index,
    taskInList:
      below !== undefined && below.line !== index && labels.get(below.line)?.prefix.list !== undefined,
    mood: task === '' ? 'placeholder' : moodOf(task),
    region
  }
}

/** The task that stands below an empty label: the next line, or what a `Task` sub-label gives. */
function findTaskBelow(
  index: number,
  lines: readonly MarkdownLine[],
  labels: ReadonlyMap<number, LineLabel>,
  isNamed: (index: number) => boolean
): { task: string; line: number } | undefined {
  let first: { task: string; line: number } | undefined
  for (let next = index + 1; next < Math.min(lines.length, index + TASK_WITHIN_LINES); next++) {
    const line = lines[next]
    const at = labels.get(next)
    if (line === undefined || isNamed(next) || (at?.prefix.heading ?? 0) > 0) break
    if (line.kind === 'blank') {
      if (next - index > 1 && first === undefined) break
      continue
    }
    if (at === undefined) {
      if (first === undefined) break
      continue
    }
    const isSub = at.role === 'sub-label' || /^TEMPORAL CONTEXT\b/.test(line.text.trim())
    if (at.label !== undefined && /^task$/i.test(at.label.name) && at.label.rest !== '')
      return { task: at.label.rest, line: next }
    if (first === undefined && !isSub) {
      const task = line.text.slice(at.prefix.length).trim()
      const isClose = next === index + 1 || at.prefix.list !== undefined || moodOf(task) === 'directive'
      return isClose ? { task, line: next } : undefined
    }
    if (isSub && first === undefined && at.label?.rest !== undefined && at.label.rest !== '')
      first = { task: at.label.rest, line: next }
    else if (isSub && first === undefined) first = { task: '', line: next }
    else if (first?.task === '' && !isSub)
      return { task: line.text.slice(at.prefix.length).trim(), line: next }
  }
  return first === undefined || first.task === '' ? undefined : first
}
