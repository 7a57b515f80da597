/** Where the bench finds what it measures: the bundle as it is delivered, and its parts for what it does not export. */
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

const ENFORCER = path.join(ROOT, 'lib/process/cgroup/choose-enforcer.js')

/** Path of a file of the bundle. */
export function bundleFile(name) {
  return path.join(ROOT, 'dist', name)
}

/** @throws Error when nothing was built. */
export function requireBuild() {
  for (const file of [bundleFile('index.js'), ENFORCER])
    if (!fs.existsSync(file)) throw new Error('There is nothing to measure yet: run `npm run build` first.')
}

/** The library. */
export function loadLibrary() {
  return import(bundleFile('library/index.js'))
}

/**
 * The kernel's way of limiting memory on this machine, which the library keeps to itself.
 * @throws Error that says why there is none (`cgroup` only)
 */
export async function findEnforcer(mode) {
  const { chooseMemoryEnforcer } = await import(ENFORCER)
  return chooseMemoryEnforcer(mode, `bench-${process.pid}`)
}

/** Why the kernel cannot limit memory here; null when it can. */
export async function noCgroupReason() {
  try {
    await (await findEnforcer('cgroup')).dispose()
    return null
  } catch {
    return 'control groups cannot be written here'
  }
}

/** A module below src/ that the library keeps to itself. */
export function loadPart(file) {
  return import(path.join(ROOT, 'lib', file))
}

/** A spec of a process for ProcessManager. */
export function buildSpec(command, rest) {
  return {
    command,
    cwd: process.cwd(),
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    stdin: { kind: 'terminal' },
    memoryLimitBytes: 1024 * 2 ** 20,
    timeoutMs: 600_000,
    graceMs: 0,
    ...rest
  }
}
