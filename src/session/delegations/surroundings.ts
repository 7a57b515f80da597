/** What is above and beside a candidate: the heading and the sentence that introduce it, and the labels of its list. */
import type { Candidate } from './candidates.js'
import type { LineLabel } from './line-labels.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { introductionOf, type Introduction } from '../words/introduction-words.js'

/** The lines below one introduction: their labels are judged together. */
export interface Region {
  readonly introduction: Introduction
  readonly heading: Introduction
  readonly candidates: Candidate[]
  /** Candidates in lists whose first label names no agent: `**Error handling**`, `**Security**`, `**Testing**`. */
  readonly topics: Set<Candidate>
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
  let region = regionOf('none', 'none')
  let paragraph: 'none' | 'prose' | 'label' = 'none'
  let group: Group | undefined
  const begin = (introduction: Introduction): void => {
    region = regionOf(introduction, heading.introduction)
  }
  const passHeading = (introduction: Introduction, level: number): void => {
    heading = { introduction, level }
    group = undefined
    begin('none')
  }
  const passLabel = (line: MarkdownLine, at: LineLabel, candidate: Candidate | undefined): void => {
    const isList = at.prefix.list !== undefined
    if (group === undefined || group.isList !== isList)
      group = { isList, indent: line.indent, isOfTopics: candidate === undefined }
    if (candidate === undefined) return
    region.candidates.push(candidate)
    if (group.isOfTopics && line.indent === group.indent) region.topics.add(candidate)
  }
  return {
    regionAt: ({ prefix }) => {
      if (prefix.heading > 0 && prefix.heading <= heading.level) passHeading('none', prefix.heading)
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

function regionOf(introduction: Introduction, heading: Introduction): Region {
  return { introduction, heading, candidates: [], topics: new Set() }
}
