/** A payload, or a part of it, without what only programs need. Works for any event that GitHub sends. Pure. */
import { withoutHiddenText } from './hidden-text.js'

/** Levels below a part of the payload that are kept. */
const DEEPEST = 8

/** Entries of one list or object that are kept. */
const MOST_ENTRIES = 300

/** Addresses and ids for programs, and what every payload contains about reactions and apps. */
const FOR_PROGRAMS =
  /^(?:(?!html_|target_|environment_|log_)\w+_url|url|node_id|gravatar_id|_links|reactions|performed_via_github_app|author_association|site_admin|email)$/

/** Data from the workflow's author or an API caller, which is kept completely. */
const MADE_BY_CALLERS = new Set(['client_payload', 'inputs'])

/** The facts in a value of a payload; undefined if there are none. Texts are as a reader on GitHub sees them. */
export function payloadFacts(name: string, value: unknown): unknown {
  return factsIn(value, !MADE_BY_CALLERS.has(name), DEEPEST)
}

function factsIn(value: unknown, isGitHubs: boolean, depth: number): unknown {
  if (typeof value === 'string') return withoutHiddenText(value)
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return value
  if (depth === 0) return 'left out: too deep'
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_ENTRIES).map((each) => factsIn(each, isGitHubs, depth - 1) ?? null)
    if (value.length > MOST_ENTRIES) kept.push(moreNote(value.length - MOST_ENTRIES))
    return kept.length === 0 ? undefined : kept
  }
  const part = value as Readonly<Record<string, unknown>>
  const shortName = isGitHubs ? (part['login'] ?? part['full_name']) : undefined
  if (typeof shortName === 'string') return withoutHiddenText(shortName)
  const all = Object.entries(part).filter(([name]) => !isGitHubs || !FOR_PROGRAMS.test(name))
  const facts = all.slice(0, MOST_ENTRIES).flatMap(([name, each]): [string, unknown][] => {
    const fact = factsIn(each, isGitHubs, depth - 1)
    return fact === undefined ? [] : [[withoutHiddenText(name), fact]]
  })
  if (facts.length === 0) return undefined
  if (all.length > MOST_ENTRIES) facts.push(['...', moreNote(all.length - MOST_ENTRIES)])
  return Object.fromEntries(facts)
}

/** Follows a list or object that was cut: a reader must not take its beginning for all of it. */
export function moreNote(count: number): string {
  return `${count} more`
}
