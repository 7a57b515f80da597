/** Resolves the names of labels to agents, and says how certain it is that an agent is meant. */
import type { LabelName } from './label-names.js'
import type { LabelForm } from './label-forms.js'
import { withoutAgentWord } from '../../words/agent-words.js'
import { isNearAgent, resolveAgent, type Agent, type Roster } from '../../roster/roster.js'
import { slugOf } from '../../../util/slug.js'

/**
 * How certain it is that a label means an agent: `full` has "Agent" or a form that only delegations have, `name` is the
 * name of a role, `noun` is also a common noun (`Documentation`), `weak` is an alias that is one (`Testing`).
 */
export type LabelStrength = 'full' | 'name' | 'noun' | 'weak'

/** What a label names. */
export interface NamedAgent {
  /** Undefined for a name in the form of an agent's that the roster does not have. */
  readonly agent: Agent | undefined
  readonly strength: LabelStrength
}

const NOUNS = new Set([
  'documentation',
  'docs',
  'security',
  'research',
  'ops',
  'devops',
  'version-control',
  'quality-assurance'
])
const WEAK_ALIASES = new Set(
  'test tests testing quality data database data-engineering git vcs versioning dev doc operations sec investigate'.split(
    ' '
  )
)
/** Words before "Agent" that name none, and PM itself. */
const NO_AGENT =
  /^(?:(?:agents?|assigned|responsible|next|target|selected|lead|primary|recommended|suggested|user|each|every|this|any|other|custom|new|name|type|x|y|your|specialized|main|sub|multi|delegating|core|available|all|both|current|previous|best|right|another|ai|coding|project-manager|pm|orchestrator)|agent-(?:name|type|nickname)|nickname)$/
/** As long as a label may be: a longer text is none. */
const LONGEST_UNKNOWN = 80

/** What is needed of a label to resolve it. */
interface NameInForm {
  readonly form: LabelForm
  readonly name: LabelName
  readonly colon: boolean
}

/** The agent that a label names, of the roster or not; undefined if it names none. */
export function namedAgent(label: NameInForm, roster: Roster): NamedAgent | undefined {
  const { name } = label.name
  const agent = resolveAgent(name, roster) ?? resolveAgent(withoutAgentWord(name) ?? '', roster)
  if (agent === undefined && NO_AGENT.test(slugOf(name))) return undefined
  const strength = strengthOf(label, agent)
  if (agent === undefined) return isUnknownAgent(label, roster) ? { agent, strength } : undefined
  if (label.form === 'heading' && name.includes('/')) return undefined
  // `**QA** - tests` is a list of things as often as a task.
  if (label.form === 'dash' && !isCertain(strength)) return undefined
  return { agent, strength }
}

function strengthOf(label: NameInForm, agent: Agent | undefined): LabelStrength {
  if (label.name.bracketed || withoutAgentWord(label.name.name) !== undefined) return 'full'
  if (!['bold', 'dash', 'heading'].includes(label.form)) return 'full'
  // Any part of `Git/GitHub` may be the one that resolved to an agent.
  const slugs = label.name.name.split('/').map(slugOf)
  const isOwnName =
    agent !== undefined && slugs.some((slug) => slug === agent.slug || slug === slugOf(agent.name))
  if (!isOwnName && slugs.some((slug) => WEAK_ALIASES.has(slug))) return 'weak'
  if (!slugs.some((slug) => NOUNS.has(slug))) return 'name'
  // `## Security: overview` is a section.
  return label.form === 'heading' ? 'weak' : 'noun'
}

/** `Designer Agent`, `Task Tool → Designer`, and a bold name with a typing error (`Enginer`). */
function isUnknownAgent({ form, name: { name }, colon }: NameInForm, roster: Roster): boolean {
  if ((!colon && form !== 'heading') || form === 'plain') return false
  if (/\bAgent$/.test(name) || form === 'task-tool') return name.length <= LONGEST_UNKNOWN
  const last = slugOf(name).split('-').at(-1) ?? ''
  return form === 'bold' && !NOUNS.has(last) && !WEAK_ALIASES.has(last) && isNearAgent(name, roster)
}

/** Whether a name is a common noun, too: `Documentation` is not always the agent. */
export function isCommonNoun(name: string): boolean {
  const slug = slugOf(name)
  return NOUNS.has(slug) || WEAK_ALIASES.has(slug)
}

/** Whether a label means an agent wherever it stands. */
export function isCertain(strength: LabelStrength): boolean {
  return strength === 'full' || strength === 'name'
}
