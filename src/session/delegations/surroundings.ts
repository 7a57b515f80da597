/** What is above and beside a candidate: the heading and the sentence that introduce it, and the labels of its list. */
import { isCertain } from './labels/agent-names.js'
import type { Candidate } from './candidates.js'
import type { LineLabel } from './labels/line-labels.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { introductionOf, type Introduction } from '../words/introduction-words.js'

/** The lines below one introduction: their labels are judged together. */
export interface Region {
  readonly introduction: Introduction
  readonly heading: Introduction
  readonly candidates: Candidate[]
  /** The lines up to the next heading that names no agent. */
  readonly section: Section
  /** Candidates in lists whose first label names no agent: `**Error handling**`, `**Security**`, `**Testing**`. */
  readonly topics: Set<Candidate>
}

/** A section of an answer. */
interface Section {
  /** It has a delegation to an agent that cannot be anything else. */
  hasCertain: boolean
}

/** Follows the lines of an answer. */
export interface Surroundings {
  /** The region that a line with this label is in. */
  readonly regionAt: (at: LineLabel) => Region
  readonly pass: (line: MarkdownLine, at: LineLabel | undefined, candidate: Candidate | undefined) => void
}

/** Lines or items with labels, without a gap between them. */
interface Group {
  readonly isList: boolean
  readonly indent: number
  readonly isOfTopics: boolean
}

/** Returns the state before the first line of an answer. */
export function createSurroundings(): Surroundings {
  let heading: { readonly introduction: Introduction; readonly level: number } = {
    introduction: 'none',
    level: 0
  }
  let section: Section = { hasCertain: false }
  let region = regionOf('none', 'none', section)
  let paragraph: 'none' | 'prose' | 'label' = 'none'
  let group: Group | undefined
  const begin = (introduction: Introduction): void => {
    region = regionOf(introduction, heading.introduction, section)
  }
  const passHeading = (introduction: Introduction, level: number): void => {
    heading = { introduction, level }
    section = { hasCertain: false }
    group = undefined
    begin('none')
  }
  const passLabel = (line: MarkdownLine, at: LineLabel, candidate: Candidate | undefined): void => {
    const isList = at.prefix.list !== undefined
    if (group?.isList !== isList) group = { isList, indent: line.indent, isOfTopics: candidate === undefined }
    if (candidate === undefined) return
    region.candidates.push(candidate)
    if (isSure(candidate)) section.hasCertain = true
    if (group.isOfTopics && line.indent === group.indent) region.topics.add(candidate)
  }
  return {
    regionAt: ({ prefix }) => {
      // A heading of the same level ends what the last one announced.
      if (prefix.heading > 0 && prefix.heading <= heading.level) {
        heading = { introduction: 'none', level: prefix.heading }
        begin('none')
      }
      return region
    },
    pass: (line, at, candidate) => {
      if (at === undefined) {
        if (line.kind === 'blank') {
          paragraph = 'none'
          if (group?.isList === false) group = undefined
        } else if (region.candidates.length === 0 && region.introduction !== 'none') begin('none')
        return
      }
      const { label, prefix } = at
      if (candidate !== undefined || (label?.colon === true && label.rest !== '')) {
        passLabel(line, at, candidate)
        paragraph = 'label'
      } else if (prefix.heading > 0)
        passHeading(introductionOf(line.text.slice(prefix.length), true), prefix.heading)
      else if (prefix.list !== undefined) {
        if (region.candidates.length === 0 && region.introduction !== 'none') begin('none')
      } else if (paragraph !== 'label') {
        begin(introductionOf(line.text, label?.colon === true))
        group = undefined
        paragraph = 'prose'
      }
    }
  }
}

function regionOf(introduction: Introduction, heading: Introduction, section: Section): Region {
  return { introduction, heading, candidates: [], section, topics: new Set() }
}

/** Whether a candidate has a task, and a label that can only mean an agent of the roster. */
export function isSure({ strength, task, agent }: Candidate): boolean {
  return agent !== undefined && isCertain(strength) && task !== ''
}
