/**
 * The environment of the agent CLI and of every tool that it starts: an allow-list. The runner hands a JavaScript
 * action all its inputs and tokens, and the CLI hands its own environment to every command of an agent.
 */
import process from 'node:process'
import { credentialVariables } from './credentials.js'
import type { Credentials, Variables } from './credentials.js'
import { gitSettings } from './git-settings.js'
import type { PermissionMode } from '../command/permissions.js'
import { requestVariables } from './request-variables.js'
import { PROGRAM_VERSION } from '../../util/program-version.js'

export { detectCredentials } from './credentials.js'

/** Whose environment it is. */
export interface AgentIdentity {
  readonly role: 'pm' | 'agent'
  readonly slug: string
  /** Display name: `Version Control`. */
  readonly name: string
  readonly sessionId: string
  /** Which round of PM it belongs to, from 1. */
  readonly round?: number | undefined
  /** Which attempt of its run it is, from 1. */
  readonly attempt?: number | undefined
}

/** What the environment is made from. */
export interface AgentEnvironmentOptions {
  readonly inherited: Variables
  readonly credentials: Credentials
  /** Names of further variables that the author lets through. */
  readonly passEnv: readonly string[]
  /** A folder of this run alone: parallel CLIs spoil each other's configuration. */
  readonly configDirectory: string
  /** The run's own temporary folder; a short path, as programs put sockets there (108 bytes in all). */
  readonly temporaryDirectory: string
  readonly identity: AgentIdentity
  readonly permissionMode?: PermissionMode | undefined
  /** Whether the process runs as root (asked of the system where not given): then the CLI skips permissions only when told that it is in a sandbox. */
  readonly asRoot?: boolean | undefined
  /** The user it runs as, where that is another than ours, with a home folder of its own. */
  readonly user?: { readonly name: string; readonly home: string } | undefined
  /** Scenario file of a rehearsal. */
  readonly rehearsalScript?: string | undefined
}

/** Variable that names the scenario file to the stand-in CLI. */
export const REHEARSAL_SCRIPT_VARIABLE = 'MPM_REHEARSAL_SCRIPT'

/** A variable that is refused, and why. */
export interface ForbiddenVariable {
  readonly name: string
  readonly reason: string
}

/** What any program needs, and nothing that opens a door. `RUNNER_TRACKING_ID` lets the runner's own sweep find us. */
const INHERITED =
  /^(PATH|HOME|LANG|LANGUAGE|LC_\w+|TZ|USER|LOGNAME|SHELL|TMPDIR|CI|RUNNER_TRACKING_ID|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|ANTHROPIC_BASE_URL|API_TIMEOUT_MS|CLAUDE_CODE_MAX_RETRIES)$/

/** Proxy variables are used in both cases. */
const PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY|NO_PROXY)$/i

/** Attempts after a failed request: the CLI's own ten take three minutes to say that a key is wrong. */
const MAX_RETRIES = '3'

const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin'

/** What the session depends on; nothing that is passed on may change it. */
const SETTINGS: Readonly<Record<string, string>> = {
  TERM: 'dumb',
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  DISABLE_TELEMETRY: '1',
  DISABLE_AUTOUPDATER: '1',
  // Work in the background would be killed unseen at the end of the answer.
  CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
  CLAUDE_AUTO_BACKGROUND_TASKS: '0',
  // The CLI would put tools into a control group of its own making; the limits of this session are the ones that count.
  CLAUDE_CODE_TOOL_MEMORY_LIMIT: 'none',
  // `@path` in a prompt would attach any file of the machine without asking.
  CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
  // The CLI would start `git status` and `git log`: filters that the repository's settings name, by any name, run then,
  // and titles of commits, written by anybody, become part of the system prompt.
  CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS: '1',
  CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1',
  // A refusal is this run's outcome: newer CLIs would ask again unseen, and pay for it.
  CLAUDE_CODE_DISABLE_REFUSAL_RETRY: '1',
  // An MCP server that starts slowly would be missing for the whole run: 2.1.197 waits 5 s for all of them, unless it is
  // told otherwise, and 30 s for each. 2.1.100 always waits 5 s.
  MCP_CONNECTION_NONBLOCKING: '0',
  MCP_CONNECT_TIMEOUT_MS: '30000'
}

