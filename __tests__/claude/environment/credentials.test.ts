/** The CLI's credentials, and which variables are passed with them. */
import { describe, expect, it } from '@jest/globals'
import {
  credentialVariables,
  describeCredentials,
  detectCredentials
} from '../../../src/claude/environment/credentials.js'
import { requestVariables } from '../../../src/claude/environment/request-variables.js'
import { findWithheldVariables } from '../../../src/claude/environment/withheld-variables.js'

const both = { ANTHROPIC_API_KEY: 'sk', CLAUDE_CODE_OAUTH_TOKEN: 'tok' }

describe('credentials', () => {
  it.each([
    [{}, { kind: 'none' }],
    [{ ANTHROPIC_API_KEY: '  ' }, { kind: 'none' }],
    [
      { CLAUDE_CODE_OAUTH_TOKEN: 'tok\n' },
      { kind: 'oauth-token', value: 'tok', source: 'CLAUDE_CODE_OAUTH_TOKEN' }
    ],
    [both, { kind: 'api-key', value: 'sk', source: 'ANTHROPIC_API_KEY' }],
    [
      { ...both, ANTHROPIC_AUTH_TOKEN: 'gateway' },
      { kind: 'auth-token', value: 'gateway', source: 'ANTHROPIC_AUTH_TOKEN' }
    ],
    [
      { ...both, CLAUDE_CODE_USE_BEDROCK: '1' },
      { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_BEDROCK' }
    ],
    [
      { ...both, CLAUDE_CODE_USE_BEDROCK: '0' },
      { kind: 'api-key', value: 'sk', source: 'ANTHROPIC_API_KEY' }
    ],
    [
      { CLAUDE_CODE_USE_ANTHROPIC_AWS: 'true' },
      { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_ANTHROPIC_AWS' }
    ],
    [{ CLAUDE_CODE_USE_MANTLE: '1' }, { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_MANTLE' }],
    [{ CLAUDE_CODE_USE_FOUNDRY: '1' }, { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_FOUNDRY' }],
    // Leave a provider that no CLI knows yet to the CLI.
    [{ CLAUDE_CODE_USE_NEXT_CLOUD: '1' }, { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_NEXT_CLOUD' }],
    [{ CLAUDE_CODE_USE_POWERSHELL_TOOL: '1' }, { kind: 'none' }],
    [
      { ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1', ANTHROPIC_ORGANIZATION_ID: 'o' },
      { kind: 'federation', source: 'ANTHROPIC_FEDERATION_RULE_ID' }
    ],
    [{ ANTHROPIC_PROFILE: 'ci' }, { kind: 'federation', source: 'ANTHROPIC_PROFILE' }],
    [
      { ANTHROPIC_PROFILE: 'ci', ANTHROPIC_API_KEY: 'sk' },
      { kind: 'api-key', value: 'sk', source: 'ANTHROPIC_API_KEY' }
    ]
  ])('finds in %j %j', (env, found) => {
    expect(detectCredentials(env)).toEqual(found)
  })

  it.each([
    [{ kind: 'api-key', value: 'sk', source: 'anthropic-api-key' }, '`anthropic-api-key`'],
    [{ kind: 'auth-token', value: 'sk' }, '`ANTHROPIC_AUTH_TOKEN`'],
    [
      { kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_MANTLE' },
      'provider that `CLAUDE_CODE_USE_MANTLE` chooses'
    ],
    [{ kind: 'federation', source: 'ANTHROPIC_PROFILE' }, '`ANTHROPIC_PROFILE`']
  ] as const)('%j are called %s', (credentials, words) => {
    expect(describeCredentials(credentials)).toContain(words)
    expect(describeCredentials(credentials)).not.toContain('sk')
  })
})

const OTHERS = {
  ...both,
  AWS_SECRET_ACCESS_KEY: 'aws',
  AWS_REGION: 'eu-central-1',
  ANTHROPIC_BEDROCK_BASE_URL: 'http://gw/bedrock',
  CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
  GOOGLE_APPLICATION_CREDENTIALS: '/creds.json',
  CLOUD_ML_REGION: 'europe-west1',
  ANTHROPIC_VERTEX_PROJECT_ID: 'p',
  AZURE_CLIENT_SECRET: 'azure',
  ANTHROPIC_FOUNDRY_RESOURCE: 'r',
  ANTHROPIC_AWS_WORKSPACE_ID: 'w',
  ANTHROPIC_IDENTITY_TOKEN_FILE: '/token',
  ANTHROPIC_CUSTOM_HEADERS: 'x-team: platform'
}

describe('with the credentials', () => {
  it.each([
    ['BEDROCK', ['AWS_SECRET_ACCESS_KEY', 'ANTHROPIC_BEDROCK_BASE_URL', 'CLAUDE_CODE_SKIP_BEDROCK_AUTH']],
    ['MANTLE', ['AWS_SECRET_ACCESS_KEY', 'AWS_REGION']],
    ['ANTHROPIC_AWS', ['AWS_SECRET_ACCESS_KEY', 'ANTHROPIC_AWS_WORKSPACE_ID']],
    ['VERTEX', ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUD_ML_REGION', 'ANTHROPIC_VERTEX_PROJECT_ID']],
    ['FOUNDRY', ['AZURE_CLIENT_SECRET', 'ANTHROPIC_FOUNDRY_RESOURCE']]
  ])('of CLAUDE_CODE_USE_%s go its variables, and no other secret', (provider, wanted) => {
    const inherited = { ...OTHERS, [`CLAUDE_CODE_USE_${provider}`]: '1' }
    const given = Object.keys(credentialVariables(detectCredentials(inherited), inherited))
    expect(given).toEqual(
      expect.arrayContaining([`CLAUDE_CODE_USE_${provider}`, 'ANTHROPIC_CUSTOM_HEADERS', ...wanted])
    )
    const secrets = ['AWS_SECRET_ACCESS_KEY', 'AZURE_CLIENT_SECRET', 'GOOGLE_APPLICATION_CREDENTIALS']
    const foreign = [...secrets, ...Object.keys(both), 'ANTHROPIC_IDENTITY_TOKEN_FILE']
    expect(given.filter((name) => foreign.includes(name))).toEqual(
      wanted.filter((name) => foreign.includes(name))
    )
  })

  it('of federation go its identifiers and its token', () => {
    const inherited = {
      ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1',
      ANTHROPIC_ORGANIZATION_ID: 'o',
      ANTHROPIC_SERVICE_ACCOUNT_ID: 's',
      ANTHROPIC_IDENTITY_TOKEN_FILE: '/token',
      CLAUDE_CODE_FEDERATION_CACHE_DIR: '/cache'
    }
    const rest = { AWS_SECRET_ACCESS_KEY: 'aws', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }
    expect(credentialVariables(detectCredentials(inherited), { ...inherited, ...rest })).toEqual(inherited)
  })

  it('of a rehearsal goes nothing', () => {
    expect(credentialVariables({ kind: 'none' }, OTHERS)).toEqual({})
  })
})

describe('variables that shape requests to the model', () => {
  it('are passed with all credentials, and contain no secrets', () => {
    const wanted = {
      ANTHROPIC_MODEL: 'gw/opus',
      ANTHROPIC_SMALL_FAST_MODEL: 'gw/haiku',
      ANTHROPIC_DEFAULT_OPUS_MODEL: 'gw/opus',
      ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES: 'effort',
      ANTHROPIC_BETAS: 'context-1m',
      CLAUDE_CODE_SUBAGENT_MODEL: 'gw/haiku',
      CLAUDE_CODE_MAX_OUTPUT_TOKENS: '8000',
      CLAUDE_CODE_CONNECT_TIMEOUT_MS: '9000'
    }
    expect(requestVariables({ ...OTHERS, ...wanted, ANTHROPIC_UNIX_SOCKET: '/s' })).toEqual(wanted)
  })
})

describe('variables that seem meant for the CLI', () => {
  const credentials = { kind: 'api-key', value: 'sk', source: 'anthropic-api-key' } as const

  it('are reported if they are not passed on', () => {
    const env = {
      PATH: '/bin',
      ANTHROPIC_AUTH_TOKEN: 'gateway',
      ANTHROPIC_UNIX_SOCKET: '/s',
      ANTHROPIC_BEDROCK_BASE_URL: 'http://gw',
      CLAUDE_CODE_DEBUG_LOGS_DIR: '/d',
      ANTHROPIC_LOG: '',
      MY_TOKEN: 'x'
    }
    expect(findWithheldVariables(env, credentials, [])).toEqual([
      'ANTHROPIC_AUTH_TOKEN',
      'ANTHROPIC_BEDROCK_BASE_URL',
      'ANTHROPIC_UNIX_SOCKET',
      'CLAUDE_CODE_DEBUG_LOGS_DIR'
    ])
  })

  it('are not reported if they are passed on, set by the session, or contain the key in use', () => {
    const env = {
      ANTHROPIC_API_KEY: 'sk',
      ANTHROPIC_BASE_URL: 'http://gw',
      ANTHROPIC_MODEL: 'm',
      ANTHROPIC_CUSTOM_HEADERS: 'a: b',
      CLAUDE_CODE_DISABLE_ATTACHMENTS: '0',
      CLAUDE_CODE_SESSION_ID: 'of a parent',
      CLAUDE_CODE_MINE: 'x'
    }
    expect(findWithheldVariables(env, credentials, ['CLAUDE_CODE_MINE'])).toEqual([])
  })
})
