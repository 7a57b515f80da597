/** Cleans up after a session whose main step was killed: processes, kernel limits, private files. */
import fs from 'node:fs'
import path from 'node:path'
import { undoLeftAgentUser } from '../agent-user/agent-user.js'
import { removeStaleCgroups } from '../../process/cgroup/stale-cgroups.js'
import type { Survivor } from '../../process/contract/supervised-process.js'
import { endMarkedProcesses } from '../../process/kill/terminate.js'
import { releaseAll } from './release-all.js'
import { rebuildRecord } from '../record/session-folder.js'
import { findOrphanedSessions, privateDirectoryOf } from './session-owner.js'
import { removeShortFolder } from './short-folder.js'
import { cleanUpWorkspace } from '../workspace/clean-up-workspace.js'

/** What could not be cleaned up. */
export interface CleanUpFailures {
  readonly survivors: readonly Survivor[]
  /** Kernel limits that could not be removed, a merge that was undone. */
  readonly messages: readonly string[]
}

/** Cleans up after one session. Its processes end first, because they use everything else. */
export async function cleanUpSession(sessionDirectory: string): Promise<CleanUpFailures> {
  if (!fs.existsSync(path.join(sessionDirectory, 'events.jsonl'))) return { survivors: [], messages: [] }
  const { sessionId } = rebuildRecord(sessionDirectory)
  const survivors = sessionId === '' ? [] : await endMarkedProcesses(sessionId)
  const privateDirectory = privateDirectoryOf(sessionDirectory)
  const alive: Survivor[] = [...survivors]
  const messages: string[] = []
  await releaseAll(
    [
      async () => messages.push(...(sessionId === '' ? [] : await removeStaleCgroups(sessionId))),
      async () => {
        const undone = await undoLeftAgentUser(privateDirectory)
        alive.push(...undone.survivors)
        messages.push(...undone.messages)
        removeShortFolder(privateDirectory)
        // Last, because it holds the undo log.
        fs.rmSync(privateDirectory, { recursive: true, force: true })
      },
      () => messages.push(...cleanUpWorkspace(sessionDirectory))
    ],
    (message) => messages.push(message)
  )
  return { survivors: alive, messages }
}

/** Cleans up after killed sessions whose folders are in this one. Returns messages for the log. */
export async function cleanUpOrphanedSessions(folder: string): Promise<readonly string[]> {
  const messages: string[] = []
  for (const sessionDirectory of findOrphanedSessions(folder))
    messages.push(
      `The session of ${sessionDirectory} was killed; cleaned up after it.`,
      ...describeCleanUpFailures(await cleanUpSession(sessionDirectory))
    )
  return messages
}

/** Describes what could not be cleaned up. */
export function describeCleanUpFailures({ survivors, messages }: CleanUpFailures): readonly string[] {
  const alive = survivors.map(({ pid, command }) => `${command} (${pid})`)
  return [
    ...(alive.length === 0 ? [] : [`These processes could not be ended: ${alive.join(', ')}`]),
    ...messages
  ]
}
