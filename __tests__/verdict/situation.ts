/** Situations of a session and the verdict that each must have: the action's bundle with the real CLI, and no module of ours replaced. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'
import type { Conclusion, Outcome } from '../../src/session/record/record.js'
import type { Rule, Step } from '../support/messages-scenario.js'
import { setStage, type Stage } from '../support/stage.js'
import { delegatingAnswer, TEAM_PROMPT } from '../support/team-scenario.js'

/** What happens in a session. */
export interface Situation {
  /** Continues "a session in which". */
  readonly name: string
  /** PM's answers; by default one that delegates to each agent. */
  readonly pm?: Rule['steps']
  /** What each agent answers, by its name. Its task is `Do the part of <name>`. */
  readonly agents?: Readonly<Record<string, Rule['steps']>>
  /** Answers of conversations that the session resumes, by a pattern of its message. */
  readonly resumed?: Rule['steps']
  /** PM's answer of each later round, when it is shown the results of the one before. */
  readonly rounds?: readonly Step[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Files of the commit that is checked out; without them the working directory is no repository. */
  readonly repository?: Readonly<Record<string, string>>
  readonly prepare?: (stage: Stage) => void
  readonly verdict: ExpectedVerdict
}

/** The verdict that is right. */
export interface ExpectedVerdict {
  readonly conclusion: Conclusion
  /** Default `completed`. */
  readonly pm?: Outcome
  /** By the agent's name; all others completed. */
  readonly outcomes?: Readonly<Record<string, Outcome>>
  /** In the error of the session. */
  readonly cause?: RegExp
  /** What the error must not say. */
  readonly notCause?: RegExp
  /** What the summary must say of a session that is green. */
  readonly summary?: RegExp
  /** What must be true of the files, or anything else, afterwards. */
  readonly also?: (stage: Stage) => void
  /** Commands of the processes that a successful session names as left behind; none when omitted. */
  readonly left?: readonly string[]
}

/** The task of an agent, as PM gives it. */
export function taskOf(agent: string): string {
  return `Do the part of ${agent}`
}

/** An answer of one tool call. */
export function call(name: string, input: Readonly<Record<string, unknown>>): Step {
  return { blocks: [{ type: 'tool_use', name, input }] }
}

/** An answer that runs a command. */
export function bash(command: string): Step {
  return call('Bash', { command })
}

/** An error of the API in place of an answer. */
export function apiFault(status: number, type: string, message: string): Step {
  return { fault: { kind: 'error', status, type, message } }
}

/** The same answer to every attempt: the CLI and the session may ask again. */
export function always(step: Step): Step[] {
  return Array<Step>(8).fill(step)
}

/** Situations as a table for `it.each`. */
export function byName(situations: readonly Situation[]): (readonly [string, Situation])[] {
  return situations.map((situation) => [situation.name, situation])
}

/** Runs the session and compares its verdict. Fails, too, of any process that outlives the session. */
export async function judge(situation: Situation): Promise<void> {
  const stage = await setStage()
  try {
    await run(stage, situation)
  } finally {
    await stage.close()
  }
}

async function run(stage: Stage, situation: Situation): Promise<void> {
  const { agents = {}, verdict } = situation
  if (situation.repository !== undefined) commit(stage.job.workspace, situation.repository)
  situation.prepare?.(stage)
  await stage.startApi({ rules: rulesOf(situation) })
  const step = stage.realCli({ retries: '0', ...situation.inputs })
  const main = await stage.startMain({
    ...step,
    env: { CLAUDE_CODE_MAX_RETRIES: '0', ...step.env, ...situation.env }
  }).finished

  const record = stage.artifactRecord()
  const ended = Object.fromEntries(record.results.map(({ agent, outcome }) => [agent, outcome]))
  const completed = Object.fromEntries(Object.keys(agents).map((agent) => [agent, 'completed']))
  // The session's error has the causes; what a run did last and what to do stand with the run.
  const said =
    record.error === null
      ? null
      : [record, ...record.pm, ...record.results].map(({ error }) => error).join('\n')
  const wantsAgents = (verdict.pm ?? 'completed') === 'completed'
  expect({
    conclusion: record.conclusion,
    exitCode: main.exitCode,
    pm: record.pm.at(-1)?.outcome,
    outcomes: ended,
    error: said
  }).toEqual({
    conclusion: verdict.conclusion,
    exitCode: verdict.conclusion === 'success' ? 0 : 1,
    pm: verdict.pm ?? 'completed',
    outcomes: { ...(wantsAgents ? completed : {}), ...verdict.outcomes },
    error: verdict.cause === undefined ? null : expect.stringMatching(verdict.cause)
  })
  if (verdict.notCause !== undefined) expect(said ?? '').not.toMatch(verdict.notCause)
  if (verdict.summary !== undefined) expect(main.summary).toMatch(verdict.summary)
  const left = [...record.pm, ...record.results].flatMap(({ endedProcesses = [] }) => endedProcesses)
  if (verdict.conclusion === 'success') expect(left.map(({ command }) => command)).toEqual(verdict.left ?? [])
  verdict.also?.(stage)
}

function rulesOf({ pm, agents = {}, resumed, rounds = [] }: Situation): Rule[] {
  const names = Object.keys(agents)
  const members = names.map((name) => ({ agent: `${name} Agent`, task: taskOf(name) }))
  return [
    ...(resumed === undefined
      ? []
      : [{ name: 'resumed', match: { user: /Message from the session/ }, steps: resumed }]),
    ...rounds.map((step, index) => ({
      name: `PM of round ${index + 2}`,
      match: { user: /The agents of round|Nothing was run/, turn: index + 2 },
      steps: [step]
    })),
    ...names.map((name) => ({
      name,
      match: { user: new RegExp(`Current Task\\s+(?:.*\\n\\s*)?${taskOf(name)}`) },
      steps: agents[name] ?? []
    })),
    {
      name: 'PM',
      match: { user: new RegExp(TEAM_PROMPT) },
      steps: pm ?? [{ text: delegatingAnswer(members) }]
    }
  ]
}

function commit(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder
    })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'A commit')
}
