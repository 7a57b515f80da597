/** The configuration for library users: what is not given gets its default. */
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import type { Credentials, SessionConfiguration } from './configuration.js'
import { NO_CHECKS } from './checks.js'
import { PROFILES } from './profiles.js'
import { DEFAULT_SANDBOX } from './sandbox-settings.js'
import { belowHome } from '../../util/files/home-folder.js'
import { MIB } from '../../util/mebibyte.js'

/** The CLI version that is installed if none is found; this program was verified with it. */
export const PINNED_CLAUDE_VERSION = '2.1.332'

/** Completes a partial configuration with defaults. */
export function completeConfiguration(
  given: Partial<SessionConfiguration> & { readonly credentials: Credentials }
): SessionConfiguration {
  const { pm } = PROFILES[given.limits?.profile ?? 'standard']
  const sessionId = given.sessionId ?? randomUUID()
  return {
    sessionId,
    prompt: '',
    context: undefined,
    workingDirectory: process.cwd(),
    sessionDirectory: path.join(os.tmpdir(), `mpm-session-${sessionId}`),
    rehearse: false,
    rehearsalScript: undefined,
    keyProxy: true,
    claudePath: undefined,
    claudeVersion: PINNED_CLAUDE_VERSION,
    claudeArgs: [],
    model: undefined,
    agentModels: new Map(),
    allowedTools: ['Read', 'Glob', 'Grep', 'Edit', 'Write'],
    mcpServers: undefined,
    permissionMode: 'acceptEdits',
    agentUser: undefined,
    sandbox: DEFAULT_SANDBOX,
    passEnv: [],
    publicEnv: [],
    frameworkPath: undefined,
    agentsDirectory: undefined,
    maxParallel: 4,
    prepareAgents: true,
    maxDelegations: 16,
    maxRounds: 1,
    checks: NO_CHECKS,
    responseSchema: undefined,
    maxCostUsd: undefined,
    maxCostUsdPerDay: undefined,
    today: undefined,
    memoryEnforcement: 'auto',
    stallSeconds: 300,
    onStall: 'report',
    transcriptLimitBytes: 256 * MIB,
    wrapUpSeconds: 60,
    retries: 2,
    retryOn: [],
    fallbackModel: undefined,
    failOnDenied: false,
    requireStatus: false,
    isolation: 'shared',
    cache: false,
    cacheCommands: false,
    cacheDirectory: belowHome('.cache', 'mpm-orchestrator', 'results'),
    failOn: 'any',
    tickets: 'report',
    review: 'none',
    logLevel: 'INFO',
    ...given,
    limits: {
      profile: 'standard',
      memoryLimitBytes: undefined,
      agentMemoryLimitsBytes: new Map(),
      pmMemoryLimitBytes: pm.memoryLimitBytes,
      timeoutSeconds: undefined,
      agentTimeoutsSeconds: new Map(),
      pmTimeoutSeconds: pm.timeoutSeconds,
      sessionTimeoutSeconds: 3600,
      ...given.limits
    }
  }
}
