/** A framework: the user's own instructions for PM and agents, from a folder or a file. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { agentOf } from './load-roster.js'
import { namesAgent, readAgentFolder } from './agent-folder.js'
import { BUILT_IN_ROSTER } from './built-in-agents.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import { slugOf, type Roster } from './roster.js'
import { readTextFile } from '../text/text-file.js'
import { errorMessage } from '../../util/error-message.js'

/** What a framework gives. */
export interface Framework {
  /** File or folder that it was read from. */
  readonly path: string
  /** Instructions for PM; empty when the framework has none. */
  readonly instructions: string
  readonly version: string | undefined
  /** Agents that the framework brings. */
  readonly agents: Roster
  /** What its author should know of its agents' files. */
  readonly warnings: readonly string[]
}

// The places are those of claude-mpm (core/framework_loader.py), in the order in which they count, then the simple ones.
const INSTRUCTION_FILES = [
  'INSTRUCTIONS.md',
  'CLAUDE.md',
  'src/claude_mpm/agents/INSTRUCTIONS.md',
  'src/claude_mpm/framework/INSTRUCTIONS.md'
]
const CLI_FOLDER = '.claude/agents'
const AGENT_FOLDERS = ['src/claude_mpm/agents/templates', 'src/claude_mpm/agents', 'agents', CLI_FOLDER]
const BASE_FILES = ['src/claude_mpm/agents/base_agent.md', 'agents/base_agent.md', 'agents/base-agent.md']
const VERSION_FILES = ['src/claude_mpm/framework/VERSION', 'src/claude_mpm/VERSION', 'VERSION']

/**
 * Reads the framework at a path: a Markdown file with PM's instructions, or a folder with instructions, agents or both.
 * @throws ConfigurationError when there is none of these, or its instructions cannot be read.
 */
export async function loadFramework(at: string): Promise<Framework> {
  const stats = await fs.stat(at).catch(() => undefined)
  if (stats?.isFile() === true) return loadFile(at)
  if (stats?.isDirectory() !== true) throw invalid(at, 'there is no such file or folder')
  try {
    return await loadFolder(at)
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError([`framework-path: ${errorMessage(error)}`])
  }
}

async function loadFile(file: string): Promise<Framework> {
  const text = /\.(?:md|markdown|txt)$/i.test(file) ? await readText(file) : undefined
  if (text === undefined || text.trim() === '') throw invalid(file, 'the file is empty or no Markdown')
  return { path: file, instructions: text.trim(), version: undefined, agents: [], warnings: [] }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    // The user names this file; it may be a link to wherever they keep it.
    const real = await fs.realpath(file)
    return await readTextFile(real, path.dirname(real))
  } catch (error) {
    throw new ConfigurationError([`framework-path: ${errorMessage(error)}`])
  }
}

async function loadFolder(root: string): Promise<Framework> {
  const instructions = (await firstText(root, INSTRUCTION_FILES)) ?? ''
  const { agents, warnings } = await loadAgents(root)
  if (instructions === '' && agents.length === 0) throw invalid(root, 'the folder has neither')
  const version = (await firstText(root, VERSION_FILES))?.split('\n', 1)[0]?.slice(0, 40)
  return { path: root, instructions, version, agents, warnings }
}

async function loadAgents(root: string): Promise<Pick<Framework, 'agents' | 'warnings'>> {
  const base = await firstText(root, BASE_FILES)
  for (const folder of AGENT_FOLDERS) {
    const withSubfolders = folder === CLI_FOLDER
    const found = await readAgentFolder(path.join(root, folder), { isAgentFile, withSubfolders })
    if (found === undefined || found.agents.length === 0) continue
    const agents = found.agents.map((one) => {
      const agent = agentOf(
        one,
        BUILT_IN_ROSTER.find(({ slug }) => slug === one.slug)
      )
      return base === undefined ? agent : { ...agent, instructions: `${base}\n\n${agent.instructions}` }
    })
    return { agents, warnings: found.warnings }
  }
  return { agents: [], warnings: [] }
}

/** The framework's own instructions and templates, whose front matter names no agent of its own. */
const FRAMEWORK_DOCUMENT = /^(?:base[-_]agent|agent[-_]template|instructions|claude)$/i

/** A framework's folder holds other documents as well: an agent says so in its name or its frontmatter. */
function isAgentFile(stem: string, text: string): boolean {
  if (FRAMEWORK_DOCUMENT.test(stem)) return false
  if (/[-_]agent$/i.test(stem) || BUILT_IN_ROSTER.some(({ slug }) => slug === slugOf(stem))) return true
  return namesAgent(text)
}

/** Text of the first of the files that exists and is not empty. */
async function firstText(root: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const text = (await readTextFile(path.join(root, file), root))?.trim()
    if (text !== undefined && text !== '') return text
  }
  return undefined
}

function invalid(at: string, reason: string): ConfigurationError {
  return new ConfigurationError([
    `framework-path: ${at} is no framework: ${reason}. It is looked for a Markdown file with instructions for PM, or a folder ` +
      `with INSTRUCTIONS.md or CLAUDE.md, or with agents in ${AGENT_FOLDERS[0] ?? ''} or agents/.`
  ])
}
