import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { END_OF_FILE } from '../../../src/process/interactive/expect-buffer.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { tryProgram, tryTool, useProgram } from '../../support/tools/try-tool.js'
import { fixture, ProcessStage } from '../process-stage.js'

const noPythonReason = await tryProgram('python3', ['-c', ''], { advice: 'install python3' })
// Debian's perl-base is without it.
const noDebuggerReason = await tryTool('perl-debugger', () => {
  const env = { ...process.env, PERLDB_OPTS: 'NonStop=1' }
  useProgram('perl', ['-d', '-e', '1'], { env, advice: 'install perl' })
})

describeUnless(noPerlReason, 'a conversation', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  const start = (command: string | readonly [string, ...string[]]): Promise<string> =>
    stage.manager.createInteractiveProcess(command, undefined, 256, 90, {
      cwd: stage.directory,
      sandbox: stage.sandbox,
      graceMs: 100
    })

  it('with a shell: prompt by prompt', async () => {
    const { manager } = stage
    const id = await start(['env', 'PS1=ask> ', 'sh', '-i'])
    await manager.readFromProcess(id, 'ask> ')
    await manager.sendToProcess(id, 'stty -echo; echo $((6 * 7))\n')
    expect(await manager.readFromProcess(id, [/never/, /(\d+)\r\n/])).toMatchObject({
      index: 1,
      groups: ['42']
    })
    await manager.readFromProcess(id, 'ask> ')
    await manager.sendToProcess(id, 'exit 5\n')
    expect((await manager.readFromProcess(id, [END_OF_FILE])).kind).toBe('matched')
    expect((await manager.readFromProcess(id, 'more')).kind).toBe('eof')
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 5 })
  })

  describeUnless(noDebuggerReason, 'with perl’s debugger', () => {
    it('goes well, though that talks to the terminal itself', async () => {
      const { manager } = stage
      const id = await start(['env', 'TERM=dumb', 'PERLDB_OPTS=ReadLine=0', 'perl', '-d', '-e', '1'])
      await manager.readFromProcess(id, /DB<\d+> /)
      await manager.sendToProcess(id, 'print 6*7\n')
      expect(await manager.readFromProcess(id, /42/)).toMatchObject({ match: '42' })
      await manager.sendToProcess(id, 'q\n')
      expect((await manager.readFromProcess(id, END_OF_FILE)).kind).toBe('matched')
    })
  })

  describeUnless(noPythonReason, 'with python', () => {
    it('is answered line by line', async () => {
      const { manager } = stage
      const id = await start(['env', 'TERM=dumb', 'PYTHON_BASIC_REPL=1', 'python3', '-q', '-i'])
      await manager.readFromProcess(id, '>>> ')
      await manager.sendToProcess(id, 'print("a" * 5)\n')
      expect(await manager.readFromProcess(id, /\n(a+)\r\n/)).toMatchObject({ groups: ['aaaaa'] })
    })
  })

  it('with a question that git would ask: the answer is typed without echo', async () => {
    const { manager } = stage
    const id = await start('stty -echo; printf "Password for me: "; read -r word; echo; echo "got ${#word}"')
    await manager.readFromProcess(id, /Password.*: /)
    await manager.sendToProcess(id, 'secret\n')
    expect(await manager.readFromProcess(id, 'got 6')).toMatchObject({ before: '\r\n' })
  })

  it('hears ^C', async () => {
    const { manager } = stage
    const id = await start('trap "echo caught; exit 3" INT; echo ready; while :; do sleep 0.05; done')
    await manager.readFromProcess(id, 'ready')
    await manager.sendToProcess(id, '\x03')
    await manager.readFromProcess(id, 'caught')
    await manager.readFromProcess(id, END_OF_FILE)
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 3 })
  })

  it('carries a megabyte each way in lines', async () => {
    const { manager } = stage
    const id = await start('stty -echo; echo ready; wc -c')
    await manager.readFromProcess(id, 'ready')
    await manager.sendToProcess(id, `${'y'.repeat(1023)}\n`.repeat(1024))
    await manager.sendToProcess(id, '\x04')
    expect(await manager.readFromProcess(id, /(\d+)\r\n$/)).toMatchObject({ groups: ['1048576'] })
  })

  it('carries a line of a megabyte to a raw terminal', async () => {
    const { manager } = stage
    const id = await start('stty raw -echo; echo ready; head -c 1048576 | cksum')
    await manager.readFromProcess(id, 'ready\n')
    await manager.sendToProcess(id, 'z'.repeat(1_048_576))
    expect(await manager.readFromProcess(id, /(\d+) 1048576/)).toMatchObject({ kind: 'matched' })
  })

  it('refuses a line that the terminal would cut', async () => {
    const { manager } = stage
    const id = await start('stty -echo; echo ready; read -r line; echo "${#line}"')
    await manager.readFromProcess(id, 'ready')
    await expect(manager.sendToProcess(id, `${'z'.repeat(4096)}\n`)).rejects.toThrow(
      'would truncate it after 4095'
    )
    await manager.sendToProcess(id, `${'z'.repeat(4095)}\n`)
    expect(await manager.readFromProcess(id, /(\d+)\r\n/)).toMatchObject({ groups: ['4095'] })
  })

  it('does not hang on a program that does not read', async () => {
    const { manager } = stage
    const id = await start([fixture('not-reading')])
    await manager.readFromProcess(id, 'ready')
    const sent = manager.sendToProcess(id, 'z'.repeat(500_000))
    const failure = sent.then(
      () => '',
      (error: unknown) => String(error)
    )
    expect((await manager.readFromProcess(id, 'answer', 0.2)).kind).toBe('timeout')
    expect((await manager.terminateProcess(id)).end.kind).toBe('cancelled')
    expect(await failure).toContain('ended before it took')
  })

  it('keeps what was read when the time is over', async () => {
    const { manager } = stage
    const id = await start('printf partial; sleep 1000')
    await manager.readFromProcess(id, /part/)
    const late = await manager.readFromProcess(id, 'never', 0.1)
    expect(late).toMatchObject({ kind: 'timeout', before: 'ial' })
    expect(await manager.readFromProcess(id, 'ial')).toMatchObject({ kind: 'matched' })
  })

  it('reads characters whole whose bytes come one by one', async () => {
    const { manager } = stage
    const id = await start([fixture('split-utf8')])
    expect(await manager.readFromProcess(id, 'done')).toMatchObject({ before: 'grüße ✓ 😀 ' })
  })

  it('lists what lives, with pid and limits', async () => {
    const { manager } = stage
    const id = await start('echo ready; sleep 1000')
    await manager.readFromProcess(id, 'ready')
    expect(manager.getActiveProcesses()).toEqual([
      expect.objectContaining({
        processId: id,
        command: 'echo ready; sleep 1000',
        memoryLimitMb: 256,
        pid: expect.any(Number)
      })
    ])
    await manager.terminateProcess(id)
    expect(manager.getActiveProcesses()).toEqual([])
    await expect(manager.terminateProcess(id)).rejects.toThrow(`There is no process ${id}`)
    await expect(manager.sendToProcess('x', 'y')).rejects.toThrow('There is no process x')
  })

  it('with a program that is missing is refused with the system’s words', async () => {
    await expect(start(['no-such-program'])).rejects.toThrow('no-such-program: No such file or directory')
  })

  it('ends when its time is over', async () => {
    const id = await stage.manager.createInteractiveProcess('echo said; sleep 1000', undefined, 256, 0.5, {
      cwd: stage.directory,
      sandbox: stage.sandbox
    })
    expect(await stage.manager.readFromProcess(id, END_OF_FILE)).toMatchObject({ before: 'said\r\n' })
    expect((await stage.manager.terminateProcess(id)).end).toEqual({ kind: 'timed-out', timeoutMs: 500 })
  })
})
