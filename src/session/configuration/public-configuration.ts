/** The configuration without keys, and without the prompt, which has its own file. */
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
    'pass-env': configuration.passEnv,
    'public-env': configuration.publicEnv,
    'max-parallel': configuration.maxParallel,
    'max-delegations': configuration.maxDelegations,
    'max-rounds': configuration.maxRounds,
    'response-schema': configuration.responseSchema ?? null,
    'max-cost-usd': configuration.maxCostUsd ?? null,
    profile: limits.profile ?? 'standard',
    'memory-limit-mb': limits.memoryLimitMb ?? null,
    'agent-memory-limits': Object.fromEntries(limits.agentMemoryLimitsMb),
    'pm-memory-limit-mb': limits.pmMemoryLimitMb,
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
    'transcript-limit-mb': configuration.transcriptLimitMb,
    'fail-on-denied': configuration.failOnDenied,
    'require-status': configuration.requireStatus,
    isolation: configuration.isolation,
    cache: configuration.cache,
    'fail-on': configuration.failOn,
    tickets: configuration.tickets,
    'log-level': configuration.logLevel
  }
}
