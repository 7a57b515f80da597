/** The launcher's command line for one supervised process: its command, marker, cgroup and user. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildLaunchCommand } from '../launch/launcher.js'
import type { LaunchCommand } from '../launch/launcher.js'
import { buildSandboxSpec } from '../sandbox/sandbox-spec.js'
import type { SupervisionTools } from './supervision-tools.js'
import { MARKER_VARIABLE, markerLimitKib } from '../tree/process-tree.js'
import type { ProcessSpec } from '../contract/supervised-process.js'

/**
 * @param nonce marks the launcher's messages in the program's output
 * @throws Error when the launcher's spec cannot be written, or a launcher for it is missing
 */
export function buildLaunch(
  spec: ProcessSpec,
  tools: SupervisionTools,
  nonce: string,
  marker: string
): LaunchCommand {
  const { backend, machine, cgroup, control, user, sandbox } = tools
  const marks = { [MARKER_VARIABLE]: marker }
  const command = buildLaunchCommand(
    {
      nonce,
      command: spec.command,
      cwd: spec.cwd,
      env: { ...spec.env, ...marks },
      marks,
      specFile: path.join(user?.controlFolder ?? os.tmpdir(), `mpm-launch-${randomUUID()}.json`),
      stdinFile: spec.stdin.kind === 'file' ? spec.stdin.path : undefined,
      stderrFile: spec.stderrFile,
      join: cgroup?.join ?? undefined,
      limitMarkKib: markerLimitKib(marker),
      parentPid: backend.kind === 'script' || control !== undefined ? undefined : process.pid,
      root: user === undefined ? undefined : { prefix: user.prefix, fifo: control?.fifo },
      ...(spec.sandbox === undefined || sandbox === undefined
        ? {}
        : { sandbox: buildSandboxSpec(spec.sandbox, sandbox, spec.memoryLimitBytes) }),
      user:
        user === undefined ? undefined : { uid: user.uid, gid: user.gid, ownedPaths: spec.ownedPaths ?? [] }
    },
    machine
  )
  if (command.spec !== undefined) writeSpec(command.spec)
  return command
}

/**
 * The environment is in a file because every user of the machine can read a command line, sudo drops variables, and
 * variables that name libraries to load must not reach a program that is still root.
 */
function writeSpec({ file, content }: NonNullable<LaunchCommand['spec']>): void {
  writeFileSync(file, JSON.stringify(content), { mode: 0o600, flag: 'wx' })
}
