/** What git would obey in a working directory that agents wrote to. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { guardCheckout, refuseBareRepository } from '../../../src/session/workspace/checkout-guard.js'
import { findCheckout } from '../../../src/session/workspace/git/checkout.js'
import { makeRepository, runGitIn, type TestRepository } from '../../support/repository.js'

let repository: TestRepository
let warned: string[]

beforeEach(() => {
  repository = makeRepository({ 'README.md': 'x' })
  warned = []
})

afterEach(() => {
  repository.dispose()
})

const guard = async () =>
  guardCheckout(repository.top, await findCheckout(repository.top), (message) => void warned.push(message))

const dressUp = (folder: string, link?: 'commondir'): void => {
  repository.write(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n')
  if (link === undefined)
    for (const name of ['objects/x', 'refs/x']) repository.write(path.join(folder, name), '')
  else repository.write(path.join(folder, link), '../elsewhere\n')
}

describe('at the start', () => {
  it('a working directory that is a bare repository is refused', () => {
    dressUp('.')
    fs.rmSync(path.join(repository.top, '.git'), { recursive: true })
    expect(() => {
      refuseBareRepository(repository.top)
    }).toThrow(/working-directory: .* is a bare git repository/)
  })

  it('a named pipe as the settings of a repository does not block', async () => {
    repository.write('vendor/.git/HEAD', 'ref: refs/heads/main\n')
    execFileSync('mkfifo', [path.join(repository.top, 'vendor/.git/config')])
    await guard()
    expect(warned).toEqual([])
  })

  it('one whose own .git comes first is not', () => {
    dressUp('.')
    expect(() => {
      refuseBareRepository(repository.top)
    }).not.toThrow()
  })

  it('a bare repository that the commit does not have is named', async () => {
    dressUp('api')
    await guard()
    expect(warned).toEqual([expect.stringMatching(/bare git repositories that its commit does not: api\./)])
  })

  it('one of the commit is not, and stays as it is', async () => {
    dressUp('fixtures/bare')
    repository.commit()
    const { inspect } = await guard()
    expect([warned, await inspect()]).toEqual([[], []])
    expect(repository.exists('fixtures/bare/HEAD')).toBe(true)
  })

  it('submodules and worktrees are no false alarm', async () => {
    const other = path.join(repository.root, 'other')
    runGitIn(repository.root, ['init', '-q', other])
    runGitIn(other, ['commit', '-q', '--allow-empty', '-m', 'x'])
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'module')
    repository.commit()
    repository.git('worktree', 'add', '-q', 'tree')
    const { inspect } = await guard()
    expect([warned, await inspect()]).toEqual([[], []])
  })

  it.each([
    ['core.fsmonitor', '/tmp/evil'],
    ['core.sshCommand', 'evil'],
    ['filter.x.clean', 'evil'],
    ['alias.status', '!evil'],
    ['diff.external', 'evil']
  ])('a repository within it is named whose settings run a program: %s', async (name, value) => {
    runGitIn(repository.top, ['init', '-q', 'vendor'])
    runGitIn(path.join(repository.top, 'vendor'), ['config', name, value])
    await guard()
    expect(warned).toEqual([expect.stringContaining(`vendor/.git/config: ${name.toLowerCase()}`)])
    expect(warned.join()).not.toContain('evil')
  })
})

describe('at the end', () => {
  it.each([undefined, 'commondir'] as const)(
    'a new bare repository is disarmed and named once (%s)',
    async (link) => {
      const { inspect } = await guard()
      dressUp('deep/er/api', link)
      expect(await inspect()).toEqual([
        expect.stringMatching(/bare git repository in deep\/er\/api: .*HEAD\.quarantined/)
      ])
      expect(repository.exists('deep/er/api/HEAD')).toBe(false)
      expect(repository.exists('deep/er/api/HEAD.quarantined')).toBe(true)
      expect(await inspect()).toEqual([])
    }
  )

  it('the working directory itself is disarmed', async () => {
    const { inspect } = await guard()
    dressUp('.')
    expect(await inspect()).toEqual([expect.stringContaining('in the working directory itself')])
    expect(repository.exists('HEAD')).toBe(false)
  })

  it('new and changed settings and hooks that run programs are named, ordinary ones are not', async () => {
    repository.git('config', 'core.pager', 'less')
    const { inspect } = await guard()
    repository.git('config', 'user.name', 'Somebody')
    repository.git('config', 'core.fsmonitor', 'true')
    expect([warned, await inspect()]).toEqual([[], []])
    repository.git('config', 'core.pager', 'evil')
    repository.git('config', 'includeIf.gitdir:/x/.path', '/tmp/evil')
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\n')
    const [message = '', ...more] = await inspect()
    expect(more).toEqual([])
    for (const each of ['config: core.pager', 'config: includeif.gitdir:/x/.path', '.git/hooks/pre-commit'])
      expect(message).toContain(each)
    expect(await inspect()).toEqual([])
  })
})
