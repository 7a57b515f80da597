/** Whether the result of a completed run is a function of its key, so that an identical run may reuse it. Pure. */
import { isEditingTool, isLookingTool } from '../../claude/command/tool-names.js'

/** The facts about a completed run. */
export interface KeepFacts {
  readonly response: string
  readonly gotMessages: boolean
  /** Names of the tools that it called. */
  readonly usedTools: ReadonlySet<string>
  /** Paths that it read and that are not part of the recorded state: ignored files, and files outside the checkout. */
  readonly readElsewhere: readonly string[]
  /** Whether no file changed while it ran. */
  readonly isUnchanged: boolean
  /** What it made besides the files of its patch: ignored files, commits. */
  readonly unpatched: readonly string[]
  readonly isolation: 'shared' | 'worktree'
  /** Whether the author allows reuse after commands and other tools with effects elsewhere. */
  readonly cacheCommands: boolean
}

/** Paths that a reason names. */
const SHOWN = 3

/** Why the result is not kept; undefined when it is. */
export function whyNotKept(facts: KeepFacts): string | undefined {
  const { response, gotMessages, usedTools, readElsewhere, isUnchanged, unpatched, isolation } = facts
  const beyondFiles = [...usedTools].filter((tool) => !isLookingTool(tool) && !isEditingTool(tool))
  const editing = [...usedTools].filter((tool) => isEditingTool(tool))
  if (response.trim() === '') return 'its answer is empty'
  if (gotMessages) return 'the agent got messages while it worked'
  if (beyondFiles.length > 0 && !facts.cacheCommands)
    return `it used ${beyondFiles.join(', ')}, which may act on more than the files of the checkout; cache-commands: true keeps such results too`
  if (readElsewhere.length > 0)
    return `it read what is not part of the recorded state of the checkout: ${shorten(readElsewhere)}`
  if (unpatched.length > 0) return `its patch does not contain all that it made: ${shorten(unpatched)}`
  if (isolation === 'shared' && (!isUnchanged || editing.length > 0)) {
    const why = isUnchanged ? `it used ${editing.join(', ')}` : 'files changed while it ran'
    return `${why}; with isolation: shared only runs that change nothing are`
  }
  return undefined
}

function shorten(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return `${names.slice(0, SHOWN).join(', ')}${more}`
}
