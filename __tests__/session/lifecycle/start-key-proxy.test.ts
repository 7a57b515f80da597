import { describe, expect, it } from '@jest/globals'
import type { IncomingHttpHeaders } from 'node:http'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import { startSessionKeyProxy } from '../../../src/session/lifecycle/start-key-proxy.js'
import { startLoopbackServer } from '../../support/loopback-server.js'

const API_KEY = { kind: 'api-key', value: 'the-real-key' } as const

async function start(
  given: Partial<SessionConfiguration>,
  environment: Record<string, string> = {}
): Promise<{ started: boolean; warnings: string[] }> {
  const warnings: string[] = []
  const configuration = completeConfiguration({ credentials: API_KEY, ...given })
  const proxy = await startSessionKeyProxy(configuration, environment, (message) => warnings.push(message))
  await proxy?.close()
  return { started: proxy !== undefined, warnings }
}

describe("a session's key proxy", () => {
  it('is started for an API key', async () => {
    expect(await start({})).toEqual({ started: true, warnings: [] })
  })

  it('is started for an OAuth token', async () => {
    const credentials = { kind: 'oauth-token', value: 'the-real-token' } as const
    expect(await start({ credentials })).toEqual({ started: true, warnings: [] })
  })

  it('is started for the token of a gateway', async () => {
    const credentials = { kind: 'auth-token', value: 'the-real-token' } as const
    expect(await start({ credentials })).toEqual({ started: true, warnings: [] })
  })

  it("adds a gateway's headers, and warns once of a run that tries its token on something else", async () => {
    const seen: IncomingHttpHeaders[] = []
    const gateway = await startLoopbackServer((request, response) => {
      seen.push(request.headers)
      response.end('{}')
      return Promise.resolve()
    })
    const warnings: string[] = []
    const environment = {
      ANTHROPIC_BASE_URL: gateway.url,
      ANTHROPIC_CUSTOM_HEADERS: 'X-Team: platform\nno header\nHost: evil.example\nx-gateway-key:  s3cret '
    }
    const proxy = await startSessionKeyProxy(
      completeConfiguration({ credentials: API_KEY }),
      environment,
      (message) => warnings.push(message)
    )
    const { ANTHROPIC_API_KEY: token = '', ANTHROPIC_BASE_URL: url = '' } =
      proxy?.issue('03', 'QA (run 03)').environment ?? {}
    for (const path of ['/v1/models', '/v1/files', '/v1/skills'])
      await fetch(`${url}${path}`, { headers: { 'x-api-key': token } })
    await proxy?.close()
    await gateway.close()
    expect(seen).toMatchObject([
      { 'x-team': 'platform', 'x-gateway-key': 's3cret', host: new URL(gateway.url).host }
    ])
    expect(warnings).toEqual([
      expect.stringMatching(/^ANTHROPIC_CUSTOM_HEADERS: line 2 .*: not sent\.$/),
      expect.stringMatching(
        /^QA \(run 03\) requested GET \/v1\/files from the API, which the token of a run does not allow/
      )
    ])
  })

  it('names custom headers that are not sent, and not their values', async () => {
    const ANTHROPIC_CUSTOM_HEADERS =
      'x-team: platform\nHost: s3cret\n\nx-empty:\ns3cret\nx-name: s3cret\u{1f600}'
    const { warnings } = await start({}, { ANTHROPIC_CUSTOM_HEADERS })
    expect(warnings).toEqual([
      'ANTHROPIC_CUSTOM_HEADERS: line 2 (host) is set by the connection; line 4 (x-empty) has no value; ' +
        'line 5 is not of the form "Name: value"; line 6 (x-name) has a character that a header cannot contain: not sent.'
    ])
  })

  it('says which file of a client certificate cannot be read', async () => {
    await expect(start({}, { CLAUDE_CODE_CLIENT_CERT: '/no/such/file' })).rejects.toThrow(
      /key proxy does not start: the file that CLAUDE_CODE_CLIENT_CERT names cannot be read \(ENOENT\)/
    )
  })

  it.each([
    { keyProxy: false },
    { rehearse: true },
    { credentials: { kind: 'cloud-provider' } },
    { credentials: { kind: 'federation' } }
  ] as const)('is not started with %j', async (given) => {
    expect(await start(given)).toEqual({ started: false, warnings: [] })
  })

  it('is not started when it cannot work, with a warning', async () => {
    const { started, warnings } = await start({}, { HTTPS_PROXY: 'http://proxy.example:3128' })
    expect(started).toBe(false)
    expect(warnings).toEqual([expect.stringMatching(/Agents can read the API key.*HTTPS_PROXY is set/)])
  })
})
