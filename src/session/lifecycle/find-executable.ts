/** Finds the CLI of a session: the stand-in of a rehearsal, the one that is configured, one on PATH, or one to install. */
import fs from 'node:fs'
import path from 'node:path'
import { searchPathFor } from '../../claude/install/ask-version.js'
import { findClaude, type ClaudeExecutable } from '../../claude/install/find-claude.js'
import { rehearsalExecutable } from '../../claude/rehearsal/executable.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { belowHome } from '../../util/files/home-folder.js'
import { isInCheckout } from '../../util/files/trusted-path.js'

/** The placeholder when none was found; it is never run. */
export const NO_EXECUTABLE: ClaudeExecutable = { command: ['claude'], version: '', source: 'PATH' }

/** Where the CLI may come from. */
export interface ExecutablePlaces {
  /** Where an installed CLI is kept between sessions. */
  readonly cacheDirectory?: string
  /** The program of the built-in stand-in CLI. */
  readonly rehearsalEntry?: string
}

/** The command that will most likely be found; undefined when none is on PATH. Runs nothing. */
export function expectCommand(
  configuration: SessionConfiguration,
  options: ExecutablePlaces,
  environment: Readonly<Record<string, string | undefined>>
): ClaudeExecutable['command'] | undefined {
  if (configuration.rehearse) return standIn(options).command
  const file =
    configuration.claudePath ??
    searchPathFor('claude', environment['PATH'] ?? '').find((each) => !isInCheckout(each))
  return file === undefined ? undefined : [file]
}

/**
 * Finds or installs the CLI.
 * @throws Error that says where it searched, and why it could not install one
 */
export function findExecutable(
  configuration: SessionConfiguration,
  options: ExecutablePlaces,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  { warn, inform }: Readonly<Record<'warn' | 'inform', (message: string) => void>>,
  privateDirectory: string
): Promise<ClaudeExecutable> {
  if (configuration.rehearse) return Promise.resolve(standIn(options))
  return findClaude({
    path: configuration.claudePath,
    version: configuration.claudeVersion,
    searchPath: environment['PATH'] ?? '',
    cacheDirectory: options.cacheDirectory ?? cacheInHome() ?? path.join(privateDirectory, 'cli'),
    environment,
    onNotice: warn,
    onInstall: inform,
    signal
  })
}

function standIn({ rehearsalEntry }: ExecutablePlaces): ClaudeExecutable {
  // In the bundle the stand-in is next to this file.
  return rehearsalExecutable(rehearsalEntry ?? path.join(import.meta.dirname, 'rehearsal', 'index.js'))
}

/** Undefined when there is no writable home folder: then an installed CLI is kept for this session only. */
function cacheInHome(): string | undefined {
  const folder = belowHome('.cache', 'mpm-orchestrator')
  return folder !== undefined && isWritable(folder) ? folder : undefined
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch (error) {
    const parent = path.dirname(folder)
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && parent !== folder && isWritable(parent)
  }
}
