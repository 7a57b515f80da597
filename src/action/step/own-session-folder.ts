/**
 * Whether the session folder in the state is one that this action made. If the main step was killed, an agent without a
 * sandbox may have written the state, and the post step publishes, ends and removes what it names.
 */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { sessionParent } from '../../session/inputs/check/session-place.js'
import { readHost } from '../../session/inputs/check/host.js'
import type { StepContext } from './step-context.js'

/** Returns what is wrong with the folder; undefined for one of ours, and for one that was never made. */
export function describeForeignFolder(
  folder: string,
  { env, raw, temporaryDirectory }: Pick<StepContext, 'env' | 'raw' | 'temporaryDirectory'>
): string | undefined {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const resolve = (input: string): string | undefined => {
    const given = raw.get(input)
    return given === undefined ? undefined : path.resolve(workspace, given)
  }
  const places = {
    workingDirectory: resolve('working-directory') ?? workspace,
    logDirectory: resolve('log-dir')
  }
  const parent = sessionParent(places, readHost({ env, workspace, temporaryDirectory }))
  const name = path.basename(folder)
  const isOurs = path.dirname(folder) === path.resolve(parent.folder) && name.startsWith(parent.prefix)
  if (!isOurs) return `is not where this action makes session folders (${parent.folder})`
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (!stats.isDirectory()) return 'is not a folder'
  const uid = process.getuid?.()
  return uid === undefined || stats.uid === uid ? undefined : 'belongs to another user'
}
