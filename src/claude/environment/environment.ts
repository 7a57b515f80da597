/**
 * The environment of the agent CLI and of every tool that it starts: an allow-list. The runner gives a JavaScript
 * action all its inputs and tokens, and the CLI passes its own environment to every command of an agent.
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
  /** PM's round, from 1. */
  readonly round?: number | undefined
  /** The attempt of its run, from 1. */
  readonly attempt?: number | undefined
}

/** Input for the environment. */
export interface AgentEnvironmentOptions {
  readonly inherited: Variables
  readonly credentials: Credentials
  /** Names of further variables that the author passes through. */
  readonly passEnv: readonly string[]
  /** A folder used by this run only: parallel CLIs corrupt each other's configuration. */
  readonly configDirectory: string
  /** The run's own temporary folder; a short path, because programs put sockets there (108 bytes in all). */
  readonly temporaryDirectory: string
  readonly identity: AgentIdentity
  readonly permissionMode?: PermissionMode | undefined
  /**
   * Whether the process runs as root (default: what the system says): then the CLI skips permissions only in a sandbox.
   */
  readonly asRoot?: boolean | undefined
  /** The user it runs as, if not ours, with a home folder of its own. */
  readonly user?: { readonly name: string; readonly home: string } | undefined
  /** Scenario file of a rehearsal. */
  readonly rehearsalScript?: string | undefined
}

/** Variable that tells the stand-in CLI its scenario file. */
export const REHEARSAL_SCRIPT_VARIABLE = 'MPM_REHEARSAL_SCRIPT'

/** A variable that is refused, and why. */
export interface ForbiddenVariable {
  readonly name: string
  readonly reason: string
}

/**
 * What any program needs, and nothing that grants access. The runner's own cleanup finds us by `RUNNER_TRACKING_ID`.
 */
const INHERITED =
  /^(PATH|HOME|LANG|LANGUAGE|LC_\w+|TZ|USER|LOGNAME|SHELL|TMPDIR|CI|RUNNER_TRACKING_ID|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|ANTHROPIC_BASE_URL|API_TIMEOUT_MS|CLAUDE_CODE_MAX_RETRIES)$/

/** Programs read proxy variables in upper and in lower case. */
const PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY|NO_PROXY)$/i

/** Attempts after a failed request: with the CLI's own ten, it takes three minutes to report a wrong key. */
const MAX_RETRIES = '3'

const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin'

/** What the session depends on; no variable that is passed through may override it. */
const SETTINGS: Readonly<Record<string, string>> = {
  TERM: 'dumb',
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  DISABLE_TELEMETRY: '1',
  DISABLE_AUTOUPDATER: '1',
  // Background work would be killed silently at the end of the answer.
  CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
  CLAUDE_AUTO_BACKGROUND_TASKS: '0',
  // The CLI would put tools into a cgroup of its own, outside the limits of this session.
  CLAUDE_CODE_TOOL_MEMORY_LIMIT: 'none',
  // `@path` in a prompt would attach any file of the machine without a permission check.
  CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
  // The CLI would start `git status` and `git log`: filters named in the repository's settings would run,
  // and commit titles, which anybody can write, would become part of the system prompt.
  CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS: '1',
  CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1',
  // A refusal is this run's outcome: newer CLIs would silently ask again, at a cost.
  CLAUDE_CODE_DISABLE_REFUSAL_RETRY: '1',
  // A slow MCP server would be missing for the whole run: by default 2.1.197 waits 5 s for all servers
  // and 30 s for each. 2.1.100 always waits 5 s.
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
    // The names that claude-mpm uses.
    CLAUDE_PM_ORCHESTRATED: 'true',
    CLAUDE_PM_AGENT: identity.role === 'pm' ? 'pm' : identity.slug,
    CLAUDE_PM_AGENT_NAME: identity.name,
    CLAUDE_PM_SESSION_ID: identity.sessionId,
    CLAUDE_PM_FRAMEWORK_VERSION: PROGRAM_VERSION,
    ...(identity.round === undefined ? {} : { CLAUDE_PM_ROUND: String(identity.round) }),
    ...(identity.attempt === undefined ? {} : { CLAUDE_PM_ATTEMPT: String(identity.attempt) }),
    // Exactly "1": the CLI rejects any other value.
    ...(skipsAsRoot ? { IS_SANDBOX: '1' } : {}),
    ...(options.rehearsalScript === undefined ? {} : { [REHEARSAL_SCRIPT_VARIABLE]: options.rehearsalScript })
  }
}

/** The part that every program we start gets; without credentials. */
export function buildBaseEnvironment(inherited: Variables): Record<string, string> {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (INHERITED.test(entry[0]) || PROXIES.test(entry[0]))
  )
  return { PATH: DEFAULT_PATH, ...Object.fromEntries(kept) }
}

/** The named variables that may be passed on. */
export function passedVariables(inherited: Variables, names: readonly string[]): Record<string, string> {
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
    reason: 'inputs of the action contain its keys; pass the value under another name'
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

/** Names that `pass-env` must not contain. */
export function findForbiddenVariables(names: readonly string[]): ForbiddenVariable[] {
  return names.flatMap((name) => {
    const reason = FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason
    return reason === undefined ? [] : [{ name, reason }]
  })
}
