/** Choices that are well formed and yet refused, because supervision or the keeping of secrets hangs on them. Pure. */
import { findForbiddenVariables } from '../../claude/environment.js'
import { findForbiddenArguments } from '../../claude/forbidden-arguments.js'
import { findForbiddenTools } from '../../claude/tool-names.js'
import type { InputProblem } from './input-problem.js'
import type { SessionValues } from './input-table.js'

/** Each refused choice with its reason. */
export function findForbiddenChoices(values: Partial<SessionValues>): InputProblem[] {
  const args = findForbiddenArguments(values['claude-args'] ?? [])
  const tools = findForbiddenTools(values['allowed-tools'] ?? [])
  return [
    ...args.map(({ argument, reason }) => refuse('claude-args', argument, reason)),
    ...refuseLostConversation(values),
    ...tools.map(({ tool, reason }) => refuse('allowed-tools', tool, reason)),
    ...(['pass-env', 'public-env'] as const).flatMap((input) =>
      findForbiddenVariables(values[input] ?? []).map(({ name, reason }) => refuse(input, name, reason))
    )
  ]
}

/** PM's later turns go on with a conversation that the CLI has to keep. */
function refuseLostConversation(values: Partial<SessionValues>): InputProblem[] {
  const flag = '--no-session-persistence'
  const isNeeded = (values['max-rounds'] ?? 1) > 1 || values['response-schema'] !== undefined
  return isNeeded && values['claude-args']?.includes(flag) === true
    ? [
        refuse(
          'claude-args',
          flag,
          'max-rounds and response-schema go on with the conversation that it throws away'
        )
      ]
    : []
}

function refuse(input: string, value: string, reason: string): InputProblem {
  return { input, value, reason: `is not accepted: ${reason}` }
}
