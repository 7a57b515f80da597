/**
 * The settings of every CLI process (`--settings`). The CLI takes one such argument, so the author's own is merged
 * into ours.
 */
import fs from 'node:fs'
import path from 'node:path'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'

/** Settings that no author changes, because the trust in a run depends on them. */
export const FIXED_SETTINGS = {
  // From 2.1.252 on, whoever may write to the socket of a process could put words into its next request as a system message.
  crossSessionInbound: 'refuse'
} as const

/** What goes into the process's settings file, and the author's arguments without what went there. */
export interface MergedSettings {
  readonly settings: Readonly<Record<string, unknown>>
  readonly claudeArgs: readonly string[]
}

/** Takes `--settings` (JSON, or a file as seen from `directory`) out of the author's arguments and merges it into ours. */
export function mergeSettings(claudeArgs: readonly string[], directory: string): MergedSettings {
  let settings: Readonly<Record<string, unknown>> = {}
  const rest: string[] = []
  for (let index = 0; index < claudeArgs.length; index += 1) {
    const argument = claudeArgs[index] ?? ''
    const isAlone = argument === '--settings'
    const value = isAlone ? claudeArgs[index + 1] : /^--settings=(.*)$/s.exec(argument)?.[1]
    const given = value === undefined ? undefined : readSettings(value, directory)
    // What cannot be read stays: the CLI refuses to start with it, and says why.
    if (given === undefined) rest.push(argument)
    else settings = given
    if (given !== undefined && isAlone) index += 1
  }
  return { settings: { ...settings, ...FIXED_SETTINGS }, claudeArgs: rest }
}

function readSettings(value: string, directory: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const isJson = value.trim().startsWith('{')
    const text = isJson ? value : fs.readFileSync(path.resolve(directory, value), 'utf8')
    const settings: unknown = JSON.parse(withoutByteOrderMark(text))
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings)
    return isObject ? (settings as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
