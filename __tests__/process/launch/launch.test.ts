import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadPtyBackend } from '../../../src/process/terminal/node-pty.js'
import { createPipeBackend } from '../../../src/process/terminal/pipe.js'
import { createScriptBackend } from '../../../src/process/terminal/script-pty.js'
import { findLaunchMachine } from '../../../src/process/launch/launch-machine.js'
import type { LaunchMachine } from '../../../src/process/launch/launch-machine.js'
import type { TerminalBackend } from '../../../src/process/terminal/terminal.js'
import { IS_SANDBOXED } from '../../support/sandbox-mode.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { findProgram } from '../../support/tools/find-program.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { tryProgram } from '../../support/tools/try-tool.js'
import { fixture, ProcessStage } from '../process-stage.js'

const machine = findLaunchMachine()
const withPerl: LaunchMachine = { ...machine, launcher: undefined, perl: findProgram('perl') ?? undefined }
const noPerl: LaunchMachine = { ...withPerl, perl: undefined }
const smallShell: LaunchMachine = { ...noPerl, shell: '/bin/sh' }
const script = findProgram('script') ?? ''
const noScriptReason = await tryProgram('script', ['-qec', 'true', '/dev/null'], {
  advice: 'install util-linux'
})

interface Way {
  readonly title: string
  readonly machine: LaunchMachine
  readonly loadBackend: () => Promise<TerminalBackend>
  readonly skipReason: string | null
}

const pipe = (): Promise<TerminalBackend> => Promise.resolve(createPipeBackend('a pipe'))
const scriptWith = (launchMachine: LaunchMachine) => (): Promise<TerminalBackend> =>
  Promise.resolve(createScriptBackend(script, launchMachine, 'script'))

const noLauncherReason =
  machine.launcher === undefined ? (machine.launcherProblem ?? 'no launcher is built for this machine') : null

const ways: readonly Way[] = [
  { title: 'node-pty and the launcher', machine, loadBackend: loadPtyBackend, skipReason: noLauncherReason },
  { title: 'node-pty and perl', machine: withPerl, loadBackend: loadPtyBackend, skipReason: noPerlReason },
  { title: 'node-pty and bash', machine: noPerl, loadBackend: loadPtyBackend, skipReason: null },
  { title: 'a pipe and the launcher', machine, loadBackend: pipe, skipReason: noLauncherReason },
  { title: 'a pipe and perl', machine: withPerl, loadBackend: pipe, skipReason: noPerlReason },
  { title: 'a pipe and sh', machine: smallShell, loadBackend: pipe, skipReason: null },
  {
    title: 'script and the launcher',
    machine,
    loadBackend: scriptWith(machine),
    skipReason: noScriptReason ?? noLauncherReason
  },
  {
    title: 'script and perl',
    machine: withPerl,
    loadBackend: scriptWith(withPerl),
    skipReason: noScriptReason ?? noPerlReason
  },
  {
    title: 'script and sh',
    machine: smallShell,
    loadBackend: scriptWith(smallShell),
    skipReason: noScriptReason
  }
]

/** Whether a descriptor was inherited from our parent, to be passed on. */
function isInheritedByUs(descriptor: string): boolean {
  if (Number(descriptor) <= 9) return false
  const flags = /flags:\s+(\d+)/.exec(fs.readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1] ?? '0'
  return (parseInt(flags, 8) & 0o2000000) === 0
}

// Only the static launcher makes sandboxes.
for (const way of ways.filter((each) => each.machine.launcher !== undefined || !IS_SANDBOXED))
  describeUnless(way.skipReason, `a program started with ${way.title}`, () => {
    testProgram(way)
  })

