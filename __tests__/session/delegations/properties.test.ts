import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { detectDelegations } from '../../../src/session/delegations/detect-delegations.js'

/** A generator of numbers below `end` that is the same in each run. */
function seeded(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

const NAMES = ['Engineer', 'QA', 'Documentation', 'Research', 'Security', 'Ops']
const TASKS = [
  'Build it',
  'Schreibe Tests für leere Eingaben',
  '重写 parse() 函数',
  'Never log tokens',
  'Add `a | b`'
]
const BODIES = [
  '',
  '\n- a\n- b',
  '\nmore of it',
  '\n\n```js\nconst a = 1\n```',
  '\n\n**Files**: src/a.ts\n\n**Done when**: it works',
  '\n\n| in | out |\n|---|---|\n| 1 | 2 |'
]
const PROSE = [
  'I read the code.',
  'Ich teile die Arbeit auf.',
  'Das ist der ganze Plan.',
  '以上がすべてです。',
  'That is all.'
]

interface Written {
  readonly response: string
  readonly pairs: readonly (readonly [string, string])[]
}

/** An answer of one to six delegations in the exact form. */
function writeAnswer(next: (end: number) => number): Written {
  const pairs: [string, string][] = []
  const blocks = Array.from({ length: 1 + next(6) }, (_, index) => {
    const name = NAMES[next(NAMES.length)] ?? ''
    const task = `${TASKS[next(TASKS.length)] ?? ''} (${index})`
    pairs.push([name.toLowerCase(), task])
    return `**${name} Agent**: ${task}${BODIES[next(BODIES.length)] ?? ''}`
  })
  return { response: blocks.join('\n\n'), pairs }
}

const detect = (response: string) => detectDelegations(response, BUILT_IN_ROSTER).delegations
const essence = (response: string): unknown =>
  detect(response).map(({ agent, text, after }) => [agent, text, after])

const answers = Array.from({ length: 300 }, (_, seed) => ({ seed, next: seeded(seed) })).map(
  ({ seed, next }) => ({
    seed,
    ...writeAnswer(next),
    before: PROSE[next(PROSE.length)] ?? '',
    behind: PROSE[next(PROSE.length)] ?? ''
  })
)

describe('detection of generated answers', () => {
  it('finds each delegation in the exact form', () => {
    for (const { response, pairs } of answers)
      expect(detect(response).map(({ agent, task }) => [agent, task])).toEqual(pairs)
  })

  it('is not changed by prose before and after', () => {
    for (const { response, before, behind } of answers)
      expect(essence(`${before}\n\n${response}\n\n${behind}`)).toEqual(essence(response))
  })

  it('is not changed by the kind of line ends', () => {
    for (const { response } of answers)
      expect(essence(response.replaceAll('\n', '\r\n'))).toEqual(essence(response))
  })

  it('finds again what it found, written in the exact form', () => {
    for (const { response } of answers) {
      const nameOf = (slug: string): string =>
        BUILT_IN_ROSTER.find((agent) => agent.slug === slug)?.name ?? ''
      const written = detect(response).map(({ agent, text }) => `**${nameOf(agent)} Agent**: ${text}`)
      expect(essence(written.join('\n\n'))).toEqual(essence(response))
    }
  })

  it('takes or lists every line in the exact form', () => {
    const lines = NAMES.flatMap((name) =>
      [...TASKS, 'done', '[task]', 'LGTM', ''].map((text) => `**${name} Agent**: ${text}`)
    )
    for (const line of lines) {
      const { delegations, passedOver } = detectDelegations(line, BUILT_IN_ROSTER)
      expect(delegations.length + passedOver.length).toBe(1)
    }
  })
})
