/** The configuration without keys, and without the prompt, which has its own file. */
import { MIB } from '../../util/mebibyte.js'
import type { Check } from './checks.js'
import type { SessionConfiguration } from './configuration.js'

/** Returns the public configuration, keyed by the names of the inputs; maps become objects. */
export function publicConfiguration(configuration: SessionConfiguration): Readonly<Record<string, unknown>> {
  const { limits } = configuration
  return {
    'working-directory': configuration.workingDirectory,
    rehearse: configuration.rehearse,
    credentials: configuration.credentials.kind,
    'key-proxy': configuration.keyProxy,
    'claude-version': configuration.claudeVersion,
    model: configuration.model ?? null,
    'agent-models': Object.fromEntries(configuration.agentModels),
    'allowed-tools': configuration.allowedTools,
    // Names only: variables and headers of servers contain keys.
    'mcp-config': Object.keys(configuration.mcpServers ?? {}),
    'permission-mode': configuration.permissionMode,
    'agent-user': configuration.agentUser ?? null,
    sandbox: configuration.sandbox.mode,
    'read-paths': configuration.sandbox.readPaths,
    'write-paths': configuration.sandbox.writePaths,
    network: configuration.sandbox.network,
    'allowed-hosts': configuration.sandbox.allowedHosts.map(({ entry }) => entry),
    'pass-env': configuration.passEnv,
    'public-env': configuration.publicEnv,
    'max-parallel': configuration.maxParallel,
    'prepare-agents': configuration.prepareAgents,
    'max-delegations': configuration.maxDelegations,
    'max-rounds': configuration.maxRounds,
    checks: commandsByName(configuration.checks.session),
    'agent-checks': Object.fromEntries(
      [...configuration.checks.agents].map(([slug, checks]) => [slug, commandsByName(checks)])
    ),
    'checks-before': configuration.checks.before,
    'check-timeout-seconds': configuration.checks.timeoutSeconds ?? null,
    'response-schema': configuration.responseSchema ?? null,
    'max-cost-usd': configuration.maxCostUsd ?? null,
    'max-cost-usd-per-day': configuration.maxCostUsdPerDay ?? null,
    // Not an input: what was left of it when the session began.
    today: configuration.today ?? null,
    profile: limits.profile ?? 'standard',
    'memory-limit-mb': limits.memoryLimitBytes === undefined ? null : limits.memoryLimitBytes / MIB,
    'agent-memory-limits': Object.fromEntries(
      [...limits.agentMemoryLimitsBytes].map(([slug, bytes]) => [slug, bytes / MIB])
    ),
    'pm-memory-limit-mb': limits.pmMemoryLimitBytes / MIB,
    'timeout-seconds': limits.timeoutSeconds ?? null,
    'agent-timeouts': Object.fromEntries(limits.agentTimeoutsSeconds),
    'pm-timeout-seconds': limits.pmTimeoutSeconds,
    'session-timeout-seconds': limits.sessionTimeoutSeconds,
    'memory-enforcement': configuration.memoryEnforcement,
    'stall-seconds': configuration.stallSeconds,
    'on-stall': configuration.onStall,
    'wrap-up-seconds': configuration.wrapUpSeconds,
    retries: configuration.retries,
    'retry-on': configuration.retryOn,
    'fallback-model': configuration.fallbackModel ?? null,
    'transcript-limit-mb': configuration.transcriptLimitBytes / MIB,
    'fail-on-denied': configuration.failOnDenied,
    'require-status': configuration.requireStatus,
    isolation: configuration.isolation,
    cache: configuration.cache,
    'cache-commands': configuration.cacheCommands,
    'fail-on': configuration.failOn,
    tickets: configuration.tickets,
    review: configuration.review,
    'log-level': configuration.logLevel
  }
}

function commandsByName(checks: readonly Check[]): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map(({ name, command }) => [name, command]))
}
