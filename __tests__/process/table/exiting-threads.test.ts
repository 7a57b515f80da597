import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import process from 'node:process'
import { afterEach, expect, it } from '@jest/globals'
import { findProgram } from '../../../src/process/launch/launch-machine.js'
import { isExiting, parseIsExiting } from '../../../src/process/table/exiting.js'
import { waitUntil } from '../../../src/util/wait-until.js'
import { describeUnless } from '../../support/tools/describe-unless.js'

const python = process.platform === 'linux' ? findProgram('python3') : undefined

describeUnless(python === undefined ? 'python3 is missing' : null, 'a process of several threads', () => {
  let child: ChildProcess | undefined

  afterEach(() => {
    child?.kill('SIGKILL')
  })

  it('is not exiting while a thread is left, and is once that exits, too', async () => {
    // The system call `exit` ends the calling thread only.
    const program = [
      'import ctypes, platform, sys, threading',
      'exit = lambda: ctypes.CDLL(None).syscall(93 if platform.machine() == "aarch64" else 60, 0)',
      'threading.Thread(target=lambda: (sys.stdin.read(1), exit())).start()',
      'exit()'
    ].join('\n')
    child = spawn(python ?? '', ['-c', program], { stdio: ['pipe', 'ignore', 'inherit'] })
    const pid = child.pid ?? 0
    const isMainThreadGone = (): boolean => parseIsExiting(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    expect(await waitUntil(isMainThreadGone, 10_000)).toBe(true)
    expect(isExiting(pid)).toBe(false)
    const ended = once(child, 'exit')
    child.stdin?.end('x')
    await ended
    expect(isExiting(pid)).toBe(true)
  })
})
