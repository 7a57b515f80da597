/** The lists of tools in an agent's file: `tools` and `disallowedTools`. Pure. */
import { findUnknownTools, KNOWN_TOOLS } from '../../claude/command/known-tools.js'
import { TOOL_ENTRY } from '../../claude/command/tool-names.js'
import { closestName } from '../../util/closest-name.js'

/** Entries of a list; undefined where it is missing or names every tool; null where it cannot be read. */
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
  return tools.includes('*') ? undefined : tools
}

/** Entries that are without effect, each in a sentence: what is no tool, and what seems to be mistyped. */
export function findOddTools(tools: readonly string[]): readonly string[] {
  return tools.flatMap((entry) => {
    if (!TOOL_ENTRY.test(entry)) return [`${JSON.stringify(entry)} is not a tool and has no effect`]
    const near = findUnknownTools([entry]).map((name) => closestName(name, KNOWN_TOOLS))[0]
    return near === undefined ? [] : [`${entry} is not a tool of the CLI (did you mean ${near}?)`]
  })
}

/** Commas and spaces separate; within parentheses they belong to the tool: `Bash(git log, *)`. */
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
