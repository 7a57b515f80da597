import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { appendToCommandFile, guardCommandFiles } from '../../../src/action/runner/command-file-guard.js'

let folder: string
let env: Record<string, string>

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-command-files-'))
  env = Object.fromEntries(
    ['ENV', 'PATH', 'STATE', 'OUTPUT', 'STEP_SUMMARY'].map((name) => [
      `GITHUB_${name}`,
      path.join(folder, name)
    ])
  )
  for (const file of Object.values(env)) fs.writeFileSync(file, '')
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

const at = (name: string): string => path.join(folder, name)
const contents = (): Record<string, string> =>
  Object.fromEntries(Object.values(env).map((file) => [path.basename(file), fs.readFileSync(file, 'utf8')]))

it('leaves alone what this action wrote', () => {
  fs.writeFileSync(at('STEP_SUMMARY'), 'earlier\n')
  const guard = guardCommandFiles(env)
  appendToCommandFile(at('OUTPUT'), 'a=1\n')
  appendToCommandFile(at('STEP_SUMMARY'), 'ours\n')
  expect(guard.restore()).toEqual([])
  expect(contents()).toMatchObject({ OUTPUT: 'a=1\n', STEP_SUMMARY: 'earlier\nours\n' })
})

it('keeps ours and removes the rest, before, between and after', () => {
  const guard = guardCommandFiles(env)
  appendToCommandFile(at('OUTPUT'), 'a=1\n')
  fs.appendFileSync(at('OUTPUT'), 'a=2\n')
  appendToCommandFile(at('OUTPUT'), 'b=1\n')
  expect(guard.restore()).toEqual([expect.stringContaining('wrote to GITHUB_OUTPUT')])
  expect(contents()).toMatchObject({ OUTPUT: 'a=1\nb=1\n' })
  expect(guard.restore()).toEqual([])
})

it('empties GITHUB_ENV and GITHUB_PATH, whatever they held before, and names no values', () => {
  fs.writeFileSync(at('ENV'), 'NODE_OPTIONS=--require=/tmp/secret-value\nBASH_ENV<<x\ny\nx\n')
  const [message = '', ...more] = guardCommandFiles(env).restore()
  expect(more).toEqual([])
  expect(message).toContain('GITHUB_ENV, a file of the runner (it sets NODE_OPTIONS, BASH_ENV)')
  expect(message).not.toContain('secret-value')
  expect(contents()['ENV']).toBe('')
})

it.each<[string, (file: string) => void]>([
  [
    'a link',
    (file) => {
      fs.symlinkSync(path.join(folder, 'target'), file)
    }
  ],
  ['a folder', (file) => void fs.mkdirSync(path.join(file, 'full'), { recursive: true })],
  [
    'a second name of another file',
    (file) => {
      fs.linkSync(path.join(folder, 'target'), file)
    }
  ],
  [
    'a file that is too large to read',
    (file) => {
      fs.writeFileSync(file, '')
      fs.truncateSync(file, 2 ** 40)
    }
  ]
])('makes a file again of %s, and does not touch what it led to', (_, put) => {
  fs.writeFileSync(at('target'), 'precious')
  const guard = guardCommandFiles(env)
  appendToCommandFile(at('STATE'), 'a=1\n')
  fs.rmSync(at('STATE'))
  put(at('STATE'))
  expect(guard.restore()).toEqual([expect.stringMatching(/GITHUB_STATE, .* was removed or replaced/)])
  expect(contents()).toMatchObject({ STATE: 'a=1\n' })
  expect(fs.readFileSync(at('target'), 'utf8')).toBe('precious')
})

it('writes through no link', () => {
  fs.writeFileSync(at('target'), '')
  fs.rmSync(at('STATE'))
  fs.symlinkSync(at('target'), at('STATE'))
  expect(() => {
    appendToCommandFile(at('STATE'), 'a=1\n')
  }).toThrow(/ELOOP/)
  expect(fs.readFileSync(at('target'), 'utf8')).toBe('')
})

it('accepts a runner without these files', () => {
  expect(guardCommandFiles({}).restore()).toEqual([])
  expect(guardCommandFiles({ GITHUB_ENV: at('missing') }).restore()).toEqual([])
})
