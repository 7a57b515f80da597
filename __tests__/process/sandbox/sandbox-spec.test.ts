import { setImmediate as immediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { SandboxLayer } from '../../../src/process/contract/sandbox-policy.js'
import { landlockPaths } from '../../../src/process/sandbox/landlock-paths.js'
import { normalizeLayers } from '../../../src/process/sandbox/normalize-layers.js'
import { buildSandboxSpec } from '../../../src/process/sandbox/sandbox-spec.js'
import { candidateWays } from '../../../src/process/sandbox/sandbox-way.js'
import { chooseWay } from '../../../src/process/sandbox/choose-way.js'
import { mayLackUserNamespaces } from '../../../src/process/sandbox/user-namespaces.js'

const layer = (kind: SandboxLayer['kind'], path: string, source?: string): SandboxLayer => ({
  kind,
  path,
  ...(source === undefined ? {} : { source })
})

describe('layers of a sandbox', () => {
  it.each<[string, readonly SandboxLayer[], readonly string[]]>([
    [
      'stand parents first',
      [layer('rw', '/home/me/work'), layer('hidden', '/home')],
      ['hidden /home', 'rw /home/me/work']
    ],
    [
      'are one for each path: the one that grants more',
      [layer('rw', '/w/.git'), layer('ro', '/w/.git'), layer('hidden', '/w/.git')],
      ['rw /w/.git']
    ],
    ['never replace the root', [layer('rw', '/'), layer('hidden', '/home')], ['hidden /home']],
    ['leave out what the read-only root shows anyway', [layer('ro', '/usr/lib')], []],
    [
      'keep a read-only folder within a writable one',
      [layer('rw', '/w'), layer('ro', '/w/.git')],
      ['rw /w', 'ro /w/.git']
    ],
    [
      'keep what is shown within a hidden folder',
      [layer('hidden', '/home'), layer('ro', '/home/me/tools')],
      ['hidden /home', 'ro /home/me/tools']
    ],
    ['do not cover twice', [layer('empty', '/tmp'), layer('hidden', '/tmp/session')], ['empty /tmp']],
    [
      'cover within a writable folder',
      [layer('rw', '/w'), layer('hidden', '/w/logs')],
      ['rw /w', 'hidden /w/logs']
    ],
    [
      'keep another file at a path of the read-only root',
      [layer('ro', '/etc/passwd', '/private/passwd')],
      ['ro /etc/passwd']
    ],
    [
      'compare whole names of folders',
      [layer('hidden', '/home/me'), layer('ro', '/home/mel')],
      ['hidden /home/me']
    ]
  ])('%s', (_title, layers, expected) => {
    expect(normalizeLayers(layers).map(({ kind, path }) => `${kind} ${path}`)).toEqual(expected)
  })
})

describe('Landlock', () => {
  const tree: Readonly<Record<string, readonly string[]>> = {
    '/': ['usr', 'home', 'tmp', 'etc'],
    '/home': ['me', 'other'],
    '/home/me': ['work', '.ssh', 'tools']
  }

  it('reads the siblings of what is hidden, and nothing above it', () => {
    const layers = [
      layer('hidden', '/home/me/.ssh'),
      layer('empty', '/tmp'),
      layer('rw', '/home/me/work'),
      layer('rw', '/tmp/own')
    ]
    expect(landlockPaths(layers, (folder) => tree[folder] ?? [])).toEqual({
      read: ['/usr', '/home/me/work', '/home/me/tools', '/home/other', '/etc'],
      write: ['/dev', '/home/me/work', '/tmp/own']
    })
  })

  it('reads what is shown within a hidden folder', () => {
    const layers = [layer('hidden', '/home'), layer('ro', '/home/me/tools')]
    expect(landlockPaths(layers, (folder) => tree[folder] ?? []).read).toEqual([
      '/usr',
      '/tmp',
      '/etc',
      '/home/me/tools'
    ])
  })
})

describe('read-paths for Landlock', () => {
  it('do not show what is hidden within them', () => {
    const folders: Record<string, string[]> = {
      '/': ['home'],
      '/home': ['me'],
      '/home/me': ['notes', '.state'],
      '/home/me/.state': ['session-1', 'other']
    }
    const layers = [
      layer('hidden', '/home'),
      layer('ro', '/home/me'),
      layer('hidden', '/home/me/.state/session-1')
    ]
    expect(landlockPaths(layers, (folder) => folders[folder] ?? []).read).toEqual([
      '/home/me/notes',
      '/home/me/.state/other'
    ])
  })
})

describe('the description for the launcher', () => {
  const open = { layers: [layer('hidden', '/home')], network: { kind: 'open' } } as const

  it('asks for a user namespace only where no privilege is used', () => {
    expect(buildSandboxSpec(open, 'root', 5)).toEqual({
      namespaces: { mounts: open.layers, memoryBytes: 5 }
    })
    expect(buildSandboxSpec(open, 'sudo', 5)).toEqual({
      namespaces: { mounts: open.layers, memoryBytes: 5 }
    })
    expect(buildSandboxSpec(open, 'user-namespace', 5)).toEqual({
      namespaces: { userNamespace: true, mounts: open.layers, memoryBytes: 5 }
    })
  })

  it('seals the network but for the relayed ports', () => {
    const sealed = { layers: [], network: { kind: 'sealed', ports: [4001, 4002] } } as const
    expect(buildSandboxSpec(sealed, 'root', 5)).toEqual({
      namespaces: { mounts: [], memoryBytes: 5, sealedNetwork: true, relayPorts: [4001, 4002] }
    })
  })
})

describe('the choice of a way', () => {
  const machine = { hasLauncher: true, isRoot: false, changesUser: false }

  it.each([
    ['as root', { ...machine, isRoot: true }, ['root', 'user-namespace', 'landlock']],
    ['as another user', machine, ['user-namespace', 'sudo', 'landlock']],
    [
      'for a user of its own, which a user namespace cannot switch to',
      { ...machine, changesUser: true },
      ['sudo', 'landlock']
    ],
    ['without a launcher', { ...machine, hasLauncher: false }, []]
  ])('%s', (_title, given, expected) => {
    expect(candidateWays(given)).toEqual(expected)
  })

  it('takes the first that works, and says why those before it do not', async () => {
    const tried: string[] = []
    const chosen = await chooseWay(['root', 'user-namespace', 'landlock'], (way) => {
      tried.push(way)
      return Promise.resolve(way === 'root' ? 'unshare: EPERM' : undefined)
    })
    expect(chosen).toEqual({ way: 'user-namespace', failed: [{ way: 'root', reason: 'unshare: EPERM' }] })
    expect(tried).toEqual(['root', 'user-namespace'])
  })

  describe('with a doubtful one', () => {
    const FAILS = { 'user-namespace': 'map: EPERM' } as const
    const choose = (reasons: Readonly<Record<string, string>>, order: string[]) => {
      let others: () => void = () => undefined
      const begun = new Promise<void>((resolve) => {
        others = resolve
      })
      return chooseWay(
        ['user-namespace', 'sudo', 'landlock'],
        async (way) => {
          order.push(`${way} begins`)
          // The first one ends only when the second one has begun.
          if (way === 'user-namespace') await begun
          else others()
          order.push(`${way} ends`)
          return reasons[way]
        },
        (way) => way === 'user-namespace'
      )
    }

    it('tries the next one beside it, and no further', async () => {
      const order: string[] = []
      const chosen = await choose(FAILS, order)
      expect(chosen).toEqual({ way: 'sudo', failed: [{ way: 'user-namespace', reason: 'map: EPERM' }] })
      expect(order.slice(0, 2)).toEqual(['user-namespace begins', 'sudo begins'])
      expect(order).not.toContain('landlock begins')
    })

    it('takes it when it works after all, and waits for the trial of the other', async () => {
      const order: string[] = []
      expect(await choose({}, order)).toEqual({ way: 'user-namespace', failed: [] })
      expect(order).toContain('sudo ends')
    })

    it('goes on with those that have not been tried', async () => {
      const order: string[] = []
      const chosen = await choose({ ...FAILS, sudo: 'a password is required' }, order)
      expect(chosen.way).toBe('landlock')
      expect(chosen.failed.map(({ way }) => way)).toEqual(['user-namespace', 'sudo'])
      expect(order.filter((each) => each.endsWith('begins'))).toHaveLength(3)
    })

    it.each([
      ['before', ['sudo fails', 'user-namespace fails']],
      ['after', ['user-namespace fails', 'sudo fails']]
    ])('fails as its own trial does, also if the other fails %s it', async (when, expected) => {
      const order: string[] = []
      const failing = chooseWay(
        ['user-namespace', 'sudo'],
        async (way) => {
          if ((way === 'sudo') === (when === 'after')) await immediate()
          order.push(`${way} fails`)
          throw new Error(way)
        },
        () => true
      )
      await expect(failing).rejects.toThrow('user-namespace')
      expect(order).toEqual(expected)
    })
  })
})

describe('user namespaces', () => {
  const APPARMOR = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  const DEBIAN = '/proc/sys/kernel/unprivileged_userns_clone'
  const MOST = '/proc/sys/user/max_user_namespaces'

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['Ubuntu 24.04', { [APPARMOR]: '1\n', [DEBIAN]: '1\n', [MOST]: '63596\n' }, true],
    ['Ubuntu 24.04, where we may not read that', { [APPARMOR]: '', [MOST]: '63596\n' }, true],
    ['Ubuntu 24.04 without the restriction', { [APPARMOR]: '0\n', [MOST]: '63596\n' }, false],
    ['an older Debian', { [DEBIAN]: '0\n', [MOST]: '63596\n' }, true],
    ['a machine that allows none', { [MOST]: '0\n' }, true],
    ['Debian 12', { [DEBIAN]: '1\n', [MOST]: '63596\n' }, false],
    ['a kernel without these settings', {}, false]
  ])('are doubtful by the settings of %s', (_title, settings, expected) => {
    expect(mayLackUserNamespaces((file) => settings[file])).toBe(expected)
  })
})
