import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../../src/session/configuration/configuration-error.js'
import { problemsOf } from './input-stage.js'

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
    ['a folder instead of a file', { 'prompt-file': 'api' }, /^prompt-file: "api" is a folder, not a file/],
    ['a blank file', { 'prompt-file': 'blank.md' }, /^prompt-file: "blank.md" is blank/],
    ['NUL bytes', { 'prompt-file': 'nul.md' }, /NUL bytes/],
    ['a file of another encoding', { 'prompt-file': 'latin1.md' }, /cannot be read as UTF-8/],
    ['a huge file', { 'prompt-file': 'huge.md' }, /more than 10 MB/],
    [
      'a budget of 0',
      { ...good, 'max-cost-usd': '0' },
      /^max-cost-usd: "0" allows nothing: leave the input out/
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
    [
      'a sealed network without a sandbox',
      { ...good, sandbox: 'off', network: 'none' },
      /^network: "none" is given with sandbox: off/
    ],
    [
      'hosts that nothing uses',
      { ...good, 'allowed-hosts': 'npm' },
      /^allowed-hosts: .* is given with network: open/
    ],
    [
      'a URL for a host',
      { ...good, network: 'allow-list', 'allowed-hosts': 'https://a.example.com/x' },
      /^allowed-hosts: .*which is a URL: write the host alone: a.example.com/
    ],
    [
      'the whole disk to write',
      { ...good, 'write-paths': '/' },
      /^write-paths: "\/" is the whole file system/
    ],
    ['no rounds', { ...good, 'max-rounds': '0' }, /^max-rounds: "0" is less than 1/],
    [
      'a missing schema file',
      { ...good, 'response-schema': 'gone.json' },
      /^response-schema: "gone.json" does not exist/
    ],
    [
      'a schema file that is not JSON',
      { ...good, 'response-schema': 'task.md' },
      /^response-schema: "task.md" is not JSON/
    ],
    [
      'a schema with a mistake',
      { ...good, 'response-schema': '{"type":"object","propertys":{}}' },
      /unknown keyword: "propertys"/
    ],
    ['a path with two lines', { 'prompt-file': 'task.md\nother.md' }, /^prompt-file: .*more than one line/],
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
    [
      'a file for the log folder',
      { ...good, 'log-dir': 'task.md' },
      /^log-dir: "task.md" is a file, not a folder\.$/
    ],
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
      /^memory-limit-mb: "8193" exceeds the memory of this machine \(8192 MiB\)/
    ],
    [
      'an agent above the machine',
      { ...good, 'agent-memory-limits': 'QA: 9000' },
      /^agent-memory-limits: "QA: 9000" exceeds/
    ],
    ['an unknown boolean', { ...good, parallel: 'yes' }, /^parallel: "yes" is neither true nor false/],
    [
      'an unknown level',
      { ...good, 'log-level': 'Info' },
      /^log-level: "Info" is not an allowed value \(did you mean INFO\?\)\. Allowed: OFF, INFO or DEBUG/
    ],
    [
      'an unknown agent',
      { ...good, 'agent-timeouts': 'Plumber: 5' },
      /^agent-timeouts: "Plumber" is not an agent of the roster.*Engineer, QA, Version Control/
    ],
    ['PM in a map', { ...good, 'agent-memory-limits': 'PM: 512' }, /for PM use pm-memory-limit-mb/],
    [
      'one agent by two names',
      { ...good, 'agent-models': 'QA: a\ntester: b' },
      /^agent-models: "tester" names an agent that is already in the map/
    ],
    [
      'a check without a command',
      { ...good, checks: 'tests:' },
      /^checks: "tests:" has no command for the check "tests" in line 1\. Allowed: lines "name: command"/
    ],
    [
      'two checks of one name',
      { ...good, checks: 'a: true\na: false' },
      /^checks: .* names the check "a" twice, in lines 1 and 2/
    ],
    [
      'a check of an unknown agent',
      { ...good, 'agent-checks': 'Plumber: pipes: true' },
      /^agent-checks: "Plumber" is not an agent of the roster/
    ],
    [
      'a check of an agent by two names',
      { ...good, 'agent-checks': 'QA: a: true\ntester: b: true' },
      /^agent-checks: "tester" names an agent that is already in the map/
    ],
    ['a check of PM', { ...good, 'agent-checks': 'PM: a: true' }, /for PM use checks/],
    [
      'checks before the work without checks',
      { ...good, 'checks-before': 'true' },
      /^checks-before: "true" is given without checks, so nothing would run/
    ],
    [
      'a malformed map',
      { ...good, 'agent-models': 'QA sonnet' },
      /^agent-models: "QA sonnet" is not a list of lines/
    ],
    [
      'a near name',
      { ...good, max_parallel: '2' },
      /^max_parallel: is not an input of this action \(did you mean max-parallel\?\)/
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
      'the CLI’s word for every tool',
      { ...good, 'allowed-tools': 'default' },
      /^allowed-tools: "default" is not accepted: it means every tool of the CLI/
    ],
    [
      'another word for every tool',
      { ...good, 'allowed-tools': 'Read,*' },
      /^allowed-tools: "\*" is not accepted: it means every tool of the CLI/
    ],
    [
      'a mistyped tool',
      { ...good, 'allowed-tools': 'Read,Bsh(git:*)' },
      /^allowed-tools: "Bsh" is not a tool of the CLI \(did you mean Bash\?\)/
    ],
    [
      'a tool in another case',
      { ...good, 'allowed-tools': 'read' },
      /^allowed-tools: "read" is not a tool of the CLI \(did you mean Read\?\)/
    ],
    [
      'all servers at once, which the CLI ignores',
      { ...good, 'allowed-tools': 'mcp__*' },
      /^allowed-tools: "mcp__\*" has the entry "mcp__\*".* mcp__server__tool/
    ],
    [
      'an argument that nobody knows',
      { ...good, 'claude-args': '--max-turn 5' },
      /^claude-args: "--max-turn" is not accepted: .* \(did you mean --max-turns\?\)\. Allowed: --model /
    ],
    [
      'an argument that leaves the machine',
      { ...good, 'claude-args': '--cloud "Do it"' },
      /^claude-args: "--cloud" is not accepted: it moves the work to another place/
    ],
    [
      'two ways to choose the model',
      { ...good, 'claude-args': '--model opus', 'agent-models': 'QA: haiku' },
      /^claude-args: "--model" is not accepted: agent-models would have no effect/
    ],
    [
      'servers for which there is an input',
      { ...good, 'claude-args': '--mcp-config a.json' },
      /^claude-args: "--mcp-config" is not accepted: .* use the input `mcp-config`/
    ],
    [
      'servers that are no JSON',
      { ...good, 'mcp-config': '{"mcpServers": {' },
      /^mcp-config: is not JSON \(.*Example: mcp-config: /
    ],
    [
      'servers without their key',
      { ...good, 'mcp-config': '{"demo": {"command": "a"}}' },
      /^mcp-config: has no "mcpServers"/
    ],
    [
      'a server that the CLI would leave out',
      { ...good, 'mcp-config': '{"mcpServers": {"demo": {"cmd": "a"}}}' },
      /^mcp-config: has the server "demo", which has neither "command" nor "url"/
    ],
    ...(
      [
        [{ command: 'a', env: { A: 5 } }, /"env" that is not an object of texts/],
        [{ command: 'a', env: { A: true } }, /"env" that is not an object of texts/],
        [{ command: 'a', env: 'A=5' }, /"env" that is not an object of texts/],
        [{ command: 'a', env: null }, /"env" that is not an object of texts/],
        [{ command: 'a', args: null }, /"args" that are not a list/],
        [{ command: 'a', args: [5] }, /"args" that are not a list/],
        [{ command: 'a', timeout: '5' }, /"timeout" that is not a number/],
        [{ type: 'http', command: 'a' }, /a "command" and a "type" other than stdio/],
        [{ type: 'websocket', url: 'http://h' }, /a "type" that is not stdio, http or sse/],
        [{ type: 'HTTP', url: 'http://h' }, /a "type" that is not stdio, http or sse/],
        [{ type: null, command: 'a' }, /a "type" that is not stdio, http or sse/],
        [{ type: 'stdio', url: 'http://h' }, /the "type" stdio and no "command"/],
        [{ url: 'http://h' }, /a "url" and no "type"/],
        [{ type: 'http', url: 'http://h', headers: { A: 5 } }, /"headers" that are not an object of texts/],
        [{ type: 'sse', url: 'http://h', headers: null }, /"headers" that are not an object of texts/],
        [{ type: 'http', url: 'http://h', headersHelper: 5 }, /"headersHelper" that is not a text/],
        [{ type: 'http', url: 'http://h', oauth: 'x' }, /"oauth" that is not an object/]
      ] as const
    ).map(([server, reason]): [string, Record<string, string>, RegExp] => [
      `the server ${JSON.stringify(server)}`,
      { ...good, 'mcp-config': JSON.stringify({ mcpServers: { demo: server } }) },
      new RegExp(`^mcp-config: has the server "demo", which has ${reason.source}`)
    ]),
    [
      'a missing file of servers',
      { ...good, 'mcp-config': 'none.json' },
      /^mcp-config: "none.json" does not exist/
    ],
    [
      'a variable that opens a door',
      { ...good, 'pass-env': 'GITHUB_TOKEN' },
      /^pass-env: "GITHUB_TOKEN" is not accepted/
    ],
    ['an invalid version', { ...good, 'claude-version': 'latest' }, /^claude-version: "latest"/],
    [
      'a scenario without a rehearsal',
      { ...good, 'rehearsal-script': 'scenario.json' },
      /^rehearsal-script: "scenario.json" is given without rehearse, .* Add rehearse: true \(--rehearse\)/
    ],
    [
      'an end for stalled runs that nobody looks for',
      { ...good, 'on-stall': 'end', 'stall-seconds': '0' },
      /^on-stall: "end" is given with stall-seconds: 0/
    ],
    ['memory with a unit', { ...good, 'memory-limit-mb': '2GB' }, /^memory-limit-mb: "2GB" .*: write 2048\./],
    ['time with a unit', { ...good, 'timeout-seconds': '10m' }, /^timeout-seconds: "10m" .*: write 600\./],
    ['a map with a unit', { ...good, 'agent-timeouts': 'QA: 1h' }, /"1h", which is .*: write 3600\./],
    [
      'yes for true',
      { ...good, rehearse: 'yes' },
      /^rehearse: "yes" is neither true nor false: write true\./
    ],
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

  it('are all reported together', async () => {
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

  it('are reported together with the problems of agent files', async () => {
    const readRoster = () =>
      Promise.reject(new ConfigurationError(['agents/a.md: no name', 'agents/b.md: no name']))
    expect(await problemsOf({ prompt: 'x', 'max-parallel': 'x' }, { readRoster })).toHaveLength(3)
  })

  it('never show a secret', async () => {
    const [problem] = await problemsOf({ prompt: 'x', 'anthropic-api-key': 'sk-ant two words' })
    expect(problem).toMatch(/^anthropic-api-key: "\*\*\*" contains white space/)
    expect(problem).not.toContain('two words')
  })

  it('never show the MCP servers, whose variables are keys', async () => {
    for (const text of [
      '{"mcpServers": {"a": {"env": {"T": "secret-1"}}}}',
      'mcpServers:\n  a: secret-1',
      '{"secret-1',
      '{"a": secret-1}'
    ])
      expect((await problemsOf({ prompt: 'x', 'mcp-config': text })).join()).not.toContain('secret-1')
  })

  it('show a long value of many lines shortened and on one line', async () => {
    const [problem] = await problemsOf({ prompt: 'x', 'max-parallel': `1\n${'y'.repeat(500)}` })
    expect(problem?.split('\n')).toHaveLength(1)
    expect(problem?.length).toBeLessThan(260)
  })
})
