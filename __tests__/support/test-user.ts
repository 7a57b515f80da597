/** Users of the machine that a test makes and removes; only root can. */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { usePerl } from './tools/perl.js'
import { tryTool, useProgram } from './tools/try-tool.js'

/** A user without rights. */
export interface TestUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Why a test cannot make users and run its programs, which are written in perl, as them; null when it can. */
export function noUsersReason(): Promise<string | null> {
  return tryTool('users', () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      throw new Error('only root on Linux can make users')
    usePerl()
    removeTestUser(makeTestUser())
  })
}

/** Why a user of a test cannot use sudo without a password; null when it can. */
export async function noSudoReason(): Promise<string | null> {
  const reason = await noUsersReason()
  if (reason !== null) return reason
  return tryTool('sudo', () => {
    const user = makeTestUser({ trusted: true })
    try {
      useProgram('sudo', ['-n', 'true'], { uid: user.uid, gid: user.gid, cwd: '/' })
    } finally {
      removeTestUser(user)
    }
  })
}

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
