import { describe, expect, it } from '@jest/globals'
import {
  behaviourOf,
  parseScenario,
  readScenario,
  type Scenario
} from '../../../src/claude/rehearsal/scenario.js'
import { slugOf } from '../../../src/util/slug.js'

async function scenarioOf(text: string, file = 's.yml'): Promise<Scenario> {
  const scenario = await parseScenario(text, file)
  if (!scenario.ok) throw new Error(scenario.error.join('\n'))
  return scenario.value
}

async function problemsOf(text: string): Promise<readonly string[]> {
  const scenario = await parseScenario(text, 's.yml')
  return scenario.ok ? [] : scenario.error
}

describe('a scenario', () => {
  const yaml = `
pm:
  response:
    - "**QA Agent**: first"
    - done
agents:
  Version Control Agent: {exit-code: 3, say: working}
  qa:
default:
  delay-seconds: 0.5
`
  it('is read from YAML, agents by any form of their name', async () => {
    const scenario = await scenarioOf(yaml)
    expect(scenario.pm.response).toEqual(['**QA Agent**: first', 'done'])
    expect(behaviourOf(scenario, 'version-control')).toEqual({
      'exit-code': 3,
      say: ['working'],
      'delay-seconds': 0.5
    })
    expect(behaviourOf(scenario, 'qa')).toEqual({ 'delay-seconds': 0.5 })
    expect(behaviourOf(scenario, 'pm')).not.toHaveProperty('delay-seconds')
  })

  it.each(['C++ Engineer', 'UI/UX', 'Node.js Expert Agent', 'Ünï Prüfer', 'the QA sub-agent'])(
    'finds an agent by its name as its file has it: %s',
    async (name) => {
      const scenario = await scenarioOf(JSON.stringify({ agents: { [name]: { hang: true } } }))
      expect(behaviourOf(scenario, slugOf(name))).toEqual({ hang: true })
    }
  )

  it('is read from JSON', async () => {
    const scenario = await scenarioOf('{"default": {"hang": true, "signal": "SIGKILL"}}', 's.json')
    expect(scenario.default).toEqual({ hang: true, signal: 'SIGKILL' })
  })

  it('that is empty changes nothing', async () => {
    expect(behaviourOf(await scenarioOf(''), 'qa')).toEqual({})
  })

  it('accepts a list for PM: one behaviour per round, then an ordinary one', async () => {
    const scenario = await scenarioOf('pm:\n  - cost-usd: 1\n  - {error: none, response: two}\n')
    expect([1, 2, 3].map((round) => behaviourOf(scenario, 'pm', round))).toEqual([
      { 'cost-usd': 1 },
      { error: 'none', response: ['two', 'two'] },
      {}
    ])
  })

  it('reports all mistakes at once, with the closest names', async () => {
    const problems = await problemsOf(`
agent: {}
pm: [1]
agents:
  QA: {memory: 5, exit-cod: 1, exit-code: 1.5, hang: "yes", signal: SIGWHAT}
default:
  delay-seconds: -1
  write-file: {path: ../outside, content: x}
`)
    expect(problems).toEqual([
      's.yml: scenario: unknown key "agent"; did you mean agents?',
      's.yml: pm[0]: expected a map of keys, such as `delay-seconds: 2`',
      's.yml: agents.QA: unknown key "memory"; did you mean memory-mb?',
      's.yml: agents.QA: unknown key "exit-cod"; did you mean exit-code?',
      's.yml: agents.QA.exit-code: 1.5 is not a whole number from 0 to 255',
      's.yml: agents.QA.hang: "yes" is not true or false',
      's.yml: agents.QA.signal: "SIGWHAT" is not SIGTERM, SIGKILL, SIGINT, SIGHUP, SIGSEGV, SIGABRT',
      's.yml: default.delay-seconds: -1 is not a number from 0 to 86400',
      's.yml: default.write-file: {"path":"../outside","content":"x"} is not a map with path (below the working directory) and content'
    ])
  })

  it('is reported by name if it is not YAML or missing', async () => {
    expect((await problemsOf('a: [1'))[0]).toContain('s.yml: ')
    expect(await readScenario('/nowhere/s.yml')).toEqual({
      ok: false,
      error: [expect.stringContaining('/nowhere/s.yml: cannot be read')]
    })
  })
})
