/** Users of the machine that a test makes and removes; only root can. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { findProgram } from '../../src/process/launcher.js'

/** A user without rights. */
export interface TestUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Whether this machine lets a test make users, and the launcher turn into them. */
export const canMakeUsers: boolean =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/usr/sbin/useradd') &&
  findProgram('perl') !== null

/** Whether sudo is there to be given a rule. */
export const canUseSudo: boolean =
  canMakeUsers && findProgram('sudo') !== null && existsSync('/etc/sudoers.d')

/** Makes a user; `trusted` gives it sudo without a password, as hosted runners have it. */
export function makeTestUser({ trusted = false } = {}): TestUser {
  const name = `mpm-test-${process.pid}-${Math.random().toString(36).slice(2, 6)}`
  execFileSync('/usr/sbin/useradd', [
    '--system',
    '--no-create-home',
    '--user-group',
    '--shell',
    '/bin/sh',
    name
  ])
  if (trusted) writeFileSync(rule(name), `${name} ALL=(ALL:ALL) NOPASSWD: ALL\n`, { mode: 0o440 })
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  )
  return { name, uid: uid ?? -1, gid: gid ?? -1 }
}

/** Removes it again. */
export function removeTestUser({ name }: TestUser): void {
  rmSync(rule(name), { force: true })
  execFileSync('/usr/sbin/userdel', [name])
}

function rule(name: string): string {
  return `/etc/sudoers.d/${name}`
}
