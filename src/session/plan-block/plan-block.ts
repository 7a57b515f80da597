/**
 * The plan in the form that needs no guessing: a code block named `delegations`, with a JSON object for each delegation.
 * Pure, in linear time.
 */
import { findNamedBlocks, type NamedBlock } from './named-blocks.js'
import { readJsonObjects } from './json-objects.js'
import type { Revision } from './revised-plan.js'
import { isRevision } from '../words/revision-words.js'
import type { PassedOverLine } from '../record/passed-over.js'

/** One object of the block. */
export interface PlanEntry {
  /** The agent as PM wrote it. */
  readonly agent: string
  /** The whole task. */
  readonly task: string
  /** Agents or numbers of other delegations that it waits for. */
  readonly after: readonly string[]
  /** Numbers of earlier delegations whose work it does again. */
  readonly insteadOf: readonly string[]
  /** PM's own number for it, which `after` of another one may name. */
  readonly number?: string
  /** Line of PM's answer that it starts on, from 1. */
  readonly line: number
}

/** The blocks of an answer, read together. */
export interface PlanBlock {
  readonly entries: readonly PlanEntry[]
  /** What of them could not be read, and blocks that were not meant as a plan. */
  readonly passedOver: readonly PassedOverLine[]
  /** The agents that the lost parts name, as far as that can be read: an empty name for a part that names none. */
  readonly lostAgents: readonly string[]
  /** The agents that blocks of another name have tasks for. */
  readonly otherAgents: readonly string[]
  /** Parts of entries that were ignored, a sentence each. */
  readonly problems: readonly string[]
  /** How many blocks the answer has; one without entries says that nothing is delegated. */
  readonly blocks: number
  /** Blocks that PM calls a revision of its plan, in textual order. */
  readonly revisions: readonly Revision[]
  /** The answer with blank lines in place of its blocks. */
  readonly prose: string
}

/** Why a block of another name is passed over. */
export const OTHER_NAME = 'delegations in a code block that is not named `delegations`'

/** Characters of a line that are shown. */
const SHOWN_CHARACTERS = 200

/** Reads the plan blocks of an answer. One in a quote or inside another block is quoted text, and is passed over. */
export function readPlanBlock(response: string): PlanBlock {
  // Most answers without one are recognized at once.
  if (!/```|~~~/.test(response) || !/delegation|"agent"/i.test(response))
    return { ...createRead(), otherAgents: [], blocks: 0, revisions: [], prose: response }
  const read = createRead()
  const otherAgents: string[] = []
  const { passedOver } = read
  const revisions: Revision[] = []
  let given = 0
  let end = 0
  const prose = response.split(/\r\n|\n|\r/)
  const { blocks, quoted } = findNamedBlocks(response)
  for (const { line, text } of quoted) passedOver.push(passOver(line, text, 'a quoted delegations block'))
  for (const block of blocks) {
    if (block.name !== 'delegations') {
      passedOver.push(passOver(block.line, block.fence, OTHER_NAME))
      otherAgents.push(...agentsIn(block.text))
      continue
    }
    if (given > 0 && isRevision(prose.slice(end, block.line - 1).join('\n')))
      revisions.push({ line: block.line, lastLine: block.lastLine })
    given += 1
    end = block.lastLine
    prose.fill('', block.line - 1, block.lastLine)
    readBlock(block, read)
  }
  passedOver.sort((one, other) => one.line - other.line)
  return { ...read, otherAgents, blocks: given, revisions, prose: prose.join('\n') }
}

interface ReadBlocks {
  readonly entries: PlanEntry[]
  readonly passedOver: PassedOverLine[]
  readonly lostAgents: string[]
  readonly problems: string[]
}

function createRead(): ReadBlocks {
  return { entries: [], passedOver: [], lostAgents: [], problems: [] }
}

function readBlock(block: NamedBlock, { entries, passedOver, lostAgents, problems }: ReadBlocks): void {
  const { objects, faults } = readJsonObjects(block.text)
  for (const { offset, text, reason, whole } of faults) {
    passedOver.push({ ...passOver(lineAt(block, offset), text, reason), isLost: true })
    lostAgents.push(...agentsIn(whole))
  }
  let from = { offset: 0, line: block.line + 1 }
  for (const { offset, value } of objects) {
    // Counted on from the object before, so that many objects take linear time.
    from = { offset, line: from.line + countLineEnds(block.text, from.offset, offset) }
    const entry = parseEntry(value, from.line)
    if (typeof entry === 'string') {
      const text = JSON.stringify(value)
      const line = passOver(from.line, text, entry)
      passedOver.push(entry === PLACEHOLDER ? line : { ...line, isLost: true })
      if (entry !== PLACEHOLDER) lostAgents.push(...agentsIn(text))
    } else {
      entries.push(entry)
      const unknown = Object.keys(value).filter((key) => !KEYS.includes(key))
      const inner = unknown.map((key) => JSON.stringify({ [key]: value[key] })).find(isDelegating)
      if (inner !== undefined) {
        passedOver.push({ ...passOver(entry.line, inner, 'a delegation within another one'), isLost: true })
        lostAgents.push(...agentsIn(inner))
      } else if (unknown.length > 0)
        problems.push(
          `The delegation in line ${entry.line} of PM's answer has unknown keys, which are ignored: ${unknown.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}. Known are ${KEYS.join(', ')}.`
        )
    }
  }
}

