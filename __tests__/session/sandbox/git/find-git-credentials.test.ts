import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findGitCredentials } from '../../../../src/session/sandbox/git/find-git-credentials.js'

let top: string

beforeEach(() => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'git-credentials-'))
})

afterEach(() => {
  fs.rmSync(top, { recursive: true, force: true })
})

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(top, name)), { recursive: true })
  fs.writeFileSync(path.join(top, name), text)
}

const TOKEN = 'made-up-token-0123456789'
const HEADER = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`

describe('credentials that a checkout left', () => {
  it.each([
    ['in its configuration', '.git/config', `[http "https://github.com/"]\n\textraheader = ${HEADER}\n`],
    ['in a URL', '.git/config', `[remote "origin"]\n\turl = https://me:${TOKEN}@example.com/a.git\n`],
    ['in the name of a section', '.git/config', `[url "https://x:${TOKEN}@example.com/"]\n\tinsteadOf = x\n`],
    ['of a submodule', '.git/modules/a/config', `[http]\n\textraheader = ${HEADER}\n`],
    ['of a worktree', '.git/worktrees/w/config.worktree', `[http]\n\textraheader = ${HEADER}\n`],
    ['of a checkout below', 'tools/.git/config', `[http]\n\textraheader = ${HEADER}\n`]
  ])('are found %s', (_, file, text) => {
    write('.git/HEAD', 'ref: refs/heads/main\n')
    write('.git/modules/a/HEAD', 'ref: refs/heads/main\n')
    write(file, text)
    const { secrets, places } = findGitCredentials(top)
    expect(secrets).toContain(TOKEN)
    expect(places.join()).toContain(file)
    expect(places.join()).not.toContain(TOKEN)
  })

  it('are found in files that the configuration includes, under any condition', () => {
    write('.git/config', '[includeIf "gitdir:/elsewhere/.git"]\n\tpath = ../outside.config\n')
    write('outside.config', `[http]\n\textraheader = ${HEADER}\n`)
    expect(findGitCredentials(top).secrets).toContain(TOKEN)
  })

  it.each(['smtpPass = hun$er2abc', 'token = hun$er2abc # mine', 'password = "hun$er2abc"'])(
    'are found with a dollar sign within: %s',
    (setting) => {
      write('.git/config', `[sendemail]\n\t${setting}\n`)
      expect(findGitCredentials(top).secrets).toContain('hun$er2abc')
    }
  )

  it('are none in an ordinary checkout', () => {
    write('.git/config', '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:octo/a.git\n')
    expect(findGitCredentials(top).places).toEqual([])
  })
})
