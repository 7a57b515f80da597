import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findLaunchMachine } from '../../../src/process/launch/launch-machine.js'
import { findStaticLauncher } from '../../../src/process/launch/static-launcher.js'
import { createPipeBackend } from '../../../src/process/terminal/pipe.js'
import { noMountReason } from '../../support/mount-namespace.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { findProgram } from '../../support/tools/find-program.js'
import { ProcessStage } from '../process-stage.js'

const machine = findLaunchMachine()
const noLauncherReason = machine.launcher === undefined ? 'no launcher is built for this machine' : null

/** What a launcher of ours leaves behind in the folder of temporary files. */
const listSpecs = (): readonly string[] =>
  fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('mpm-launch-'))

describeUnless(noLauncherReason, 'the static launcher', () => {
  let folder = ''
  let original = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-static-'))
    original = path.join(folder, 'launcher')
    fs.copyFileSync(machine.launcher ?? '', original)
  })
  afterEach(() => {
    fs.rmSync(folder, { recursive: true })
  })

  const runs = (file: string | undefined): boolean =>
    spawnSync(file ?? '', ['die-with-parent', '--', 'true']).status === 0

  it('is used where it stands', () => {
    fs.chmodSync(original, 0o755)
    expect(findStaticLauncher(original)).toEqual({ file: original })
  })

  it.each([
    ['has lost its executable bit', 0o644],
    ['can be changed by others', 0o757]
  ])('is copied where it %s', (_title, mode) => {
    fs.chmodSync(original, mode)
    const { file = '' } = findStaticLauncher(original)
    expect(path.basename(path.dirname(file))).toMatch(/^mpm-launcher-/)
    expect(fs.statSync(file).mode & 0o777).toBe(0o700)
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
    expect(runs(file)).toBe(true)
    // Copied once; and again if somebody cleans up temporary files.
    expect(findStaticLauncher(original).file).toBe(file)
    fs.rmSync(path.dirname(file), { recursive: true })
    const again = findStaticLauncher(original).file ?? ''
    expect(again).not.toBe(file)
    expect(runs(again)).toBe(true)
    fs.rmSync(path.dirname(again), { recursive: true })
  })

  describeUnless(noMountReason, 'on a file system that executes nothing', () => {
    const mounted: string[] = []
    const mountNoexec = (at: string): string => {
      fs.mkdirSync(at)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'noexec,mode=755', 'tmpfs', at])
      mounted.push(at)
      return at
    }
    afterEach(() => {
      for (const at of mounted.splice(0)) execFileSync('umount', [at])
    })

    it('is copied to one that does', () => {
      const [closed, open] = [mountNoexec(`${folder}/closed`), `${folder}/open`]
      fs.mkdirSync(open)
      const file = `${closed}/launcher`
      fs.copyFileSync(original, file)
      fs.chmodSync(file, 0o755)
      expect(runs(file)).toBe(false)
      const found = findStaticLauncher(file, [closed, undefined, `${folder}/nowhere`, open]).file ?? ''
      expect(path.dirname(path.dirname(found))).toBe(open)
      expect(runs(found)).toBe(true)
      expect(fs.readdirSync(closed)).toEqual(['launcher'])
    })

    it('is given up where there is no other, with the reason', () => {
      const closed = mountNoexec(`${folder}/closed`)
      fs.chmodSync(original, 0o644)
      const { file, problem } = findStaticLauncher(original, [closed])
      expect(file).toBeUndefined()
      expect(problem).toMatch(/^The launcher .* cannot be used \(it does not run.*TMPDIR/)
    })
  })

  it('is given up where it is broken or missing', () => {
    fs.writeFileSync(original, 'not a program', { mode: 0o755 })
    expect(findStaticLauncher(original).problem).toContain('does not run')
    expect(findStaticLauncher(path.join(folder, 'nothing')).problem).toContain('ENOENT')
    expect(fs.readdirSync(folder)).toEqual(['launcher'])
  })

  it('is replaced by perl or sh, with one warning', async () => {
    const withShell = {
      ...machine,
      launcher: undefined,
      launcherProblem: 'it is broken',
      perl: findProgram('perl') ?? undefined
    }
    const stage = new ProcessStage({ machine: withShell, backend: createPipeBackend('a pipe') })
    const runsOfAll = [await stage.run(['echo', 'one']), await stage.run(['echo', 'two'])]
    await stage.clear()
    expect(runsOfAll.map(({ output }) => output.toString())).toEqual(['one\n', 'two\n'])
    expect(runsOfAll.flatMap(({ warnings }) => warnings)).toEqual(['it is broken', 'a pipe'])
  })
})

describeUnless(noLauncherReason, 'what a program is started with', () => {
  it('is in a file that only we can read, gone at the start, and in no command line', async () => {
    const stage = new ProcessStage()
    const script = `tr '\\0' '\\n' < /proc/$PPID/cmdline; tr '\\0' '\\n' < /proc/$PPID/environ; ls -1 ${os.tmpdir()}`
    const { output } = await stage.run(['sh', '-c', script, 'sh', 'an argument'], {
      env: { PATH: '/usr/bin:/bin', KEY: 'the secret' },
      // In one it would not see its launcher.
      sandbox: undefined
    })
    await stage.clear()
    const lines = output.toString().split(/\r?\n/)
    expect(lines.slice(0, 2)).toEqual([machine.launcher, 'run'])
    expect(lines[2]).toMatch(/\/mpm-launch-[-0-9a-f]+\.json$/)
    expect(lines.slice(3, 5).toSorted()).toEqual([
      expect.stringMatching(/^MPM_AGENT_RUN=/),
      'PATH=/usr/bin:/bin'
    ])
    // Others that run beside this test have files of their own there.
    expect(lines.slice(5)).not.toContain(path.basename(lines[2] ?? ''))
  })

  it('is removed when the launcher cannot be started', async () => {
    const before = listSpecs()
    const stage = new ProcessStage({
      machine: { ...machine, launcher: '/nowhere/launcher' },
      backend: createPipeBackend('a pipe')
    })
    const { result } = await stage.run(['true'])
    await stage.clear()
    expect(result.end.kind).toBe('spawn-failed')
    expect(listSpecs()).toEqual(before)
  })

  it('may be as long as the kernel allows', async () => {
    const stage = new ProcessStage()
    const long = 'x'.repeat(120_000)
    const env = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, long]))
    const { output } = await stage.run(['sh', '-c', 'printf %s "$A$B$C$D$1" | wc -c', 'sh', long], {
      env: { ...env, PATH: '/usr/bin:/bin' }
    })
    await stage.clear()
    expect(output.toString().trim()).toBe('600000')
  })
})

describe('a machine for which no launcher is built', () => {
  it('refuses to run anything as another user', async () => {
    const stage = new ProcessStage({
      machine: { ...machine, launcher: undefined, launcherProblem: undefined },
      user: { name: 'other', uid: 4711, gid: 4711, prefix: [], controlFolder: os.tmpdir() }
    })
    const { result } = await stage.run(['true'])
    await stage.clear()
    expect(result.end).toMatchObject({
      kind: 'spawn-failed',
      message: expect.stringContaining('needs Linux on x64 or arm64') as unknown as string
    })
  })
})
