import { describe, expect, it } from '@jest/globals'
import {
  allowanceFor,
  renderAllowance,
  withDenyingFile
} from '../../../../src/session/run/attempt/denied-tools.js'

describe('allowanceFor', () => {
  it.each([
    ['Bash', 'npm test -- --watch', 'Bash(npm test:*)'],
    ['Bash', 'python3 -c 1', 'Bash(python3:*)'],
    ['Bash', 'cat a.txt', 'Bash(cat:*)'],
    ['Bash', 'make && make install', 'Bash'],
    ['Bash', '@evil x', 'Bash'],
    ['Write', 'docs/a.md', 'Write'],
    ['Read', '/etc/hosts', 'Read(//etc/**)'],
    ['mcp__db__query', '', 'mcp__db__query'],
    ['Agent', 'do it', null],
    ['](x)', '', null]
  ])('of %s %j is %s', (tool, detail, entry) => {
    expect(allowanceFor({ tool, detail })).toBe(entry)
  })
})

describe('renderAllowance', () => {
  it('names the whole input', () => {
    const denied = [
      { tool: 'Bash', detail: 'npm test' },
      { tool: 'Bash', detail: 'npm test --a' }
    ]
    expect(renderAllowance(denied, ['Read'])).toBe('To allow it: `allowed-tools: Read,Bash(npm test:*)`.')
  })

  it('says so when no entry helps', () => {
    expect(renderAllowance([{ tool: 'Task', detail: '' }], [])).toMatch(/No input allows it/)
    expect(renderAllowance([{ tool: 'Write', detail: 'a' }], ['Write'])).toMatch(/permission-mode/)
    expect(renderAllowance([{ tool: 'Bash', detail: 'npm test' }], ['Bash'])).toMatch(/permission-mode/)
  })
})

describe('withDenyingFile', () => {
  const call = { tool: 'Bash', detail: 'npm test' }
  const file = '/project/.claude/agents/qa.md'
  const project = { allowedTools: ['Read', 'Bash'], workingDirectory: '/project' }

  it.each([
    [{ tools: ['Read'] }],
    [{ tools: ['Bash(git:*)'] }],
    [{ disallowedTools: ['Bash'] }],
    [{ disallowedTools: ['Bash(npm:*)'] }]
  ])('names the file with %j, which denies what the workflow allows', (settings) => {
    const denied = withDenyingFile([call], { file, ...settings }, project)
    expect(denied).toEqual([{ ...call, deniedByFile: '.claude/agents/qa.md' }])
    expect(renderAllowance(denied, project.allowedTools)).toBe(
      "`allowed-tools` allows it, but the agent's file `.claude/agents/qa.md` does not: to allow it, add `Bash(npm test:*)` to `tools` there, or remove it from `disallowedTools`."
    )
  })

  it('names no file when the workflow does not allow it either', () => {
    const settings = { file, tools: ['Read'] }
    expect(withDenyingFile([call], settings, { ...project, allowedTools: ['Read'] })).toEqual([call])
    expect(withDenyingFile([call], { file }, project)).toEqual([call])
    expect(withDenyingFile([call], { tools: ['Read'] }, project)).toEqual([call])
  })

  it('shows no file name that could inject markup', () => {
    const denied = [{ ...call, deniedByFile: 'a`![x](y)`.md' }]
    expect(renderAllowance(denied, ['Bash'])).toMatch(/the agent's file does not/)
  })

  it('advises on both kinds at once', () => {
    const denied = [
      { ...call, deniedByFile: 'qa.md' },
      { tool: 'WebFetch', detail: '' }
    ]
    expect(renderAllowance(denied, ['Bash'])).toMatch(
      /file `qa\.md` does not.*`disallowedTools`\. To allow it: `allowed-tools: Bash,WebFetch`/
    )
  })
})
