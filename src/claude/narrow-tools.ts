/** An agent file's own `tools` and `disallowedTools` against what the author of the workflow allows. */
import { coversMcpEntry } from './mcp-entries.js'
import { isMcpTool, toolName } from './tool-names.js'

/**
 * The entries that both lists allow. A bare name allows all that the other list's pattern allows; of two patterns for
 * one tool only equal ones are kept, as neither may widen the other. Without an agent's list all entries stay.
 */
export function narrowTools(
  allowed: readonly string[],
  agentTools: readonly string[] | undefined,
  deniedTools: readonly string[] = []
): string[] {
  const kept =
    agentTools === undefined
      ? allowed
      : allowed.flatMap((entry) => agentTools.flatMap((own) => narrower(entry, own) ?? []))
  return [...new Set(kept)].filter((entry) => !deniedTools.some((denied) => covers(denied, entry)))
}

/** Whether the first entry allows all that the second one does. */
export function covers(wide: string, narrow: string): boolean {
  if (isMcpTool(wide) && isMcpTool(narrow)) return coversMcpEntry(wide, narrow)
  return wide === narrow || wide === toolName(narrow)
}

function narrower(first: string, second: string): string | undefined {
  if (covers(first, second)) return second
  return covers(second, first) ? first : undefined
}
