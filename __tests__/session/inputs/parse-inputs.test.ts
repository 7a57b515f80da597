import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Host } from '../../../src/session/inputs/check/host.js'
import { GIBIBYTE, parse, problemsOf, host } from './input-stage.js'
import { publicConfiguration } from '../../../src/session/configuration/public-configuration.js'
import { MIB } from '../../../src/util/mebibyte.js'

describe('a symlink in the checkout', () => {
  const linked = (path: string, to: string): Partial<Host> => ({
    statPath: (asked) => {
      const facts = host().statPath(asked)
      return facts === undefined ? undefined : { ...facts, realPath: asked === path ? to : asked }
    }
  })

  it.each([
    ['prompt-file', 'task.md', '/project/task.md', '/proc/self/environ'],
    ['agents-dir', 'agents', '/project/agents', '/etc'],
    ['working-directory', 'api', '/project/api', '/projects-of-others']
  ])('that leads %s out of the workspace is rejected', async (input, given, path, to) => {
    const inputs = { ...(input === 'prompt-file' ? {} : { prompt: 'x' }), [input]: given }
    expect(await problemsOf(inputs, linked(path, to))).toEqual([
      expect.stringContaining(`leads out of the workspace, to ${to}`)
    ])
  })

  it.each([
    [{ 'allowed-tools': 'Read,mcp__demo__*' }, [/names mcp__demo__\*, but mcp-config has no such server:/]],
    [
      { 'allowed-tools': 'Read,mcp__dmo', 'mcp-config': 'mcp.json' },
      [/it has demo/, /no entry for it.*mcp__demo__\*/]
    ],
    [{ 'allowed-tools': 'Read,mcp__demo__hello', 'mcp-config': 'mcp.json' }, []],
    [{ 'allowed-tools': 'Read,Telescope' }, [/names Telescope, which is not a known tool of the CLI/]]
  ])('warns of what has no effect in %j', async (inputs, messages) => {
    const { notices } = await parse({ prompt: 'x', ...inputs })
    expect(notices).toEqual(
      messages.map((message) => ({ level: 'warning', message: expect.stringMatching(message) }))
    )
  })

  it('is followed if it stays in the workspace or its target is given directly', async () => {
    expect(
      await problemsOf({ 'prompt-file': 'task.md' }, linked('/project/task.md', '/project/api/task.md'))
    ).toEqual([])
    expect(
      await problemsOf(
        { 'prompt-file': '/project/task.md' },
        { ...linked('/project/task.md', '/etc/x'), workspace: '/elsewhere' }
      )
    ).toEqual([])
  })
})

describe('a configuration from the inputs', () => {
  it('needs only a prompt and a key', async () => {
    const { configuration, notices } = await parse({ prompt: 'Build it' })
    expect(notices).toEqual([])
    expect(configuration).toMatchObject({
      sessionId: '20261122-193455-a1b2c3',
      prompt: 'Build it',
      workingDirectory: '/project',
      sessionDirectory: '/tmp/mpm-session-20261122-193455-a1b2c3',
      credentials: { kind: 'api-key', value: 'key-of-environment' },
      claudeVersion: '2.1.332',
      allowedTools: ['Read', 'Glob', 'Grep', 'Edit', 'Write'],
      permissionMode: 'acceptEdits',
      maxParallel: 4,
      maxDelegations: 16,
      maxRounds: 1,
      maxCostUsd: undefined,
      responseSchema: undefined,
      failOn: 'any',
      tickets: 'report',
      logLevel: 'INFO'
    })
    expect(configuration.limits).toMatchObject({
      memoryLimitBytes: undefined,
      pmMemoryLimitBytes: 2048 * MIB,
      timeoutSeconds: undefined,
      pmTimeoutSeconds: 600,
      sessionTimeoutSeconds: 3600
    })
  })

  it('uses every input that is given', async () => {
    const { configuration } = await parse({
      'prompt-file': 'task.md',
      context: 'Python',
      'working-directory': 'api',
      'agents-dir': 'agents',
      'log-dir': 'logs',
      parallel: 'false',
      'max-parallel': '8',
      'claude-args': '--max-turns 5',
      'agent-memory-limits': 'dev: 2048\ngit: 512',
      'agent-timeouts': 'Version Control: 30',
      'agent-models': 'QA: sonnet',
      'allowed-tools': 'Read\nBash(npm test:*)\nmcp__demo__*',
      'pass-env': 'NPM_CONFIG_REGISTRY',
      'timeout-seconds': '60',
      'max-rounds': '3',
      'max-cost-usd': '2.50',
      'response-schema': 'outcome.json',
      'mcp-config': 'mcp.json'
    })
    expect(configuration).toMatchObject({
      prompt: 'Do it.\n',
      context: 'Python',
      workingDirectory: '/project/api',
      agentsDirectory: '/project/agents',
      sessionDirectory: '/project/logs/session-20261122-193455-a1b2c3',
      maxParallel: 1,
      maxRounds: 3,
      maxCostUsd: 2.5,
      responseSchema: '{"type": "object"}',
      claudeArgs: ['--max-turns', '5'],
      allowedTools: ['Read', 'Bash(npm test:*)', 'mcp__demo__*'],
      mcpServers: { demo: { command: 'demo-server' } }
    })
    expect([...configuration.limits.agentMemoryLimitsBytes]).toEqual([
      ['engineer', 2048 * MIB],
      ['version-control', 512 * MIB]
    ])
    expect([...configuration.limits.agentTimeoutsSeconds]).toEqual([['version-control', 30]])
    expect([...configuration.agentModels]).toEqual([['qa', 'sonnet']])
    expect(configuration.limits.timeoutSeconds).toBe(60)
  })

  it('keeps the white space of a prompt', async () => {
    expect((await parse({ prompt: '  a\r\n\n' })).configuration.prompt).toBe('  a\r\n\n')
  })
})

