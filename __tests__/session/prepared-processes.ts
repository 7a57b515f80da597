/** What tests see of the processes that start ahead of their tasks. */
import fs from 'node:fs'
import path from 'node:path'
import { waitUntil } from '../../src/util/wait-until.js'

/** Of a busy machine. */
export const PATIENCE_MS = 30_000

/** The processes of a stage's sessions. */
export interface PreparedProcesses {
  /** Those that were started with the instructions of this run. */
  readonly of: (run: string) => readonly number[]
  /** The CLI's session ids that these were started with: each start has one of its own, and its launcher the same. */
  readonly conversationsOf: (run: string) => readonly string[]
  readonly wasStarted: (run: string) => Promise<boolean>
  readonly haveEnded: (run: string) => Promise<boolean>
  /** The folders of agents in the session folder. */
  readonly folders: () => readonly string[]
}

/** Looks for the processes of the session in `directory`/session. */
export function watchPrepared(directory: string): PreparedProcesses {
  const commandsOf = (run: string): readonly (readonly [pid: number, command: readonly string[]])[] =>
    fs.readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return []
      try {
        const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
        // Not anywhere in the command: those of other sessions deny reading this directory by its name.
        const instructions = command[command.indexOf('--append-system-prompt-file') + 1] ?? ''
        const isOurs =
          instructions.startsWith(`${directory}/`) && instructions.endsWith(`/${run}/instructions.md`)
        return isOurs ? [[Number(name), command] as const] : []
      } catch {
        // It has ended.
        return []
      }
    })
  const of = (run: string): readonly number[] => commandsOf(run).map(([pid]) => pid)
  return {
    of,
    conversationsOf: (run) =>
      commandsOf(run).map(([, command]) => command[command.indexOf('--session-id') + 1] ?? ''),
    wasStarted: (run) => waitUntil(() => of(run).length > 0, PATIENCE_MS),
    haveEnded: (run) => waitUntil(() => of(run).length === 0, PATIENCE_MS),
    folders: () => {
      const folder = path.join(directory, 'session', 'agents')
      return fs.existsSync(folder) ? fs.readdirSync(folder) : []
    }
  }
}
