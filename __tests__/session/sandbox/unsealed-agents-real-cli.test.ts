/** An agent whose own file seals its network, where no sandbox can: the session runs, and that agent does not. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage

beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

it('is named before anything starts, its delegation fails, and the others work', async () => {
  const folder = path.join(stage.directory, 'work/.claude/agents')
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'qa.md')
  fs.writeFileSync(file, '---\nname: qa\ndescription: Tests\nnetwork: none\n---\nTest it.\n')
  const { record, api } = await stage.runReal(
    {
      rules: [
        {
          name: 'PM',
          match: { user: /Build the thing/ },
          steps: [{ text: '**QA Agent**: Test it\n\n**Engineer Agent**: Build it' }]
        },
        {
          name: 'agent',
          match: { user: /Current Task\s+(Build|Test) it/ },
          steps: [{ text: 'Done.\n\nSTATUS: done' }]
        }
      ]
    },
    { sandbox: { ...DEFAULT_SANDBOX, mode: 'off' } }
  )
  const told = stage.events.findIndex(
    (event) => event.type === 'notice' && event.message.includes('it seals the network of its agent')
  )
  const started = stage.events.findIndex(({ type }) => type === 'run-started')
  expect(told).toBeGreaterThan(-1)
  expect(told).toBeLessThan(started)
  expect(record.results.map(({ agent, outcome }) => [agent, outcome])).toEqual([
    ['QA', 'spawn-failed'],
    ['Engineer', 'completed']
  ])
  expect(record.results[0]?.error).toMatch(
    /qa\.md: it seals the network of its agent .*with sandbox: off nothing can/
  )
  expect(record.conclusion).toBe('failure')
  expect(api.requests.some(({ user }) => /Current Task\s+Test it/.test(user))).toBe(false)
})
