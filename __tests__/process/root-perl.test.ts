import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { findLaunchMachine, type LaunchMachine } from '../../src/process/launch/launch-machine.js'
import { buildDieWithParent, buildLaunchCommand, LAUNCHER_FILE } from '../../src/process/launch/launcher.js'
import { buildAsUser } from '../../src/process/launch/process-user.js'
import {
  distrustFolders,
  findRootsProgram,
  findWritablePart,
  searchFolders
} from '../../src/util/files/trusted-path.js'
import { noUsersReason, makeTestUser, removeTestUser, type TestUser } from '../support/test-user.js'
import { inMountNamespace, noMountReason } from '../support/mount-namespace.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { ProcessStage } from './process-stage.js'

const launcherMachine = findLaunchMachine()
/** As root on a machine for which no static launcher is built. */
const machine: LaunchMachine = { ...launcherMachine, launcher: undefined, perl: '/usr/bin/perl' }
/** A kernel whose calls the launcher does not know: it then does by other means what they would have done. */
const unknownKernel: LaunchMachine = { ...machine, arch: 'unknown' }
const skipReason = noMountReason ?? (await noUsersReason())

describeUnless(skipReason, 'perl as root, where everybody may write its folders of modules', () => {
  let other: TestUser
  let folder = ''
  beforeAll(() => {
    other = makeTestUser()
  })
  afterAll(() => {
    removeTestUser(other)
  })
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-perl-'))
    fs.chmodSync(folder, 0o777)
    // Whatever is loaded says so.
    const hostile = `open(my $marker, '>>', '${folder}/loaded'); print $marker __FILE__, "\\n"; close $marker; 1;\n`
    fs.mkdirSync(`${folder}/lib`)
    for (const name of ['strict', 'warnings', 'POSIX', 'Config', 'Errno', 'utf8', 'sitecustomize'])
      for (const suffix of ['pm', 'pl']) fs.writeFileSync(`${folder}/lib/${name}.${suffix}`, hostile)
  })
  afterEach(() => {
    fs.rmSync(folder, { recursive: true })
  })

  const folders = spawnSync('perl', ['-e', 'print join "\\n", grep { -d } @INC'], { encoding: 'utf8' })
  const runHostile = (command: readonly string[]) =>
    inMountNamespace(
      folders.stdout.split('\n').map((each) => `mount --bind ${folder}/lib ${each}`),
      command
    )
  const loaded = (): string => fs.readFileSync(`${folder}/loaded`, { encoding: 'utf8', flag: 'a+' })

  it('is led astray when it loads a module, so that this test can fail', () => {
    runHostile([machine.perl ?? '', '-e', 'use strict'])
    expect(loaded()).toContain('strict.pm')
  })

  it.each([
    ['a program ends by itself', machine, 'exit 3', 3],
    [
      'a program is killed, so that the launcher ends by the same signal',
      machine,
      'kill -TERM $$',
      'SIGTERM'
    ],
    ['the kernel closes no range of descriptors', unknownKernel, 'exit 4', 4]
  ])('loads none where %s', (_title, withMachine, script, end) => {
    const options = {
      ...{ nonce: 'n', cwd: '/', env: {}, marks: {}, specFile: '' },
      ...{ join: undefined, limitMarkKib: 0, parentPid: undefined }
    }
    const { file, args } = buildLaunchCommand({ ...options, command: ['/bin/sh', '-c', script] }, withMachine)
    const { status, signal } = runHostile([file, ...args])
    expect([status ?? signal, loaded()]).toEqual([end, ''])
  })

  it('is not needed to run a command as another user', () => {
    const { stdout } = runHostile(buildAsUser(['/usr/bin/id', '-u'], { ...other, prefix: [] }))
    expect([stdout.trim(), loaded()]).toEqual([String(other.uid), ''])
  })

  it('loads none to have a command end with its parent', () => {
    const { status } = runHostile(buildDieWithParent(['/bin/sh', '-c', 'exit 5'], machine))
    expect([status, loaded()]).toEqual([5, ''])
  })

  it('is not needed for a program of another user, whose environment no process of root gets', async () => {
    const controlFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-control-'))
    const stage = new ProcessStage({ user: { ...other, prefix: [], controlFolder } })
    fs.chmodSync(stage.directory, 0o755)
    // The dynamic linker writes a file for each program that has these variables; it belongs to the program's user.
    const env = { LD_DEBUG: 'libs', LD_DEBUG_OUTPUT: `${folder}/linked`, PERL5OPT: `-I${folder}/lib -MPOSIX` }
    const { output } = await stage.run(['/bin/sh', '-c', 'echo "$PERL5OPT"'], { env, sandbox: undefined })
    await stage.clear()
    fs.rmSync(controlFolder, { recursive: true })
    expect(output.toString().trim()).toBe(env.PERL5OPT)
    const linked = fs.readdirSync(folder).filter((name) => name.startsWith('linked'))
    expect(linked.map((name) => fs.statSync(path.join(folder, name)).uid)).toEqual([other.uid])
    expect(loaded()).toBe('')
  })
})

