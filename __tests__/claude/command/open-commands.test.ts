import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { findOpenPatterns, OPEN_COMMANDS } from '../../../src/claude/command/open-commands.js'

it.each([
  'Bash(git log:*)',
  'Bash(git log *)',
  'Bash(git log --oneline:*)',
  'Bash(git:*)',
  'Bash(git *)',
  'Bash(find:*)',
  'Bash(find . -name:*)',
  'Bash(/usr/bin/sed:*)',
  'Bash(LANG=C sort:*)',
  'Bash(awk:*)',
  'Bash(tee:*)',
  'Bash(xargs:*)',
  'Bash(env:*)',
  'Bash(npm run:*)',
  'Bash(npm run lint)',
  'Bash(npm test)',
  'Bash(make)',
  'Bash(tar:*)',
  'Bash(python3:*)',
  'Bash(*)',
  'Bash(:*)'
])('%s allows more than it says', (entry) => {
  expect(findOpenPatterns([entry])).toEqual([
    { entry, way: expect.stringMatching(/^(run|write) /), instead: expect.any(String) }
  ])
})

it.each([
  'Bash',
  'Read',
  'Read(docs/**)',
  'mcp__demo__*',
  'Bash(git status)',
  'Bash(git status:*)',
  'Bash(git log --oneline -20)',
  'Bash(find . -name x)',
  'Bash(ls:*)',
  'Bash(cat:*)',
  'Bash(finder:*)',
  'Bash(gitk:*)'
])('%s does not', (entry) => {
  expect(findOpenPatterns([entry])).toEqual([])
})

it('is documented, command by command', () => {
  const page = readFileSync('docs/security.md', 'utf8')
  for (const { commands } of OPEN_COMMANDS)
    for (const command of commands) expect(page).toContain(`\`${command}\``)
})
