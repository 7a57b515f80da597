/** Programs that a checkout or an agent puts where PATH leads to are not run by this process, which no sandbox holds. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { findClaude } from '../../src/claude/install/find-claude.js'
import { distrustFolders, ROOTS_PATH, searchFolders } from '../../src/util/files/trusted-path.js'
import { commitFolder } from '../support/repository.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
let searchPath: string | undefined
beforeEach(() => {
  stage = setSessionStage()
  searchPath = process.env['PATH']
})
afterEach(async () => {
  process.env['PATH'] = searchPath
  await stage.close()
})

it.each(['shared', 'worktree'] as const)(
  'git is not taken from the checkout, with isolation %s',
  async (isolation) => {
    const work = path.join(stage.directory, 'work')
    const bin = path.join(work, 'node_modules', '.bin')
    const marker = path.join(stage.directory, 'planted')
    fs.mkdirSync(bin, { recursive: true })
    fs.writeFileSync(path.join(work, 'a.txt'), 'a\n')
    commitFolder(work)
    fs.writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho "$*" >> ${marker}\nexec /usr/bin/git "$@"\n`, {
      mode: 0o755
    })
    process.env['PATH'] = `${bin}:${searchPath ?? ''}`
    const record = await stage.rehearse(
      "pm: { response: '**Engineer Agent**: Build it' }\nagents: { Engineer: { write-file: { path: a.txt, content: b } } }\n",
      { isolation }
    )
    expect(record).toMatchObject({ conclusion: 'success', results: [{ changes: [{ path: 'a.txt' }] }] })
    expect(fs.existsSync(marker)).toBe(false)
  }
)

it('a claude or npm of the checkout is skipped with a warning, as is the node that it would start', async () => {
  const work = path.join(stage.directory, 'checkout')
  const bin = path.join(work, 'node_modules', '.bin')
  const outside = path.join(stage.directory, 'outside')
  const marker = path.join(stage.directory, 'planted')
  fs.mkdirSync(bin, { recursive: true })
  fs.mkdirSync(outside)
  for (const name of ['claude', 'npm', 'node'])
    fs.writeFileSync(path.join(bin, name), `#!/bin/sh\necho ${name} >> ${marker}\necho 2.1.197\n`, {
      mode: 0o755
    })
  fs.writeFileSync(path.join(outside, 'npm'), '#!/bin/sh\necho no registry >&2\nexit 1\n', { mode: 0o755 })
  distrustFolders([work])
  const notices: string[] = []
  const options = {
    version: '2.1.197',
    searchPath: [bin, outside].join(path.delimiter),
    cacheDirectory: path.join(stage.directory, 'cache'),
    signal: new AbortController().signal,
    environment: { PATH: `${bin}:${outside}:/usr/bin:/bin`, HOME: stage.directory },
    onNotice: (message: string) => notices.push(message)
  }
  await expect(findClaude(options)).rejects.toThrow(
    `${path.join(bin, 'claude')} is in the checkout or where agents write, so what it runs could be theirs. If you trust it, name it with claude-path.`
  )
  expect(notices[0]).toContain('Skipping it.')
  expect(fs.existsSync(marker)).toBe(false)

  const script = path.join(outside, 'claude')
  fs.writeFileSync(script, '#!/usr/bin/env node\nconsole.log("2.1.197")\n', { mode: 0o755 })
  const environment = {
    ...options.environment,
    PATH: `${bin}:${path.dirname(process.execPath)}:/usr/bin:/bin`
  }
  expect(await findClaude({ ...options, environment })).toMatchObject({ command: [script], source: 'PATH' })
  expect(fs.existsSync(marker)).toBe(false)

  const named = path.join(bin, 'claude')
  expect(await findClaude({ ...options, path: named })).toMatchObject({ command: [named], source: 'input' })
})

it('a folder is distrusted through links, also out of it, and before it exists', () => {
  const at = (name: string): string => path.join(stage.directory, name)
  fs.mkdirSync(at('tree'))
  fs.mkdirSync(at('elsewhere'))
  fs.symlinkSync(at('tree'), at('link'))
  fs.symlinkSync(at('elsewhere'), at('tree/out'))
  distrustFolders([at('tree'), at('later/bin'), ''])
  fs.mkdirSync(at('later/bin'), { recursive: true })
  const folders = ['tree', 'link', 'tree/out', 'link/out', 'later/bin'].map(at)
  expect(searchFolders([...folders, '', '.', at('elsewhere')].join(path.delimiter))).toEqual([
    at('elsewhere')
  ])
  // Not the current folder, as an empty PATH would mean.
  expect(searchFolders(['', '.', at('tree')].join(path.delimiter))).toEqual(ROOTS_PATH.split(':'))
})
