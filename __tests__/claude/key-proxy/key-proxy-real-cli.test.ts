/** The key proxy between the real Claude CLI and a stand-in API. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import type http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { buildAgentEnvironment } from '../../../src/claude/environment/environment.js'
import { startKeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'
import { CLAUDE } from '../../support/real-cli.js'

const KEY = ['sk-ant', 'the-real-key-of-this-test'].join('-')
const CREDENTIALS = { kind: 'api-key', value: KEY } as const

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
}

let seen: Seen[]
let api: LoopbackServer

beforeEach(async () => {
  seen = []
  api = await startLoopbackServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    await readBody(request)
    seen.push({ method, url, headers })
    if (method === 'HEAD') response.end()
    else response.writeHead(200, { 'content-type': 'text/event-stream' }).end(CLI_STREAM)
  })
})

afterEach(() => api.close())

const USAGE = { input_tokens: 3, cache_creation_input_tokens: 20, cache_read_input_tokens: 100 }

function event(type: string, fields: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`
}

const MESSAGE = { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null }
const CLI_STREAM = [
  event('message_start', { message: { ...MESSAGE, usage: { ...USAGE, output_tokens: 1 } } }),
  event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: 'All done' } }),
  event('content_block_stop', { index: 0 }),
  event('message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 40 } }),
  event('message_stop', {})
].join('')

describe('the real CLI behind the key proxy', () => {
  it.each([CREDENTIALS, { kind: 'oauth-token', value: 'sk-ant-oat01-the-real-token' }] as const)(
    "works with the run's own token in the place of the $kind",
    async (credentials) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-proxy-'))
      const own = await startKeyProxy({ credentials, upstream: new URL(api.url) })
      const env = {
        ...buildAgentEnvironment({
          inherited: { PATH: process.env['PATH'], HOME: folder },
          credentials: { kind: 'none' },
          passEnv: [],
          configDirectory: path.join(folder, 'config'),
          temporaryDirectory: folder,
          identity: { role: 'agent', slug: 'qa', name: 'QA', sessionId: 's' }
        }),
        ...own.issue('01').environment
      }
      expect(Object.values(env)).not.toContain(credentials.value)
      const output = fs.openSync(path.join(folder, 'out'), 'w')
      const child = spawn(CLAUDE, ['-p', '--tools', 'Read', '--', 'Say hi'], {
        env,
        cwd: folder,
        stdio: ['ignore', output, output]
      })
      const [exitCode] = (await once(child, 'exit')) as [number]
      fs.closeSync(output)
      const said = fs.readFileSync(path.join(folder, 'out'), 'utf8').trim()
      fs.rmSync(folder, { recursive: true, force: true })
      await own.close()
      expect([exitCode, said]).toEqual([0, 'All done'])
      const asked = seen.filter(({ method }) => method === 'POST')
      const { value } = credentials
      const header =
        credentials.kind === 'api-key' ? { 'x-api-key': value } : { authorization: `Bearer ${value}` }
      expect(asked).toMatchObject([{ url: '/v1/messages?beta=true', headers: header }])
      expect(own.usageOf('01')).toEqual({ inputTokens: 123, outputTokens: 40, requests: 1 })
    }
  )
})
