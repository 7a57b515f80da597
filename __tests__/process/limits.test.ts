import { spawn } from 'node:child_process'
import type { SpawnOptionsWithStdioTuple, StdioNull, StdioPipe } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { endMarkedProcesses } from '../../src/process/kill/terminate.js'
import type { LevelCrossing } from '../../src/process/contract/supervised-process.js'
import { waitUntil } from '../../src/util/wait-until.js'
import { transpileSource } from '../support/transpile-source.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { noPerlReason } from '../support/tools/perl.js'
import { fixture, LAUNCHERS, MEGABYTE, ProcessStage } from './process-stage.js'

const CLEAN_LOOKS = 20

describeUnless(noPerlReason, 'a process within its limits', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  it.each([
    ['itself', []],
    ['in a grandchild', ['below']]
  ])('that takes too much memory %s is ended for it', async (_title, where) => {
    const crossings: LevelCrossing[] = []
    let pid = 0
    const { result } = await stage.run(
      [fixture('allocate-memory'), '400', ...where],
      { memoryLimitBytes: 100 * MEGABYTE, memoryCsvFile: stage.file('memory.csv') },
      { onLevel: (crossing) => crossings.push(crossing), onStarted: (started) => (pid = started) }
    )
    expect(result.end).toMatchObject({
      kind: 'memory-exceeded',
      enforcement: 'polling',
      pid,
      limitBytes: 100 * MEGABYTE
    })
    expect(result.peakMemoryBytes).toBeGreaterThanOrEqual(100 * MEGABYTE)
    expect(crossings.at(-1)).toMatchObject({ level: 'exceeded', pid })
    const [header, ...lines] = fs.readFileSync(stage.file('memory.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('elapsed_ms,memory_bytes,processes,cpu_percent,level')
    expect(lines.at(-1)).toMatch(new RegExp(`^\\d+,${result.peakMemoryBytes},\\d+,[\\d.]+,exceeded$`))
  })

  it('that is silent and idle is reported once and keeps running', async () => {
    const stalls: number[] = []
    const { result } = await stage.run(
      ['sh', '-c', 'sleep 1.2; exit 6'],
      { stallMs: 300, onStall: 'report' },
      { onStall: (silentMs) => stalls.push(silentMs) }
    )
    expect(result.end).toEqual({ kind: 'exited', exitCode: 6 })
    expect(stalls).toEqual([expect.any(Number)])
  })

  it('that is silent and idle is ended when requested', async () => {
    const { result } = await stage.run(['sleep', '1000'], { stallMs: 300, onStall: 'end' })
    expect(result.end).toEqual({ kind: 'stalled', silentMs: expect.any(Number) })
  })

  it('that is silent and busy is not a stall', async () => {
    const stalls: number[] = []
    await stage.run(
      ['perl', '-e', 'my $end = time + 3; 1 while time < $end'],
      { stallMs: 1500, onStall: 'end' },
      { onStall: (silentMs) => stalls.push(silentMs) }
    )
    expect(stalls).toEqual([])
  })

  it('reports the first cause: a timeout before the cancellation', async () => {
    const cancel = new AbortController()
    let text = ''
    const { result } = await stage.run(
      ['sh', '-c', 'trap "echo asked" TERM; while :; do sleep 0.05; done'],
      { timeoutMs: 500, graceMs: 2000 },
      {
        onData: (chunk) => {
          text += chunk.toString()
          if (text.includes('asked')) cancel.abort('later')
        }
      },
      cancel.signal
    )
    expect(result).toMatchObject({ end: { kind: 'timed-out', timeoutMs: 500 }, signal: 'SIGKILL' })
  })
})

describe.each(LAUNCHERS)('under %s, when we are killed ourselves', (_title, machine) => {
  it.each([
    ['in new sessions', [fixture('setsid-child'), 'wait']],
    ['daemons without environment', [fixture('double-fork'), 'wait', 'scrub']],
    ['that ignore signals', [fixture('ignore-term')]],
    ['that fork without pause', [fixture('fork-hoppers'), '6', 'session']]
  ])('no processes remain %s', async (_title, command) => {
    const stage = new ProcessStage({ machine })
    const room = transpileSource('process', 'util')
    fs.copyFileSync(
      path.resolve('src/process/launch/launcher.pl'),
      path.join(room, 'process/launch/launcher.pl')
    )
    fs.symlinkSync(path.resolve('node_modules'), path.join(room, 'node_modules'))
    const script = `
      import { ProcessManager } from ${JSON.stringify(path.join(room, 'process/process-manager.js'))}
      const onData = (chunk) => process.stdout.write(chunk)
      const [spec, options] = process.argv.slice(1).map((each) => JSON.parse(each))
      await new ProcessManager(options).run(spec, { onData }, new AbortController().signal)`
    const orchestrator = spawn(
      process.execPath,
      [
        ...['--input-type=module', '-e', script],
        ...[stage.spec(command as [string]), stage.options].map((each) => JSON.stringify(each))
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] }
    )
    let text = ''
    for await (const chunk of orchestrator.stdout) {
      text += String(chunk)
      if (text.includes('ready')) break
    }
    expect(stage.survivors().length).toBeGreaterThan(0)
    orchestrator.kill('SIGKILL')
    // A process that forks constantly can hide from one scan, but not from many.
    let cleanLooks = 0
    const isEmpty = (): boolean => {
      cleanLooks = stage.survivors().length === 0 ? cleanLooks + 1 : 0
      return cleanLooks === CLEAN_LOOKS
    }
    expect(await waitUntil(isEmpty, 20_000)).toBe(true)
    await stage.clear()
    fs.rmSync(room, { recursive: true })
  })
})

describe('processes whose supervisor is gone', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  it('are found by their marker and ended with what descends from them', async () => {
    const marker = `test-${process.pid}-${Date.now()}`
    const env = { PATH: process.env['PATH'] ?? '', MPM_AGENT_RUN: marker }
    const options: SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioNull> = {
      cwd: stage.directory,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore']
    }
    const tree = spawn(
      'sh',
      ['-c', 'env -u MPM_AGENT_RUN sleep 1000 & setsid sleep 1000 & echo ready; wait'],
      options
    )
    const stranger = spawn('sleep', ['1000'], { ...options, env: { ...env, MPM_AGENT_RUN: `${marker}x` } })
    await once(tree.stdout, 'data')
    expect(await endMarkedProcesses(marker)).toEqual([])
    expect(new Set(stage.survivors())).toEqual(new Set([`${stranger.pid ?? 0} sleep`]))
    stranger.kill('SIGKILL')
    await once(stranger, 'exit')
  })
})
