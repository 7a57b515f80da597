/** The launcher's command line for one supervised process: its command, marker, cgroup and user. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildLaunchCommand } from '../launch/launcher.js'
import type { LaunchCommand, LaunchUser } from '../launch/launcher.js'
import type { SupervisionTools } from './supervision-tools.js'
import { MARKER_VARIABLE, markerLimitKib } from '../tree/process-tree.js'
import type { ProcessSpec } from '../contract/supervised-process.js'

/**
 * @param nonce marks the launcher's messages in the program's output
 * @throws Error when the environment cannot be written for another user
 */
export function buildLaunch(
  spec: ProcessSpec,
  tools: SupervisionTools,
  nonce: string,
  marker: string
): LaunchCommand {
  const { backend, machine, cgroup, control } = tools
  const env = { ...spec.env, [MARKER_VARIABLE]: marker }
  return buildLaunchCommand(
    {
      nonce,
      command: spec.command,
      cwd: spec.cwd,
      env,
      stdinFile: spec.stdin.kind === 'file' ? spec.stdin.path : undefined,
      stderrFile: spec.stderrFile,
      join: cgroup?.join ?? undefined,
      limitMarkKib: markerLimitKib(marker),
      parentPid: backend.kind === 'script' || control !== undefined ? undefined : process.pid,
      user: userOf(spec, tools, env)
    },
    machine
  )
}

function userOf(
  { ownedPaths = [] }: ProcessSpec,
  { user, control }: SupervisionTools,
  env: Readonly<Record<string, string>>
): LaunchUser | undefined {
  if (user === undefined) return undefined
  const { uid, gid, prefix, controlFolder } = user
  const environmentFile = writeEnvironment(controlFolder, env)
  return { uid, gid, prefix, ownedPaths, environmentFile, fifo: control?.fifo ?? undefined }
}

/**
 * Written to a file because every user of the machine can read a command line, sudo drops variables, and variables that
 * name libraries to load must not reach a program that is still root.
 */
function writeEnvironment(folder: string, env: Readonly<Record<string, string>>): string {
  const file = path.join(folder, `${randomUUID()}.env`)
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\0`)
  writeFileSync(file, lines.join(''), { mode: 0o600 })
  return file
}