function testProgram({ title, machine: withMachine, loadBackend }: Way): void {
  let stage: ProcessStage
  beforeEach(async () => {
    stage = new ProcessStage({ machine: withMachine, backend: await loadBackend() })
  })
  afterEach(async () => {
    await stage.clear()
  })

  it('delivers its bytes and its exit code', async () => {
    const { result, output } = await stage.run([fixture('no-trailing-newline'), '60000'])
    expect(output.toString('latin1')).toBe(`${'x'.repeat(59_999)}E`)
    expect(result).toMatchObject({ end: { kind: 'exited', exitCode: 7 }, outputBytes: 60_000, exitCode: 7 })
  })

  it('is heard alone, though a signal ends it', async () => {
    const { output } = await stage.run(['sh', '-c', 'printf said; kill -KILL $$'])
    expect(output.toString()).toBe('said')
  })

  it('distinguishes a program that exits 127 from one that could not be started', async () => {
    const exited = await stage.run(['sh', '-c', 'echo "no such thing"; exit 127'])
    expect(exited.result.end).toEqual({ kind: 'exited', exitCode: 127 })
    const missing = await stage.run(['no-such-program'])
    expect(missing.result).toMatchObject({ end: { kind: 'spawn-failed' }, pid: null, exitCode: null })
    expect(missing.result.end).toMatchObject({
      message: expect.stringMatching(/no-such-program.*(No such file|not found)/)
    })
    expect(missing.output.toString()).toBe('')
  })

  it('does not start a file that is not executable', async () => {
    fs.writeFileSync(stage.file('plain'), 'text', { mode: 0o644 })
    const { result } = await stage.run([stage.file('plain')])
    expect(result.end).toMatchObject({ kind: 'spawn-failed', message: expect.stringContaining('plain') })
  })

  it('says which folder or input is missing', async () => {
    const folder = await stage.run(['true'], { cwd: stage.file('nowhere') })
    expect(folder.result.end).toMatchObject({
      kind: 'spawn-failed',
      message: expect.stringContaining('nowhere')
    })
    const input = await stage.run(['cat'], { stdin: { kind: 'file', path: stage.file('nothing') } })
    expect(input.result.end).toMatchObject({
      kind: 'spawn-failed',
      message: expect.stringContaining('nothing')
    })
  })

  it('reads from a file, writes errors to a file, works in its folder', async () => {
    fs.writeFileSync(stage.file('input'), 'from the file\n')
    const { output } = await stage.run(['sh', '-c', 'pwd; cat; echo oops >&2'], {
      stdin: { kind: 'file', path: stage.file('input') },
      stderrFile: stage.file('errors')
    })
    expect(output.toString().replaceAll('\r', '')).toBe(`${stage.directory}\nfrom the file\n`)
    expect(fs.readFileSync(stage.file('errors'), 'utf8')).toBe('oops\n')
  })

  it('gets the arguments and the environment as they are, and nothing of ours', async () => {
    process.env['OF_OURS'] = 'secret'
    const { output } = await stage.run(
      [
        'sh',
        '-c',
        'printf "%s|" "$@"; echo; env | grep -v "^_=" | sed "s/=.*//" | sort | tr "\\n" " "',
        'sh',
        "it's",
        '',
        'a b',
        '$HOME',
        '--',
        'ü'
      ],
      { env: { PATH: process.env['PATH'] ?? '', PERL5OPT: '-Mno::such::module', TERM: 'xterm' } }
    )
    delete process.env['OF_OURS']
    const [first, names] = output.toString().split('\r').join('').split('\n')
    expect(first).toBe("it's||a b|$HOME|--|ü|")
    expect(names).toContain('MPM_AGENT_RUN')
    expect(names).toContain('PERL5OPT')
    expect(names).not.toMatch(/OF_OURS|PERL_BADLANG|_mpm/)
  })

  it('has no descriptor above 2', async () => {
    const others = [stage.run(['sleep', '1000']), stage.run(['sleep', '1000']), stage.run(['sleep', '1000'])]
    const { output } = await stage.run([fixture('list-descriptors')])
    await stage.manager.dispose()
    await Promise.all(others)
    // Small shells cannot close descriptors above 9; we open nothing there that is inherited.
    const descriptors = output.toString().trim().split(' ')
    const ours = title.endsWith(' sh') ? descriptors.filter((each) => !isInheritedByUs(each)) : descriptors
    expect(ours).toEqual(['0', '1', '2'])
  })

  it('is a preferred largestRun of the kernel', async () => {
    const { output } = await stage.run(['cat', '/proc/self/oom_score_adj'])
    expect(Number(output.toString())).toBeGreaterThanOrEqual(800)
  })

  it('has a terminal of the requested size', async () => {
    const { output } = await stage.run(['sh', '-c', '[ -t 1 ] && stty size <&1 || echo none'], {
      rows: 33,
      columns: 77
    })
    expect(output.toString().trim()).toBe(title.startsWith('a pipe') ? 'none' : '33 77')
  })

  it('is ended with its tree', async () => {
    const { result } = await stage.runUntilReady([fixture('setsid-child'), 'wait'])
    expect(result).toMatchObject({ end: { kind: 'cancelled' }, survivors: [] })
  })

  it('is ended although it is stopped', async () => {
    const { result } = await stage.runUntilReady([fixture('stopped')])
    expect(result.survivors).toEqual([])
  })

  it('leaves nothing in the background', async () => {
    const { result } = await stage.run([fixture('leave-background')])
    expect(result.end).toEqual({ kind: 'exited', exitCode: 0 })
  })

  it('can be talked to', async () => {
    const id = await stage.manager.createInteractiveProcess(
      'while read -r x; do echo "got <$x>"; done',
      undefined,
      64,
      60,
      {
        cwd: stage.directory,
        sandbox: stage.sandbox
      }
    )
    await stage.manager.sendToProcess(id, 'hello\n')
    expect(await stage.manager.readFromProcess(id, /got <(\w+)>/)).toMatchObject({
      kind: 'matched',
      groups: ['hello']
    })
    expect((await stage.manager.terminateProcess(id)).end.kind).toBe('cancelled')
  })
}

describe('a run that was cancelled before', () => {
  it('is not started', async () => {
    const stage = new ProcessStage()
    const { result } = await stage.run(['touch', 'started'], {}, {}, AbortSignal.abort(new Error('too late')))
    expect(result).toMatchObject({ end: { kind: 'cancelled', reason: 'too late' }, pid: null })
    expect(fs.existsSync(stage.file('started'))).toBe(false)
    await stage.clear()
  })
})

describeUnless(noScriptReason, 'a run that is cancelled while `script` starts it', () => {
  it('ends without a word', async () => {
    const cancel = new AbortController()
    const backend = createScriptBackend(script, machine, 'script')
    const stage = new ProcessStage({
      backend: {
        ...backend,
        start: (request, listener) => {
          const terminal = backend.start(request, listener)
          cancelWhen(() => hasChild(terminal.pid), cancel)
          return terminal
        }
      }
    })
    const { result, output } = await stage.run(['sleep', '1000'], {}, {}, cancel.signal)
    expect([result.end, output.toString()]).toEqual([{ kind: 'cancelled', reason: 'at once' }, ''])
    await stage.clear()
  })
})

function cancelWhen(isSo: () => boolean, cancel: AbortController): void {
  setImmediate(() => {
    if (isSo()) cancel.abort('at once')
    else cancelWhen(isSo, cancel)
  })
}

function hasChild(pid: number): boolean {
  return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1') !== ''
}
