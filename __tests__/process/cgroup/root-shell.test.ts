/** The shell is not root here: what it does is the same, and sudo is tried by the tests of whole sessions. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startRootShell, type RootShell } from '../../../src/process/cgroup/root-shell.js'
import { attempt } from '../../../src/util/result.js'
import { waitUntil } from '../../../src/util/wait-until.js'
import { transpileSource } from '../../support/transpile-source.js'

const PREFIX = ['/usr/bin/env'] as const
const TIMEOUT_MS = 20_000

function isRunning(pid: string): boolean {
  return fs.existsSync(`/proc/${pid}/stat`) && !fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
}

describe('a root shell', () => {
  let folder: string
  let shell: RootShell
  const run = (script: string, ...args: string[]): Promise<string> => shell.run(script, args, TIMEOUT_MS)

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'root-shell-'))
    shell = startRootShell(PREFIX)
  })

  afterEach(async () => {
    await shell.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it.each(["it's", '$(echo injected)', 'two words', 'two\nlines', '', '"; exit 3 #', 'ümlaut \\0 %s'])(
    'takes an argument as it is: %j',
    async (word) => {
      expect(await run('printf "%s|" "$#" "$@"', word, 'last')).toBe(`2|${word}|last|`)
    }
  )

  it('runs scripts beside each other, and tells their answers apart', async () => {
    const fifo = path.join(folder, 'fifo')
    await run('mkfifo "$1"', fifo)
    const waiting = run('read -r word < "$1"; echo "got $word"', fifo)
    expect(await run('echo second; echo word > "$1"', fifo)).toBe('second')
    expect(await waiting).toBe('got word')
  })

  it('ends a script at its first error with what it said, and runs the next one', async () => {
    const file = path.join(folder, 'after')
    await expect(run('cd "$1/no"; echo > "$2"', folder, file)).rejects.toThrow(`${folder}/no`)
    await expect(run('exit 3')).rejects.toThrow('a script failed with status 3')
    expect(fs.existsSync(file)).toBe(false)
    expect(await run('echo "${other-unset}"')).toBe('unset')
  })

  it('takes no argument that a shell would change', async () => {
    await expect(run('true', 'a\0b')).rejects.toThrow('an argument contains NUL')
  })

  it('takes no answer from what sudo prints, nor from what a script does', async () => {
    const loud = path.join(folder, 'loud')
    fs.writeFileSync(loud, '#!/bin/sh\nprintf "Motd\\nYour password expires in 3 days: "\nexec "$@"\n', {
      mode: 0o755
    })
    const other = startRootShell([loud])
    await expect(other.run(`printf '=1 7\\n\\0=1 8\\n'`, [], TIMEOUT_MS)).resolves.toContain('=1 7')
    await other.close()
  })

  it('keeps no zombie of the scripts that have ended', async () => {
    const shellId = await run('echo $$')
    for (let count = 0; count < 20; count += 1) await run('true')
    const children = fs
      .readFileSync(`/proc/${shellId}/task/${shellId}/children`, 'utf8')
      .split(' ')
      .filter((id) => id !== '')
    expect(children.length).toBeLessThan(10)
  })

  it('takes no script once it is to close', async () => {
    const closing = shell.close()
    expect(shell.isOpen()).toBe(false)
    await expect(run('true')).rejects.toThrow('the root shell has ended')
    await closing
  })

  it('refuses a script that takes too long, and runs others meanwhile', async () => {
    const fifo = path.join(folder, 'fifo')
    await run('mkfifo "$1"', fifo)
    await expect(shell.run('read -r word < "$1"', [fifo], 1)).rejects.toThrow('did not end within 0.001s')
    await run('echo word > "$1"', fifo)
  })

  it('gives a script no input of ours, and no variable of the job', async () => {
    process.env['MPM_TEST_CANARY'] = 'canary'
    const other = startRootShell(PREFIX)
    delete process.env['MPM_TEST_CANARY']
    expect(await other.run('cat; env', [], TIMEOUT_MS)).not.toContain('canary')
    await other.close()
  })

  it('refuses what it was asked when it is killed, and everything afterwards', async () => {
    expect(shell.isOpen()).toBe(true)
    await expect(run('kill -9 -$$; exec sleep 1000')).rejects.toThrow('the root shell has ended')
    expect(shell.isOpen()).toBe(false)
    await expect(run('true')).rejects.toThrow('the root shell has ended')
  })

  it('ends when it is closed', async () => {
    const pid = await run('echo $$')
    expect(isRunning(pid)).toBe(true)
    await shell.close()
    expect(isRunning(pid)).toBe(false)
  })

  it('does not keep a program alive that uses it, and ends with it', async () => {
    const source = transpileSource('process', 'util')
    const script = `
      const { startRootShell } = await import(process.argv[1])
      console.log(await startRootShell(['/usr/bin/env']).run('echo $$', [], ${TIMEOUT_MS}))`
    const file = path.join(source, 'process/cgroup/root-shell.js')
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script, file], {
      encoding: 'utf8'
    })
    expect(said).toMatch(/^\d+\n$/)
    expect(await waitUntil(() => !isRunning(said.trim()), TIMEOUT_MS)).toBe(true)
    fs.rmSync(source, { recursive: true })
  })

  it('is spoken to by a socket that no program inherits, and none can open', async () => {
    await run('true')
    const descriptors = '/proc/self/fd'
    const sockets = fs.readdirSync(descriptors).flatMap((name) => {
      const file = path.join(descriptors, name)
      const target = attempt(() => fs.readlinkSync(file))
      return target.ok && target.value.startsWith('socket:') ? [{ file, target: target.value }] : []
    })
    const inherited = execFileSync('ls', ['-l', descriptors], { encoding: 'utf8' })
    expect(sockets.length).toBeGreaterThanOrEqual(2)
    for (const { file, target } of sockets) {
      expect(inherited).not.toContain(target)
      expect(() => fs.openSync(file, 'w')).toThrow('ENXIO')
    }
  })
})

/** `sh` is another program on each family of systems. */
const SHELLS = ['/bin/dash', '/bin/bash', '/bin/busybox'].filter((file) => fs.existsSync(file))

describe.each(SHELLS)('a root shell that is %s', (program) => {
  let folder: string
  let shell: RootShell
  const run = (script: string, ...args: string[]): Promise<string> => shell.run(script, args, TIMEOUT_MS)

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'root-shell-'))
    fs.symlinkSync(program, path.join(folder, 'sh'))
    const wrapper = path.join(folder, 'wrapper')
    fs.writeFileSync(wrapper, `#!/bin/sh\nexec '${folder}/sh'\n`, { mode: 0o755 })
    shell = startRootShell([wrapper])
  })

  afterEach(async () => {
    await shell.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    'false',
    'f() { false; echo no; }; f',
    '(exit 4)',
    ': > /no/file',
    'true | false',
    'eval false',
    'if'
  ])('ends a script at %j', async (command) => {
    const file = path.join(folder, 'after')
    await expect(run(`${command}\necho > "$1"`, file)).rejects.toThrow()
    expect(fs.existsSync(file)).toBe(false)
  })

  it('tells answers of many lines apart', async () => {
    const script = 'count=0; while [ $count -lt 100 ]; do echo "$1"; count=$((count + 1)); done'
    const words = Array.from({ length: 100 }, (_, index) => `${index} `.repeat(20).trim())
    const answers = await Promise.all(words.map((word) => run(script, word)))
    expect(answers).toEqual(words.map((word) => Array.from({ length: 100 }, () => word).join('\n')))
  })
})
