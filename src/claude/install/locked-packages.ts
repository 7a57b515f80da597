/** What npm gets to install: exactly the packages of a lock, or a version that only the registry vouches for. */
import fs from 'node:fs'
import path from 'node:path'

/** Entries of a package-lock.json by their place, as `node_modules/@anthropic-ai/claude-code`. */
export type PackageLock = Readonly<Record<string, LockedPackage>>

/** The fields that npm needs, without the address of a registry. */
export interface LockedPackage {
  readonly version: string
  readonly integrity: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly bin?: Readonly<Record<string, string>>
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const MODULES = 'node_modules/'

/** Whether the lock has this version of a package. */
export function isLocked(lock: PackageLock, name: string, version: string): boolean {
  return lock[`${MODULES}${name}`]?.version === version
}

/**
 * Writes package.json and package-lock.json for `npm ci` into an empty folder. This platform's package is required, because
 * npm only skips an optional one that does not match its checksum.
 */
export function writeLockedProject(folder: string, lock: PackageLock, name: string): void {
  const own = platformPackage(name)
  const names = [name, own].filter((each) => `${MODULES}${each}` in lock)
  const dependencies = Object.fromEntries(names.map((each) => [each, lock[`${MODULES}${each}`]?.version]))
  const entries = Object.entries(lock).map(([place, entry]) => [
    place,
    place === `${MODULES}${own}` ? { ...entry, optional: false } : entry
  ])
  const packages = { '': { dependencies }, ...Object.fromEntries(entries) } as object
  const write = (file: string, value: unknown): void => {
    fs.writeFileSync(path.join(folder, file), JSON.stringify(value))
  }
  // npm 12 runs the scripts of named packages only; this one links the program of the platform.
  write('package.json', { private: true, dependencies, allowScripts: { [name]: true } })
  write('package-lock.json', { lockfileVersion: 3, requires: true, packages })
}

/** The package with the program for this machine. */
export function platformPackage(name: string): string {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  const isMusl = process.platform === 'linux' && header.glibcVersionRuntime === undefined
  return `${name}-${process.platform}-${process.arch}${isMusl ? '-musl' : ''}`
}
