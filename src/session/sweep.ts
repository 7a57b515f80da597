/** Clears away what a session whose main step was killed left: processes, kernel limits, private files. */
import fs from 'node:fs'
import path from 'node:path'
import { undoLeftAgentUser } from './agent-user/agent-user.js'
import { removeStaleCages } from '../process/cgroup/stale-cages.js'
import type { Survivor } from '../process/supervised-process.js'
import { sweepMarked } from '../process/terminate.js'
import { privateDirectoryOf } from './open-session.js'
import { rebuildRecord } from './session-folder.js'
import { sweepWorkspace } from './workspace/open-workspace.js'

/** What could not be cleared away. */
export interface SweepLeavings {
  readonly survivors: readonly Survivor[]
  /** About kernel limits that could not be removed, and a merge that was undone. */
  readonly messages: readonly string[]
}

/** Ends the session's processes first; then nothing holds the rest. */
export async function sweepSession(sessionDirectory: string): Promise<SweepLeavings> {
  if (!fs.existsSync(path.join(sessionDirectory, 'events.jsonl'))) return { survivors: [], messages: [] }
  const { sessionId } = rebuildRecord(sessionDirectory)
  const survivors = sessionId === '' ? [] : await sweepMarked(sessionId)
  const messages = sessionId === '' ? [] : await removeStaleCages(sessionId)
  const privateDirectory = privateDirectoryOf(sessionDirectory)
  const left = await undoLeftAgentUser(privateDirectory)
  fs.rmSync(privateDirectory, { recursive: true, force: true })
  return {
    survivors: [...survivors, ...left.survivors],
    messages: [...messages, ...left.messages, ...sweepWorkspace(sessionDirectory)]
  }
}
