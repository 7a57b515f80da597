/** Frameworks: the user's own instructions for PM and agents, from a folder or a file. */
import { statSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { agentOf } from './load-roster.js'
import { namesAgent, readAgentFolder } from './agent-folder.js'
import { BUILT_IN_ROSTER } from './built-in-agents.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { Roster } from './roster.js'
import { slugOf } from '../../util/slug.js'
import { readTextFile } from '../text/text-file.js'
import { errorMessage } from '../../util/error-message.js'

/** The contents of a framework. */
export interface Framework {
  /** File or folder that it was read from. */
  readonly path: string
  /** Instructions for PM; empty if the framework has none. */
  readonly instructions: string
  readonly version: string | undefined
  /** Agents of the framework. */
  readonly agents: Roster
  /** Warnings about its agent files. */
  readonly warnings: readonly string[]
}

// Paths of claude-mpm (core/framework_loader.py) and simpler ones, in order of precedence.
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
 * @throws ConfigurationError if there is none of these, or the instructions cannot be read.
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

/** The files and folders that a framework is read from, whether they exist or not. */
export function partsOfFramework(at: string): readonly string[] {
  const parts = [...INSTRUCTION_FILES, ...BASE_FILES, ...VERSION_FILES, ...AGENT_FOLDERS]
  return statSync(at, { throwIfNoEntry: false })?.isDirectory() === true
    ? parts.map((each) => path.join(at, each))
    : [at]
}

async function loadFile(file: string): Promise<Framework> {
  const text = /\.(?:md|markdown|txt)$/i.test(file) ? await readText(file) : undefined
  if (text === undefined || text.trim() === '') throw invalid(file, 'the file is empty or not Markdown')
  return { path: file, instructions: text.trim(), version: undefined, agents: [], warnings: [] }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    // The user chose this file, so it may be a link to anywhere.
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

/** The framework's own instructions and templates, which are not agents even if their front matter gives a name. */
const FRAMEWORK_DOCUMENT = /^(?:base[-_]agent|agent[-_]template|instructions|claude)$/i

/** A framework folder also has other documents: an agent file is recognized by its name or front matter. */
function isAgentFile(stem: string, text: string): boolean {
  if (FRAMEWORK_DOCUMENT.test(stem)) return false
  if (/[-_]agent$/i.test(stem) || BUILT_IN_ROSTER.some(({ slug }) => slug === slugOf(stem))) return true
  return namesAgent(text)
}

/** Returns the text of the first file that exists and is not empty. */
async function firstText(root: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const text = (await readTextFile(path.join(root, file), root))?.trim()
    if (text !== undefined && text !== '') return text
  }
  return undefined
}

function invalid(at: string, reason: string): ConfigurationError {
  return new ConfigurationError([
    `framework-path: ${at} is not a framework: ${reason}. Give a Markdown file with instructions for PM, or a folder ` +
      `with INSTRUCTIONS.md or CLAUDE.md, or with agents in ${AGENT_FOLDERS[0] ?? ''} or agents/.`
  ])
}
