/** The roster of a session: built-in agents, the framework's, and those of the folder of agent files. */
import { readAgentFolder, type FoundAgent } from './agent-folder.js'
import { BUILT_IN_ROSTER } from './built-in-agents.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { Agent, Roster } from './roster.js'

/** Where the roster comes from. */
export interface RosterSources {
  /** Folder of agent files; undefined: only built-in agents and the framework's. */
  readonly agentsDirectory?: string | undefined
  /** Whether the folder must exist (given by the user) or may be missing (the default `.claude/agents`). */
  readonly required: boolean
  /** Agents of the framework (`loadFramework(path).agents`). */
  readonly frameworkAgents?: Roster | undefined
  /** What the author should know of the files, each in a sentence; those that cannot be used are the roster's to say. */
  readonly onWarning?: ((message: string) => void) | undefined
}

/**
 * Reads the roster. A file for a known agent replaces its instructions; one for another name adds an agent. The agent of
 * a file that cannot be used has a `problem`.
 * @throws ConfigurationError when a required folder is missing.
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
      `agents-dir: ${agentsDirectory} is no folder. Give a folder with files such as engineer.md, or leave the input out.`
    ])
  }
  folder.warnings.forEach(onWarning)
  const agents = folder.agents.map((found) =>
    agentOf(
      found,
      known.find(({ slug }) => slug === found.slug)
    )
  )
  return mergeAgents(known, agents)
}

/** The agent that a file makes, on the ground of the one that was known by its name. */
export function agentOf(found: FoundAgent, before: Agent | undefined): Agent {
  const { slug, name, description, instructions, settings, file } = found
  // The CLI, too, takes a file of a name and a description alone.
  const text =
    [instructions, before?.instructions, description].find((one) => one !== undefined && one !== '') ?? ''
  const problem =
    found.problem ??
    (text === ''
      ? `${file}: it has no instructions. Write below the front matter what the agent is to do.`
      : undefined)
  return {
    slug,
    name: before?.name ?? name,
    aliases: before?.aliases ?? [],
    description: description ?? before?.description ?? 'an agent of this project',
    instructions: text,
    ...settings,
    file,
    ...(problem === undefined ? {} : { problem })
  }
}

/** Known agents in their order, those of the same slug replaced, new ones after them. */
function mergeAgents(known: Roster, further: Roster): Roster {
  const replaced = known.map((agent) => further.find(({ slug }) => slug === agent.slug) ?? agent)
  return [...replaced, ...further.filter(({ slug }) => !known.some((agent) => agent.slug === slug))]
}
