import { describe, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../src/session/configuration-defaults.js'
import type { SessionConfiguration } from '../../src/session/configuration.js'
import { startSessionKeyProxy } from '../../src/session/session-key-proxy.js'

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

  it.each([{ keyProxy: false }, { rehearse: true }, { credentials: { kind: 'cloud-provider' } }] as const)(
    'is not started with %j',
    async (given) => {
      expect(await start(given)).toEqual({ started: false, warnings: [] })
    }
  )

  it('is not started where it cannot work, and that is said', async () => {
    const { started, warnings } = await start({}, { HTTPS_PROXY: 'http://proxy.example:3128' })
    expect(started).toBe(false)
    expect(warnings).toEqual([expect.stringMatching(/Agents can read the API key.*HTTPS_PROXY is set/)])
  })
})
