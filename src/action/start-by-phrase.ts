/** What `trigger-phrase` decides in the main step before a session. */
import { ConfigurationError } from '../session/configuration/configuration-error.js'
import type { SessionCommand } from './command/session-command.js'
import type { Trigger } from './command/find-command.js'
import { setOutput } from './runner/runner-commands.js'
import type { ActionSettings } from './step/settings.js'
import type { StepContext } from './step/step-context.js'

/** Ends the step without a session, green: most comments are no commands. Returns the exit code. */
export function endWithoutSession(
  { reason }: Extract<Trigger, { readonly kind: 'none' }>,
  { log, settings }: StepContext
): number {
  log.annotate('notice', `No session was started (trigger-phrase): ${reason}.`, 'Command')
  setOutput('conclusion', 'skipped')
  // For a delivering job that runs all the same.
  if ((settings.deliver ?? 'none') !== 'none') setOutput('delivery', 'none')
  return 0
}

/** @throws ConfigurationError if the mode cannot be started by a phrase */
export function checkTriggerMode(mode: NonNullable<ActionSettings['mode']>, { kind }: Trigger): void {
  if (kind === 'any' || mode === 'session') return
  throw new ConfigurationError([
    `trigger-phrase: is not possible with mode: ${mode}, because the jobs that follow would run without a session. Use mode: session, or let the workflow decide (if: startsWith(github.event.comment.body, '/agents ')).`
  ])
}

/** Whether the command is the whole prompt. */
export function isPromptInCommand(command: SessionCommand | undefined, { raw }: StepContext): boolean {
  return command !== undefined && !raw.has('prompt') && !raw.has('prompt-file')
}
