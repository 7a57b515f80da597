import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cleanGitConfig } from '../../../../src/session/sandbox/git/clean-git-config.js'

const CHECKOUT = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tfsmonitor = ./steal.sh
\thooksPath = .evil
\tsshCommand = ./steal.sh
[remote "origin"]
\turl = https://x-access-token:s3cret-token@github.com/acme/app
\tfetch = +refs/heads/*:refs/remotes/origin/*
[http "https://github.com/"]
\textraheader = AUTHORIZATION: basic s3cret-header
[branch "main"]
\tremote = origin
\tmerge = refs/heads/main
[filter "x"]
\tclean = ./steal.sh
[include]
\tpath = /runner/_temp/git-credentials
[alias]
\tst = !./steal.sh
[submodule "lib"]
\turl = https://u:s3cret@example.com/lib
\tupdate = !./steal.sh
[user] name = Ada
[url "https://u:s3cret@github.com/"]
\tinsteadOf = gh:
`

describe('a cleaned configuration', () => {
  let folder: string
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'git-config-'))
  })
  afterEach(() => {
    fs.rmSync(folder, { recursive: true })
  })

  /** What git itself reads from it. */
  const read = (text: string): string[] => {
    const file = path.join(folder, 'config')
    fs.writeFileSync(file, text)
    return execFileSync('git', ['config', '--file', file, '--list'], { encoding: 'utf8' }).trim().split('\n')
  }

  it('keeps what describes the repository, and neither credentials nor programs', () => {
    expect(read(cleanGitConfig(CHECKOUT))).toEqual([
      'core.repositoryformatversion=0',
      'core.filemode=true',
      'remote.origin.url=https://github.com/acme/app',
      'remote.origin.fetch=+refs/heads/*:refs/remotes/origin/*',
      'branch.main.remote=origin',
      'branch.main.merge=refs/heads/main',
      'submodule.lib.url=https://example.com/lib',
      'user.name=Ada'
    ])
  })

  it.each([
    [
      'a value that continues on the next line',
      '[core]\n\tfilemode = \\\n  true\n\tfsmonitor = a\\\n b\n',
      ['core.filemode=true']
    ],
    ['a section in other letters', '[CORE]\n\tFileMode = true\n\tFSMonitor = x\n', ['core.filemode=true']],
    ['a switch without a value', '[core]\n\tbare\n', ['core.bare']],
    [
      'a token in a section of an allowed name',
      '[remote "https://u:s3cret@h/"]\n\tfetch = +a:b\n',
      ['remote.https://h/.fetch=+a:b']
    ],
    ['an old section with a dot', '[branch.main]\n\tremote = origin\n', ['']]
  ])('reads %s as git does', (_title, text, expected) => {
    expect(read(cleanGitConfig(text))).toEqual(expected)
  })

  it('holds no secret', () => {
    expect(cleanGitConfig(CHECKOUT)).not.toContain('s3cret')
    expect(cleanGitConfig(CHECKOUT)).not.toContain('steal')
  })
})
