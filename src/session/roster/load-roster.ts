/** Loads the roster of a session: built-in agents, those of the framework, and those of the folder of agent files. */
import { readAgentFolder, type FoundAgent } from './agent-folder.js'
import { BUILT_IN_ROSTER } from './built-in-agents.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { Agent, Roster } from './roster.js'

/** The sources of the roster. */
export interface RosterSources {
  /** Folder of agent files; undefined: only built-in agents and those of the framework. */
  readonly agentsDirectory?: string | undefined
  /** Whether the folder must exist (given by the user) or may be missing (the default `.claude/agents`). */
  readonly required: boolean
  /** Agents of the framework (`loadFramework(path).agents`). */
  readonly frameworkAgents?: Roster | undefined
  /** Called with each warning about the files. Files that cannot be used are reported by their agents in the roster. */
  readonly onWarning?: ((message: string) => void) | undefined
}

/**
 * Loads the roster. A file for a known agent replaces its instructions; a file for another name adds an agent. The agent
 * of a file that cannot be used has a `problem`.
 * @throws ConfigurationError if a required folder is missing.
 */
export async function loadRoster({
  agentsDirectory,
  required,
  frameworkAgents,
  onWarning = () => undefined
}: RosterSources): Promise<Roster> {
  const known = mergeAgents(BUILT_IN_ROSTER, frameworkAgents ?? [])
  if (agentsDirectory === undefined) return known
  const folder = await readAgentFolder(agentsDirectory, { withSubfolders: true })
  if (folder === undefined) {
    if (!required) return known
    throw new ConfigurationError([
      `agents-dir: ${agentsDirectory} is not a folder. Give a folder with files such as engineer.md, or leave the input out.`
    ])
  }
  folder.warnings.forEach(onWarning)
  if (required && folder.agents.length === 0 && folder.warnings.length === 0)
    onWarning(
      `${agentsDirectory}: it has no agent files. Put files such as engineer.md there, or set agents-dir to another folder.`
    )
  const agents = folder.agents.map((found) =>
    agentOf(
      found,
      known.find(({ slug }) => slug === found.slug)
    )
  )
  return mergeAgents(known, agents)
}

/** Returns the agent of a file, based on the known agent of that name. */
export function agentOf(found: FoundAgent, known: Agent | undefined): Agent {
  const { slug, name, description, instructions, settings, file } = found
  // The CLI also accepts a file with only a name and a description.
  const text =
    [instructions, known?.instructions, description].find((one) => one !== undefined && one !== '') ?? ''
  const problem =
    found.problem ??
    (text === ''
      ? `${file}: it has no instructions. Write below the front matter what the agent should do.`
      : undefined)
  return {
    slug,
    name: known?.name ?? name,
    aliases: known?.aliases ?? [],
    description: description ?? known?.description ?? 'an agent of this project',
    instructions: text,
    ...settings,
    file,
    ...(problem === undefined ? {} : { problem })
  }
}

/** Returns the known agents in order, replaced by further ones with the same slug, then the new ones. */
function mergeAgents(known: Roster, further: Roster): Roster {
  const replaced = known.map((agent) => further.find(({ slug }) => slug === agent.slug) ?? agent)
  return [...replaced, ...further.filter(({ slug }) => !known.some((agent) => agent.slug === slug))]
}
