/** Builds the configuration of a session from checked values. Pure. */
import path from 'node:path'
import type { Check } from '../configuration/checks.js'
import type { Credentials, SessionConfiguration } from '../configuration/configuration.js'
import type { McpServers } from '../configuration/mcp-servers.js'
import { PROFILES } from '../configuration/profiles.js'
import type { Host } from './check/host.js'
import type { CheckedMemoryLimits } from './check/memory.js'
import type { Places } from './check/places.js'
import { sessionParent } from './check/session-place.js'
import type { SessionValues } from './table/input-table.js'

/** What can only be decided with the machine, its files or other inputs. */
export interface Facts {
  readonly places: Places
  readonly prompt: string
  readonly responseSchema: string | undefined
  readonly mcpServers: McpServers | undefined
  readonly credentials: Credentials
  readonly memory: CheckedMemoryLimits
  readonly agentModels: ReadonlyMap<string, string>
  readonly agentMemoryLimitsBytes: ReadonlyMap<string, number>
  readonly agentTimeoutsSeconds: ReadonlyMap<string, number>
  readonly agentChecks: ReadonlyMap<string, readonly Check[]>
}

/** Builds the configuration: names of inputs become names of the program. */
export function buildConfiguration(values: SessionValues, facts: Facts, host: Host): SessionConfiguration {
  const { places } = facts
  const parent = sessionParent(places, host)
  const sessionId = `${timestamp(host.now)}-${host.randomId}`
  return {
    sessionId,
    prompt: facts.prompt,
    context: values.context,
    workingDirectory: places.workingDirectory,
    sessionDirectory: path.join(parent.folder, `${parent.prefix}${sessionId}`),
    rehearse: values.rehearse,
    rehearsalScript: places.rehearsalScript,
    credentials: facts.credentials,
    keyProxy: values['key-proxy'],
    claudePath: places.claudePath,
    claudeVersion: values['claude-version'],
    claudeArgs: values['claude-args'] ?? [],
    model: values.model,
    agentModels: facts.agentModels,
    allowedTools: values['allowed-tools'],
    mcpServers: facts.mcpServers,
    permissionMode: values['permission-mode'],
    agentUser: values['agent-user'],
    sandbox: {
      mode: values.sandbox,
      readPaths: places.readPaths,
      writePaths: places.writePaths,
      network: values.network,
      allowedHosts: values['allowed-hosts'] ?? []
    },
    passEnv: values['pass-env'] ?? [],
    publicEnv: values['public-env'] ?? [],
    frameworkPath: places.frameworkPath,
    agentsDirectory: places.agentsDirectory,
    maxParallel: values.parallel ? values['max-parallel'] : 1,
    prepareAgents: values['prepare-agents'],
    maxDelegations: values['max-delegations'],
    maxRounds: values['max-rounds'],
    checks: {
      session: values.checks ?? [],
      agents: facts.agentChecks,
      before: values['checks-before'],
      timeoutSeconds: values['check-timeout-seconds']
    },
    responseSchema: facts.responseSchema,
    maxCostUsd: values['max-cost-usd'],
    maxCostUsdPerDay: values['max-cost-usd-per-day'],
    today: undefined,
    limits: {
      profile: values.profile,
      memoryLimitBytes: facts.memory.memoryLimitBytes,
      agentMemoryLimitsBytes: facts.agentMemoryLimitsBytes,
      pmMemoryLimitBytes: facts.memory.pmMemoryLimitBytes,
      timeoutSeconds: values['timeout-seconds'],
      agentTimeoutsSeconds: facts.agentTimeoutsSeconds,
      pmTimeoutSeconds: values['pm-timeout-seconds'] ?? PROFILES[values.profile].pm.timeoutSeconds,
      sessionTimeoutSeconds: values['session-timeout-seconds']
    },
    memoryEnforcement: values['memory-enforcement'],
    stallSeconds: values['stall-seconds'],
    onStall: values['on-stall'],
    transcriptLimitBytes: values['transcript-limit-mb'],
    wrapUpSeconds: values['wrap-up-seconds'],
    retries: values.retries,
    retryOn: values['retry-on'] ?? [],
    fallbackModel: values['fallback-model'],
    failOnDenied: values['fail-on-denied'],
    requireStatus: values['require-status'],
    isolation: values.isolation,
    cache: values.cache,
    cacheCommands: values['cache-commands'],
    cacheDirectory: places.cacheDirectory ?? host.cacheDirectory,
    failOn: values['fail-on'],
    tickets: values.tickets,
    review: values.review,
    logLevel: values['log-level']
  }
}

/** `20261122-193455` in UTC: safe in file and artifact names, and sorted by time. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\..*$/, '').replaceAll(/[-:]/g, '').replace('T', '-')
}
