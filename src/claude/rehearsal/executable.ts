/** The stand-in CLI as an executable like the real one. */
import process from 'node:process'
import type { ClaudeExecutable } from '../install/find-claude.js'
import { REHEARSAL_VERSION } from './messages.js'

/** The stand-in, run by this node. `entryFile` is the program that calls `runRehearsal`. */
export function rehearsalExecutable(entryFile: string): ClaudeExecutable {
  return { command: [process.execPath, entryFile], version: REHEARSAL_VERSION, source: 'rehearsal' }
}
