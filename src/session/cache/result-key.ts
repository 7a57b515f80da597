/** The hash that identifies identical runs. */
import { createHash } from 'node:crypto'
import type { SandboxSettings } from '../configuration/sandbox-settings.js'
import type { McpServers } from '../configuration/mcp-servers.js'

/** Everything that the result of a run depends on, except chance. */
export interface RunIdentity {
  readonly role: string
  readonly agent: string
  /** Instructions, task and context. */
  readonly prompt: string
  readonly instructions: string
  readonly model: string | null
  readonly claudeArgs: readonly string[]
  readonly allowedTools: readonly string[]
  readonly agentTools: readonly string[] | null
  readonly disallowedTools: readonly string[] | null
  /** The servers that the agent gets. */
  readonly mcpServers: McpServers
  readonly permissionMode: string
  readonly cliVersion: string
  /** Id of the state of the checkout: its files and the commit that is checked out. */
  readonly tree: string
  /** Digests of the files that the arguments name, and of the agent's own file. */
  readonly files: readonly string[]
  /** Digest of the variables that the author passes. */
  readonly environment: string
  /** The working directory relative to the top of the checkout. */
  readonly workingDirectory: string
  readonly isolation: string
  /** What the run could see, change and connect to, and with which privileges. */
  readonly confinement: Confinement
  /** Text of the scenario, in a rehearsal. */
  readonly scenario: string | null
}

/** How a run is confined: the same agent finds other files and hosts in another sandbox. */
export interface Confinement {
  readonly settings: SandboxSettings
  /** The sandbox that the machine offered; null without one. */
  readonly way: string | null
  /** The hosts of this run: an agent's file may narrow those of the session. */
  readonly network: unknown
  readonly agentUser: string | null
}

/** Version of the entry format; it is part of the key. */
export const RESULT_SCHEMA = 3

/** The key of a run: 64 hexadecimal digits. It depends on the names of the fields, but not on their order. */
export function buildResultKey(identity: RunIdentity): string {
  const fields = Object.entries(identity).sort(([left], [right]) => (left < right ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([RESULT_SCHEMA, fields]))
    .digest('hex')
}
