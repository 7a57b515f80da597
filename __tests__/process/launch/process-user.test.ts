import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { ProcessUser } from '../../../src/process/launch/process-user.js'
import { makeTestUser, removeTestUser, noUsersReason, type TestUser } from '../../support/test-user.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { fixture, MEGABYTE, ProcessStage } from '../process-stage.js'

describeUnless(await noUsersReason(), 'a process of another user', () => {
  let other: TestUser
  let stage: ProcessStage
  let controlFolder = ''
  const asUser = ({ name, uid, gid }: TestUser): ProcessUser => ({
    name,
    uid,
    gid,
    prefix: [],
    controlFolder
  })
  beforeAll(() => {
    other = makeTestUser()
  })
  afterAll(() => {
    removeTestUser(other)
  })
  beforeEach(() => {
    controlFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-control-'))
    stage = new ProcessStage({ user: asUser(other) })
    fs.chmodSync(stage.directory, 0o755)
  })
  afterEach(async () => {
    // Fails where anything is left in it.
    fs.rmdirSync(controlFolder)
    await stage.clear()
  })

  it('has that user and its group, and no others', async () => {
    const { output } = await stage.run([
      '/bin/sh',
      '-c',
      'grep -E "^(Uid|Gid|Groups|NoNewPrivs|Cap...):" /proc/self/status'
    ])
    const { uid, gid } = other
    const fields = new Map(
      output
        .toString()
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(/:\s*/) as [string, string])
    )
    expect(fields.get('Uid')).toBe([uid, uid, uid, uid].join('\t'))
    expect(fields.get('Gid')).toBe([gid, gid, gid, gid].join('\t'))
    expect(fields.get('Groups')?.trim()).toBe(String(gid))
    expect(fields.get('NoNewPrivs')).toBe('1')
    expect(fields.get('CapEff')).toMatch(/^0+$/)
    expect(fields.get('CapPrm')).toMatch(/^0+$/)
  })

  it('can neither read our memory and environment nor signal us', async () => {
    const us = `/proc/${process.pid}`
    const script = `
      for file in environ mem maps fd smaps_rollup; do
        if [ -d ${us}/$file ]; then ls ${us}/$file; else head -c 1 ${us}/$file; fi >/dev/null 2>&1 && echo "read $file"
      done
      kill -0 ${process.pid} 2>/dev/null && echo signalled
      echo done`
    const { output } = await stage.run(['/bin/sh', '-c', script])
    expect(output.toString().trim()).toBe('done')
  })

  it('reads its input and writes its errors to files that are closed to it', async () => {
    const closed = stage.file('closed')
    fs.mkdirSync(closed, { mode: 0o700 })
    const [input, errors] = [path.join(closed, 'in'), path.join(closed, 'err')]
    fs.writeFileSync(input, 'the input', { mode: 0o600 })
    const { result, output } = await stage.run(
      ['/bin/sh', '-c', `cat; echo wrong >&2; cat ${input} 2>/dev/null || echo closed`],
      { stdin: { kind: 'file', path: input }, stderrFile: errors }
    )
    expect(result.end).toEqual({ kind: 'exited', exitCode: 0 })
    expect(output.toString()).toBe('the inputclosed\r\n')
    expect(fs.readFileSync(errors, 'utf8')).toBe('wrong\n')
  })

  it('is given the folders of ours that are to be its own, and its terminal', async () => {
    const own = stage.file('own')
    fs.mkdirSync(own, { mode: 0o700 })
    const { output } = await stage.run(
      ['/bin/sh', '-c', `echo here > ${own}/file && echo again > /dev/stdout`],
      {
        ownedPaths: [own]
      }
    )
    expect(output.toString()).toBe('again\r\n')
    expect(fs.statSync(path.join(own, 'file')).uid).toBe(other.uid)
  })

  it('is not started in a folder that is closed to it', async () => {
    const closed = stage.file('closed')
    fs.mkdirSync(closed, { mode: 0o700 })
    const { result } = await stage.run(['/bin/true'], { cwd: closed })
    expect(result.end).toMatchObject({
      kind: 'spawn-failed',
      message: expect.stringContaining('closed to user') as unknown as string
    })
  })

  it.each([
    ['ignores every polite signal', [fixture('ignore-term')]],
    ['has a daemon without its environment', [fixture('double-fork'), 'wait', 'scrub']],
    ['forks and ends without pause, always in a new session', [fixture('fork-hoppers'), '8', 'session']]
  ] as const)('is ended with all that it started when it %s', async (_title, command) => {
    const { result } = await stage.runUntilReady(command)
    expect(processesOf(other)).toEqual([])
    expect(result.end).toEqual({ kind: 'cancelled', reason: 'enough' })
    expect(result.survivors).toEqual([])
  })

  it('is measured, and ended over its memory limit', async () => {
    const { result } = await stage.run([fixture('allocate-memory'), '300'], {
      memoryLimitBytes: 100 * MEGABYTE
    })
    expect(result.end.kind).toBe('memory-exceeded')
    expect(processesOf(other)).toEqual([])
  })

  it('is refused root', async () => {
    const stageOfRoot = new ProcessStage({ user: asUser({ name: 'root', uid: 0, gid: 0 }) })
    const { result } = await stageOfRoot.run(['/bin/true'])
    await stageOfRoot.clear()
    expect(result.end).toMatchObject({
      kind: 'spawn-failed',
      message: expect.stringContaining('root') as unknown as string
    })
  })
})

function processesOf({ name }: TestUser): string[] {
  const { stdout } = spawnSync('ps', ['-u', name, '-o', 'pid=,stat=,comm='], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.trim() !== '' && !/^\s*\d+\s+Z/.test(line))
}
