/** The launcher's command line for one supervised process: what it runs, under which marker, cage and user. */
import { buildLaunchCommand } from './launcher.js'
import type { LaunchCommand, LaunchUser } from './launcher.js'
import type { SupervisionTools } from './supervision-tools.js'
import { MARKER_VARIABLE, markerLimitKib } from './process-tree.js'
import type { ProcessSpec } from './supervised-process.js'

/**
 * Builds it.
 * @param nonce by which the launcher's own words are known among the program's
 * @throws Error when the environment cannot be handed over to another user
 */
export function buildLiveLaunch(
  spec: ProcessSpec,
  tools: SupervisionTools,
  nonce: string,
  marker: string
): LaunchCommand {
  const { backend, machine, cage, control } = tools
  const env = { ...spec.env, [MARKER_VARIABLE]: marker }
  return buildLaunchCommand(
    {
      nonce,
      command: spec.command,
      cwd: spec.cwd,
      env,
      stdinFile: spec.stdin.kind === 'file' ? spec.stdin.path : undefined,
      stderrFile: spec.stderrFile,
      join: cage?.join ?? null,
      limitMarkKib: markerLimitKib(marker),
      parentPid: backend.kind === 'script' || control !== null ? null : process.pid,
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
  const { uid, gid, prefix } = user
  const files = control === null ? null : { fifo: control.fifo, environment: control.writeEnvironment(env) }
  return { uid, gid, prefix, ownedPaths, control: files }
}
