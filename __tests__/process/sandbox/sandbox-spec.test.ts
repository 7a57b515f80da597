import { describe, expect, it } from '@jest/globals'
import type { SandboxLayer } from '../../../src/process/contract/sandbox-policy.js'
import { landlockPaths } from '../../../src/process/sandbox/landlock-paths.js'
import { normalizeLayers } from '../../../src/process/sandbox/normalize-layers.js'
import { buildSandboxSpec } from '../../../src/process/sandbox/sandbox-spec.js'
import { candidateWays } from '../../../src/process/sandbox/sandbox-way.js'
import { chooseWay } from '../../../src/process/sandbox/choose-way.js'

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
})
