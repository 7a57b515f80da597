import { describe, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import { DEFAULT_SANDBOX, type NetworkMode } from '../../../src/session/configuration/sandbox-settings.js'
import { parseAllowedHost } from '../../../src/session/network/allowed-host.js'
import { sealedReachOf, type ReachingRun } from '../../../src/session/sandbox/sealed-reach.js'

const NO_RULES: ReachingRun['agent'] = {}

function reachOf(
  network: NetworkMode,
  { role = 'agent', agent = NO_RULES }: Partial<ReachingRun> = {},
  allowedTools: readonly string[] = ['WebSearch']
) {
  const parsed = ['*.example.com', 'api.example.org:443'].map(parseAllowedHost)
  const allowedHosts = parsed.flatMap((each) => (each.ok ? each.value : []))
  const sandbox = { ...DEFAULT_SANDBOX, network, allowedHosts }
  return sealedReachOf(
    { role, agent },
    completeConfiguration({ sandbox, allowedTools, credentials: { kind: 'none' } })
  )
}

describe('what the API may reach for a run', () => {
  it('is everything where the network is open', () => {
    expect(reachOf('open')).toBeUndefined()
    expect(reachOf('open', { agent: { network: 'none' } })).toBeDefined()
  })

  it.each([
    ['https://docs.example.com/a', true],
    ['http://DOCS.example.com./a', true],
    ['https://docs.example.com:8443/', false],
    ['https://example.com/', false],
    ['https://api.example.org/', true],
    ['http://api.example.org/', false],
    ['https://192.0.2.1/', false],
    ['ftp://docs.example.com/', false],
    ['file:///etc/passwd', false],
    ['https://docs.example.com@evil.example/', false]
  ])('is %s: %s', (url, expected) => {
    expect(reachOf('allow-list')?.allowsUrl(new URL(url))).toBe(expected)
    expect(reachOf('none')?.allowsUrl(new URL(url))).toBe(false)
  })

  it('is a search for those that have the tool', () => {
    expect(reachOf('none')?.mayUseWebSearch).toBe(true)
    expect(reachOf('none', { role: 'pm' })?.mayUseWebSearch).toBe(false)
    expect(reachOf('none', {}, ['Bash'])?.mayUseWebSearch).toBe(false)
    expect(reachOf('none', { agent: { tools: ['Read'] } })?.mayUseWebSearch).toBe(false)
    expect(reachOf('none', { agent: { disallowedTools: ['WebSearch'] } })?.mayUseWebSearch).toBe(false)
  })
})
