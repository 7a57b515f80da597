/**
 * The settings of every CLI process (`--settings`). The CLI takes one such argument, so the author's own is merged
 * into ours.
 */
import { parseSettings } from './argument-values.js'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'

/** Settings that no author may change, because the trust in a run depends on them. */
export const FIXED_SETTINGS = {
  // Since 2.1.252, any process that can write to the socket of a CLI could add a system message to its next request.
  crossSessionInbound: 'refuse'
} as const

/** The content of the process's settings file, and the author's remaining arguments. */
export interface MergedSettings {
  readonly settings: Readonly<Record<string, unknown>>
  readonly claudeArgs: readonly string[]
}

/**
 * Takes `--settings` out of the author's arguments and merges it into ours.
 * @throws Error for a value that is not a JSON object: left in the arguments, it would replace our own settings.
 */
export function mergeSettings(claudeArgs: readonly string[]): MergedSettings {
  let settings: Readonly<Record<string, unknown>> = {}
  const rest: string[] = []
  for (let index = 0; index < claudeArgs.length; index += 1) {
    const argument = claudeArgs[index] ?? ''
    const isAlone = argument === '--settings'
    if (isAlone) index += 1
    const value = isAlone ? (claudeArgs[index] ?? '') : /^--settings=(.*)$/s.exec(argument)?.[1]
    if (value === undefined) rest.push(argument)
    else settings = parseSettings(withoutByteOrderMark(value)) ?? refuse()
  }
  return { settings: { ...settings, ...FIXED_SETTINGS }, claudeArgs: rest }
}

function refuse(): never {
  throw new Error(
    "--settings needs a JSON object, as in --settings '{...}'; a file or another text is not accepted."
  )
}
