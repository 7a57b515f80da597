import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { probeEnforcer } from '../../../src/process/cgroup/cgroup-probe.js'
import { findCgroupV1 } from '../../../src/process/cgroup/cgroup-v1.js'
import { findCgroupV2 } from '../../../src/process/cgroup/cgroup-v2.js'
import { chooseMemoryEnforcer } from '../../../src/process/cgroup/choose-enforcer.js'
import type { MemoryCgroup, MemoryEnforcer } from '../../../src/process/cgroup/memory-cgroup.js'
import type { PrivilegedShell } from '../../../src/process/cgroup/privileged-shell.js'

const shell: PrivilegedShell = {
  kind: 'root',
  prefix: [],
  run: () => Promise.resolve(''),
  apply: () => Promise.resolve()
}

describe('the choice of how memory is limited', () => {
  it('is polling when requested, which creates no cgroup and reports no problem', async () => {
    const enforcer = await chooseMemoryEnforcer('polling', 'session')
    const problems: string[] = []
    expect(enforcer.kind).toBe('polling')
    expect(enforcer.description).toContain('as requested')
    expect(await enforcer.createCgroup('01', 1e9, (message) => problems.push(message))).toBeUndefined()
    expect(problems).toEqual([])
    await enforcer.dispose()
  })

  it('says why each implementation is unavailable here', async () => {
    const nothing = { v2: undefined, v1: new Map() }
    await expect(findCgroupV2(nothing, shell, 's')).rejects.toThrow('version 2 are not mounted')
    await expect(findCgroupV1(nothing, shell, 's')).rejects.toThrow('version 1 with the memory controller')
    const hybrid = { v2: { mountPoint: '/nowhere', ownFolder: '/nowhere' }, v1: new Map() }
    await expect(findCgroupV2(hybrid, shell, 's')).rejects.toThrow(
      'memory controller is not available in /nowhere'
    )
  })
})

describe('the probe of an enforcer', () => {
  function makeEnforcer(cgroup: Partial<MemoryCgroup> | undefined): MemoryEnforcer {
    return {
      kind: 'cgroup-v2',
      description: 'test',
      createCgroup: (_name, _limit, onProblem) => {
        onProblem('the folder is read-only')
        return Promise.resolve(
          cgroup && {
            join: { kind: 'write', files: [] },
            readUsage: () => undefined,
            wasKilledByKernel: () => false,
            pids: () => [],
            killAll: () => Promise.resolve(),
            release: () => Promise.resolve(undefined),
            ...cgroup
          }
        )
      },
      dispose: () => Promise.resolve()
    }
  }

  it('fails with the reason when no cgroup can be made', async () => {
    await expect(probeEnforcer(makeEnforcer(undefined))).rejects.toThrow('the folder is read-only')
  })

  it('fails, kills and releases when the process is not in the cgroup that it was to join', async () => {
    const done: string[] = []
    const enforcer = makeEnforcer({
      killAll: () => {
        done.push('killed')
        return Promise.resolve()
      },
      release: () => {
        done.push('released')
        return Promise.resolve(undefined)
      }
    })
    await expect(probeEnforcer(enforcer)).rejects.toThrow('could not join')
    expect(done).toEqual(['killed', 'released'])
  })
})

describe('the scripts that run as root', () => {
  it('take names and numbers as arguments, never as text of the script', () => {
    for (const file of ['cgroup-v1', 'group-steps', 'cgroup-systemd', 'root-shell', 'stale-cgroups']) {
      const source = readFileSync(`${import.meta.dirname}/../../../src/process/cgroup/${file}.ts`, 'utf8')
      const scripts = [...source.matchAll(/^(?:export )?const [A-Z_]+ = (`[^`]*`|'[^']*')/gm)]
      expect(scripts).not.toEqual([])
      for (const [, script] of scripts) expect(script).not.toContain('${')
    }
  })
})
