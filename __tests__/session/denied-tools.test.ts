import { describe, expect, it } from '@jest/globals'
import { allowanceFor, renderAllowance } from '../../src/session/denied-tools.js'

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

  it('says so where no entry helps', () => {
    expect(renderAllowance([{ tool: 'Task', detail: '' }], [])).toMatch(/No input allows it/)
    expect(renderAllowance([{ tool: 'Write', detail: 'a' }], ['Write'])).toMatch(/permission-mode/)
  })
})
