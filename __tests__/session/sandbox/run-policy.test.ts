import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { normalizeLayers } from '../../../src/process/sandbox/normalize-layers.js'
import type { Disk } from '../../../src/session/sandbox/disk.js'
import { checkoutLayers } from '../../../src/session/sandbox/git/git-layers.js'
import { machineLayers, type MachineFacts } from '../../../src/session/sandbox/machine-layers.js'
import { resolveAtStart, runPolicy, type RunPlaces } from '../../../src/session/sandbox/run-policy.js'

/** A hosted runner: `null` is a folder, a text a link or `file`. */
const FILES: Readonly<Record<string, string | null>> = {
  '/home': null,
  '/root': null,
  '/run': null,
  '/var/run': '/run',
  '/tmp': null,
  '/var/tmp': null,
  '/etc/resolv.conf': '/run/systemd/resolve/stub-resolv.conf',
  '/run/systemd/resolve/stub-resolv.conf': 'file',
  '/home/runner': null,
  '/home/runner/.cache/mpm/claude': 'file',
  '/home/runner/.cargo/bin': null,
  '/home/runner/.rustup': null,
  '/home/runner/.m2': null,
  '/home/runner/.local/bin/claude': '/home/runner/.local/share/claude/2.1.0',
  '/home/runner/.local/share/claude/2.1.0': 'file',
  '/home/runner/.nvm/v22/bin': null,
  '/home/runner/.nvm/v22': null,
  '/home/runner/_work': null,
  '/home/runner/_work/_temp': null,
  '/home/runner/_work/_temp/commands': null,
  '/home/runner/_work/_temp/session': null,
  '/home/runner/_work/_temp/run/01/config': null,
  '/home/runner/_work/_temp/run/01/tmp': null,
  '/home/runner/_work/_temp/run/01/settings.json': 'file',
  '/home/runner/_work/_actions/acme/mpm': null,
  '/home/runner/_work/app/app': null,
  '/home/runner/_work/app/app/api': null,
  '/opt/hostedtoolcache': null,
  '/home/runner/_work/_temp/ca.pem': 'file'
}

const disk: Disk = {
  kindOf: (at) => {
    const real = disk.realPath(at)
    return real === undefined ? undefined : FILES[real] === null ? 'folder' : 'file'
  },
  realPath: (at) => {
    const found = FILES[at]
    return found === undefined ? undefined : found?.startsWith('/') ? found : at
  }
}

const facts: MachineFacts = {
  env: {
    PATH: '/home/runner/.cargo/bin:/home/runner/.nvm/v22/bin:/usr/bin:relative',
    RUNNER_TEMP: '/home/runner/_work/_temp',
    RUNNER_WORKSPACE: '/home/runner/_work/app',
    RUNNER_TOOL_CACHE: '/opt/hostedtoolcache',
    GITHUB_WORKSPACE: '/home/runner/_work/app/app',
    GITHUB_ENV: '/home/runner/_work/_temp/commands/set_env'
  },
  home: '/home/runner',
  workingDirectory: '/home/runner/_work/app/app',
  programFolder: '/home/runner/_work/_actions/acme/mpm',
  closedFolders: ['/home/runner/_work/_temp/session'],
  command: ['/home/runner/.local/bin/claude'],
  readPaths: [],
  writePaths: []
}

const run: RunPlaces = {
  workingDirectory: facts.workingDirectory,
  writes: true,
  worktree: undefined,
  own: ['/home/runner/_work/_temp/run/01/config', '/home/runner/_work/_temp/run/01/tmp'],
  readable: ['/home/runner/_work/_temp/run/01/settings.json'],
  cacheFolder: '/home/runner/_work/_temp/run/01/home',
  env: { HOME: '/home/runner' },
  network: { kind: 'open' },
  hostSockets: []
}

const git = {
  top: facts.workingDirectory,
  gitDirectory: path.join(facts.workingDirectory, '.git'),
  commonDirectory: path.join(facts.workingDirectory, '.git')
}

function policyOf(machine: Partial<MachineFacts> = {}, given: Partial<RunPlaces> = {}): string[] {
  const shared = {
    layers: machineLayers({ ...facts, ...machine }, disk),
    gitLayers: checkoutLayers(git, [{ path: `${git.gitDirectory}/config`, source: '/private/config-0' }]),
    home: '/home/runner',
    realPaths: resolveAtStart(machine.workingDirectory ?? facts.workingDirectory, given.env ?? run.env, disk)
  }
  const { layers } = runPolicy({ ...run, ...given }, shared, disk)
  return normalizeLayers(layers).map(
    ({ kind, path: at, source = at }) => `${kind} ${at}${source === at ? '' : ` < ${source}`}`
  )
}

