/** The tool lists of an agent file: `tools` and `disallowedTools`. Pure. */
import { findUnknownTools, KNOWN_TOOLS } from '../../claude/command/known-tools.js'
import { forbiddenToolReason, namesEveryTool, TOOL_ENTRY } from '../../claude/command/tool-names.js'
import type { Agent } from './roster.js'
import { closestName } from '../../util/closest-name.js'

/** Returns the entries of a list; undefined if it is missing; null if it cannot be parsed. */
export function parseToolList(value: unknown): readonly string[] | undefined | null {
  if (value === undefined || value === null) return undefined
  const entries: readonly unknown[] | null =
    typeof value === 'string' ? splitTools(value) : Array.isArray(value) ? value : null
  if (entries === null) return null
  const tools: string[] = []
  for (const entry of entries) {
    if (typeof entry !== 'string') return null
    if (entry.trim() !== '') tools.push(entry.trim())
  }
  return tools
}

/** Converts `tools` and `disallowedTools` to settings. Any word for "every tool" denies all, but only `*` grants all. */
export function toolSettings(
  tools: readonly string[] | undefined,
  disallowedTools: readonly string[] | undefined
): Pick<Agent, 'tools' | 'disallowedTools'> {
  if (disallowedTools?.some(namesEveryTool) === true) return { tools: [] }
  return {
    ...(tools === undefined || tools.includes('*') ? {} : { tools }),
    // What is not a tool must not reach the command line.
    ...(disallowedTools === undefined
      ? {}
      : { disallowedTools: disallowedTools.filter((entry) => TOOL_ENTRY.test(entry)) })
  }
}

/** Describes entries that have no effect. `isGranted`: the list grants tools, so refused tools are reported, too. */
export function describeIneffectiveTools(tools: readonly string[], isGranted: boolean): readonly string[] {
  return tools.flatMap((entry) => {
    if (!TOOL_ENTRY.test(entry)) return [`${JSON.stringify(entry)} is not a tool and has no effect`]
    if (entry === '*') return []
    if (namesEveryTool(entry))
      return [`${entry} is not a tool and grants none (remove the line to grant every tool of allowed-tools)`]
    const reason = forbiddenToolReason(entry)
    if (isGranted && reason !== undefined) return [`${entry} is never given to agents: ${reason}`]
    const near = findUnknownTools([entry]).map((name) => closestName(name, KNOWN_TOOLS))[0]
    return near === undefined ? [] : [`${entry} is not a tool of the CLI (did you mean ${near}?)`]
  })
}

/** Splits at commas and spaces, but not inside parentheses: `Bash(git log, *)`. */
function splitTools(text: string): string[] {
  const tools: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (/[,\s]/.test(character) && depth === 0) {
      tools.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...tools, text.slice(start)]
}
