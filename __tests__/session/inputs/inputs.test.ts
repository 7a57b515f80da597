import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../../src/session/configuration-error.js'
import { parseInputs, type ParsedInputs } from '../../../src/session/inputs/inputs.js'
import type { Roster } from '../../../src/session/roster.js'
import type { Surroundings } from '../../../src/session/inputs/surroundings.js'

const GIBIBYTE = 2 ** 30

const roster: Roster = [
  { slug: 'engineer', name: 'Engineer', aliases: ['dev'], description: '', instructions: '' },
  { slug: 'qa', name: 'QA', aliases: ['tester'], description: '', instructions: '' },
  { slug: 'version-control', name: 'Version Control', aliases: ['git'], description: '', instructions: '' }
]

const files: Readonly<Record<string, string | Uint8Array | null>> = {
  '/project': null,
  '/project/api': null,
  '/project/agents': null,
  '/project/task.md': '\ufeffDo it.\n',
  '/project/blank.md': ' \n\t\n',
  '/project/nul.md': 'a\0b',
  '/project/latin1.md': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
  '/project/huge.md': 'x'.repeat(10_000_001),
  '/project/scenario.json': '{}',
  '/project/outcome.json': '{"type": "object"}'
}

function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    env: { ANTHROPIC_API_KEY: 'key-of-environment' },
    workspace: '/project',
    temporaryDirectory: '/tmp',
    cacheDirectory: '/cache',
    totalMemoryBytes: 8 * GIBIBYTE,
    now: new Date('2026-11-22T19:34:55.123Z'),
    randomId: 'a1b2c3',
    lookAt: (path) => {
      const content = files[path]
      if (content === undefined) return undefined
      return { kind: content === null ? 'folder' : 'file', sizeBytes: content?.length ?? 0 }
    },
    readFile: (path) => Buffer.from(files[path] ?? ''),
    whyNotAgentUser: () => Promise.resolve(undefined),
    readRoster: () => Promise.resolve(roster),
    ...changes
  }
}

function parse(
  inputs: Record<string, string>,
  changes: Partial<Surroundings> = {}
): Promise<ParsedInputs<object & Record<never, never>>> {
  return parseInputs(new Map(Object.entries(inputs)), surroundings(changes), {})
}

