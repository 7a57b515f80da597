import { describe, expect, it } from '@jest/globals'
import { canProxy } from '../../../src/claude/key-proxy/choice.js'

const CREDENTIALS = { kind: 'api-key', value: 'the-key' } as const

describe('canProxy', () => {
  it('accepts a key and a token, and returns the API that they are for', () => {
    const gateway = canProxy(CREDENTIALS, {
      ANTHROPIC_BASE_URL: 'https://gateway.example/claude',
      HTTP_PROXY: ''
    })
    expect(gateway).toMatchObject({
      ok: true,
      value: { upstream: { href: 'https://gateway.example/claude' } }
    })
    const token = canProxy({ kind: 'oauth-token', value: 'x' }, {})
    expect(token).toMatchObject({ ok: true, value: { upstream: { href: 'https://api.anthropic.com/' } } })
  })

  it.each([
    [{ kind: 'none' }, {}, 'no key'],
    [{ kind: 'cloud-provider' }, {}, 'cloud provider'],
    [CREDENTIALS, { https_proxy: 'http://proxy.example:3128' }, 'https_proxy is set'],
    [CREDENTIALS, { ANTHROPIC_BASE_URL: 'api.example' }, 'ANTHROPIC_BASE_URL'],
    [CREDENTIALS, { ANTHROPIC_BASE_URL: 'file:///x' }, 'ANTHROPIC_BASE_URL']
  ] as const)('is denied with the reason: %j, %j', (credentials, environment, reason) => {
    const choice = canProxy(credentials, environment)
    expect(choice).toMatchObject({ ok: false })
    expect(JSON.stringify(choice)).toContain(reason)
  })
})