describe('a prompt from standard input', () => {
  const given = { 'prompt-file': '-' }
  const piped = (text: string | Uint8Array) => ({
    readStandardInput: () => Promise.resolve(Buffer.from(text))
  })

  it('is read to its end', async () => {
    expect((await parse(given, piped('Do it.\n'))).configuration.prompt).toBe('Do it.\n')
  })

  it.each<[string, Partial<Host>, RegExp]>([
    ['empty', piped(''), /^prompt-file: "-" is standard input, but nothing was piped in/],
    ['too large', piped('x'.repeat(10_000_001)), /^prompt-file: "-" is larger than 10 MB/],
    ['no text', piped(Uint8Array.from([0xe9])), /^prompt-file: "-" cannot be read as UTF-8/],
    [
      'a terminal',
      { readStandardInput: () => Promise.reject(new Error('it is one')) },
      /cannot be read: it is one/
    ],
    ['that of the action', {}, /^prompt-file: "-" is standard input, which only the command line has/]
  ])('is rejected if it is %s', async (_, changes, message) => {
    expect(await problemsOf(given, changes)).toEqual([expect.stringMatching(message)])
  })
})

describe('what only causes a warning', () => {
  it('an unknown input that resembles no known one', async () => {
    const { notices } = await parse({ prompt: 'x', 'favourite-colour': 'red' })
    expect(notices).toEqual([
      { level: 'warning', message: 'favourite-colour is not an input of this action: it has no effect.' }
    ])
  })

  it('default limits above the memory of a small machine, which are lowered', async () => {
    const { configuration, notices } = await parse({ prompt: 'x' }, { totalMemoryBytes: 0.5 * GIBIBYTE })
    expect(configuration.limits).toMatchObject({ memoryLimitBytes: 512 * MIB, pmMemoryLimitBytes: 512 * MIB })
    expect(notices).toHaveLength(2)
  })

  it('a variable to be passed that is not set', async () => {
    const { notices } = await parse({ prompt: 'x', 'pass-env': 'NOT_SET' })
    expect(notices[0]?.message).toContain('NOT_SET')
  })

  it.each([
    [{ 'cache-dir': 'kept' }, 'cache-dir has no effect without cache: true'],
    [{ 'retry-on': 'timeout', retries: '0' }, 'retry-on has no effect with retries: 0']
  ])('%j, without the input that it needs', async (inputs, message) => {
    const { notices } = await parse({ prompt: 'x', ...inputs })
    expect(notices[0]?.message).toContain(message)
  })
})

