/** The budget of a day on the command line: all sessions of this user in one working directory. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ConfigurationError } from '../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import { isWithin } from '../session/inputs/check/path-escape.js'
import { stateFolder } from '../session/inputs/check/session-place.js'
import { describeUnsettled, openDayBudget, renderSpent } from '../session/spending/day-budget.js'
import { openFileSpending } from '../session/spending/file-spending.js'
import { errorMessage } from '../util/error-message.js'
import { attempt } from '../util/result.js'

/** A session's part of the day. */
export interface TerminalSpending {
  readonly configuration: SessionConfiguration
  /** For the terminal, before anything starts; undefined without such a budget. */
  readonly message: string | undefined
  /** Writes down what was spent; returns the warning if that fails. */
  readonly settle: (costUsd: number) => Promise<string | undefined>
}

/**
 * Holds what the session may spend.
 * @throws ConfigurationError when nothing is left, or when that cannot be found out
 */
export async function openTerminalSpending(
  configuration: SessionConfiguration,
  env: Readonly<Record<string, string | undefined>>
): Promise<TerminalSpending> {
  if (configuration.maxCostUsdPerDay === undefined || configuration.rehearse)
    return { configuration, message: undefined, settle: () => Promise.resolve(undefined) }
  const place = realPath(configuration.workingDirectory)
  const folder = path.join(chooseFolder(configuration, env), nameOf(place))
  const store = openFileSpending(folder)
  const opened = await openDayBudget(configuration, {
    store,
    scope: [place],
    advise: (cause) =>
      `It is kept in ${folder}, which cannot be read or written: ${errorMessage(cause)}. Make it writable for your user, or leave the input out.`
  })
  return {
    configuration: opened.configuration,
    message: opened.message,
    settle: async (costUsd) => {
      try {
        await store.add(renderSpent(opened.names, opened.configuration.today?.session ?? '', costUsd))
        return undefined
      } catch (error) {
        return describeUnsettled(errorMessage(error))
      }
    }
  }
}

/** The user's state folder, where agents cannot write. */
function chooseFolder(
  { workingDirectory, sandbox }: SessionConfiguration,
  env: Readonly<Record<string, string | undefined>>
): string {
  const state = stateFolder({ env })
  const folder = state === undefined ? undefined : path.join(state, 'spending')
  if (folder === undefined)
    throw new ConfigurationError([
      'max-cost-usd-per-day: what was spent is kept in the state folder of the user, and there is none. Set XDG_STATE_HOME or HOME.'
    ])
  const writable = [workingDirectory, ...(sandbox.mode === 'off' ? [] : sandbox.writePaths)].find((each) =>
    isWithin(realPath(folder), realPath(each))
  )
  if (writable === undefined) return folder
  throw new ConfigurationError([
    `max-cost-usd-per-day: what was spent is kept in ${folder}, which is in ${writable}, where agents could remove it. Set XDG_STATE_HOME to a folder outside it, or name a smaller folder.`
  ])
}

/** Of a folder that is missing, the nearest parent that exists decides. */
function realPath(folder: string): string {
  const found = attempt(() => fs.realpathSync(folder))
  const above = path.dirname(folder)
  if (found.ok || above === folder) return found.ok ? found.value : folder
  return path.join(realPath(above), path.basename(folder))
}

/** Readable, and unlike that of any other folder. */
function nameOf(place: string): string {
  const label = path
    .basename(place)
    .replace(/[^\w.-]/g, '-')
    .slice(0, LABEL_CHARACTERS)
  return `${label}-${createHash('sha256').update(place).digest('hex').slice(0, DIGEST_DIGITS)}`
}

const LABEL_CHARACTERS = 40
const DIGEST_DIGITS = 16
