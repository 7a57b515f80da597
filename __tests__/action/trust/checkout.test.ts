import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readCheckout } from '../../../src/action/trust/checkout.js'

describe('the checkout', () => {
  let folder: string

  const git = (...args: string[]): string => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false']
    return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim()
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mpm-checkout-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('is from the fork if its commit is a parent, which a shallow clone hides', async () => {
    git('init', '-q', '-b', 'main', 'origin')
    folder = path.join(folder, 'origin')
    git('commit', '-q', '--allow-empty', '-m', 'base\n\nparent 0000')
    git('checkout', '-q', '-b', 'fix')
    git('commit', '-q', '--allow-empty', '-m', 'fix')
    const [base, fix] = [git('rev-parse', 'main'), git('rev-parse', 'fix')]
    git('checkout', '-q', 'main')
    git('merge', '-q', '--no-ff', '-m', 'merge', 'fix')
    folder = path.dirname(folder)
    git('clone', '-q', '--depth', '1', `file://${path.join(folder, 'origin')}`, 'shallow')
    for (const sha of [base, fix]) {
      const found = await readCheckout(path.join(folder, 'shallow'), sha)
      expect(found).toMatchObject({ kind: 'commit', isFromFork: true, isOnBranch: true, changed: [] })
    }
    const found = await readCheckout(path.join(folder, 'shallow'), '0'.repeat(40))
    expect(found).toMatchObject({
      isFromFork: false,
      repositories: [`${path.basename(folder).toLowerCase()}/origin`]
    })
  })

  it('is empty where there are no files, and unknown where there is no repository', async () => {
    await expect(readCheckout(folder, '')).resolves.toEqual({ kind: 'empty' })
    mkdirSync(path.join(folder, 'src'))
    writeFileSync(path.join(folder, 'src', 'a.txt'), 'whose?')
    const read = readCheckout(folder, '', (directory, args) =>
      Promise.resolve(
        execFileSync('git', [...args], {
          cwd: directory,
          encoding: 'utf8',
          stdio: 'pipe',
          env: { PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: tmpdir() }
        })
      )
    )
    await expect(read).resolves.toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/not a git repository/)
    })
    await expect(readCheckout(path.join(folder, 'nowhere'), '')).resolves.toMatchObject({ kind: 'unknown' })
  })
})
