import { describe, expect, it } from '@jest/globals'
import {
  parseKeyedNumber,
  sanitizeName,
  sessionFolderName
} from '../../../src/process/cgroup/cgroup-files.js'
import { parseCgroupMounts } from '../../../src/process/cgroup/cgroup-mounts.js'
import { listSessionFolders } from '../../../src/process/cgroup/stale-cgroups.js'

describe('the mounts of control groups', () => {
  it('are one on a machine of today', () => {
    const mounts = parseCgroupMounts(
      '29 22 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate',
      '0::/system.slice/runner.service\n'
    )
    expect(mounts.v2).toEqual({
      mountPoint: '/sys/fs/cgroup',
      ownFolder: '/sys/fs/cgroup/system.slice/runner.service'
    })
    expect(mounts.v1.size).toBe(0)
  })

  it('are one for each controller before, beside a version 2 without memory', () => {
    const mounts = parseCgroupMounts(
      [
        '35 31 0:32 / /cg/memory rw - cgroup cgroup rw,memory',
        '34 31 0:31 / /cg/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct',
        '41 31 0:38 / /cg/unified rw - cgroup2 cgroup2 rw'
      ].join('\n'),
      '4:memory:/jobs/7\n2:cpu,cpuacct:/\n1:name=systemd:/x\n0::/\n'
    )
    expect(mounts.v2?.ownFolder).toBe('/cg/unified')
    expect(mounts.v1.get('memory')?.ownFolder).toBe('/cg/memory/jobs/7')
    expect(mounts.v1.get('cpuacct')).toEqual(mounts.v1.get('cpu'))
    expect(listSessionFolders(mounts, 'mpm-1')).toEqual([
      '/cg/unified/mpm-1',
      '/cg/unified/system.slice/mpm-1.scope',
      '/cg/memory/jobs/7/mpm-1',
      '/cg/cpu,cpuacct/mpm-1'
    ])
  })

  it('may begin at the container: the path then counts from there', () => {
    const mounts = parseCgroupMounts(
      '35 31 0:32 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory',
      '4:memory:/docker/abc/inner\n'
    )
    expect(mounts.v1.get('memory')?.ownFolder).toBe('/sys/fs/cgroup/memory/inner')
  })
})

describe('the files of control groups', () => {
  it('give the number of a key, and 0 for one that is not there', () => {
    const text = 'anon 12\nfile 34\nkernel_stack 5\nanon_thp 6\n'
    expect(parseKeyedNumber(text, 'anon')).toBe(12)
    expect(parseKeyedNumber(text, 'file')).toBe(34)
    expect(parseKeyedNumber(text, 'anon_thp')).toBe(6)
    expect(parseKeyedNumber(text, 'stack')).toBe(0)
    expect(parseKeyedNumber('', 'anon')).toBe(0)
  })

  it.each([
    ['01', '01'],
    ['../../etc', 'etc'],
    ['a/b c:d', 'a-b-c-d'],
    ['///', 'unnamed'],
    ['x'.repeat(300), 'x'.repeat(64)]
  ])('name no folder but their own for %j', (name, sanitized) => {
    expect(sanitizeName(name)).toBe(sanitized)
    expect(sessionFolderName(name)).toBe(`mpm-${sanitized}`)
  })
})
