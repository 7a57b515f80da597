import { describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../src/claude/arguments.js'
import { findForbiddenArguments } from '../../src/claude/forbidden-arguments.js'
import { narrowTools } from '../../src/claude/narrow-tools.js'
import { agentPermissions } from '../../src/claude/permissions.js'
import { findForbiddenTools } from '../../src/claude/tool-names.js'

const common = { sessionId: '7d7e5d7c-9b1a-4b7a-8a1c-1f1f1f1f1f1f', systemPromptFile: '/s/instructions.md' }

describe('buildClaudeArguments', () => {
  it('lets PM look below the working directory and nothing else', () => {
    expect(buildClaudeArguments({ role: 'pm', ...common })).toEqual([
      '-p',
      '--output-format',
      'stream-json',
      '--verbose',
      '--session-id',
      common.sessionId,
      '--setting-sources',
      'user',
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

  it('closes the list of tools even when nothing is allowed', () => {
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
      allowed: ['Bash(git:*)', 'Bash(npm test)']
    })
  })

  it('keeps tools of MCP servers out of the list of built-in tools', () => {
    const { tools, allowed } = agentPermissions({ allowedTools: ['Read', 'Write', 'mcp__db__query'] })
    expect({ tools, allowed }).toEqual({ tools: ['Read', 'Write'], allowed: ['mcp__db__query'] })
  })

  it.each([
    'Task',
    'Agent',
    'Workflow',
    'Skill',
    'SendMessage',
    'CronCreate',
    'ScheduleWakeup',
    'Task(Explore)'
  ])('never gives an agent %s', (entry) => {
    expect(agentPermissions({ allowedTools: ['Read', entry] }).tools).toEqual(['Read'])
    expect(findForbiddenTools(['Read', entry])).toHaveLength(1)
  })

  it('gives the tools for lists of tasks, which start nothing', () => {
    expect(findForbiddenTools(['TaskCreate', 'TaskList', 'Read', 'Bash(git:*)'])).toEqual([])
  })

  it('does not accept all edits where only some are allowed', () => {
    expect(agentPermissions({ allowedTools: ['Read', 'Write(docs/**)'] })).toEqual({
      tools: ['Read', 'Write'],
      mode: 'dontAsk',
      allowed: ['Edit(docs/**)']
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
  it('keeps all that the author allows where the agent says nothing', () => {
    expect(narrowTools(['Read', 'Edit', 'Read'], undefined)).toEqual(['Read', 'Edit'])
  })

  it('keeps what both allow and never widens', () => {
    expect(narrowTools(['Read', 'Edit'], ['Read', 'Bash', 'Task'])).toEqual(['Read'])
    expect(narrowTools(['Bash'], ['Bash(git:*)'])).toEqual(['Bash(git:*)'])
    expect(narrowTools(['Bash(git:*)'], ['Bash'])).toEqual(['Bash(git:*)'])
    expect(narrowTools(['Bash(git:*)'], ['Bash(rm:*)'])).toEqual([])
  })
})

describe('findForbiddenArguments', () => {
  it.each([
    '-p',
    '--print',
    '--output-format=json',
    '--input-format',
    '--session-id',
    '--resume',
    '-r',
    '--continue',
    '-pc',
    '--bg',
    '--tools',
    '--allowedTools',
    '--dangerously-skip-permissions',
    '--permission-mode',
    '--append-system-prompt',
    '--version',
    '--'
  ])('refuses %s and says why', (argument) => {
    const [found] = findForbiddenArguments(['--max-turns', '3', argument])
    expect(found?.argument).toBe(argument)
    expect(found?.reason).not.toBe('')
  })

  it('refuses a word that would be read as a prompt or a subcommand', () => {
    expect(findForbiddenArguments(['update'])).toHaveLength(1)
  })

  it('accepts what leaves supervision alone', () => {
    const args = [
      '--max-turns',
      '5',
      '--setting-sources',
      'user,project',
      '--fallback-model',
      'sonnet',
      '-d',
      'api'
    ]
    expect(
      findForbiddenArguments([...args, '--mcp-config', 'mcp.json', '-dapi', '--add-dir', '../shared'])
    ).toEqual([])
  })
})
