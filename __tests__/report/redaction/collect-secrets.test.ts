import { describe, expect, it } from '@jest/globals'
import { collectSecrets, linesToMask } from '../../../src/report/redaction/collect-secrets.js'

/** Made up, so that no scanner takes this file for a leak. */
const token = (prefix: string, length: number): string => prefix + 'aB3dE5gH7jK9'.repeat(40).slice(0, length)

describe('the values that are secret', () => {
  it('are those of secret inputs, and of variables that say so', () => {
    const raw = new Map([
      ['anthropic-api-key', ' key '],
      ['model', 'sonnet']
    ])
    const env = {
      GITHUB_TOKEN: token('t', 20),
      AWS_SECRET_ACCESS_KEY: token('s', 40),
      DB_PASSWORD: 'hunter2hunter2',
      AWS_ACCESS_KEY_ID: token('i', 20),
      CACHE_KEY: 'linux-node-modules',
      GOOGLE_APPLICATION_CREDENTIALS: '/home/me/credentials-123.json',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://example.com/1234567890',
      CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
      EMPTY_TOKEN: undefined,
      HOME: '/home/me'
    }
    expect(collectSecrets(raw, ['anthropic-api-key', 'github-token'], env)).toEqual([
      'key',
      token('t', 20),
      token('s', 40),
      'hunter2hunter2'
    ])
  })

  it('are those that MCP servers get as variables and headers, too', () => {
    const servers = {
      local: { command: 'a', env: { TOKEN: token('t', 20), LEVEL: 'debug', GIVEN: '${GIVEN_TOKEN}' } },
      remote: {
        type: 'http',
        url: 'https://example.com',
        headers: { Authorization: `Bearer ${token('h', 20)}` }
      }
    }
    const raw = new Map([['mcp-config', JSON.stringify({ mcpServers: servers })]])
    expect(collectSecrets(raw, [], {})).toEqual([token('t', 20), `Bearer ${token('h', 20)}`])
  })

  const env = {
    DB_PASS: 'correct horse',
    DATABASE_URL: 'postgres://me:pw123@db/x',
    SIGNING: '{\n  "phrase": "open sesame",\n}',
    DEBUG: 'true',
    PORT: '8080',
    NODE_ENV: 'production',
    GITHUB_REPOSITORY: 'octo/calculator',
    OTHER: 'not handed on'
  }
  const passEnv = Object.keys(env).filter((name) => name !== 'OTHER')
  const collect = (publicEnv: readonly string[] = []): readonly string[] =>
    collectSecrets(new Map(), [], env, { passEnv, publicEnv })

  it('are all that pass-env passes on, except short words and what the runner sets', () => {
    expect(collect()).toEqual([env.DB_PASS, env.DATABASE_URL, env.SIGNING, env.NODE_ENV])
  })

  it('are none of public-env, whatever their names say', () => {
    expect(collect(['NODE_ENV', 'DATABASE_URL', 'DB_PASS'])).toEqual([env.SIGNING])
    const named = { GITHUB_TOKEN: token('t', 20) }
    expect(collectSecrets(new Map(), [], named, { passEnv: [], publicEnv: ['GITHUB_TOKEN'] })).toEqual([])
  })

  it('are masked line by line, except lines that occur in any text', () => {
    expect(linesToMask(env.SIGNING)).toEqual(['"phrase": "open sesame",'])
    expect(linesToMask('key')).toEqual(['key'])
  })
})
