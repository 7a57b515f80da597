/** The typed configuration of a session: all inputs parsed, checked and resolved. */
import type { PermissionMode } from '../../claude/command/permissions.js'
import type { Credentials } from '../../claude/environment/credentials.js'
import type { CheckSettings } from './checks.js'
import type { McpServers } from './mcp-servers.js'
import type { ProfileName } from './profiles.js'
import type { SandboxSettings } from './sandbox-settings.js'

/** Limits of a run that can be retried in addition to transient faults. */
export type RetryOn = 'timeout' | 'memory'

export type { Credentials } from '../../claude/environment/credentials.js'

/** When failed delegations fail the step. */
export type FailOn = 'any' | 'all' | 'never'

/** How verbose the log is. */
export type LogLevel = 'OFF' | 'INFO' | 'DEBUG'

/** A session's part of the day's budget. */
export interface DayShare {
  /** `2026-11-29`, in UTC: the day on which the session began. */
  readonly day: string
  readonly limitUsd: number
  /** What other sessions of the day had spent, or held, when this one began. */
  readonly othersUsd: number
  /** The session's name in its entries. */
  readonly session: string
  /** Whether less was left than the session would have had without it. */
  readonly isTighter: boolean
}

/** Everything that configures a session. Maps are keyed by agent slug. */
export interface SessionConfiguration {
  readonly sessionId: string
  readonly prompt: string
  readonly context: string | undefined
  readonly workingDirectory: string
  /** The session folder. The session creates it. */
  readonly sessionDirectory: string
  readonly rehearse: boolean
  readonly rehearsalScript: string | undefined
  readonly credentials: Credentials
  /** Whether a proxy adds the API key, so that agents do not have it. */
  readonly keyProxy: boolean
  readonly claudePath: string | undefined
  readonly claudeVersion: string
  readonly claudeArgs: readonly string[]
  readonly model: string | undefined
  readonly agentModels: ReadonlyMap<string, string>
  readonly allowedTools: readonly string[]
  /** MCP servers that agents may get; undefined: none. */
  readonly mcpServers: McpServers | undefined
  readonly permissionMode: PermissionMode
  /** The user that PM and agents run as, or `auto`; undefined: the current user. */
  readonly agentUser: string | undefined
  /** How PM, agents and checks are confined. */
  readonly sandbox: SandboxSettings
  /** Names of additional variables for agents whose values are secrets. */
  readonly passEnv: readonly string[]
  /** Names of additional variables for agents whose values are not secret. */
  readonly publicEnv: readonly string[]
  readonly frameworkPath: string | undefined
  readonly agentsDirectory: string | undefined
  /** 1 when `parallel` is false. */
  readonly maxParallel: number
  /** Whether the CLI of an agent is started as soon as PM's answer names the agent. */
  readonly prepareAgents: boolean
  readonly maxDelegations: number
  /** Rounds of agents; with more than one, PM is asked again with the results of each. */
  readonly maxRounds: number
  /** The author's checks. */
  readonly checks: CheckSettings
  /** JSON text of the schema of PM's structured response; undefined: none is requested. */
  readonly responseSchema: string | undefined
  /** Budget for PM and all agents together, in US dollars; undefined: none. */
  readonly maxCostUsd: number | undefined
  /** Budget for all sessions of a day (UTC) together, in US dollars; undefined: none. */
  readonly maxCostUsdPerDay: number | undefined
  /** What this session holds of the day's budget; undefined before it holds anything, and without such a budget. */
  readonly today: DayShare | undefined
  readonly limits: LimitSettings
  readonly memoryEnforcement: 'auto' | 'cgroup' | 'polling'
  /** Time without output or CPU use after which a run counts as stalled; 0: never. */
  readonly stallSeconds: number
  readonly onStall: 'report' | 'end'
  /** Size limit of the transcript of one run. */
  readonly transcriptLimitBytes: number
  /** How long before its time limit an agent is asked to wrap up, at most a fifth of the limit; 0: never. */
  readonly wrapUpSeconds: number
  /** Number of retries after transient faults. */
  readonly retries: number
  /** Limits of a run that are also retried. */
  readonly retryOn: readonly RetryOn[]
  readonly fallbackModel: string | undefined
  /** Whether an agent that was denied a tool counts as failed. */
  readonly failOnDenied: boolean
  /** Whether an answer counts as failed that does not declare in its last line whether the work is done. */
  readonly requireStatus: boolean
  /** Whether all agents work in the working directory, or each in its own git worktree. */
  readonly isolation: 'shared' | 'worktree'
  /** Whether results of identical delegations are reused. */
  readonly cache: boolean
  /** Whether that includes runs that used tools with effects beyond the files of the checkout. */
  readonly cacheCommands: boolean
  /** Folder of cached results; undefined if there is neither `cache-dir` nor a home folder. */
  readonly cacheDirectory: string | undefined
  readonly failOn: FailOn
  readonly tickets: 'create' | 'report' | 'off'
  /** Whether agents are asked for findings, and what becomes of them. */
  readonly review: ReviewChoice
  readonly logLevel: LogLevel
}

/** Findings are not asked for, recorded only, or posted as a review that comments or blocks. */
export type ReviewChoice = 'none' | 'record' | 'comment' | 'request-changes'

export type { PermissionMode }

/** Limits from the inputs. `scheduling/limits.ts` derives those of one run. */
export interface LimitSettings {
  /** Applies if neither an input nor the agent file gives a limit; `standard` if it is not given. */
  readonly profile?: ProfileName
  /** Undefined if the input is not given: then the agent file applies, then the profile. */
  readonly memoryLimitBytes: number | undefined
  readonly agentMemoryLimitsBytes: ReadonlyMap<string, number>
  readonly pmMemoryLimitBytes: number
  readonly timeoutSeconds: number | undefined
  readonly agentTimeoutsSeconds: ReadonlyMap<string, number>
  readonly pmTimeoutSeconds: number
  readonly sessionTimeoutSeconds: number
}
