/** Clears away what a session whose main step was killed left: processes, kernel limits, private files. */
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

/** What could not be cleared away. */
export interface CleanUpFailures {
  readonly survivors: readonly Survivor[]
  /** About kernel limits that could not be removed, and a merge that was undone. */
  readonly messages: readonly string[]
}

/** Ends the session's processes first; then nothing holds the rest. */
export async function cleanUpSession(sessionDirectory: string): Promise<CleanUpFailures> {
  if (!fs.existsSync(path.join(sessionDirectory, 'events.jsonl'))) return { survivors: [], messages: [] }
  const { sessionId } = rebuildRecord(sessionDirectory)
  const survivors = sessionId === '' ? [] : await endMarkedProcesses(sessionId)
  const privateDirectory = privateDirectoryOf(sessionDirectory)
  const left: Survivor[] = [...survivors]
  const messages: string[] = []
  await releaseAll(
    [
      async () => messages.push(...(sessionId === '' ? [] : await removeStaleCgroups(sessionId))),
      async () => {
        const undone = await undoLeftAgentUser(privateDirectory)
        left.push(...undone.survivors)
        messages.push(...undone.messages)
        removeShortFolder(privateDirectory)
        // What is to be undone stands there: it goes only when it is.
        fs.rmSync(privateDirectory, { recursive: true, force: true })
      },
      () => messages.push(...cleanUpWorkspace(sessionDirectory))
    ],
    (message) => messages.push(message)
  )
  return { survivors: left, messages }
}

/** Clears away what killed sessions with their folder in this one have left; gives what is to be told of it. */
export async function cleanUpOrphanedSessions(folder: string): Promise<readonly string[]> {
  const messages: string[] = []
  for (const sessionDirectory of findOrphanedSessions(folder))
    messages.push(
      `The session of ${sessionDirectory} was killed; what it had left is cleared away.`,
      ...describeCleanUpFailures(await cleanUpSession(sessionDirectory))
    )
  return messages
}

/** What could not be cleared away, in words. */
export function describeCleanUpFailures({ survivors, messages }: CleanUpFailures): readonly string[] {
  const alive = survivors.map(({ pid, command }) => `${command} (${pid})`)
  return [
    ...(alive.length === 0 ? [] : [`These processes could not be ended: ${alive.join(', ')}`]),
    ...messages
  ]
}
