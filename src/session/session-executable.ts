/** The CLI of a session: the stand-in of a rehearsal, the one that the author names, or the one that is found or installed. */
import os from 'node:os'
import path from 'node:path'
import { findClaude, type ClaudeExecutable } from '../claude/find.js'
import { rehearsalExecutable } from '../claude/rehearsal/executable.js'
import type { SessionConfiguration } from './configuration.js'

/** Stands where none was found; nothing is run with it. */
export const NO_EXECUTABLE: ClaudeExecutable = { command: ['claude'], version: '', source: 'PATH' }

/** Where it may come from. */
export interface ExecutablePlaces {
  /** Where an installed CLI is kept between sessions. */
  readonly cacheDirectory?: string
  /** The program of the built-in stand-in CLI. */
  readonly rehearsalEntry?: string
}

/**
 * Finds it.
 * @throws Error that says where it was looked for, and why it could not be installed
 */
export function findExecutable(
  configuration: SessionConfiguration,
  options: ExecutablePlaces,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  onNotice: (message: string) => void
): Promise<ClaudeExecutable> {
  if (configuration.rehearse) {
    // In the bundle the stand-in lies beside this file.
    const entry = options.rehearsalEntry ?? path.join(import.meta.dirname, 'rehearsal', 'index.js')
    return Promise.resolve(rehearsalExecutable(entry))
  }
  return findClaude({
    path: configuration.claudePath,
    version: configuration.claudeVersion,
    searchPath: environment['PATH'] ?? '',
    cacheDirectory: options.cacheDirectory ?? path.join(os.homedir(), '.cache', 'mpm-orchestrator'),
    environment,
    onNotice,
    signal
  })
}