async function problemsOf(
  inputs: Record<string, string>,
  changes: Partial<Surroundings> = {}
): Promise<readonly string[]> {
  try {
    await parse(inputs, changes)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
  return []
}

describe('a link of the checkout', () => {
  const linked = (path: string, to: string): Partial<Surroundings> => ({
    lookAt: (asked) => {
      const facts = surroundings().lookAt(asked)
      return facts === undefined ? undefined : { ...facts, realPath: asked === path ? to : asked }
    }
  })

  it.each([
    ['prompt-file', 'task.md', '/project/task.md', '/proc/self/environ'],
    ['agents-dir', 'agents', '/project/agents', '/etc'],
    ['working-directory', 'api', '/project/api', '/projects-of-others']
  ])('that leads %s out of the workspace is refused', async (input, given, path, to) => {
    const inputs = { ...(input === 'prompt-file' ? {} : { prompt: 'x' }), [input]: given }
    expect(await problemsOf(inputs, linked(path, to))).toEqual([
      expect.stringContaining(`leads out of the workspace, to ${to}`)
    ])
  })

  it('that stays in the workspace, or is named as it is, is followed', async () => {
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
  it('needs no more than a prompt and a key', async () => {
    const { configuration, notices } = await parse({ prompt: 'Build it' })
    expect(notices).toEqual([])
    expect(configuration).toMatchObject({
      sessionId: '20261122-193455-a1b2c3',
      prompt: 'Build it',
      workingDirectory: '/project',
      sessionDirectory: '/tmp/mpm-session-20261122-193455-a1b2c3',
      credentials: { kind: 'api-key', value: 'key-of-environment' },
      claudeVersion: '2.1.197',
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
      memoryLimitMb: undefined,
      pmMemoryLimitMb: 2048,
      timeoutSeconds: undefined,
      pmTimeoutSeconds: 600,
      sessionTimeoutSeconds: 3600
    })
  })

  it('takes all that is given', async () => {
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
      'allowed-tools': 'Read\nBash(npm test:*)',
      'pass-env': 'NPM_CONFIG_REGISTRY',
      'timeout-seconds': '60',
      'max-rounds': '3',
      'max-cost-usd': '2.50',
      'response-schema': 'outcome.json'
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
      allowedTools: ['Read', 'Bash(npm test:*)']
    })
    expect([...configuration.limits.agentMemoryLimitsMb]).toEqual([
      ['engineer', 2048],
      ['version-control', 512]
    ])
    expect([...configuration.limits.agentTimeoutsSeconds]).toEqual([['version-control', 30]])
    expect([...configuration.agentModels]).toEqual([['qa', 'sonnet']])
    expect(configuration.limits.timeoutSeconds).toBe(60)
  })

  it('keeps a prompt as it is, white space included', async () => {
    expect((await parse({ prompt: '  a\r\n\n' })).configuration.prompt).toBe('  a\r\n\n')
  })
})

describe('bad inputs', () => {
  const good = { prompt: 'x' }

  it.each<[string, Record<string, string>, RegExp]>([
    ['no prompt', {}, /^prompt: is missing/],
    [
      'both prompts',
      { prompt: 'x', 'prompt-file': 'task.md' },
      /^prompt: is given together with prompt-file/
    ],
    ['a blank prompt', { prompt: ' \n ' }, /^prompt: is blank/],
    [
      'a missing file',
      { 'prompt-file': 'none.md' },
      /^prompt-file: "none.md" does not exist \(looked for \/project\/none.md\)/
    ],
    ['a folder for a file', { 'prompt-file': 'api' }, /^prompt-file: "api" is a folder, not a file/],
    ['a blank file', { 'prompt-file': 'blank.md' }, /^prompt-file: "blank.md" is blank/],
    ['NUL bytes', { 'prompt-file': 'nul.md' }, /NUL bytes/],
    ['a file of another encoding', { 'prompt-file': 'latin1.md' }, /cannot be read as UTF-8/],
    ['a file beyond all measure', { 'prompt-file': 'huge.md' }, /more than 10 MB/],
    [
      'a budget of 0',
      { ...good, 'max-cost-usd': '0' },
      /^max-cost-usd: "0" allows nothing at all: leave the input out/
    ],
    [
      'a budget below 0',
      { ...good, 'max-cost-usd': '-1' },
      /^max-cost-usd: "-1" is negative: leave the input out/
    ],
    [
      'a budget with a sign',
      { ...good, 'max-cost-usd': '$5' },
      /^max-cost-usd: "\$5" is not a plain decimal number/
    ],
    ['no rounds', { ...good, 'max-rounds': '0' }, /^max-rounds: "0" is less than 1/],
    [
      'a schema that is not there',
      { ...good, 'response-schema': 'gone.json' },
      /^response-schema: "gone.json" does not exist/
    ],
    [
      'a schema file that is none',
      { ...good, 'response-schema': 'task.md' },
      /^response-schema: "task.md" is no JSON/
    ],
    [
      'a schema with a mistake',
      { ...good, 'response-schema': '{"type":"object","propertys":{}}' },
      /unknown keyword: "propertys"/
    ],
    ['a path of two lines', { 'prompt-file': 'task.md\nother.md' }, /^prompt-file: .*more than one line/],
    [
      'a missing folder',
      { ...good, 'working-directory': 'gone' },
      /^working-directory: "gone" does not exist/
    ],
    [
      'a file for a folder',
      { ...good, 'agents-dir': 'task.md' },
      /^agents-dir: "task.md" is a file, not a folder/
    ],
    ['a file for the log folder', { ...good, 'log-dir': 'task.md' }, /^log-dir: "task.md" is a file/],
    [
      'a missing executable',
      { ...good, 'claude-path': './claude' },
      /^claude-path: ".\/claude" does not exist/
    ],
    [
      'a negative number',
      { ...good, 'max-parallel': '-5' },
      /^max-parallel: "-5" is negative\. Allowed: a whole number from 1 to 64\. Example: max-parallel: 4/
    ],
    [
      'a number with letters',
      { ...good, 'timeout-seconds': '10abc' },
      /^timeout-seconds: "10abc" is not a whole number/
    ],
    ['an exponent', { ...good, 'session-timeout-seconds': '1e9' }, /^session-timeout-seconds: "1e9"/],
    ['an absurd time', { ...good, 'timeout-seconds': '1000000000' }, /is more than 432000/],
    ['a zero limit', { ...good, 'memory-limit-mb': '0' }, /^memory-limit-mb: "0" is less than/],
    [
      'a limit above the machine',
      { ...good, 'memory-limit-mb': '8193' },
      /^memory-limit-mb: "8193" is above the memory of this machine \(8192 MiB\)/
    ],
    [
      'an agent above the machine',
      { ...good, 'agent-memory-limits': 'QA: 9000' },
      /^agent-memory-limits: "QA: 9000" is above/
    ],
    ['an unknown boolean', { ...good, parallel: 'yes' }, /^parallel: "yes" is neither true nor false/],
    [
      'an unknown level',
      { ...good, 'log-level': 'Info' },
      /^log-level: "Info" is none of them \(did you mean INFO\?\)\. Allowed: OFF, INFO or DEBUG/
    ],
    [
      'an unknown agent',
      { ...good, 'agent-timeouts': 'Plumber: 5' },
      /^agent-timeouts: "Plumber" is no agent of the roster.*Engineer, QA, Version Control/
    ],
    ['PM in a map', { ...good, 'agent-memory-limits': 'PM: 512' }, /for PM use pm-memory-limit-mb/],
    [
      'one agent by two names',
      { ...good, 'agent-models': 'QA: a\ntester: b' },
      /^agent-models: "tester" names an agent that the map has already/
    ],
    [
      'a malformed map',
      { ...good, 'agent-models': 'QA sonnet' },
      /^agent-models: "QA sonnet" is no list of lines/
    ],
    [
      'a near name',
      { ...good, max_parallel: '2' },
      /^max_parallel: is no input of this action \(did you mean max-parallel\?\)/
    ],
    ['a name without its unit', { ...good, timeout: '2' }, /did you mean timeout-seconds\?/],
    [
      'unclosed quotes',
      { ...good, 'claude-args': '--a "b' },
      /^claude-args: .* double quote that is not closed/
    ],
    [
      'an argument that is ours',
      { ...good, 'claude-args': '--output-format text' },
      /^claude-args: "--output-format" is not accepted/
    ],
    [
      'a conversation that is thrown away and gone on with',
      { ...good, 'claude-args': '--no-session-persistence', 'max-rounds': '2' },
      /^claude-args: "--no-session-persistence" is not accepted/
    ],
    [
      'a tool that delegates',
      { ...good, 'allowed-tools': 'Read,Task' },
      /^allowed-tools: "Task" is not accepted/
    ],
    [
      'a variable that opens a door',
      { ...good, 'pass-env': 'GITHUB_TOKEN' },
      /^pass-env: "GITHUB_TOKEN" is not accepted/
    ],
    ['a version that is none', { ...good, 'claude-version': 'latest' }, /^claude-version: "latest"/],
    [
      'a missing scenario',
      { ...good, rehearse: 'true', 'rehearsal-script': 'no.json' },
      /^rehearsal-script: "no.json" does not exist/
    ]
  ])('%s is an error', async (_, inputs, message) => {
    const problems = await problemsOf(inputs)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  it('are all told at once', async () => {
    const problems = await problemsOf(
      { 'max-parallel': '-5', parallel: 'maybe', 'agents-dir': 'gone', 'fail-on': 'some', promt: 'x' },
      { env: {} }
    )
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'parallel',
      'max-parallel',
      'fail-on',
      'promt',
      'agents-dir',
      'prompt',
      'anthropic-api-key'
    ])
  })

  it('are told together with the problems of agent files', async () => {
    const readRoster = () =>
      Promise.reject(new ConfigurationError(['agents/a.md: no name', 'agents/b.md: no name']))
    expect(await problemsOf({ prompt: 'x', 'max-parallel': 'x' }, { readRoster })).toHaveLength(3)
  })

  it('never show a secret', async () => {
    const [problem] = await problemsOf({ prompt: 'x', 'anthropic-api-key': 'sk-ant two words' })
    expect(problem).toMatch(/^anthropic-api-key: "\*\*\*" has white space/)
    expect(problem).not.toContain('two words')
  })

  it('show a long value of many lines cut and on one line', async () => {
    const [problem] = await problemsOf({ prompt: 'x', 'max-parallel': `1\n${'y'.repeat(500)}` })
    expect(problem?.split('\n')).toHaveLength(1)
    expect(problem?.length).toBeLessThan(260)
  })
})

describe('what only needs a word', () => {
  it('an unknown input that is near nothing has no effect, and that is said', async () => {
    const { notices } = await parse({ prompt: 'x', 'favourite-colour': 'red' })
    expect(notices).toEqual([
      { level: 'warning', message: 'favourite-colour is no input of this action: it has no effect.' }
    ])
  })

  it('default limits above the memory of a small machine are lowered', async () => {
    const { configuration, notices } = await parse({ prompt: 'x' }, { totalMemoryBytes: 0.5 * GIBIBYTE })
    expect(configuration.limits).toMatchObject({ memoryLimitMb: 512, pmMemoryLimitMb: 512 })
    expect(notices).toHaveLength(2)
  })

  it('a variable to be passed that is not set', async () => {
    const { notices } = await parse({ prompt: 'x', 'pass-env': 'NOT_SET' })
    expect(notices[0]?.message).toContain('NOT_SET')
  })

  it('a scenario without a rehearsal', async () => {
    const { notices } = await parse({ prompt: 'x', 'rehearsal-script': 'scenario.json' })
    expect(notices[0]?.message).toContain('rehearse: true')
  })
})

describe('credentials', () => {
  it('a key that is given comes before one of the environment', async () => {
    const { configuration } = await parse({ prompt: 'x', 'claude-code-oauth-token': 'token' })
    expect(configuration.credentials).toEqual({ kind: 'oauth-token', value: 'token' })
  })

  it('two that are given: the key is used, and that is said', async () => {
    const { configuration, notices } = await parse({
      prompt: 'x',
      'anthropic-api-key': 'k',
      'claude-code-oauth-token': 't'
    })
    expect(configuration.credentials).toEqual({ kind: 'api-key', value: 'k' })
    expect(notices).toHaveLength(1)
  })

  it('none at all is an error that names the inputs', async () => {
    const [problem] = await problemsOf({ prompt: 'x' }, { env: {} })
    expect(problem).toMatch(/anthropic-api-key.*claude-code-oauth-token.*rehearse/)
  })

  it('a cloud provider needs no key', async () => {
    const { configuration } = await parse({ prompt: 'x' }, { env: { CLAUDE_CODE_USE_BEDROCK: '1' } })
    expect(configuration.credentials).toEqual({ kind: 'cloud-provider' })
  })

  it('a rehearsal takes none, even where one is there', async () => {
    const { configuration } = await parse({ prompt: 'x', rehearse: 'true', 'anthropic-api-key': 'k' })
    expect(configuration.credentials).toEqual({ kind: 'none' })
  })
})

describe('the user of the agents', () => {
  it('is given on, when it can be had', async () => {
    const { configuration } = await parse({ prompt: 'x', 'agent-user': 'auto' })
    expect(configuration.agentUser).toBe('auto')
  })

  it('is a problem when it cannot, or when the session would lie where agents write', async () => {
    const inputs = { prompt: 'x', 'agent-user': 'bob', 'log-dir': 'logs' }
    expect(await problemsOf(inputs, { whyNotAgentUser: () => Promise.resolve('is no user') })).toEqual([
      expect.stringMatching(/^agent-user: "bob" is no user/),
      expect.stringMatching(/^log-dir: "logs" lies in the working directory/)
    ])
  })
})
