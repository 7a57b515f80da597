/** Finds the names of a roster in a text. */
import type { Roster } from '../../roster/roster.js'

const patterns = new WeakMap<Roster, RegExp>()

/** A global pattern of the roster's names and slugs, as whole words. */
export function agentNames(roster: Roster): RegExp {
  let pattern = patterns.get(roster)
  if (pattern === undefined) {
    const names = [...new Set(roster.flatMap(({ name, slug }) => [name, slug]))].sort(
      (one, other) => other.length - one.length
    )
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
    patterns.set(roster, pattern)
  }
  return pattern
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
