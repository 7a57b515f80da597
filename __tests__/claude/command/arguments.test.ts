import { describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../../src/claude/command/arguments.js'
import { findForbiddenArguments } from '../../../src/claude/command/check-arguments.js'
import { narrowTools } from '../../../src/claude/command/tool-names.js'
import { agentPermissions } from '../../../src/claude/command/permissions.js'
import { findForbiddenTools } from '../../../src/claude/command/tool-names.js'

const common = {
  sessionId: '7d7e5d7c-9b1a-4b7a-8a1c-1f1f1f1f1f1f',
  systemPromptFile: '/s/instructions.md',
  settingsFile: '/s/settings.json'
}

describe('buildClaudeArguments', () => {
  it('lets PM only read below the working directory', () => {
    expect(buildClaudeArguments({ role: 'pm', ...common })).toEqual([
      '-p',
      '--output-format',
      'stream-json',
      '--verbose',
      '--session-id',
      common.sessionId,
      '--setting-sources',
      'user',
      '--settings',
      '/s/settings.json',
      '--strict-mcp-config',
      '--tools',
      'Read,Glob,Grep',
      '--permission-mode',
      'dontAsk',
      '--append-system-prompt-file',
      '/s/instructions.md'
    ])
  })

  it('puts model and further arguments after its own', () => {
    const args = buildClaudeArguments({
      role: 'agent',
      ...common,
      model: 'haiku',
      allowedTools: ['Read', 'Edit'],
      claudeArgs: ['--max-turns', '5']
    })
    expect(args.slice(args.indexOf('--tools'))).toEqual([
      '--tools',
      'Read,Edit',
      '--permission-mode',
      'acceptEdits',
      '--model',
      'haiku',
      '--append-system-prompt-file',
      '/s/instructions.md',
      '--max-turns',
      '5'
    ])
  })

  it.each([[['--setting-sources', 'user,project']], [['--setting-sources=user,project']]])(
    'lets the author choose the sources of settings with %j',
    (claudeArgs) => {
      const args = buildClaudeArguments({ role: 'pm', ...common, claudeArgs })
      expect(args.filter((argument) => argument.startsWith('--setting-sources'))).toHaveLength(1)
      expect(args.slice(-claudeArgs.length)).toEqual(claudeArgs)
    }
  )

  it('closes the list of tools even if nothing is allowed', () => {
    const args = buildClaudeArguments({ role: 'agent', ...common, allowedTools: [] })
    expect(args[args.indexOf('--tools') + 1]).toBe('')
    expect(args).not.toContain('--allowedTools')
  })
})

describe('agentPermissions', () => {
  it('names the tool of a pattern and allows the pattern only', () => {
    expect(agentPermissions({ allowedTools: ['Edit', 'Bash(git:*)', 'Bash(npm test)'] })).toEqual({
      tools: ['Edit', 'Bash'],
      mode: 'acceptEdits',
      allowed: ['Bash(git:*)', 'Bash(npm test)'],
      denied: []
    })
  })

  it('leaves tools of MCP servers out of the list of built-in tools', () => {
    const { tools, allowed } = agentPermissions({ allowedTools: ['Read', 'Write', 'mcp__db__query'] })
    expect({ tools, allowed }).toEqual({ tools: ['Read', 'Write'], allowed: ['mcp__db__query'] })
  })

  it.each([
    'Task',
    'Agent',
    'Workflow',
    'Skill',
    'SendMessage',
    'ListAgents',
    'Monitor',
    'EnterWorktree',
    'ExitWorktree',
    'CronCreate',
    'CronDelete',
    'ScheduleWakeup',
    'RemoteTrigger',
    'Task(Explore)',
    'default',
    'DEFAULT',
    'default(x)',
    '*'
  ])('never gives an agent %s', (entry) => {
    expect(agentPermissions({ allowedTools: ['Read', entry] }).tools).toEqual(['Read'])
    expect(findForbiddenTools(['Read', entry])).toHaveLength(1)
  })

  it('grants the task list tools, which start nothing', () => {
    expect(findForbiddenTools(['TaskCreate', 'TaskList', 'Read', 'Bash(git:*)'])).toEqual([])
  })

  it('does not accept all edits where only some are allowed', () => {
    expect(agentPermissions({ allowedTools: ['Read', 'Write(docs/**)'] })).toEqual({
      tools: ['Read', 'Write'],
      mode: 'dontAsk',
      allowed: ['Edit(docs/**)'],
      denied: []
    })
  })

  it('does not accept edits by commands where only some commands are allowed', () => {
    expect(agentPermissions({ allowedTools: ['Read', 'Bash(git:*)'] }).mode).toBe('dontAsk')
  })

  it('confines edits to the working directory in modes that would ask', () => {
    const { allowed } = agentPermissions({
      allowedTools: ['Read', 'Edit', 'Write', 'Bash'],
      permissionMode: 'dontAsk'
    })
    expect(allowed).toEqual(['Edit(./**)', 'Bash'])
  })
})

describe('narrowTools', () => {
  it('keeps everything that the author allows if the file of the agent lists nothing', () => {
    expect(narrowTools(['Read', 'Edit', 'Read'], undefined)).toEqual(['Read', 'Edit'])
  })

  it('keeps what both allow and never widens', () => {
    expect(narrowTools(['Read', 'Edit'], ['Read', 'Bash', 'Task'])).toEqual(['Read'])
    expect(narrowTools(['Bash'], ['Bash(git:*)'])).toEqual(['Bash(git:*)'])
    expect(narrowTools(['Bash(git:*)'], ['Bash'])).toEqual(['Bash(git:*)'])
    expect(narrowTools(['Bash(git:*)'], ['Bash(rm:*)'])).toEqual([])
  })

  it.each([
    [['mcp__demo__*'], ['mcp__demo__hello'], ['mcp__demo__hello']],
    [['mcp__demo'], ['mcp__demo__hello'], ['mcp__demo__hello']],
    [['mcp__demo__hello'], ['mcp__demo__*'], ['mcp__demo__hello']],
    [['mcp__demo__hello'], ['mcp__demo'], ['mcp__demo__hello']],
    [['mcp__demo__*'], ['mcp__demo'], ['mcp__demo']],
    [['mcp__demo__h*'], ['mcp__demo__*'], ['mcp__demo__h*']],
    [['mcp__demo__*'], ['mcp__demonstration__hello'], []],
    [['mcp__demo'], ['mcp__demonstration__hello'], []],
    [['mcp__demo__*'], ['mcp__other__*'], []],
    [['mcp__demo__*'], ['Read'], []]
  ])('of the allowed %j and the file’s %j leaves %j', (allowed, own, left) => {
    expect(narrowTools(allowed, own)).toEqual(left)
  })

  it('removes what a file disallows', () => {
    expect(narrowTools(['Read', 'Bash(git:*)', 'mcp__demo__a'], undefined, ['Bash', 'mcp__demo'])).toEqual([
      'Read'
    ])
  })

  it('keeps a wider entry, of which the CLI denies a part', () => {
    expect(agentPermissions({ allowedTools: ['Bash'], deniedTools: ['Bash(rm:*)'] })).toMatchObject({
      tools: ['Bash'],
      allowed: ['Bash'],
      denied: ['Bash(rm:*)']
    })
  })
})

describe('findForbiddenArguments', () => {
  it.each([
    ['-p', /stream-json/],
    ['--print', /stream-json/],
    ['--output-format=json', /stream-json/],
    ['--input-format', /stream-json/],
    ['--session-id', /conversation of its own/],
    ['--resume', /conversation of its own/],
    ['-r', /conversation of its own/],
    ['--continue', /conversation of its own/],
    ['-pc', /stream-json/],
    ['--bg', /print mode/],
    ['--tools', /allowed-tools/],
    ['--allowedTools', /permission-mode/],
    ['--dangerously-skip-permissions', /permission-mode/],
    ['--permission-mode', /permission-mode/],
    ['--append-system-prompt', /framework-path/],
    ['--mcp-config', /use the input `mcp-config`/],
    ['--agents', /agents-dir/],
    ['--json-schema={}', /response-schema/],
    ['--plugin-dir', /mcp-config/],
    ['--version', /without doing the work/],
    ['--cloud', /another place/],
    ['--cloud=x', /another place/],
    ['--web', /another place/],
    ['--desktop', /another place/],
    ['--teleport', /another place/],
    ['--environment', /another place/],
    ['--messaging-socket-path', /another place/],
    ['--sdk-url=ws://h', /another place/],
    ['--init-only', /print mode/],
    ['--', /prompt/],
    // In neither list.
    ['--sdk', /may interfere/],
    ['--max-turn', /may interfere/],
    ['--Model', /may interfere/],
    ['--flag-of-tomorrow', /may interfere/],
    ['-d2e', /may interfere/],
    ['-x', /may interfere/],
    ['--constructor', /may interfere/],
    ['---', /may interfere/]
  ])('refuses %s and says why', (argument, reason) => {
    const found = findForbiddenArguments(['--max-turns', '3', argument])
    expect(found).toEqual([{ argument, reason: expect.stringMatching(reason) }])
  })

  it('takes no argument for the value of another one, as one CLI or the other might not', () => {
    expect(findForbiddenArguments(['--model', '--cloud'])).toMatchObject([{ argument: '--model --cloud' }])
    expect(findForbiddenArguments(['--add-dir', 'a', '--web'])).toMatchObject([{ argument: '--web' }])
  })

  // The CLI takes the word after an argument with a value for it, and the word after that for a prompt.
  it.each([
    [
      ['--model', '--effort', 'INJECTED'],
      ['--model --effort', 'INJECTED']
    ],
    [
      ['--model', '--settings', '{}'],
      ['--model --settings', '{}']
    ],
    [['--add-dir', '--max-turns', '5'], ['--add-dir --max-turns']],
    [['--system-prompt', '-p'], ['--system-prompt -p']],
    [['--verbose', '--max-turns'], ['--max-turns']],
    [['--add-dir'], ['--add-dir']],
    [['--verbose=1'], ['--verbose=1']],
    [['--debug', 'api', 'update'], ['update']],
    [['--max-turns', 'abc'], ['--max-turns abc']],
    [['--max-turns=1e3'], ['--max-turns 1e3']],
    [['--max-turns', ''], ['--max-turns ']],
    [['--max-thinking-tokens', '5x'], ['--max-thinking-tokens 5x']],
    [['--task-budget', '0'], ['--task-budget 0']],
    [['--max-budget-usd', '0.00'], ['--max-budget-usd 0.00']],
    [['--max-budget-usd', '5€'], ['--max-budget-usd 5€']],
    [['--autocompact', '50%'], ['--autocompact 50%']],
    [['--thinking', 'much'], ['--thinking much']]
  ])('refuses of %j the words %j', (args, refused) => {
    expect(findForbiddenArguments(args).map(({ argument }) => argument)).toEqual(refused)
  })

  it.each([
    [['--max-turns', '0', '--max-budget-usd', '2.50', '--task-budget=1000', '--autocompact', '500k']],
    [['--thinking', 'adaptive', '--max-thinking-tokens', '0', '--setting-sources', '']],
    [['--system-prompt=--short', '--debug', '--add-dir', 'a', 'b', '--verbose']]
  ])('accepts %j', (args) => {
    expect(findForbiddenArguments(args)).toEqual([])
  })

  it.each([
    [['update']],
    [['--max-turns', '3', 'update']],
    [['--verbose', 'Do it']],
    [['--max-turns=3', 'mcp']]
  ])('refuses in %j the word that would be read as a prompt or a subcommand', (args) => {
    expect(findForbiddenArguments(args)).toEqual([
      { argument: args.at(-1), reason: expect.stringMatching(/prompt/) }
    ])
  })

  it.each([
    [['--settings', '.github/settings.json']],
    [['--settings=/etc/s.json']],
    [['--settings', '{x/../h.json']],
    [['--settings={h.json']],
    [['--settings', '[{"a": 1}]']],
    [['--settings', 'null']],
    [['--settings', '']]
  ])('refuses in %j a file that an agent could change', (args) => {
    expect(findForbiddenArguments(args)).toEqual([
      {
        argument: expect.stringMatching(/^--settings/),
        reason: expect.stringMatching(/give the settings/)
      }
    ])
  })

  it('does not repeat settings that it cannot parse, which may contain keys', () => {
    const found = findForbiddenArguments(['--settings', '{"env": {"KEY": "secret-1"}'])
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain('secret-1')
  })

  it('accepts arguments that do not interfere with supervision', () => {
    const args = [
      ...['--max-turns', '5', '--effort', 'low', '--model=opus', '--setting-sources', 'user,project'],
      ...['--fallback-model', 'sonnet', '-d', 'api', '-dapi', '--debug', '--betas', 'a', 'b'],
      ...[
        '--disallowedTools',
        'WebFetch',
        'Bash(rm:*)',
        '--settings',
        '{"hooks": {}}',
        '--add-dir',
        '../shared'
      ]
    ]
    expect(findForbiddenArguments(args)).toEqual([])
  })
})