describe('credentials', () => {
  it('of an input take precedence over those of the environment', async () => {
    const { configuration } = await parse({ prompt: 'x', 'claude-code-oauth-token': 'token' })
    expect(configuration.credentials).toMatchObject({ kind: 'oauth-token', value: 'token' })
  })

  it('of two inputs: the key is used, with a warning', async () => {
    const { configuration, notices } = await parse({
      prompt: 'x',
      'anthropic-api-key': 'k',
      'claude-code-oauth-token': 't'
    })
    expect(configuration.credentials).toMatchObject({ kind: 'api-key', value: 'k' })
    expect(notices).toHaveLength(1)
  })

  it('that are missing are an error that names the inputs', async () => {
    const [problem] = await problemsOf({ prompt: 'x' }, { env: {} })
    expect(problem).toMatch(/anthropic-api-key.*claude-code-oauth-token.*rehearse/)
  })

  it("that are missing in a run that Dependabot started: the error names Dependabot's own secrets", async () => {
    const problemFor = async (actor: string): Promise<string | undefined> =>
      (await problemsOf({ prompt: 'x' }, { env: { GITHUB_ACTOR: actor } }))[0]
    expect(await problemFor('dependabot[bot]')).toMatch(/Settings, Secrets and variables, Dependabot/)
    expect(await problemFor('dependabot[bot]')).not.toContain('forks')
    expect(await problemFor('octocat')).toMatch(/forks/)
    expect(await problemFor('octocat')).not.toContain('Dependabot')
  })

  it('warns of a misspelt provider, and takes one that is not known', async () => {
    const warnings = async (env: Record<string, string>): Promise<readonly string[]> =>
      (await parse({ prompt: 'x' }, { env })).notices
        .filter(({ level }) => level === 'warning')
        .map(({ message }) => message)
    expect(await warnings({ CLAUDE_CODE_USE_BEDROK: '1' })).toEqual([
      'CLAUDE_CODE_USE_BEDROK chooses no provider that is known (did you mean CLAUDE_CODE_USE_BEDROCK?). No other credentials are used.'
    ])
    for (const name of ['BEDROCK', 'ANTHROPIC_AWS', 'GATEWAY', 'SOMETHING_NEW'])
      expect(await warnings({ [`CLAUDE_CODE_USE_${name}`]: '1' })).toEqual([])
  })

  it('of a cloud provider need no key', async () => {
    const { configuration } = await parse({ prompt: 'x' }, { env: { CLAUDE_CODE_USE_BEDROCK: '1' } })
    expect(configuration.credentials).toMatchObject({ kind: 'cloud-provider' })
  })

  it.each([
    { CLAUDE_CODE_USE_ANTHROPIC_AWS: '1' },
    { CLAUDE_CODE_USE_MANTLE: '1' },
    { CLAUDE_CODE_USE_FOUNDRY: '1' },
    { ANTHROPIC_AUTH_TOKEN: 'gateway' },
    { ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1' },
    { ANTHROPIC_PROFILE: 'ci' }
  ])('need no key with %j', async (env) => {
    const { configuration } = await parse({ prompt: 'x' }, { env })
    expect(configuration.credentials.kind).not.toBe('none')
  })

  it('variables that are not passed on are named once, without their values', async () => {
    const env = { ANTHROPIC_AUTH_TOKEN: 's3cret', ANTHROPIC_UNIX_SOCKET: '/s', ANTHROPIC_MODEL: 'm' }
    const { notices } = await parse({ prompt: 'x', 'anthropic-api-key': 'k' }, { env })
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/do not get ANTHROPIC_AUTH_TOKEN, ANTHROPIC_UNIX_SOCKET:.*pass-env/)
    ])
    expect(JSON.stringify(notices)).not.toContain('s3cret')
  })

  it('are not used in a rehearsal, even if there are any', async () => {
    const { configuration } = await parse({ prompt: 'x', rehearse: 'true', 'anthropic-api-key': 'k' })
    expect(configuration.credentials).toEqual({ kind: 'none' })
  })
})

describe('the user of the agents', () => {
  it('is passed on if it can be used', async () => {
    const { configuration } = await parse({ prompt: 'x', 'agent-user': 'auto' })
    expect(configuration.agentUser).toBe('auto')
  })

  it('is a problem if it cannot be used', async () => {
    const inputs = { prompt: 'x', 'agent-user': 'bob' }
    expect(await problemsOf(inputs, { agentUserRefusal: () => Promise.resolve('does not exist') })).toEqual([
      expect.stringMatching(/^agent-user: "bob" does not exist/)
    ])
  })
})

