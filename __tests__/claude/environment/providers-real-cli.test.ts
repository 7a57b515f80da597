/** The real CLI with the environment that agents get, for each provider, against one server that stands for all of them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseCustomHeaders } from '../../../src/claude/environment/custom-headers.js'
import { buildAgentEnvironment, detectCredentials } from '../../../src/claude/environment/environment.js'
import { canProxy } from '../../../src/claude/key-proxy/choice.js'
import { startKeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import {
  readBody,
  sendJson,
  startLoopbackServer,
  type LoopbackServer
} from '../../support/loopback-server.js'
import { CLAUDE, unlessFrom } from '../../support/real-cli.js'
import { describeUnless } from '../../support/tools/describe-unless.js'

interface Seen {
  readonly line: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

let seen: Seen[]
let api: LoopbackServer
let folder: string

beforeEach(async () => {
  seen = []
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'providers-'))
  api = await startLoopbackServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    seen.push({ line: `${method} ${url}`, headers, body: (await readBody(request)).toString() })
    const token = { access_token: 'of-the-federation', token_type: 'Bearer', expires_in: 3600 }
    if (url === '/v1/oauth/token') sendJson(response, 200, token)
    else if (method === 'POST')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(CLI_STREAM)
    else response.end()
  })
})

afterEach(async () => {
  await api.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

function event(type: string, fields: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`
}

const MESSAGE = { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null }
const CLI_STREAM = [
  event('message_start', { message: { ...MESSAGE, usage: { input_tokens: 3, output_tokens: 1 } } }),
  event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: 'All done' } }),
  event('content_block_stop', { index: 0 }),
  event('message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 4 } }),
  event('message_stop', {})
].join('')

type Variables = Readonly<Record<string, string>>

/** Runs the CLI as an agent of a session whose step has these variables; without a proxy it gets the credentials themselves. */
async function runAgent(step: Variables, proxied: Variables = {}): Promise<{ said: string; env: Variables }> {
  const inherited = { PATH: process.env['PATH'], HOME: folder, ...step }
  const isProxied = Object.keys(proxied).length > 0
  const env = {
    ...buildAgentEnvironment({
      inherited,
      credentials: isProxied ? { kind: 'none' } : detectCredentials(inherited),
      passEnv: [],
      configDirectory: path.join(folder, 'config'),
      temporaryDirectory: folder,
      identity: { role: 'agent', slug: 'qa', name: 'QA', sessionId: 's' }
    }),
    ...proxied
  }
  const output = fs.openSync(path.join(folder, 'out'), 'w')
  const args = ['-p', '--tools', 'Read', '--setting-sources', 'user', '--strict-mcp-config', '--', 'Say hi']
  const child = spawn(CLAUDE, args, { env, cwd: folder, stdio: ['ignore', output, output] })
  await once(child, 'exit')
  fs.closeSync(output)
  return { said: fs.readFileSync(path.join(folder, 'out'), 'utf8').trim(), env }
}

const AWS = { AWS_REGION: 'eu-central-1' }

describe('the real CLI signs in by the variables', () => {
  it.each<[string, (url: string) => Variables, string, Variables]>([
    [
      'of Claude Platform on AWS',
      (url) => ({
        ...AWS,
        CLAUDE_CODE_USE_ANTHROPIC_AWS: '1',
        ANTHROPIC_AWS_BASE_URL: url,
        ANTHROPIC_AWS_API_KEY: 'of-aws',
        ANTHROPIC_AWS_WORKSPACE_ID: 'w'
      }),
      'POST /v1/messages?beta=true',
      { 'x-api-key': 'of-aws' }
    ],
    [
      'of Mantle',
      (url) => ({
        ...AWS,
        CLAUDE_CODE_USE_MANTLE: '1',
        ANTHROPIC_BEDROCK_MANTLE_BASE_URL: url,
        AWS_BEARER_TOKEN_BEDROCK: 'of-aws'
      }),
      'POST /v1/messages?beta=true',
      // CLI 2.1.100 sends it as a key.
      unlessFrom('2.1.197', 'sends a key') === null
        ? { authorization: 'Bearer of-aws' }
        : { 'x-api-key': 'of-aws' }
    ],
    [
      'of Foundry',
      (url) => ({
        CLAUDE_CODE_USE_FOUNDRY: '1',
        ANTHROPIC_FOUNDRY_BASE_URL: `${url}/anthropic`,
        ANTHROPIC_FOUNDRY_API_KEY: 'of-azure'
      }),
      'POST /anthropic/v1/messages?beta=true',
      { 'x-api-key': 'of-azure' }
    ]
  ])('%s', async (_, variables, line, headers) => {
    const { said } = await runAgent(variables(api.url))
    expect(said).toBe('All done')
    expect(seen.findLast((one) => one.line === line)?.headers).toMatchObject(headers)
  })

  it('of a gateway for Bedrock, with its address, its models and its headers', async () => {
    await runAgent({
      ...AWS,
      CLAUDE_CODE_USE_BEDROCK: '1',
      CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
      ANTHROPIC_BEDROCK_BASE_URL: `${api.url}/bedrock`,
      ANTHROPIC_MODEL: 'our-opus',
      ANTHROPIC_SMALL_FAST_MODEL: 'our-haiku',
      ANTHROPIC_CUSTOM_HEADERS: 'x-team: platform'
    })
    const asked = seen.find(({ line }) => line.startsWith('POST /bedrock/model/our-opus/invoke'))
    expect(asked?.headers).toMatchObject({ 'x-team': 'platform' })
  })
})

