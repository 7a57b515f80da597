/** A scenario of the usual kind: PM delegates to a team, and each agent of it gives its answers. */
import type { Rule, Scenario, Step } from './messages-scenario.js'

/** What the user asks for; PM's rule knows the request by it. */
export const TEAM_PROMPT = 'Create a Python calculator with GUI, tests, and documentation'

/** An answer that uses a tool. */
export function use(name: string, input: Readonly<Record<string, unknown>>): Step {
  return { blocks: [{ type: 'tool_use', name, input }] }
}

/** An agent's last answer: that its work is done. */
export function done(text: string): Step {
  return { text: `${text}\n\nSTATUS: done` }
}

/** One member of the team. */
export interface Member {
  /** Name as PM writes it: `Engineer Agent`. */
  readonly agent: string
  /** Must be unlike the other tasks: the agent's rule knows the request by it. */
  readonly task: string
  readonly steps: Rule['steps']
}

/** PM's answer: a word to begin with, a delegation for each member. */
export function delegatingAnswer(members: readonly Pick<Member, 'agent' | 'task'>[]): string {
  const delegations = members.map(({ agent, task }) => `**${agent}**: ${task}`)
  return ['I will coordinate the agents for this work.', ...delegations].join('\n\n')
}

/** Rules for the members by name of the agent, and one named `PM`; `pm` replaces PM's usual answer, `prompt` what PM is asked. */
export function teamScenario(
  members: readonly Member[],
  pm: Step = { text: delegatingAnswer(members) },
  prompt = TEAM_PROMPT
): Scenario {
  const rules = members.map(({ agent, task, steps }) => ({
    name: agent,
    match: { user: literal(task) },
    steps
  }))
  return { rules: [...rules, { name: 'PM', match: { user: literal(prompt) }, steps: [pm] }] }
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