describe('the policy of a run', () => {
  it('hides the homes, the runner and the services, and shows what a run works with', () => {
    expect(policyOf()).toEqual([
      'hidden /home',
      'empty /home/runner',
      'rw /home/runner/.cache < /home/runner/_work/_temp/run/01/home/.cache',
      'ro /home/runner/.cargo/bin',
      'ro /home/runner/.local/bin/claude < /home/runner/.local/share/claude/2.1.0',
      'ro /home/runner/.local/share/claude/2.1.0',
      'rw /home/runner/.npm < /home/runner/_work/_temp/run/01/home/.npm',
      'ro /home/runner/.nvm/v22',
      'ro /home/runner/.rustup',
      'rw /home/runner/_work/_temp/run/01/config',
      'ro /home/runner/_work/_temp/run/01/settings.json',
      'rw /home/runner/_work/_temp/run/01/tmp',
      'rw /home/runner/_work/app/app',
      'ro /home/runner/_work/app/app/.git',
      'ro /home/runner/_work/app/app/.git/config < /private/config-0',
      'hidden /root',
      'hidden /run',
      'ro /run/systemd/resolve/stub-resolv.conf',
      'empty /tmp',
      'empty /var/tmp'
    ])
  })

  it('lets PM change nothing', () => {
    const layers = policyOf({}, { writes: false })
    expect(layers).toContain('ro /home/runner/_work/app/app')
    expect(layers).not.toContain('rw /home/runner/_work/app/app')
  })

  it('shows the rest of the checkout when the working directory is a part of it', () => {
    const workingDirectory = '/home/runner/_work/app/app/api'
    const layers = policyOf({ workingDirectory }, { workingDirectory })
    expect(layers).toContain('ro /home/runner/_work/app/app')
    expect(layers).toContain(`rw ${workingDirectory}`)
  })

  it('shows and opens the paths that the author names', () => {
    expect(policyOf({ readPaths: ['/home/runner/.m2'] })).toContain('ro /home/runner/.m2')
    expect(policyOf({ writePaths: ['/home/runner/.m2'] })).toContain('rw /home/runner/.m2')
  })

  it('puts no other folder over what it shows below the caches of the home', () => {
    const layers = policyOf({ command: ['/home/runner/.cache/mpm/claude'] })
    expect(layers).toContain('ro /home/runner/.cache/mpm/claude')
    expect(layers.filter((layer) => layer.includes(' < ')).join()).not.toContain('.cache <')
    expect(layers).toContain('rw /home/runner/.npm < /home/runner/_work/_temp/run/01/home/.npm')
  })

  it('shows the files that variables name, and no folders', () => {
    const env = {
      HOME: '/home/runner',
      NODE_EXTRA_CA_CERTS: '/home/runner/_work/_temp/ca.pem',
      DATA: '/home/runner/_work/_temp'
    }
    const layers = policyOf({}, { env })
    expect(layers).toContain('ro /home/runner/_work/_temp/ca.pem')
    expect(layers).not.toContain('ro /home/runner/_work/_temp')
  })

  it('does not follow links that an agent has put in their places', () => {
    const named = '/home/runner/_work/app/app/ca.pem'
    const before: Disk = {
      kindOf: (at) => (at === named ? 'file' : disk.kindOf(at)),
      realPath: (at) => (at === named ? at : disk.realPath(at))
    }
    const after: Disk = {
      kindOf: () => 'file',
      realPath: (at) =>
        [named, facts.workingDirectory].includes(at) ? '/home/runner/.ssh' : disk.realPath(at)
    }
    const env = { CERTIFICATES: named, LATER: '/home/runner/_work/app/app/later.pem' }
    const shared = {
      layers: [],
      gitLayers: [],
      home: undefined,
      realPaths: resolveAtStart(facts.workingDirectory, env, before)
    }
    const { layers } = runPolicy({ ...run, env }, shared, after)
    expect(layers).toEqual(
      expect.arrayContaining([
        { kind: 'rw', path: facts.workingDirectory },
        { kind: 'ro', path: named }
      ])
    )
    expect(JSON.stringify(layers)).not.toContain('.ssh')
    expect(JSON.stringify(layers)).not.toContain('later')
  })

  it('leaves programs in the working directory to agents', () => {
    const env = { PATH: `${facts.workingDirectory}/api:/home/runner/.nvm/v22/bin` }
    const layers = policyOf({ env })
    expect(layers).toContain('ro /home/runner/.nvm/v22')
    expect(layers).not.toContain(`ro ${facts.workingDirectory}/api`)
  })

  it('hides a self-hosted runner with its credentials', () => {
    const own = { ...FILES, '/srv/runner': null, '/srv/runner/.runner': 'file', '/srv/runner/_work': null }
    const other: Disk = {
      kindOf: (at) => (Object.hasOwn(own, at) ? 'file' : undefined),
      realPath: (at) => (Object.hasOwn(own, at) ? at : undefined)
    }
    const env = { RUNNER_WORKSPACE: '/srv/runner/_work/app' }
    const hidden = machineLayers({ ...facts, env }, other).filter(({ kind }) => kind === 'hidden')
    expect(hidden.map(({ path: at }) => at)).toEqual(
      expect.arrayContaining(['/srv/runner', '/srv/runner/_work'])
    )
  })

  it('lets an agent commit in its worktree, and change nothing that our own git obeys', () => {
    const top = '/home/runner/_work/_temp/session-workspace/01'
    const repository = '/home/runner/_work/_temp/session-workspace/repository.git'
    const layers = policyOf({}, { workingDirectory: top, worktree: top })
    expect(layers).toEqual(
      expect.arrayContaining([
        `rw ${top}`,
        `ro ${top}/.git`,
        `ro ${repository}`,
        `rw ${repository}/objects`,
        `ro ${repository}/objects/info`,
        `rw ${repository}/refs`,
        `rw ${repository}/worktrees/01`
      ])
    )
    expect(layers).not.toContain(`rw ${repository}`)
  })
})
