/** The shell and the environment of a check: those of an agent's commands, without anything that grants access to a model. */
import fs from 'node:fs'
import path from 'node:path'
import { buildBaseEnvironment, passedVariables } from '../../claude/environment/environment.js'
import { gitSettings } from '../../claude/environment/git-settings.js'
import { homeFolder } from '../../util/files/home-folder.js'

/** Addresses of gateways can contain keys. */
const OF_THE_CLI = /^(ANTHROPIC|CLAUDE)_|^API_TIMEOUT_MS$/

/** Nobody answers a prompt, turns a page or ends a watch mode. */
const NOT_INTERACTIVE: Readonly<Record<string, string>> = {
  CI: 'true',
  TERM: 'dumb',
  PAGER: 'cat',
  GIT_PAGER: 'cat',
  GIT_EDITOR: 'true',
  GIT_TERMINAL_PROMPT: '0',
  DEBIAN_FRONTEND: 'noninteractive'
}

/** What a check's environment is made of. */
export interface CheckEnvironmentOptions {
  readonly inherited: Readonly<Record<string, string | undefined>>
  /** Names of the variables that the author passes to agents. */
  readonly passed: readonly string[]
  readonly temporaryDirectory: string
  /** The user that it runs as, if not ours. */
  readonly user: string | undefined
  /** A home folder of its own, for another user and for one without a home. */
  readonly ownHome: string
}

/** The whole environment of a check. Pure, except for the home folder of a user without HOME. */
export function buildCheckEnvironment(options: CheckEnvironmentOptions): Record<string, string> {
  const { inherited, passed: names, temporaryDirectory, user, ownHome } = options
  const base = Object.entries(buildBaseEnvironment(inherited)).filter(([name]) => !OF_THE_CLI.test(name))
  const given = inherited['HOME'] ?? ''
  const passed = passedVariables(inherited, names)
  return {
    ...NOT_INTERACTIVE,
    ...Object.fromEntries(base),
    HOME: given === '' ? (homeFolder() ?? ownHome) : given,
    ...passed,
    ...gitSettings(passed),
    ...(user === undefined ? {} : { HOME: ownHome, USER: user, LOGNAME: user, SHELL: '/bin/sh' }),
    TMPDIR: temporaryDirectory
  }
}

/**
 * The command line: as a workflow's `run` with `shell: bash`, so that a failed line or pipeline fails the check; the
 * system's `sh` without the latter where there is no bash.
 */
export function buildShellCommand(
  command: string,
  searchPath: string | undefined,
  exists: (file: string) => boolean = fs.existsSync
): readonly [string, ...string[]] {
  const hasBash = (searchPath ?? '')
    .split(path.delimiter)
    .some((folder) => path.isAbsolute(folder) && exists(path.join(folder, 'bash')))
  return hasBash
    ? ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command]
    : ['sh', '-e', '-c', command]
}
