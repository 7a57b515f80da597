/**
 * The user that programs run as, where it is another than ours. The launcher then runs as root, by itself or through
 * sudo, and turns into that user right before it becomes the program: it can still end what that user started.
 */
import { findLaunchMachine } from './launch-machine.js'
import { buildKernelOptions, buildPerlCommand, requireRootPerl } from './launcher.js'
import type { LaunchMachine } from './launch-machine.js'

/** Another user than ours, without rights. */
export interface ProcessUser {
  readonly name: string
  readonly uid: number
  /** The only group that its processes are in. */
  readonly gid: number
  /** What stands before a command that is to run as root (`sudo -n --`); empty when we are root. */
  readonly prefix: readonly string[]
  /** A folder of ours that this user cannot look into: what is said to the launcher goes through it. */
  readonly controlFolder: string
}

/** Options by which the launcher turns into the user. */
export function buildUserOptions({ uid, gid }: Pick<ProcessUser, 'uid' | 'gid'>): readonly string[] {
  return [`uid=${uid}`, `gid=${gid}`]
}

/**
 * The command that runs another as this user, without a terminal and without supervision; nothing but the command's own
 * words may stand in it, as every user of the machine can read them.
 * @throws Error where no perl may run as root
 */
export function buildAsUser(
  command: readonly [string, ...string[]],
  user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>,
  machine: LaunchMachine = findLaunchMachine()
): readonly [string, ...string[]] {
  const words = [
    ...[...user.prefix, ...buildPerlCommand(requireRootPerl(machine)), 'only-become=1'],
    ...buildKernelOptions(machine),
    ...buildUserOptions(user),
    '--',
    ...command
  ]
  return words as [string, ...string[]]
}
