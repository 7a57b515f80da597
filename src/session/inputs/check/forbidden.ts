/** Well-formed values that are refused because they would break supervision or expose secrets. Pure. */
import { findForbiddenVariables } from '../../../claude/environment/environment.js'
import { findForbiddenArguments } from '../../../claude/command/check-arguments.js'
import { PERMITTED, UNKNOWN } from '../../../claude/command/known-arguments.js'
import { findUnknownTools, KNOWN_TOOLS } from '../../../claude/command/known-tools.js'
import { findOpenPatterns } from '../../../claude/command/open-commands.js'
import { findForbiddenTools } from '../../../claude/command/tool-names.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import { closestName } from '../../../util/closest-name.js'
import type { Notice } from '../../record/record.js'

/** Returns each refused value with its reason. */
export function findForbiddenChoices(values: Partial<SessionValues>): InputProblem[] {
  const args = findForbiddenArguments(values['claude-args'] ?? [])
  const tools = findForbiddenTools(values['allowed-tools'] ?? [])
  return [
    ...args.map(({ argument, reason }) => refuseArgument(argument, reason)),
    ...refuseLostConversation(values),
    ...refuseSecondModel(values),
    ...tools.map(({ tool, reason }) => refuse('allowed-tools', tool, reason)),
    ...refuseMistypedTools(values),
    ...(['pass-env', 'public-env'] as const).flatMap((input) =>
      findForbiddenVariables(values[input] ?? []).map(({ name, reason }) => refuse(input, name, reason))
    )
  ]
}

/** For an unknown argument, adds the list of permitted ones and the closest of them. */
function refuseArgument(argument: string, reason: string): InputProblem {
  const problem = refuse('claude-args', argument, reason)
  if (reason !== UNKNOWN) return problem
  const permitted = Object.keys(PERMITTED)
  return {
    ...problem,
    reason: `${problem.reason}${suggestion(closestName(argument.split('=')[0] ?? argument, permitted))}`,
    allowed: permitted.join(' ')
  }
}

/** The CLI silently ignores the name of an unknown tool. */
function refuseMistypedTools(values: Partial<SessionValues>): InputProblem[] {
  return findUnknownTools(values['allowed-tools'] ?? []).flatMap((name) => {
    const near = closestName(name, KNOWN_TOOLS)
    return near === undefined
      ? []
      : [{ input: 'allowed-tools', value: name, reason: `is not a tool of the CLI${suggestion(near)}` }]
  })
}

/** Unknown names that resemble no known one: a newer CLI may have such a tool. */
export function unknownToolWarnings(values: Partial<SessionValues>): Notice[] {
  return findUnknownTools(values['allowed-tools'] ?? [])
    .filter((name) => closestName(name, KNOWN_TOOLS) === undefined)
    .map((name) => ({
      level: 'warning',
      message: `allowed-tools names ${name}, which is not a known tool of the CLI: agents get it only if their CLI has it. Tools of an MCP server are written mcp__server__tool.`
    }))
}

/** Patterns of Bash whose program can do more than the pattern says, in one warning. */
export function openPatternWarnings(values: Partial<SessionValues>): Notice[] {
  const found = findOpenPatterns(values['allowed-tools'] ?? [])
  if (found.length === 0) return []
  const list = found.map(({ entry, way, instead }) => `${entry} lets agents ${way}; safer: ${instead}`)
  return [
    {
      level: 'warning',
      message: `allowed-tools: these patterns allow more than they say. ${list.join('. ')}. docs/security.md has the table.`
    }
  ]
}

function suggestion(name: string | undefined): string {
  return name === undefined ? '' : ` (did you mean ${name}?)`
}

/** The CLI uses the last `--model`, so the inputs would have no effect. */
function refuseSecondModel(values: Partial<SessionValues>): InputProblem[] {
  const inputs = (['model', 'agent-models'] as const).filter((input) => values[input] !== undefined)
  return inputs.length > 0 && values['claude-args']?.some((word) => /^--model(?:=|$)/.test(word)) === true
    ? [refuse('claude-args', '--model', `${inputs.join(' and ')} would have no effect next to it`)]
    : []
}

/** PM's later turns resume a conversation, so the CLI must persist it. */
function refuseLostConversation(values: Partial<SessionValues>): InputProblem[] {
  const flag = '--no-session-persistence'
  const isNeeded = (values['max-rounds'] ?? 1) > 1 || values['response-schema'] !== undefined
  return isNeeded && values['claude-args']?.includes(flag) === true
    ? [
        refuse(
          'claude-args',
          flag,
          'max-rounds and response-schema continue the conversation that it discards'
        )
      ]
    : []
}

function refuse(input: string, value: string, reason: string): InputProblem {
  return { input, value, reason: `is not accepted: ${reason}` }
}
