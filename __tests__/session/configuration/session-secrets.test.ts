import { describe, expect, it } from '@jest/globals'
import { describeUnmasked, findUnmasked } from '../../../src/session/configuration/passed-secrets.js'
import { secretsOfRun } from '../../../src/session/configuration/run-secrets.js'
import { secretsOfSession } from '../../../src/session/configuration/session-secrets.js'
import { secretsOfUrls } from '../../../src/session/configuration/url-secrets.js'

describe('the secrets of a session', () => {
  it('are its key, what pass-env passes, and passwords in URLs of variables', () => {
    const configuration = {
      credentials: { kind: 'api-key' as const, value: 'the-key' },
      mcpServers: undefined,
      passEnv: ['PHRASE', 'MODE', 'GITHUB_WORKFLOW_PAT', 'LC_PHRASE', 'GITHUB_REPOSITORY'],
      publicEnv: ['MODE', 'OPEN_URL']
    }
    const environment = {
      PHRASE: 'open sesame',
      GITHUB_WORKFLOW_PAT: 'pat-of-the-workflow',
      LC_PHRASE: 'open barley',
      GITHUB_REPOSITORY: 'octo/calculator',
      MODE: 'quick-and-dirty',
      DATABASE_URL: 'postgres://me:pw-of-db@db/x',
      OPEN_URL: 'postgres://me:known-to-all@db/x'
    }
    expect(secretsOfSession(configuration, environment)).toEqual(
      expect.arrayContaining(['the-key', 'open sesame', 'pw-of-db', 'pat-of-the-workflow', 'open barley'])
    )
    expect(secretsOfSession(configuration, environment)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/quick-and-dirty|known-to-all|octo/)])
    )
  })
})

describe('the secrets of a run', () => {
  it('are the tokens that it got for the key proxy and for the proxy of a sealed network', () => {
    const environment = {
      ANTHROPIC_API_KEY: 'token-for-the-key-proxy',
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:4000',
      HTTPS_PROXY: 'http://run-01:token-for-the-network@127.0.0.1:4001',
      PATH: '/usr/bin'
    }
    expect(new Set(secretsOfRun(environment))).toEqual(
      new Set(['token-for-the-key-proxy', 'token-for-the-network'])
    )
  })
})

describe('the secrets of URLs', () => {
  it.each([
    ['postgres://me:pw-of-db@db/x?a=b', ['pw-of-db']],
    ['https://x-access-token:ghs_aB3dE5gH7jK9@host/a.git', ['ghs_aB3dE5gH7jK9']],
    ['https://aB3dE5gH7jK9aB3dE5gH7jK9:x-oauth-basic@host/', ['aB3dE5gH7jK9aB3dE5gH7jK9']],
    ['amqp://me:p%40ss%2Fword@host', ['p%40ss%2Fword', 'p@ss/word']],
    ['https://git@host/a.git, mailto:a@b, https://host/@scope', []],
    ['postgres://me:${DB_PASS}@db/x', []],
    ['postgres://me:$DB_PASS@db/x, http://me:{password}@h, http://me:${{ secrets.X }}@h', []],
    ['postgres://app:$3cr3tPassw0rd@db/x', ['$3cr3tPassw0rd']],
    ['postgres://app:%24ecretPw@db/x', ['%24ecretPw', '$ecretPw']]
  ])('of %j are %j', (text, secrets) => {
    expect([...new Set(secretsOfUrls(text))]).toEqual(secrets)
  })
})

describe('variables that say that they are secret', () => {
  const env = {
    DB_PASS: 'success',
    PIN: '1234',
    API_KEY: 'long-enough-to-mask',
    MODE: 'on',
    MY_TOKEN: 'completed'
  }

  it('are warned of where their values are too ordinary to be masked', () => {
    expect(findUnmasked({ passEnv: Object.keys(env), publicEnv: ['MY_TOKEN'] }, env, [])).toEqual([
      'DB_PASS',
      'PIN'
    ])
    expect(describeUnmasked(['DB_PASS', 'PIN'])).toMatch(/^Not masked in what is written: DB_PASS, PIN /)
  })
})
