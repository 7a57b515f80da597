import { describe, expect, it } from '@jest/globals'
import { parseAllowedHost, type AllowedHost } from '../../../src/session/network/allowed-host.js'
import { apiRoutes } from '../../../src/session/sandbox/api-hosts.js'
import {
  chooseRunNetwork,
  findWidening,
  type AgentNetwork
} from '../../../src/session/sandbox/run-network.js'

function hosts(...texts: readonly string[]): readonly AllowedHost[] {
  return texts.flatMap((text) => {
    const parsed = parseAllowedHost(text)
    return parsed.ok ? parsed.value : []
  })
}

describe('the network of a run', () => {
  const list = { network: 'allow-list', allowedHosts: hosts('*.example.com', 'npmjs.org:443') } as const

  it.each<[string, Parameters<typeof chooseRunNetwork>[0], AgentNetwork, readonly string[] | 'open']>([
    ['open', { network: 'open', allowedHosts: [] }, {}, 'open'],
    ['open, but the agent needs none', { network: 'open', allowedHosts: [] }, { network: 'none' }, []],
    [
      'open, but the agent names hosts',
      { network: 'open', allowedHosts: [] },
      { allowedHosts: hosts('a.example.com') },
      ['a.example.com']
    ],
    ['a list', list, {}, ['*.example.com', 'npmjs.org:443']],
    ['a list, and the agent needs none', list, { network: 'none' }, []],
    ['a list, and the agent asks for all', list, { network: 'open' }, ['*.example.com', 'npmjs.org:443']],
    [
      'a list, of which the agent names a part and more',
      list,
      { allowedHosts: hosts('a.example.com', 'evil.test', 'npmjs.org', '*.b.example.com') },
      ['a.example.com', '*.b.example.com']
    ],
    [
      'none, whatever the agent names',
      { network: 'none', allowedHosts: [] },
      { allowedHosts: hosts('a.example.com') },
      []
    ]
  ])('%s', (_title, session, agent, expected) => {
    const network = chooseRunNetwork(session, agent)
    expect(network.kind === 'open' ? 'open' : network.hosts.map(({ entry }) => entry)).toEqual(expected)
  })

  it('names what a file would widen', () => {
    expect(findWidening(list, { allowedHosts: hosts('a.example.com', 'evil.test') })).toEqual(['evil.test'])
    expect(
      findWidening({ network: 'none', allowedHosts: [] }, { allowedHosts: hosts('a.example.com') })
    ).toEqual(['a.example.com'])
    expect(findWidening({ network: 'open', allowedHosts: [] }, { allowedHosts: hosts('evil.test') })).toEqual(
      []
    )
  })
})

describe('routes to the API', () => {
  it.each<[string, Record<string, string>, readonly string[], readonly number[]]>([
    ['Anthropic', {}, ['api.anthropic.com'], []],
    ['the key proxy', { ANTHROPIC_BASE_URL: 'http://127.0.0.1:4711' }, [], [4711]],
    ['a gateway', { ANTHROPIC_BASE_URL: 'https://llm.example.com/v1' }, ['llm.example.com'], []],
    [
      'Vertex',
      { CLAUDE_CODE_USE_VERTEX: '1', CLOUD_ML_REGION: 'europe-west1' },
      [
        'europe-west1-aiplatform.googleapis.com',
        'oauth2.googleapis.com',
        'sts.googleapis.com',
        'iamcredentials.googleapis.com'
      ],
      []
    ],
    [
      'Foundry with its own address',
      { CLAUDE_CODE_USE_FOUNDRY: '1', ANTHROPIC_FOUNDRY_BASE_URL: 'https://own.services.ai.azure.com' },
      ['own.services.ai.azure.com', 'login.microsoftonline.com'],
      []
    ]
  ])('%s', (_title, env, names, ports) => {
    const routes = apiRoutes(env)
    expect(routes.hosts.map(({ entry }) => entry)).toEqual(names)
    expect(routes.ports).toEqual(ports)
  })

  it('reaches Bedrock in its region', () => {
    const { hosts: found } = apiRoutes({ CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'eu-west-1' })
    expect(found.map(({ entry }) => entry)).toContain('bedrock-runtime.eu-west-1.amazonaws.com')
  })
})
