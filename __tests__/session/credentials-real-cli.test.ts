/** Credentials in whole sessions, with the real Claude CLI: what is refused, and what is advised. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { detectCredentials } from '../../src/claude/environment/credentials.js'
import type { Scenario, Step } from '../support/messages-scenario.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage

beforeEach(() => {
  stage = setSessionStage()
})

afterEach(() => stage.close())

const refusing = (status: number, type: string): Scenario => {
  const step: Step = { fault: { kind: 'error', status, type, message: 'no' } }
  return { rules: [{ name: 'any', match: {}, steps: [[step, step, step, step]] }] }
}

describe('a session whose credentials are refused', () => {
  it.each([
    [401, 'authentication_error', { ANTHROPIC_AUTH_TOKEN: 'of-a-gateway' }, 'ANTHROPIC_AUTH_TOKEN'],
    [403, 'permission_error', { ANTHROPIC_API_KEY: 'sk-ant-of-the-step' }, 'ANTHROPIC_API_KEY'],
    [401, 'authentication_error', { CLAUDE_CODE_OAUTH_TOKEN: 'of-a-plan' }, 'CLAUDE_CODE_OAUTH_TOKEN']
  ])('says after %d %s which they are: %j', async (status, type, env, name) => {
    const { record } = await stage.runReal(refusing(status, type), { credentials: detectCredentials(env) })
    const error = record.pm[0]?.error ?? ''
    expect(error).toContain(`Check \`${name}\``)
    expect(error).not.toContain('anthropic-api-key')
  })
})

describe('an agent that tries its token on another part of the API', () => {
  it('is refused, and the log names it once', async () => {
    const curl = (path: string): string =>
      `curl -s -o /dev/null -w '%{http_code} ' -H "x-api-key: $ANTHROPIC_API_KEY" "$ANTHROPIC_BASE_URL${path}"`
    const command = `${curl('/v1/files')}; ${curl('/v1/organizations/users')}`
    const { record, api } = await stage.runReal(
      {
        rules: [
          {
            name: 'pm',
            match: { user: /Build the thing/ },
            steps: [{ text: '**Engineer Agent**: look at the files' }]
          },
          {
            name: 'engineer',
            match: {},
            steps: [{ blocks: [{ type: 'tool_use', name: 'Bash', input: { command } }] }, { text: 'Done.' }]
          }
        ]
      },
      { allowedTools: ['Bash'], permissionMode: 'bypassPermissions' }
    )
    expect(record.results[0]?.outcome).toBe('completed')
    const answer = api.requests.at(-1)?.body['messages']
    expect(JSON.stringify(answer)).toContain('403 403')
    const said = record.notices.filter(({ message }) =>
      message.includes('which the token of a run does not allow')
    )
    expect(said).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/^Engineer \(run 01\) requested GET \/v1\/files from the API,/)
      }
    ])
  })
})
