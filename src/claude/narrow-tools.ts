/** An agent file's own `tools` against what the author of the workflow allows. */
import { toolName } from './tool-names.js'

/**
 * The entries that both lists allow. A bare name allows all that the other list's pattern allows; of two patterns for
 * one tool only equal ones are kept, as neither may widen the other. Without an agent's list all entries stay.
 */
export function narrowTools(allowed: readonly string[], agentTools: readonly string[] | undefined): string[] {
  if (agentTools === undefined) return [...new Set(allowed)]
  const kept = allowed.flatMap((entry) => agentTools.flatMap((own) => narrower(entry, own) ?? []))
  return [...new Set(kept)]
}

function narrower(first: string, second: string): string | undefined {
  if (first === second || first === toolName(second)) return second
  return second === toolName(first) ? first : undefined
}
