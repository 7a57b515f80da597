/** What surrounds one CLI process: its private folders and its environment. */
import fs from 'node:fs'
import path from 'node:path'
import { buildAgentEnvironment } from '../claude/environment.js'
import type { SessionContext } from './session-context.js'

/** Files of one run that are never uploaded. */
export interface PrivateFolders {
  readonly config: string
  readonly temporary: string
  /** A file: the instructions that are put after the CLI's own. */
  readonly instructions: string
}

/** Each CLI process has its own configuration and temporary folder: shared ones are corrupted by parallel processes. */
export function makePrivateFolders(directory: string, run: string): PrivateFolders {
  const own = path.join(directory, run)
  const config = path.join(own, 'config')
  const temporary = path.join(own, 'tmp')
  for (const folder of [config, temporary]) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { config, temporary, instructions: path.join(own, 'instructions.md') }
}

/** Whose environment it is. */
interface RunIdentity {
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: { readonly slug: string; readonly name: string }
  readonly attempt?: number
}

/** The CLI's environment: where there is a key proxy, the run's own access stands in the place of the key. */
export function openRunEnvironment(
  run: RunIdentity,
  session: SessionContext,
  own: PrivateFolders
): Record<string, string> {
  const { configuration, keyProxy } = session
  const environment = buildAgentEnvironment({
    inherited: session.inheritedEnvironment,
    credentials: keyProxy === undefined ? configuration.credentials : { kind: 'none' },
    passEnv: configuration.passEnv,
    configDirectory: own.config,
    temporaryDirectory: own.temporary,
    permissionMode: configuration.permissionMode,
    rehearsalScript: configuration.rehearsalScript,
    identity: {
      ...run.agent,
      role: run.role,
      sessionId: configuration.sessionId,
      round: run.round,
      attempt: run.attempt
    }
  })
  return { ...environment, ...keyProxy?.issue(run.id).environment }
}
