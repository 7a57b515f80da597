/** Tries the sandbox before it is known which CLI the session has. */
import { attemptAsync } from '../../util/result.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { EmitEvent } from '../record/events.js'
import { trySandbox, type SandboxTrial } from '../sandbox/open-sandbox.js'
import type { ProcessHostOptions } from './process-host.js'

/**
 * Tries the sandbox while the CLI is asked for its version. Undefined when that comes too early: without a command, or for
 * another user, who is set up for the command.
 */
export async function tryExpected(
  configuration: SessionConfiguration,
  command: readonly string[] | undefined,
  options: ProcessHostOptions,
  emit: EmitEvent
): Promise<SandboxTrial | undefined> {
  const { sandbox, agentUser } = configuration
  if (command === undefined || sandbox.mode === 'off' || agentUser !== undefined) return undefined
  const request = { ...options, configuration, command, agentUser }
  const trial = await attemptAsync(() => trySandbox(request, emit))
  // What failed is tried again, and reported then.
  return trial.ok ? trial.value : undefined
}
