/** The machine that the figures were taken on: enough to judge them by, and nothing that names it. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findEnforcer } from './product.mjs'

/** Describes it, one fact to a line. `python` is what python.mjs found. */
export async function describeMachine({ versions }) {
  const cpus = os.cpus()
  const enforcer = await findEnforcer('auto')
  await enforcer.dispose()
  return [
    `cores: ${os.availableParallelism()} (${cpus[0]?.model.trim() || process.arch})`,
    `memory: ${round(os.totalmem() / 2 ** 30)} GiB`,
    `system: ${readSystemName()}, kernel ${os.release()}, ${process.arch}`,
    `node: ${process.version}, libuv ${process.versions.uv}`,
    `packages: ${['node-pty', 'pidusage', 'pidtree'].map((name) => `${name} ${readVersion(name)}`).join(', ')}`,
    `perl: ${ask('perl', ['-e', 'print $^V']) ?? 'none'}`,
    `python: ${versions ?? 'none'}`,
    `memory limits: ${enforcer.kind}`,
    `load at the start: ${os.loadavg().map(round).join(', ')}`
  ]
}

function round(value) {
  return Math.round(value * 10) / 10
}

function readSystemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(fs.readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type()
  } catch {
    return os.type()
  }
}

function readVersion(name) {
  try {
    // By its place: a package need not export its description.
    const file = path.join(import.meta.dirname, '../node_modules', name, 'package.json')
    return JSON.parse(fs.readFileSync(file, 'utf8')).version
  } catch {
    return 'not installed'
  }
}

function ask(file, args) {
  try {
    return execFileSync(file, args, { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
