import { PROGRAM_VERSION } from '../../../src/util/program-version.js'
import { describe, expect, it } from '@jest/globals'
import { buildAgentEnvironment, findForbiddenVariables } from '../../../src/claude/environment/environment.js'
import type { AgentEnvironmentOptions } from '../../../src/claude/environment/environment.js'

const secrets = {
  'INPUT_ANTHROPIC-API-KEY': 'sk-1',
  ACTIONS_RUNTIME_TOKEN: 'runtime',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id',
  GITHUB_TOKEN: 'ghs_1',
  GITHUB_ENV: '/f/env',
  GITHUB_PATH: '/f/path',
  GITHUB_OUTPUT: '/f/output',
  GITHUB_STATE: '/f/state',
  GITHUB_STEP_SUMMARY: '/f/summary',
  STATE_key: 'state'
}

function environment(options: Partial<AgentEnvironmentOptions> = {}): Record<string, string> {
  return buildAgentEnvironment({
    inherited: { PATH: '/bin', HOME: '/home/r' },
    credentials: { kind: 'api-key', value: 'sk-ant' },
    passEnv: [],
    configDirectory: '/p/01/config',
    temporaryDirectory: '/p/01/tmp',
    identity: { role: 'agent', slug: 'version-control', name: 'Version Control', sessionId: 's1' },
    asRoot: false,
    ...options
  })
}

describe('buildAgentEnvironment', () => {
  it('disables background work, limits of the CLI itself and silent retries, whatever is passed on', () => {
    const own = {
      CLAUDE_AUTO_BACKGROUND_TASKS: '0',
      CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
      CLAUDE_CODE_TOOL_MEMORY_LIMIT: 'none',
      CLAUDE_CODE_DISABLE_REFUSAL_RETRY: '1'
    }
    const names = Object.keys(own)
    const inherited = Object.fromEntries(names.map((name) => [name, 'x']))
    expect(environment({ inherited, passEnv: names })).toMatchObject(own)
  })

  it('passes on nothing that is not on the list', () => {
    const inherited = {
      ...secrets,
      PATH: '/bin',
      MY_SECRET: 'x',
      AWS_SECRET_ACCESS_KEY: 'y',
      NODE_OPTIONS: '-r x'
    }
    const env = environment({ inherited })
    for (const name of Object.keys(inherited).filter((name) => name !== 'PATH'))
      expect(env).not.toHaveProperty([name])
  })

  it('passes on what every program needs, the proxy in both cases, and the marker of the runner', () => {
    const inherited = {
      PATH: '/opt/bin:/bin',
      HOME: '/home/r',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      CI: 'true',
      https_proxy: 'http://p:1',
      NO_PROXY: 'localhost',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      RUNNER_TRACKING_ID: 'github_1',
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:1'
    }
    expect(environment({ inherited })).toMatchObject(inherited)
  })

  it('never passes on what would expose the job, even on request', () => {
    const names = Object.keys(secrets)
    const env = environment({
      inherited: { ...secrets, GH_TOKEN: 'mine' },
      passEnv: [...names, 'GH_TOKEN', 'ABSENT']
    })
    for (const name of names) expect(env).not.toHaveProperty([name])
    expect(env['GH_TOKEN']).toBe('mine')
    expect(env).not.toHaveProperty('ABSENT')
    expect(findForbiddenVariables([...names, 'GH_TOKEN']).map(({ name }) => name)).toEqual(names)
  })

  it('does not let passed variables override what the session depends on', () => {
    const inherited = { CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '0', CLAUDE_CONFIG_DIR: '/x', TERM: 'xterm' }
    const env = environment({ inherited, passEnv: Object.keys(inherited) })
    expect(env).toMatchObject({
      CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
      CLAUDE_CONFIG_DIR: '/p/01/config',
      CLAUDE_CODE_TMPDIR: '/p/01/tmp',
      TERM: 'dumb'
    })
  })

  it('identifies the run by the names that claude-mpm uses', () => {
    expect(environment()).toMatchObject({
      CLAUDE_PM_ORCHESTRATED: 'true',
      CLAUDE_PM_AGENT: 'version-control',
      CLAUDE_PM_SESSION_ID: 's1',
      CLAUDE_PM_FRAMEWORK_VERSION: PROGRAM_VERSION
    })
    const pm = { role: 'pm', slug: 'project-manager', name: 'PM', sessionId: 's1', round: 2 } as const
    expect(environment({ identity: pm })).toMatchObject({ CLAUDE_PM_AGENT: 'pm', CLAUDE_PM_ROUND: '2' })
  })

  it('calls itself a sandbox only for an agent that skips permissions as root', () => {
    expect(environment({ permissionMode: 'bypassPermissions', asRoot: true })['IS_SANDBOX']).toBe('1')
    expect(environment({ permissionMode: 'bypassPermissions' })).not.toHaveProperty('IS_SANDBOX')
    expect(environment({ permissionMode: 'acceptEdits', asRoot: true })).not.toHaveProperty('IS_SANDBOX')
  })

  it('takes fewer attempts than the CLI unless the author says otherwise', () => {
    expect(environment()['CLAUDE_CODE_MAX_RETRIES']).toBe('3')
    expect(environment({ inherited: { CLAUDE_CODE_MAX_RETRIES: '7' } })['CLAUDE_CODE_MAX_RETRIES']).toBe('7')
  })
})

describe('the environment with credentials', () => {
  const all = { ANTHROPIC_API_KEY: 'sk', CLAUDE_CODE_OAUTH_TOKEN: 'tok' }

  it('contains one kind of credentials and leaves out the other', () => {
    const env = environment({ inherited: all, credentials: { kind: 'oauth-token', value: 'tok' } })
    expect(env['CLAUDE_CODE_OAUTH_TOKEN']).toBe('tok')
    expect(env).not.toHaveProperty('ANTHROPIC_API_KEY')
  })

  it("contains a gateway's headers beside a key, unless the key proxy adds them", () => {
    const inherited = { ANTHROPIC_CUSTOM_HEADERS: 'x-gateway-key: s3cret', ANTHROPIC_MODEL: 'gw/opus' }
    expect(environment({ inherited })).toMatchObject(inherited)
    const proxied = environment({ inherited, credentials: { kind: 'none' } })
    expect(proxied['ANTHROPIC_MODEL']).toBe('gw/opus')
    expect(JSON.stringify(proxied)).not.toContain('s3cret')
  })
})
