/** What makes two runs identical, as one hash. */
import { createHash } from 'node:crypto'
import type { McpServers } from '../configuration/mcp-servers.js'

/** Everything that the result of a run hangs on, beside chance. */
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
  /** The servers that the agent is given. */
  readonly mcpServers: McpServers
  readonly permissionMode: string
  readonly cliVersion: string
  /** Id of the state of the checkout. */
  readonly tree: string
  /** The working directory below the top of the checkout: the same files are others elsewhere. */
  readonly workingDirectory: string
  readonly isolation: string
  /** Text of the scenario in a rehearsal. */
  readonly scenario: string | null
}

/** Form of the entries; another form is another key. */
export const RESULT_SCHEMA = 1

/** The key of a run: 64 hexadecimal digits. Order and names of the fields are part of it. */
export function buildResultKey(identity: RunIdentity): string {
  const fields = Object.entries(identity).sort(([left], [right]) => (left < right ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([RESULT_SCHEMA, fields]))
    .digest('hex')
}