/** Whether something in a JSON text has an agent and a task. */
function isDelegating(json: string): boolean {
  return /[{,]"agent":"/.test(json) && /[{,]"task":["[]/.test(json)
}

/** An agent's key and name as JSON, or nearly so: with other quotation marks, or as YAML. */
const NEARLY_AGENT = /(?<![\p{L}\d])agent["'“”‘’]?\s*[:=]\s*["'“”‘’]?([^"'“”‘’,}\n]*)/giu

/** The agents that an unreadable part names; one without a name if it names none. */
function agentsIn(text: string): string[] {
  const names = [...text.matchAll(NEARLY_AGENT)].map(([, name = '']) => name.trim())
  return names.length === 0 ? [''] : names
}

const PLACEHOLDER = 'a placeholder'

const KEYS: readonly string[] = ['agent', 'task', 'after', 'insteadOf', 'number']

/** An entry, or why the object is none. */
function parseEntry(value: Readonly<Record<string, unknown>>, line: number): PlanEntry | string {
  const { agent, number } = value
  const task = textOf(value['task'])
  if (typeof agent !== 'string' || agent.trim() === '') return 'it has no "agent", which must be a name'
  if (typeof task !== 'string' || task.trim() === '') return 'it has no "task", which must be a text'
  if (/^<[^<>]*>$/.test(task.trim())) return PLACEHOLDER
  const after = namesIn(value['after'])
  const insteadOf = namesIn(value['insteadOf'])
  if (after === undefined) return '"after" is not a list of agents or numbers'
  if (insteadOf === undefined) return '"insteadOf" is not a list of numbers'
  return {
    agent: agent.trim(),
    task: task.replace(/\r\n?/g, '\n').trim(),
    after,
    insteadOf,
    ...(typeof number === 'string' || typeof number === 'number' ? { number: String(number).trim() } : {}),
    line
  }
}

/** A text, or the lines of one. */
function textOf(value: unknown): unknown {
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : value
}

/** The names in `"QA"`, `2` or `["QA", 2]`; undefined for anything else. */
function namesIn(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return []
  const names = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  const texts = names.flatMap((name) =>
    typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : []
  )
  return texts.length === names.length ? texts.filter((name) => name !== '') : undefined
}

function passOver(line: number, text: string, reason: string): PassedOverLine {
  const shown = text.replace(/\s+/g, ' ').trim()
  return { line, text: shown.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, ''), reason }
}

function lineAt(block: NamedBlock, offset: number): number {
  return block.line + 1 + countLineEnds(block.text, 0, offset)
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
