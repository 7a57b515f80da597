/** The command line of a CLI process, and the private files that it names: settings and MCP servers. */
import fs from 'node:fs'
import { buildClaudeArguments } from '../../../claude/command/arguments.js'
import { mergeSettings } from '../../../claude/command/session-settings.js'
import { chooseRunNetwork } from '../../sandbox/run-network.js'
import { serversOfRun } from '../../roster/run-mcp-servers.js'
import type { AttemptPlace, AttemptStart } from './attempt.js'
import { writeMcpConfig } from './run-environment.js'
import { removeFile } from '../../../util/files/remove-file.js'

/** Files written for the command line. */
export interface CommandFiles {
  /** Undefined when the run has no MCP servers. */
  readonly mcpConfigFile: string | undefined
  /** The author's arguments without their `--settings`, which are merged into the settings file. */
  readonly claudeArgs: readonly string[]
}

/** Otherwise the CLI asks a host of its own before each WebFetch, which a sealed network does not reach. */
const SEALED = { skipWebFetchPreflight: true } as const

/** Writes the files that the command line names. */
export function writeCommandFiles({ run, session: { configuration }, own }: AttemptPlace): CommandFiles {
  const mcpConfigFile = writeMcpConfig(own, serversOfRun(run, configuration))
  const { settings, claudeArgs } = mergeSettings(configuration.claudeArgs)
  // An earlier attempt or turn may have left a file that belongs to the agents' user.
  removeFile(own.settings)
  const isSealed = chooseRunNetwork(configuration.sandbox, run.agent).kind === 'sealed'
  fs.writeFileSync(own.settings, JSON.stringify(isSealed ? { ...settings, ...SEALED } : settings), {
    mode: 0o600
  })
  return { mcpConfigFile, claudeArgs }
}

/** Builds the arguments of the CLI. */
export function buildAttemptArguments(
  attempt: AttemptStart,
  isConversation: boolean,
  { run, session, own }: AttemptPlace,
  files: CommandFiles
): string[] {
  const { configuration } = session
  const common = {
    sessionId: attempt.conversationId,
    resumes: attempt.resumes,
    readableFolders: run.readableFolders,
    // The CLI stores long results of tools in its own folders, and agents read them there.
    ownFolders: [run.cwd ?? configuration.workingDirectory, own.config, own.temporary],
    jsonSchema: run.jsonSchema,
    // The key proxy refuses what is too much; the CLI would fail a complete answer, too.
    maxBudgetUsd: session.cli.keyProxy === undefined ? session.budget.mostUsd() : undefined,
    isConversation,
    systemPromptFile: own.instructions,
    settingsFile: own.settings,
    model: attempt.model,
    fallbackModel: attempt.model === configuration.fallbackModel ? undefined : configuration.fallbackModel,
    ...files
  }
  if (run.role === 'pm') return buildClaudeArguments({ role: 'pm', ...common })
  const { allowedTools, permissionMode } = configuration
  return buildClaudeArguments({
    role: 'agent',
    ...common,
    allowedTools,
    permissionMode,
    agentTools: run.agent.tools,
    deniedTools: run.agent.disallowedTools
  })
}