/** The whole environment of one CLI process. */
export function buildAgentEnvironment(options: AgentEnvironmentOptions): Record<string, string> {
  const { inherited, identity, user } = options
  const { asRoot = user === undefined && process.getuid?.() === 0 } = options
  const skipsAsRoot = asRoot && identity.role === 'agent' && options.permissionMode === 'bypassPermissions'
  const passed = passedVariables(inherited, options.passEnv)
  return {
    CLAUDE_CODE_MAX_RETRIES: MAX_RETRIES,
    ...buildBaseEnvironment(inherited),
    ...requestVariables(inherited),
    ...passed,
    ...gitSettings(passed),
    ...credentialVariables(options.credentials, inherited),
    ...SETTINGS,
    ...(user === undefined ? {} : { HOME: user.home, USER: user.name, LOGNAME: user.name, SHELL: '/bin/sh' }),
    CLAUDE_CONFIG_DIR: options.configDirectory,
    CLAUDE_CODE_TMPDIR: options.temporaryDirectory,
    TMPDIR: options.temporaryDirectory,
    // The names of the field's original.
    CLAUDE_PM_ORCHESTRATED: 'true',
    CLAUDE_PM_AGENT: identity.role === 'pm' ? 'pm' : identity.slug,
    CLAUDE_PM_AGENT_NAME: identity.name,
    CLAUDE_PM_SESSION_ID: identity.sessionId,
    CLAUDE_PM_FRAMEWORK_VERSION: PROGRAM_VERSION,
    ...(identity.round === undefined ? {} : { CLAUDE_PM_ROUND: String(identity.round) }),
    ...(identity.attempt === undefined ? {} : { CLAUDE_PM_ATTEMPT: String(identity.attempt) }),
    // Exactly "1": the CLI refuses any other word.
    ...(skipsAsRoot ? { IS_SANDBOX: '1' } : {}),
    ...(options.rehearsalScript === undefined ? {} : { [REHEARSAL_SCRIPT_VARIABLE]: options.rehearsalScript })
  }
}

/** The part that any program of ours gets; without credentials. */
export function buildBaseEnvironment(inherited: Variables): Record<string, string> {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (INHERITED.test(entry[0]) || PROXIES.test(entry[0]))
  )
  return { PATH: DEFAULT_PATH, ...Object.fromEntries(kept) }
}

function passedVariables(inherited: Variables, names: readonly string[]): Record<string, string> {
  const refused = new Set(findForbiddenVariables(names).map(({ name }) => name))
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = inherited[name]
      return value === undefined || refused.has(name) ? [] : [[name, value]]
    })
  )
}

const FORBIDDEN: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /^INPUT_/i,
    reason: 'inputs of the action hold its keys; hand a value over under a name of its own'
  },
  {
    pattern: /^ACTIONS_/i,
    reason: 'with the tokens of the runtime an agent could change caches and artifacts'
  },
  {
    pattern: /^GITHUB_TOKEN$/i,
    reason: 'agents do not get the token of the job; use a token with fewer rights under another name'
  },
  {
    pattern: /^(GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|STATE_.*)$/i,
    reason: 'with the command files of the step an agent could change the steps that follow'
  },
  {
    pattern: /^(IS_SANDBOX|CLAUDE_CONFIG_DIR|CLAUDE_CODE_TMPDIR|TMPDIR|CLAUDE_PM_\w+|MPM_\w+)$/,
    reason: 'the session sets it itself'
  }
]

/** The names that `pass-env` may not hold. */
export function findForbiddenVariables(names: readonly string[]): ForbiddenVariable[] {
  return names.flatMap((name) => {
    const reason = FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason
    return reason === undefined ? [] : [{ name, reason }]
  })
}
