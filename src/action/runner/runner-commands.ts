/**
 * The commands that steps give to the runner: the toolkit's own making of them, without the toolkit's door. That door
 * (`@actions/core` as a whole) loads an HTTP client for OpenID tokens, which takes longer than all else before PM starts.
 */
import { EOL } from 'node:os'
import { issue, issueCommand } from '../../../node_modules/@actions/core/lib/command.js'
import {
  issueFileCommand,
  prepareKeyValueMessage
} from '../../../node_modules/@actions/core/lib/file-command.js'
import { toCommandProperties } from '../../../node_modules/@actions/core/lib/utils.js'

/** Where an annotation points to, and its title. */
export interface AnnotationProperties {
  readonly title?: string
}

type Annotate = (message: string, properties?: AnnotationProperties) => void

/** Annotations of the three kinds that the runner shows. */
export const error: Annotate = annotateAs('error')
export const warning: Annotate = annotateAs('warning')
export const notice: Annotate = annotateAs('notice')

function annotateAs(kind: string): Annotate {
  return (message, properties = {}) => {
    issueCommand(kind, toCommandProperties(properties), message)
  }
}

/** Begins lines that can be folded under a title. */
export function startGroup(title: string): void {
  issue('group', title)
}

/** Ends them. */
export function endGroup(): void {
  issue('endgroup')
}

/** Takes the value out of every later line of the job's log. */
export function setSecret(secret: string): void {
  issueCommand('add-mask', {}, secret)
}

/** Sets an output of the step. */
export function setOutput(name: string, value: string | number): void {
  giveValue('OUTPUT', 'set-output', name, value)
}

/** Leaves a value for the post step. */
export function saveState(name: string, value: string): void {
  giveValue('STATE', 'save-state', name, value)
}

/** To the file that the runner named; a runner from before such files takes a line. */
function giveValue(file: string, command: string, name: string, value: string | number): void {
  if ((process.env[`GITHUB_${file}`] ?? '') !== '') {
    issueFileCommand(file, prepareKeyValueMessage(name, value))
    return
  }
  process.stdout.write(EOL)
  issueCommand(command, { name }, String(value))
}
