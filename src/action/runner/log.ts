/** The only access to the runner's log: every line is filtered, and annotations stay within the runner's limits. */
import * as core from './runner-commands.js'
import { plainText } from '../../report/text/plain-text.js'

/** Annotations of each kind that the runner shows for a step; it drops the rest (actions/runner). */
const ANNOTATIONS_OF_A_KIND = 10

/** Characters of an annotation that the runner keeps. */
const ANNOTATION_LENGTH = 4096

/** Level of an annotation. */
export type AnnotationKind = 'error' | 'warning' | 'notice'

/** Commands and lines of the runner's log; by default the real one. */
export type LogSink = Pick<typeof core, 'error' | 'warning' | 'notice' | 'startGroup' | 'endGroup'> & {
  readonly writeLine: (line: string) => void
}

/** The log of one step. */
export interface ActionLog {
  /** Writes text of any number of lines. */
  readonly write: (text: string) => void
  /** Starts a group of lines that can be folded, below a title. */
  readonly startGroup: (title: string) => void
  /** Ends the open group, if there is one. */
  readonly endGroup: () => void
  /** Writes lines under a title that can be folded. */
  readonly writeGroup: (title: string, lines: readonly string[]) => void
  /**
   * Annotates the step; call it for the most important message first. Beyond the runner's limit, messages are written
   * as plain lines.
   */
  readonly annotate: (kind: AnnotationKind, message: string, title?: string) => void
}

/** Creates the log; `redact` removes secrets from every line. */
export function createActionLog(redact: (text: string) => string, sink: LogSink = REAL_SINK): ActionLog {
  const given = { error: 0, warning: 0, notice: 0 }
  const write = (text: string): void => {
    for (const line of filterLogText(text, redact)) sink.writeLine(line)
  }
  let isGroupOpen = false
  const startGroup = (title: string): void => {
    isGroupOpen = true
    sink.startGroup(oneLine(title, redact))
  }
  const endGroup = (): void => {
    if (isGroupOpen) sink.endGroup()
    isGroupOpen = false
  }
  return {
    write,
    startGroup,
    endGroup,
    writeGroup: (title, lines) => {
      startGroup(title)
      for (const line of lines) write(line)
      endGroup()
    },
    annotate: (kind, message, title) => {
      const text = filterLogText(message, redact).join('\n')
      given[kind] += 1
      const isShown = given[kind] <= ANNOTATIONS_OF_A_KIND
      // What does not fit into an annotation goes to the log.
      if (!isShown || text.length > ANNOTATION_LENGTH) write(`${kind}: ${title ?? ''}\n${message}`)
      const properties = title === undefined ? {} : { title: oneLine(title, redact) }
      if (isShown) sink[kind](text.slice(0, ANNOTATION_LENGTH), properties)
    }
  }
}

function oneLine(text: string, redact: (text: string) => string): string {
  return filterLogText(text, redact).join(' ')
}

const REAL_SINK: LogSink = {
  error: core.error,
  warning: core.warning,
  notice: core.notice,
  startGroup: core.startGroup,
  endGroup: core.endGroup,
  writeLine: (line) => process.stdout.write(`${line}\n`)
}

/** The stored log does not cut long lines; nobody reads beyond this length. */
const LONGEST_LINE = 4096

/**
 * Lines that are safe to log. Control characters are removed first, then secrets, then commands are neutralized, then
 * lines are cut: in any other order a later step could restore what an earlier one removed.
 */
export function filterLogText(text: string, redact: (text: string) => string): readonly string[] {
  return redact(plainText(text)).split('\n').map(breakCommands).map(cutLine)
}

/** Neutralizes both spellings of a workflow command. */
function breakCommands(line: string): string {
  return line.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/, '$1: ')
}

function cutLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line
  return `${line.slice(0, LONGEST_LINE)}... (${line.length - LONGEST_LINE} more characters)`
}
