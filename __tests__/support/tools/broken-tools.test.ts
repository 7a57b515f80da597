/** Tools that are there but cannot work: their tests are skipped, with the reason in words. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { noActReason } from '../act.js'
import { ACTION_ROOT } from '../action-manifest.js'
import { noBrowserReason } from '../browser.js'
import { findOwnKernel, noSystemdReasonIn } from '../kernel/own-kernel.js'
import { noPlatformReason } from '../other-platform.js'
import { noSudoReason, noUsersReason } from '../test-user.js'
import { waitForFile } from '../wait-for-file.js'
import { describeUnless } from './describe-unless.js'
import { tryProgram, tryTool } from './try-tool.js'

const PANIC = 'Kernel panic - not syncing: userspace - ptrace set fp regs failed, errno = 14'
const PANICS = `echo '${PANIC}'; echo 'CPU: 0 PID: 1 Comm: init.sh'; echo ' 6020e8f0'; kill -ABRT $$`
const REFUSES = 'echo "Sorry, not today." >&2; exit 1'

const outerPath = process.env['PATH'] ?? ''
let folder: string
let bin: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-tools-'))
  bin = join(folder, 'bin')
  // What is tried here is not the answer of the whole run.
  process.env['MPM_TEST_RUN'] = join(folder, 'run')
  process.env['PATH'] = [bin, outerPath].join(delimiter)
  for (const each of [bin, join(folder, 'run')]) mkdirSync(each)
  // Other users start programs from there.
  chmodSync(folder, 0o755)
})
afterEach(() => {
  process.env['PATH'] = outerPath
  delete process.env['MPM_TEST_KERNEL']
  delete process.env['CHROMIUM_PATH']
  rmSync(folder, { recursive: true, force: true })
})

/** Puts a program before all others of its name. */
function fake(name: string, script: string): string {
  const file = join(bin, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}

describe('a tool of the tests that cannot work', () => {
  it('is reported with its last words when it fails', async () => {
    fake('refuser', REFUSES)
    expect(await tryProgram('refuser', [])).toBe('refuser does not work here: exit code 1, Sorry, not today.')
    fake('crasher', 'kill -SEGV $$')
    expect(await tryProgram('crasher', [])).toBe('crasher does not work here: SIGSEGV, no output')
  })

  it('is reported when it is missing, cannot be started or hangs', async () => {
    expect(await tryProgram('no-such-program', [])).toBe('no no-such-program on PATH; .ci/run installs it')
    writeFileSync(join(bin, 'unstartable'), '#!/no/such/interpreter\n', { mode: 0o755 })
    expect(await tryProgram('unstartable', [])).toMatch(/^unstartable does not start here: .*ENOENT/)
    fake('hanger', 'exec sleep 1000')
    const reason = await tryProgram('hanger', [], { timeoutMs: 200 })
    expect(reason).toBe('hanger does not work here: it did not end within 0.2 s')
  })

  it('is tried once, by whoever comes first, and the others wait for that answer', async () => {
    let attempts = 0
    const attempt = async (): Promise<void> => {
      attempts += 1
      await waitForFile(join(folder, 'go'))
      throw new Error('broken')
    }
    const answers = [tryTool('slow', attempt), tryTool('slow', attempt)]
    writeFileSync(join(folder, 'go'), '')
    expect(await Promise.all(answers)).toEqual(['broken', 'broken'])
    expect(await tryTool('slow', attempt)).toBe('broken')
    expect(attempts).toBe(1)
  })

  it('may be a browser that crashes', async () => {
    process.env['CHROMIUM_PATH'] = fake('chromium', 'echo "GPU process is not usable." >&2; kill -SEGV $$')
    expect(await noBrowserReason()).toMatch(/chromium does not work here: .*GPU process is not usable\./)
  })

  it('may be a runner or a root folder of another platform', async () => {
    for (const name of ['act', 'on-musl', 'on-arm64']) fake(name, REFUSES)
    expect(await noActReason()).toBe('act does not work here: exit code 1, Sorry, not today.')
    for (const name of ['on-musl', 'on-arm64'] as const)
      expect(await noPlatformReason(name)).toBe(`${name} does not work here: exit code 1, Sorry, not today.`)
  })
})

describeUnless(await noUsersReason(), 'a sudo or a perl that cannot work', () => {
  it('is a reason to skip the tests of other users', async () => {
    fake('sudo', REFUSES)
    expect(await noSudoReason()).toBe('sudo does not work here: exit code 1, Sorry, not today.')
  })

  it('is a reason for each test that needs it', async () => {
    fake('perl', REFUSES)
    expect(await noUsersReason()).toBe('perl does not work here: exit code 1, Sorry, not today.')
    expect(await noSudoReason()).toBe('perl does not work here: exit code 1, Sorry, not today.')
  })
})

describe('a kernel of our own', () => {
  it('is booted by the first program that can', async () => {
    fake('linux.uml', PANICS)
    fake('linux.qemu', 'echo EXIT=0')
    expect(await findOwnKernel()).toMatchObject({ skipReason: null, program: { name: 'linux.qemu' } })
    fake('linux.uml', 'echo EXIT=0')
    process.env['MPM_TEST_RUN'] = mkdtempSync(join(folder, 'another-'))
    expect(await findOwnKernel()).toMatchObject({ program: { name: 'linux.uml' } })
  })

  it('is not there when one panics and the other hangs, and the console says why', async () => {
    fake('linux.uml', PANICS)
    fake('linux.qemu', 'echo "Loading modules"; sleep 1000')
    const kernel = await findOwnKernel(3000)
    const reason = `linux.uml does not boot here: ${PANIC}; linux.qemu does not boot here within 3 s: Loading modules`
    expect(kernel).toEqual({ skipReason: reason })
    expect(await noSystemdReasonIn(kernel)).toBe(reason)
  })

  it('is booted by the program that is asked for, and by no other', async () => {
    fake('linux.uml', 'echo EXIT=0')
    fake('linux.qemu', REFUSES)
    process.env['MPM_TEST_KERNEL'] = 'linux.qemu'
    expect(await findOwnKernel()).toEqual({
      skipReason: 'linux.qemu does not boot here: Sorry, not today.'
    })
    process.env['MPM_TEST_KERNEL'] = 'linux'
    await expect(findOwnKernel()).rejects.toThrow(
      'MPM_TEST_KERNEL: "linux" is not one of linux.uml, linux.qemu'
    )
  })
})

describe('a run of the tests where no tool works', () => {
  it('succeeds, tries each kernel once, and says what was skipped and why', () => {
    for (const name of ['linux.uml', 'linux.qemu']) fake(name, `echo $0 >>'${folder}/boots'; ${PANICS}`)
    for (const name of ['actionlint', 'zizmor', 'act', 'on-musl', 'on-arm64', 'chromium', 'perl'])
      fake(name, REFUSES)
    const files = [
      'process/cgroup/cgroup-v2',
      'process/cgroup/cgroup-systemd',
      'process/launch/process-user',
      'workflows',
      'live/live-page-browser',
      'report/html/html-browser',
      'e2e/act',
      'e2e/examples-runners-act',
      'e2e/agent-user',
      'e2e/other-platforms'
    ]
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        'node_modules/jest/bin/jest.js',
        '--maxWorkers=2',
        ...files.map((file) => `__tests__/${file}.test.ts`)
      ],
      {
        cwd: ACTION_ROOT,
        encoding: 'utf8',
        env: {
          PATH: [bin, dirname(process.execPath), outerPath].join(delimiter),
          HOME: folder,
          TMPDIR: tmpdir(),
          CHROMIUM_PATH: join(bin, 'chromium')
        }
      }
    )
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 })
    const boots = readFileSync(join(folder, 'boots'), 'utf8').trim().split('\n')
    expect(boots.sort()).toEqual([join(bin, 'linux.qemu'), join(bin, 'linux.uml')])
    const reasons = stdout.match(/^\d+ skipped: .*$/gm) ?? []
    for (const title of [
      /^\d+ skipped: control groups version 2, .*linux\.uml does not boot here: Kernel panic - .*ptrace set fp regs failed/,
      /^\d+ skipped: a scope of systemd, .*linux\.qemu does not boot here: Kernel panic/,
      /^\d+ skipped: the live page \(skipped: .*chromium does not work here/,
      /^\d+ skipped: the report in a browser \(skipped: .*chromium does not work here/,
      /^\d+ skipped: actionlint \(skipped: actionlint does not work here: exit code 1, Sorry, not today/,
      /^\d+ skipped: zizmor \(skipped: zizmor does not work here/,
      /^\d+ skipped: the action in a workflow .*act does not work here/,
      /^\d+ skipped: the reusable workflow.*act does not work here/,
      /^\d+ skipped: on musl .*on-musl does not work here/,
      /^\d+ skipped: on arm64 .*on-arm64 does not work here/,
      /^\d+ skipped: a process of another user \(skipped: (perl does not work here|only root)/,
      /^\d+ skipped: agents as another user \(skipped: (perl does not work here|only root)/
    ])
      expect(reasons).toContainEqual(expect.stringMatching(title))
    expect(stdout).toMatch(/^Tests: \d+ passed, 0 failed, \d+ skipped$/m)
  })
})
