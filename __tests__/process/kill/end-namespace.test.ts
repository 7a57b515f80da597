/** The end of a sandboxed run whose launcher or first process is killed: the kernel ends everything in its pid namespace. */
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { endNamespace, findNamespace } from '../../../src/process/kill/end-namespace.js'
import { readProcessEntry } from '../../../src/process/table/process-table.js'
import { SANDBOX_WAY, testPolicy } from '../../support/sandbox-mode.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { namespacesReason } from '../../support/tools/namespaces.js'
import { fixture, ProcessStage, type StagedRun } from '../process-stage.js'

let stage: ProcessStage
beforeEach(() => {
  stage = new ProcessStage({ sandbox: SANDBOX_WAY })
})
afterEach(async () => {
  await stage.clear()
})

interface StartedRun {
  readonly launcherPid: number
  readonly firstPid: number
  readonly ended: Promise<StagedRun>
}

/** Starts a program in a sandbox, and resolves when it has said `ready`. */
async function startRun(command: readonly [string, ...string[]]): Promise<StartedRun> {
  let pid = 0
  let output = ''
  let ended: Promise<StagedRun> | undefined
  await new Promise<void>((resolve) => {
    const observer = {
      onStarted: (started: number) => (pid = started),
      onData: (chunk: Buffer) => {
        output += chunk.toString('latin1')
        if (output.includes('ready')) resolve()
      }
    }
    ended = stage.run(command, { sandbox: testPolicy(stage.directory) }, observer)
  })
  if (ended === undefined) throw new Error('It was not started.')
  const firstPid = parentOf(pid)
  return { firstPid, launcherPid: parentOf(firstPid), ended }
}

function parentOf(pid: number): number {
  return readProcessEntry(pid)?.ppid ?? 0
}

describeUnless(await namespacesReason(), 'a run in a pid namespace', () => {
  it.each([
    ['daemons', [fixture('double-fork'), 'wait', 'scrub']],
    ['processes that fork and end without pause', [fixture('fork-hoppers'), '8', 'session']]
  ] as const)('has ended with %s when its launcher was killed', async (_title, command) => {
    const { launcherPid, ended } = await startRun(command)
    process.kill(launcherPid, 'SIGKILL')
    const { result } = await ended
    expect(stage.survivors()).toEqual([])
    expect(result).toMatchObject({ end: { kind: 'signalled', signal: 'SIGKILL' }, survivors: [] })
  })

  it('has ended when its first process was killed, and says so', async () => {
    const { firstPid, ended } = await startRun([fixture('fork-hoppers'), '8', 'session'])
    process.kill(firstPid, 'SIGKILL')
    const { result } = await ended
    expect(stage.survivors()).toEqual([])
    expect(result).toMatchObject({ end: { kind: 'signalled', signal: 'SIGKILL' }, survivors: [] })
  })

  it('is ended without its launcher, which is stopped', async () => {
    const { firstPid, launcherPid, ended } = await startRun([fixture('fork-hoppers'), '8', 'session'])
    process.kill(launcherPid, 'SIGSTOP')
    expect(await endNamespace(findNamespace(firstPid, launcherPid))).toEqual([])
    expect(stage.survivors().filter((each) => !each.startsWith(`${launcherPid} `))).toEqual([])
    process.kill(launcherPid, 'SIGCONT')
    await ended
  })
})

describe('a pid that another process has got', () => {
  it('is not taken for the first process of a namespace', async () => {
    const { result } = await stage.run(['true'])
    expect(findNamespace(process.pid, result.pid ?? 0)).toEqual({ firstProcess: undefined })
    expect(await endNamespace({ firstProcess: undefined })).toEqual([])
    expect(fs.existsSync(`/proc/${process.pid}`)).toBe(true)
  })

  it('is not ended as one', async () => {
    const other = { ...readProcessEntry(process.pid), startTicks: 1 } as NonNullable<
      ReturnType<typeof readProcessEntry>
    >
    expect(await endNamespace({ firstProcess: other })).toEqual([])
  })
})
