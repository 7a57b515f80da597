/**
 * The runner's workflow commands, from the toolkit's inner modules. Its entry (`@actions/core`) also loads an HTTP client
 * for OpenID tokens, which takes longer than everything else before PM starts.
 */
import { EOL } from 'node:os'
import { issue, issueCommand } from '../../../node_modules/@actions/core/lib/command.js'
import { prepareKeyValueMessage } from '../../../node_modules/@actions/core/lib/file-command.js'
import { toCommandProperties } from '../../../node_modules/@actions/core/lib/utils.js'
import { appendToCommandFile } from './command-file-guard.js'

/** Properties of an annotation. */
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

/** Starts a group of lines that can be collapsed. */
export function startGroup(title: string): void {
  issue('group', title)
}

/** Ends the group. */
export function endGroup(): void {
  issue('endgroup')
}

/** Masks the value in every later line of the job's log. */
export function setSecret(secret: string): void {
  issueCommand('add-mask', {}, secret)
}

/** Sets an output of the step. */
export function setOutput(name: string, value: string | number): void {
  writeValue('OUTPUT', 'set-output', name, value)
}

/** Saves a value for the post step. */
export function saveState(name: string, value: string): void {
  writeValue('STATE', 'save-state', name, value)
}

/** Writes to the runner's file; runners that predate those files read the command from the log. */
function writeValue(file: string, command: string, name: string, value: string | number): void {
  const target = process.env[`GITHUB_${file}`] ?? ''
  if (target !== '') {
    appendToCommandFile(target, `${prepareKeyValueMessage(name, value)}${EOL}`)
    return
  }
  process.stdout.write(EOL)
  issueCommand(command, { name }, String(value))
}
