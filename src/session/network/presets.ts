/**
 * Presets of `allowed-hosts`: the hosts that a package manager or a service needs to read public packages. docs/network.md
 * has the same table. Shared storage to which anybody can upload, such as storage.googleapis.com, is not in any of them.
 */

/** A named list of hosts. */
export interface HostPreset {
  /** Entries as an author would write them. */
  readonly hosts: readonly string[]
  /** What works with it, for the documentation. */
  readonly meaning: string
}

export const HOST_PRESETS = {
  npm: {
    hosts: ['registry.npmjs.org', 'registry.yarnpkg.com'],
    meaning: 'npm, pnpm, yarn: packages of the public registry'
  },
  pypi: {
    hosts: ['pypi.org', 'files.pythonhosted.org'],
    meaning: 'pip, uv, poetry: packages of PyPI'
  },
  crates: {
    hosts: ['index.crates.io', 'static.crates.io'],
    meaning: 'cargo: the sparse index and its crates'
  },
  go: {
    hosts: ['proxy.golang.org', 'sum.golang.org'],
    meaning: 'go: modules and toolchains of the module proxy, checksums'
  },
  maven: {
    hosts: ['repo.maven.apache.org', 'repo1.maven.org', 'plugins.gradle.org', 'plugins-artifacts.gradle.org'],
    meaning: 'maven, gradle: Maven Central, the portal of Gradle plugins'
  },
  debian: {
    hosts: [
      'deb.debian.org',
      'security.debian.org',
      'archive.ubuntu.com',
      'azure.archive.ubuntu.com',
      'security.ubuntu.com',
      'ports.ubuntu.com'
    ],
    meaning: 'packages of Debian and Ubuntu, over plain http or TLS'
  },
  github: {
    hosts: [
      'github.com:443',
      'api.github.com:443',
      'codeload.github.com:443',
      'raw.githubusercontent.com:443',
      'objects.githubusercontent.com:443',
      'release-assets.githubusercontent.com:443'
    ],
    meaning: 'git over https, archives, raw files, releases and the API of github.com'
  }
} as const satisfies Readonly<Record<string, HostPreset>>

export type PresetName = keyof typeof HOST_PRESETS

export const PRESET_NAMES = Object.keys(HOST_PRESETS) as readonly PresetName[]

export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(HOST_PRESETS, name)
}
