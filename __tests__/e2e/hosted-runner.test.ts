/** A session where memory limits and sandbox take sudo, as on GitHub's hosted runners. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { sessionFolderName } from '../../src/process/cgroup/cgroup-files.js'
import { readCgroupMounts } from '../../src/process/cgroup/cgroup-mounts.js'
import { listSessionFolders } from '../../src/process/cgroup/stale-cgroups.js'
import { noHostedRunnerReason, writeHostedNode } from '../support/hosted-runner.js'
import { UNPRIVILEGED_USER } from '../support/runner-job.js'
import { setStage, type Stage } from '../support/stage.js'
import { describeUnless } from '../support/tools/describe-unless.js'

describeUnless(await noHostedRunnerReason(), 'a session on a hosted runner', () => {
  let stage: Stage
  let folder: string

  beforeEach(async () => {
    folder = fs.mkdtempSync('/var/tmp/hosted-')
    fs.chmodSync(folder, 0o755)
    stage = await setStage({ user: UNPRIVILEGED_USER, parent: folder })
    fs.chmodSync(path.dirname(stage.job.home), 0o755)
  })

  afterEach(async () => {
    await stage.close()
    fs.rmSync(folder, { recursive: true })
  })

  function readSudoLog(log: string): readonly string[] {
    return Array.from(fs.readFileSync(log, 'utf8').matchAll(/COMMAND=(.*)$/gm), ([, command = '']) => command)
  }

  it('has its whole sandbox by sudo, and starts sudo once for all memory limits', async () => {
    const log = path.join(folder, 'sudo.log')
    const node = writeHostedNode(path.join(folder, 'node'), log)
    const inputs = { prompt: 'Build the page', rehearse: 'true', sandbox: 'required' }
    const main = await stage.startMain({ inputs, node, changesUser: true }).finished
    expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '1' })
    const { sandbox, sessionId } = stage.artifactRecord()
    expect(sandbox).toMatchObject({ way: 'sudo', failed: [{ way: 'user-namespace' }] })

    const commands = readSudoLog(log)
    const launches = commands.filter((command) => / run \S+$/.test(command))
    // The trial of the sandbox, PM and the agent.
    expect(launches).toHaveLength(3)
    expect(commands.filter((command) => !launches.includes(command))).toEqual(['/bin/sh'])
    const groups = listSessionFolders(readCgroupMounts(), sessionFolderName(sessionId))
    expect(groups.filter((each) => fs.existsSync(each))).toEqual([])
  })

  it('asks sudo for nothing else where memory is polled', async () => {
    const log = path.join(folder, 'sudo.log')
    const node = writeHostedNode(path.join(folder, 'node'), log)
    const inputs = {
      prompt: 'Build the page',
      rehearse: 'true',
      sandbox: 'required',
      'memory-enforcement': 'polling'
    }
    const main = await stage.startMain({ inputs, node, changesUser: true }).finished
    expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '1' })
    expect(readSudoLog(log).filter((command) => !/ run \S+$/.test(command))).toEqual([])
  })
})