const noFederation = unlessFrom('2.1.197', 'knows no identity federation')

describeUnless(noFederation, 'the real CLI with identity federation', () => {
  it('signs in by its variables', async () => {
    const { said } = await runAgent({
      ANTHROPIC_BASE_URL: api.url,
      ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1',
      ANTHROPIC_ORGANIZATION_ID: 'org',
      ANTHROPIC_SERVICE_ACCOUNT_ID: 'svac_1',
      ANTHROPIC_IDENTITY_TOKEN: 'of-the-runner'
    })
    expect(said).toBe('All done')
    expect(seen.findLast(({ line }) => line === 'POST /v1/messages?beta=true')?.headers).toMatchObject({
      authorization: 'Bearer of-the-federation'
    })
  })
})

describe('the real CLI behind the key proxy, before a gateway,', () => {
  it.each([{ ANTHROPIC_API_KEY: 'of-the-gateway' }, { ANTHROPIC_AUTH_TOKEN: 'of-the-gateway' }])(
    'sends all that the gateway asks for, and sees none of its secrets: %j',
    async (secret: Variables) => {
      const step = {
        ...secret,
        ANTHROPIC_BASE_URL: `${api.url}/claude`,
        ANTHROPIC_CUSTOM_HEADERS: 'x-team: platform\nx-gateway-key: s3cret',
        ANTHROPIC_MODEL: 'our-opus',
        ANTHROPIC_BETAS: 'our-beta-2026-01-01'
      }
      const choice = canProxy(detectCredentials(step), step)
      if (!choice.ok) throw new Error(choice.error)
      const { headers: customHeaders } = parseCustomHeaders(step.ANTHROPIC_CUSTOM_HEADERS)
      const refused: string[] = []
      const proxy = await startKeyProxy({
        ...choice.value,
        customHeaders,
        onRefused: (_run, request) => refused.push(request)
      })
      const { said, env } = await runAgent(step, proxy.issue('01').environment)
      await proxy.close()
      // A newer CLI first reports that it does not know the model.
      expect(said).toMatch(/All done$/)
      expect(JSON.stringify(env)).not.toMatch(/s3cret|of-the-gateway/)
      const asked = seen.find(({ line }) => line === 'POST /claude/v1/messages?beta=true')
      expect(asked?.headers).toMatchObject({ 'x-team': 'platform', 'x-gateway-key': 's3cret' })
      expect(asked?.headers['x-api-key'] ?? asked?.headers['authorization']).toMatch(/of-the-gateway$/)
      expect(asked?.headers['anthropic-beta']).toContain('our-beta-2026-01-01')
      expect(asked?.body).toContain('"model":"our-opus"')
      expect(refused).toEqual([])
    }
  )

  it('loses no header on the way', async () => {
    // CLI 2.1.100 is a Node.js program and sends `sec-fetch-mode`, which means nothing to an API.
    const namesOf = (one: Seen | undefined): string[] =>
      Object.keys(one?.headers ?? {})
        .filter((name) => name !== 'sec-fetch-mode')
        .toSorted()
    const direct = { ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: api.url }
    await runAgent(direct)
    const straight = seen.find(({ line }) => line.startsWith('POST /v1/messages'))
    seen = []
    const proxy = await startKeyProxy({
      credentials: { kind: 'api-key', value: 'key' },
      upstream: new URL(api.url)
    })
    await runAgent(direct, proxy.issue('01').environment)
    await proxy.close()
    const proxied = seen.find(({ line }) => line.startsWith('POST /v1/messages'))
    expect(namesOf(proxied)).toEqual(namesOf(straight))
  })
})
