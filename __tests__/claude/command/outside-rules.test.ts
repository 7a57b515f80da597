import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../../src/claude/command/arguments.js'
import { denyReadsBeside } from '../../../src/claude/command/outside-rules.js'

let root: string

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-outside-')))
  for (const name of ['area/project/src', 'area/other', 'answers/01', 'home'])
    fs.mkdirSync(path.join(root, name), { recursive: true })
  fs.writeFileSync(path.join(root, 'note.txt'), '')
  fs.writeFileSync(path.join(root, 'odd (name), with* signs'), '')
})

afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true })
})

const own = (rules: readonly string[]): string[] =>
  rules
    .filter((rule) => rule.includes(root))
    .map((rule) => rule.replace(root, ''))
    .sort()

it('denies each folder and file beside the way to the working directory', () => {
  const rules = denyReadsBeside([path.join(root, 'area/project')])
  expect(own(rules)).toEqual([
    'Read(//answers/**)',
    'Read(//area/other/**)',
    'Read(//home/**)',
    'Read(//note.txt)'
  ])
  expect(rules).toContain('Read(//etc/**)')
})

it('spares every folder that is needed, and what a link to one leads to', () => {
  fs.symlinkSync(path.join(root, 'answers'), path.join(root, 'link'))
  const rules = denyReadsBeside([path.join(root, 'area/project'), path.join(root, 'link')])
  expect(own(rules)).toEqual(['Read(//area/other/**)', 'Read(//home/**)', 'Read(//note.txt)'])
})

it('denies nothing where the working directory is the root', () => {
  expect(denyReadsBeside(['/'])).toEqual([])
})

const common = { sessionId: 's', systemPromptFile: '/i', settingsFile: '/s' }

it.each([
  [['Read', 'Edit'], undefined, true],
  [['Read', 'Bash(git log:*)'], undefined, true],
  [['Read', 'Bash'], undefined, false],
  [['Read(//etc/**)', 'Read'], undefined, false],
  [['Read'], 'bypassPermissions', false]
] as const)('holds an agent with %j in mode %s to that: %s', (allowedTools, permissionMode, isHeld) => {
  const ownFolders = [path.join(root, 'area/project')]
  const args = buildClaudeArguments({ role: 'agent', ...common, allowedTools, permissionMode, ownFolders })
  expect(args.includes('--disallowedTools')).toBe(isHeld)
})