describe('the launcher', () => {
  it('compiles under strict, though it loads no module', () => {
    const { status, stderr } = spawnSync('perl', ['-Mstrict', '-c', LAUNCHER_FILE], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, `${LAUNCHER_FILE} syntax OK\n`])
    expect(fs.readFileSync(LAUNCHER_FILE, 'utf8')).not.toMatch(/^\s*(use|no|require|do)\b\s*["'\w]/m)
  })
})

describe('a program that may run as root', () => {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-trust-'))
    fs.mkdirSync(`${folder}/bin`, { mode: 0o755 })
    fs.writeFileSync(`${folder}/bin/tool`, '#!/bin/sh\n', { mode: 0o755 })
  })
  afterEach(() => {
    fs.rmSync(folder, { recursive: true })
  })

  it('is taken where only root and we can change it', () => {
    expect(findWritablePart(`${folder}/bin/tool`)).toBeUndefined()
    expect(findRootsProgram('tool', [`${folder}/bin`])).toBe(`${folder}/bin/tool`)
    expect(searchFolders(`${folder}/bin:/usr/bin`)).toEqual([`${folder}/bin`, '/usr/bin'])
  })

  it.each([
    ['its folder is open to all', 'bin', 0o777],
    ['a folder above it is', '.', 0o707],
    ['it is itself', 'bin/tool', 0o757]
  ])('is skipped where %s', (_title, part, mode) => {
    const opened = path.join(folder, part)
    fs.chmodSync(opened, mode)
    expect(findWritablePart(`${folder}/bin/tool`)).toBe(opened)
    expect(findRootsProgram('tool', ['relative', '', `${folder}/bin`])).toBeUndefined()
  })

  it('is skipped where a link on the way could be changed', () => {
    fs.mkdirSync(`${folder}/open`)
    fs.chmodSync(`${folder}/open`, 0o777)
    fs.symlinkSync('../bin/tool', `${folder}/open/link`)
    fs.symlinkSync('../open/link', `${folder}/bin/linked`)
    expect(findWritablePart(`${folder}/bin/linked`)).toBe(`${folder}/open`)
    fs.symlinkSync('loop', `${folder}/bin/loop`)
    expect(findWritablePart(`${folder}/bin/loop`)).toBe(`${folder}/bin/loop`)
  })

  it('is not looked up where others may put files, though they cannot replace ours there', () => {
    fs.chmodSync(`${folder}/bin`, 0o1777)
    expect(searchFolders(`${folder}/bin:/usr/bin`)).toEqual(['/usr/bin'])
    expect(findRootsProgram('tool', [`${folder}/bin`])).toBe(`${folder}/bin/tool`)
  })

  it('is not looked up in a checkout, also where a link leads there', () => {
    fs.mkdirSync(`${folder}/checkout/node_modules/.bin`, { recursive: true })
    fs.copyFileSync(`${folder}/bin/tool`, `${folder}/checkout/node_modules/.bin/tool`)
    fs.symlinkSync('checkout/node_modules/.bin', `${folder}/link`)
    const found = `${folder}/checkout/node_modules/.bin:${folder}/link:${folder}/bin`
    expect(searchFolders(found)).toHaveLength(3)
    distrustFolders([`${folder}/checkout`, `${folder}/missing`, ''])
    expect(searchFolders(found)).toEqual([`${folder}/bin`])
    expect(findRootsProgram('tool', found.split(':'))).toBe(`${folder}/bin/tool`)
  })

  it('is skipped where a link leads to what others can change', () => {
    fs.mkdirSync(`${folder}/open`)
    fs.chmodSync(`${folder}/open`, 0o777)
    fs.renameSync(`${folder}/bin/tool`, `${folder}/open/tool`)
    fs.symlinkSync('../open/tool', `${folder}/bin/tool`)
    expect(findWritablePart(`${folder}/bin/tool`)).toBe(`${folder}/open`)
    expect(searchFolders(`${folder}/open:${folder}/bin`)).toEqual([`${folder}/bin`])
  })
})
