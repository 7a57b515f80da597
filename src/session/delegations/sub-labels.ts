/** Labels that structure a delegation or an answer of PM and never name an agent. */
import { slugOf } from '../roster/roster.js'

const slugs = (names: string): ReadonlySet<string> =>
  new Set(names.split(',').map((name) => name.trim().replaceAll(' ', '-')))

/** Parts of a delegation in the long form that claude-mpm prescribes, and other common ones. */
const SUB_LABELS =
  slugs(`task, tasks, your task, task details, task description, context, temporal context, background, authority,
  permissions, expected results, expected result, expected output, expected outcome, expected outcomes, expected deliverables,
  expected deliverable, integration, requirements, requirement, technical requirements, functional requirements, deliverables, deliverable,
  success criteria, acceptance criteria, acceptance, criteria, definition of done, constraints, constraint, limitations, note, notes, important,
  warning, caution, hint, hints, tip, tips, status, ticket, tickets, ticket id, ticket reference, ticket references, ticket updates, ticket update,
  progress report, progress reporting, progress reports, progress, report, reporting, escalation, escalation triggers, priority,
  severity, scope, in scope, out of scope, goal, goals, objective, objectives, purpose, details, description, steps, step, action items, actions,
  dependencies, depends on, prerequisites, input, inputs, output, outputs, files, file, files to change, files to modify, files to create,
  location, path, implementation, implementation details, approach, method, methodology, deadline, due, references, reference, resources,
  links, verification, validation, validation steps, testing requirements, quality gates, quality standards, quality criteria, risks, assumptions,
  instructions, focus, focus areas, key points, key features, features, specification, specifications, specs, tools, questions, question, endpoints,
  example, examples, format, response format, why, reason, rationale, how, what, when, where, memory, considerations, additional context,
  key considerations, special instructions, quality checks, checks, test cases, edge cases, error handling, environment, tech stack, technology`)

/** Labels of PM's own text: they end the delegation before them. */
const PM_LABELS =
  slugs(`next steps, next step, summary, conclusion, coordination, timeline, execution order, execution plan, workflow, overall,
  plan, execution, follow up, follow-up, followup, follow ups, after completion, expected timeline, delegation summary, parallel execution,
  dependencies between agents, final step, final steps, wrap up, outcome, pm, pm note, pm notes, session summary`)

/** Words before "Agent", or fields, that do not name an agent. */
const GENERIC_AGENTS =
  slugs(`agent, agents, assigned, responsible, next, target, selected, lead, primary, recommended, suggested, user, each,
  every, this, any, other, custom, new, name, agent name, agent type, agent nickname, nickname, type, x, y, your, specialized, main, sub,
  project manager, pm, orchestrator, multi, delegating, core, available, all, current, previous, best, right, another`)

/** The role of a label in PM's answer; `other` may name an agent or anything else. */
export type LabelRole = 'sub-label' | 'pm' | 'generic' | 'other'

/** Returns the role of a label by its name. */
export function roleOfLabel(name: string): LabelRole {
  const slug = slugOf(name)
  if (SUB_LABELS.has(slug)) return 'sub-label'
  if (PM_LABELS.has(slug)) return 'pm'
  return GENERIC_AGENTS.has(slug) || slug === '' ? 'generic' : 'other'
}

/** Labels written without bold marks (`TEMPORAL CONTEXT: ...`, `Requirements:`) that belong to a delegation's body. */
export function isPlainSubLabel(line: string): boolean {
  const colon = line.slice(0, 60).indexOf(':')
  return colon > 0 && roleOfLabel(line.slice(0, colon)) === 'sub-label'
}