describe('the session folder', () => {
  const links: Record<string, string> = { '/elsewhere': '/project/logs', '/project': '/project' }
  const statPath = (path: string) => {
    const realPath = links[path]
    return realPath === undefined ? undefined : { kind: 'folder' as const, sizeBytes: 0, realPath }
  }

  it.each(['logs', '.', '/project', '/project/a/b/c'])(
    'may not be where agents write: log-dir %j',
    async (logDirectory) => {
      expect(await problemsOf({ prompt: 'x', 'log-dir': logDirectory })).toEqual([
        expect.stringMatching(/^log-dir: ".*" is in the working directory, where agents could change/)
      ])
    }
  )

  it('may not be there by a link', async () => {
    expect(await problemsOf({ prompt: 'x', 'log-dir': '/elsewhere' }, { statPath })).toEqual([
      expect.stringMatching(/^log-dir: "\/elsewhere" is in the working directory/)
    ])
  })

  it.each(['../logs', '/project-logs', '/var/log/agents'])('may be beside it: log-dir %j', async (given) => {
    const { configuration } = await parse({ prompt: 'x', 'log-dir': given })
    expect(configuration.sessionDirectory).toMatch(/^\/(?!project\/)\S+\/session-\d/)
  })

  it.each([{ 'cache-dir': 'kept' }, { 'cache-dir': '/elsewhere' }])(
    'may hold no reused results where agents write: %j',
    async (inputs) => {
      expect(await problemsOf({ prompt: 'x', cache: 'true', ...inputs }, { statPath })).toEqual([
        expect.stringMatching(/^cache-dir: ".*" is in \/project, where agents could replace results/)
      ])
    }
  )

  it('may hold no reused results in write-paths', async () => {
    const inputs = { prompt: 'x', cache: 'true', 'cache-dir': '/kept/results', 'write-paths': '/kept' }
    expect(await problemsOf(inputs)).toEqual([
      expect.stringMatching(/^cache-dir: "\/kept\/results" is in \/kept/)
    ])
    expect(await problemsOf({ ...inputs, sandbox: 'off' })).toEqual([])
  })

  it.each([
    ['/temp', /contains \/temp, where the session folder is made/],
    ['/temp/_commands', /leads to the runner's command files \(\/temp\/_commands\/env\)/],
    ['/temp/_commands/more', /leads to the runner's command files/],
    [path.resolve('dist/post'), /leads to this action's own files/],
    [path.resolve('..'), /leads to this action's own files/]
  ])('is not among write-paths, nor is what later steps rely on: %s', async (given, reason) => {
    const env = { ...host().env, GITHUB_ENV: '/temp/_commands/env' }
    const inputs = { prompt: 'x', 'write-paths': given }
    expect(await problemsOf(inputs, { env, temporaryDirectory: '/temp' })).toEqual([
      expect.stringMatching(reason)
    ])
    expect(await problemsOf({ ...inputs, sandbox: 'off' }, { env, temporaryDirectory: '/temp' })).toEqual([])
  })

  it('may lie beside what agents write', async () => {
    const env = { ...host().env, GITHUB_ENV: '/temp/_commands/env' }
    const inputs = { prompt: 'x', 'write-paths': '/temp/coverage,.git' }
    expect(await problemsOf(inputs, { env, temporaryDirectory: '/temp' })).toEqual([])
  })

  it('is refused with command files of the runner in the working directory', async () => {
    const env = { ...host().env, GITHUB_ENV: '/project/temp/env' }
    expect(await problemsOf({ prompt: 'x' }, { env })).toEqual([
      expect.stringMatching(
        /^working-directory: .* contains the runner's command files \(\/project\/temp\/env\)/
      )
    ])
  })

  it('moves to the state folder of the user if the temporary folder is where agents write', async () => {
    const changes = { temporaryDirectory: '/project/tmp', env: { XDG_STATE_HOME: '/state' } }
    const { configuration } = await parse({ prompt: 'x', rehearse: 'true' }, changes)
    expect(configuration.sessionDirectory).toMatch(/^\/state\/mpm-orchestrator\/mpm-session-/)
  })

  it('has no place if agents work in everything', async () => {
    expect(
      await problemsOf(
        { prompt: 'x', 'working-directory': '/' },
        { statPath: (path) => (path === '/' ? { kind: 'folder', sizeBytes: 0 } : undefined) }
      )
    ).toEqual([
      expect.stringMatching(/^working-directory: "\/" contains .*, where the session folder is made/)
    ])
  })
})

describe('patterns of Bash that allow more than they say', () => {
  it('are one warning that names the way and a safer choice', async () => {
    const { notices } = await parse({
      prompt: 'x',
      'allowed-tools': 'Read,Bash(git log:*),Bash(find:*),Bash(git status)'
    })
    expect(notices).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^allowed-tools: .*Bash\(git log:\*\) lets agents write any file.*safer: .*Bash\(find:\*\) lets agents .*-exec.*safer: the tool Glob/
        ) as unknown
      }
    ])
  })
})

describe('memory', () => {
  it('is read in MiB, held in bytes, and shown in MiB', async () => {
    const inputs = {
      'memory-limit-mb': '700',
      'agent-memory-limits': 'QA: 33',
      'pm-memory-limit-mb': '1024',
      'transcript-limit-mb': '3'
    }
    const { configuration } = await parse({ prompt: 'x', ...inputs })
    expect(configuration).toMatchObject({
      limits: { memoryLimitBytes: 700 * MIB, pmMemoryLimitBytes: 1024 * MIB },
      transcriptLimitBytes: 3 * MIB
    })
    expect([...configuration.limits.agentMemoryLimitsBytes]).toEqual([['qa', 33 * MIB]])
    expect(publicConfiguration(configuration)).toMatchObject({
      'memory-limit-mb': 700,
      'agent-memory-limits': { qa: 33 },
      'pm-memory-limit-mb': 1024,
      'transcript-limit-mb': 3
    })
  })
})
