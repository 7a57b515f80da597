/** The package as npm gets it: packed, installed into an empty folder, and run by its bin. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { makeTestUser, noUsersReason, removeTestUser, type TestUser } from '../support/test-user.js'

const noUsers = await noUsersReason()

let root: string
let user: TestUser | undefined
let packed: { files: readonly string[]; manifest: Readonly<Record<string, unknown>> }

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'npm-package-'))
  chmodSync(root, 0o755)
  if (noUsers === null) user = makeTestUser()
  const env = {
    ...process.env,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'org/mpm-orchestrator'
  }
  execFileSync(process.execPath, ['scripts/pack.mjs', root], { cwd: ACTION_ROOT, env, stdio: 'ignore' })
  const [tarball = ''] = readdirSync(root)
  const project = path.join(root, 'project')
  mkdirSync(project)
  // Without it npm may take a folder above for the project.
  writeFileSync(path.join(project, 'package.json'), '{}')
  const flags = [
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--cache',
    path.join(root, 'cache')
  ]
  execFileSync('npm', ['install', ...flags, path.join(root, tarball)], { cwd: project, stdio: 'ignore' })
  const installed = path.join(project, 'node_modules/mpm-orchestrator')
  packed = {
    files: readdirSync(installed, { recursive: true, encoding: 'utf8' }),
    manifest: JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >
  }
})

afterAll(() => {
  if (user !== undefined) removeTestUser(user)
  rmSync(root, { recursive: true, force: true })
})

describe('the package for npm', () => {
  it('has the bundle, the licence and the README, and needs no other package', () => {
    const top = packed.files.filter((file) => !file.includes('/'))
    expect(top.toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect(
      readdirSync(path.join(root, 'project/node_modules')).filter((name) => !name.startsWith('.'))
    ).toEqual(['mpm-orchestrator'])
    expect(packed.manifest).not.toHaveProperty('dependencies')
    expect(packed.manifest).not.toHaveProperty('private')
    expect(packed.manifest['repository']).toEqual({
      type: 'git',
      url: 'git+https://github.com/org/mpm-orchestrator.git'
    })
  })

  it('runs a rehearsal by its bin, as a user without rights', () => {
    const home = path.join(root, 'home')
    mkdirSync(home)
    if (user !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, home])
    const { status, stdout, stderr } = spawnSync(
      path.join(root, 'project/node_modules/.bin/mpm-orchestrator'),
      ['--rehearse', 'Create a calculator with tests'],
      {
        // Where npx is used: the sandbox hides the program in a folder that agents work in.
        cwd: path.join(root, 'project'),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home },
        ...(user === undefined ? {} : { uid: user.uid, gid: user.gid })
      }
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^(?:- )?Successful: [1-9]/m)
  })

  it('is also a library', () => {
    const script =
      "import('mpm-orchestrator').then(({ detectDelegations }) => console.log(typeof detectDelegations))"
    expect(
      execFileSync(process.execPath, ['-e', script], { cwd: path.join(root, 'project'), encoding: 'utf8' })
    ).toBe('function\n')
  })
})
