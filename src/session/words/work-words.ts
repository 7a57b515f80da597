/** Words that tell work for an agent from other texts, in English. */

const DETERMINER = String.raw`(?:the|a|an|it|its|them|their|all|any|that|this|these|those|each|every|both|for|whether|[\x60"'])`
const ORDER = new RegExp(
  [
    '(?:write|add|create|implement|verify|ensure|validate|investigate|remove|replace|configure|perform|execute|describe|extend|confirm)',
    // These are nouns as often, or adjectives: `test coverage is low`, `clean inputs`.
    String.raw`(?:test|run|re-?run|check|review|audit|cover|build|fix|update|document|deploy|commit|tag|release|measure|find|make|set|move|rename|migrate|refactor) (?=${DETERMINER})`
  ].join('|'),
  'iuy'
)

/** Whether a text begins with such an order. */
export function beginsWithWork(text: string): boolean {
  const start = text.slice(0, 40).replace(/^[\s*_]+(?:then |please )?/i, '')
  ORDER.lastIndex = 0
  return ORDER.test(start) && !/^\p{L}+(?:s|ed|ing)(?!\p{L})/iu.test(start)
}

/** A line for the ticket list: work that PM does not delegate. */
export const TICKET_LINE = /^[*_]{0,3}(?:TODO|TASK|BUG|FIXME|FEATURE|ENHANCEMENT|ISSUE)[*_]{0,3}\s?[:：(]/u
