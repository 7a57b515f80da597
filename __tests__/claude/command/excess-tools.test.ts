import { describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../../src/claude/command/arguments.js'
import { findExcessTools } from '../../../src/claude/command/excess-tools.js'

const argsOf = (options: { allowedTools?: string[]; jsonSchema?: string; claudeArgs?: string[] }): string[] =>
  buildClaudeArguments({
    role: 'agent',
    sessionId: 's',
    systemPromptFile: 'i.md',
    settingsFile: 's.json',
    allowedTools: ['Read', 'Bash(git:*)'],
    ...options
  })

describe('findExcessTools', () => {
  it('treats tools that cannot be compared as excess', () => {
    expect(findExcessTools(argsOf({}), undefined)).toEqual([
      'tools that its init event does not list by name'
    ])
  })

  it.each([
    [{}, ['Bash', 'Read']],
    [{ allowedTools: [] }, []],
    [{ jsonSchema: '{}' }, ['Read', 'StructuredOutput']],
    [{ allowedTools: ['KillShell'] }, ['TaskStop']],
    [{ allowedTools: ['mcp__demo__a'] }, ['mcp__demo__a']],
    [{ allowedTools: ['mcp__demo__*'] }, ['mcp__demo__a', 'mcp__demo__b']],
    [{ claudeArgs: ['--mcp-config', 'x.json'] }, ['Read', 'mcp__demo__a', 'ToolSearch']]
  ])('finds nothing where %j gives %j', (options, granted) => {
    expect(findExcessTools(argsOf(options), granted)).toEqual([])
  })

  it.each([
    [{}, ['Read', 'Task', 'Monitor'], ['Task', 'Monitor']],
    [{ allowedTools: [] }, ['Bash'], ['Bash']],
    [{}, ['StructuredOutput', 'ToolSearch'], ['StructuredOutput', 'ToolSearch']],
    [{}, ['mcp__demo__a'], ['mcp__demo__a']],
    [{ allowedTools: ['mcp__demo__*'] }, ['mcp__other__a'], ['mcp__other__a']],
    [{ claudeArgs: ['--mcp-config=x.json'] }, ['mcp__demo__a', 'Skill'], ['Skill']],
    [{ allowedTools: ['default'] }, ['Bash', 'Read'], ['Bash', 'Read']]
  ])('with %j, finds in %j: %j', (options, granted, excess) => {
    expect(findExcessTools(argsOf(options), granted)).toEqual(excess)
  })
})
