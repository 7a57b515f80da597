/** Drops delegations that are written twice. */
import type { Delegation } from './delegation.js'

/** Delegations without their duplicates, which are returned with what they repeat. */
export interface WithoutDuplicates {
  readonly kept: readonly Delegation[]
  readonly dropped: readonly { readonly line: number; readonly of: number }[]
}

/**
 * Drops a delegation that has the agent and the exact text of another, and the short one of two that have the same first
 * line if one has nothing else: a list of delegations before or after their long form.
 */
export function withoutDuplicates(found: readonly Delegation[]): WithoutDuplicates {
  const kept: Delegation[] = []
  const dropped: { line: number; of: number }[] = []
  const whole = new Map<string, number>()
  const byTask = new Map<string, number>()
  for (const one of found) {
    const key = `${one.agent}\n${one.task}`
    const full = `${one.agent}\n${one.text}`
    const same = whole.get(full)
    const place = byTask.get(key)
    const earlier = place === undefined ? undefined : kept[place]
    if (same !== undefined) dropped.push({ line: one.line, of: same })
    else if (place !== undefined && earlier !== undefined && (one.body === '' || earlier.body === '')) {
      dropped.push({ line: one.line, of: earlier.line })
      // The long form takes the place of the short one, with its orders.
      if (earlier.body === '')
        kept[place] = { ...one, line: earlier.line, after: earlier.after.concat(one.after) }
      whole.set(full, earlier.line)
    } else {
      whole.set(full, one.line)
      if (place === undefined) byTask.set(key, kept.length)
      kept.push(one)
    }
  }
  return { kept, dropped }
}
