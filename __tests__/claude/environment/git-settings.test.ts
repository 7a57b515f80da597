import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { buildAgentEnvironment } from '../../../src/claude/environment/environment.js'
import { gitSettings } from '../../../src/claude/environment/git-settings.js'
import { setSessionStage, type SessionStage } from '../../session/session-stage.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository

beforeEach(() => {
  repository = makeRepository({ 'a.txt': 'one\n', '.gitattributes': '*.txt filter=f\n' })
})

afterEach(() => {
  repository.dispose()
})

/** A program that leaves a mark; where `directory` is given, its git's settings start it on several occasions. */
function plant(mark: string, directory?: string): void {
  const program = path.join(repository.root, `run-${mark}`)
  const file = path.join(repository.root, `mark-${mark}`)
  fs.writeFileSync(program, `#!/bin/sh\necho >> '${file}'\n`, { mode: 0o755 })
  const set = (name: string, value: string): void => {
    const place = directory === undefined ? [] : [`--git-dir=${directory}`]
    execFileSync('git', [...place, 'config', name, value], { cwd: repository.top, env: ENVIRONMENT })
  }
  for (const name of ['core.fsmonitor', 'gpg.program', 'filter.f.clean']) set(name, program)
  set('log.showSignature', 'true')
}

const ENVIRONMENT = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1' }

const marks = (): string[] => fs.readdirSync(repository.root).filter((name) => name.startsWith('mark-'))

/** The newest commit bears a signature, and a file has changed without changing its size. */
function signAndChange(): void {
  const [tree = '', parent = ''] = repository.git('rev-parse', 'HEAD^{tree}', 'HEAD').split('\n')
  const who = 'a <a@localhost> 1700000000 +0000'
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
  const commit = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n${signature}\n\nsigned\n`
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin']
  const id = execFileSync('git', args, { cwd: repository.top, env: ENVIRONMENT, input: commit })
  repository.git('update-ref', 'refs/heads/main', id.toString('utf8').trim())
  repository.write('a.txt', 'two\n')
  fs.utimesSync(path.join(repository.top, 'a.txt'), 1, 1)
}

/** Files of the checkout that git takes for a repository, as a pull request could bring them. */
function embedRepository(): string {
  const app = path.join(repository.top, 'app')
  execFileSync('git', ['init', '-q', '--bare', app], { env: ENVIRONMENT })
  plant('embedded', app)
  execFileSync('git', [`--git-dir=${app}`, 'config', 'core.bare', 'false'], { env: ENVIRONMENT })
  execFileSync('git', [`--git-dir=${app}`, 'config', 'core.worktree', '..'], { env: ENVIRONMENT })
  return app
}

describe('git in a run', () => {
  const git = (cwd: string, args: string[], settings: Record<string, string>): void => {
    try {
      execFileSync('git', args, { cwd, env: { ...ENVIRONMENT, ...settings }, stdio: 'ignore' })
    } catch {
      // git fails for a repository whose configuration it does not obey.
    }
  }

  it.each([
    ['a monitor of files', ['status']],
    ['a program for signatures', ['log']]
  ])('does not start %s that the repository names', (_, args) => {
    signAndChange()
    plant('own')
    repository.git('config', '--unset', 'filter.f.clean')
    git(repository.top, args, {})
    expect(marks()).toEqual(['mark-own'])
    fs.rmSync(path.join(repository.root, 'mark-own'))
    git(repository.top, args, gitSettings())
    expect(marks()).toEqual([])
  })

  it('does not obey a folder that looks like a repository', () => {
    const app = embedRepository()
    git(app, ['status'], {})
    expect(marks()).toEqual(['mark-embedded'])
    fs.rmSync(path.join(repository.root, 'mark-embedded'))
    git(app, ['status'], gitSettings())
    expect(marks()).toEqual([])
  })

  it('runs no hook', () => {
    const hook = path.join(repository.top, '.git', 'hooks', 'post-checkout')
    fs.mkdirSync(path.dirname(hook), { recursive: true })
    fs.writeFileSync(hook, `#!/bin/sh\ntouch '${repository.root}/mark-hook'\n`, { mode: 0o755 })
    git(repository.top, ['checkout', '-q', '-b', 'other'], gitSettings())
    expect(marks()).toEqual([])
    git(repository.top, ['checkout', '-q', 'main'], {})
    expect(marks()).toEqual(['mark-hook'])
  })

  it('keeps the settings that pass-env passes on, and ours win', () => {
    const inherited = {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Ann',
      GIT_CONFIG_KEY_1: 'core.fsmonitor',
      GIT_CONFIG_VALUE_1: '/evil'
    }
    const environment = buildAgentEnvironment({
      inherited: { ...ENVIRONMENT, ...inherited },
      credentials: { kind: 'none' },
      passEnv: Object.keys(inherited),
      configDirectory: '/c',
      temporaryDirectory: '/t',
      identity: { role: 'pm', slug: 'pm', name: 'PM', sessionId: 's' }
    })
    const ask = (name: string): string =>
      execFileSync('git', ['config', name], { cwd: repository.top, env: environment, encoding: 'utf8' })
    expect([ask('user.name'), ask('core.fsmonitor')]).toEqual(['Ann\n', 'false\n'])
  })
})

describe('the real CLI', () => {
  let stage: SessionStage

  beforeEach(() => {
    stage = setSessionStage()
  })

  afterEach(() => stage.close())

  const scenario = { rules: [{ name: 'pm', steps: [{ text: 'Nothing to do.' }] }] }

  it('starts nothing that git settings of the checkout name', async () => {
    signAndChange()
    plant('own')
    const { record } = await stage.runReal(scenario, { workingDirectory: repository.top })
    expect(record.pm[0]?.outcome).toBe('completed')
    expect(marks()).toEqual([])
  })

  it('is not started in a folder that looks like a repository', async () => {
    signAndChange()
    const workingDirectory = embedRepository()
    await expect(stage.runReal(scenario, { workingDirectory })).rejects.toThrow(/is a bare git repository/)
    expect(marks()).toEqual([])
  })
})
