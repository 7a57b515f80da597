/** Programs that a checkout or an agent puts where PATH leads to are not run by this process, which no sandbox holds. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { runGitIn } from '../support/repository.js'
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
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'First']
    ])
      runGitIn(work, args)
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
