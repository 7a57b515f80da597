/** Folders of agent files. A file that cannot be used fails only the delegations to its agent. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { parseAgentFile, type AgentFile } from './agent-file.js'
import { listMarkdownFiles } from './list-markdown.js'
import { slugOf } from '../../util/slug.js'
import { readBoundedFile } from '../text/text-file.js'

/** An agent and its file. */
export interface FoundAgent extends AgentFile {
  readonly file: string
  /** Why the file cannot be used, with its path and what to do. */
  readonly problem?: string
}

/** The contents of a folder. */
export interface AgentFolder {
  readonly agents: readonly FoundAgent[]
  /** Warnings for the author, each with the path of the file and what to do. */
  readonly warnings: readonly string[]
}

/** How to read a folder. */
export interface FolderOptions {
  /** Distinguishes agent files from other documents by their name without `.md` and their text. */
  readonly isAgentFile?: (stem: string, text: string) => boolean
  /** Whether to read subfolders, as the CLI does. */
  readonly withSubfolders?: boolean
}

/** Limit for all instructions together, in characters: they stay in memory during the session. */
const MOST_CHARACTERS = 16 * 2 ** 20

/** Documents that are not agents, unless their front matter names one. */
const DOCUMENTS = new Set([
  'readme',
  'base-agent',
  'base_agent',
  'agent-template',
  'agent_template',
  'claude',
  'instructions'
])

/**
 * Reads the agent files of a folder; of two files for one agent, the first is used. Returns undefined if there is no
 * such folder.
 */
export async function readAgentFolder(
  folder: string,
  { isAgentFile = () => true, withSubfolders = false }: FolderOptions = {}
): Promise<AgentFolder | undefined> {
  const listed = await listMarkdownFiles(folder, withSubfolders)
  if (listed === undefined) return undefined
  // A folder that cannot be listed has no real path either.
  if (listed.files.length === 0) return { agents: [], warnings: listed.warnings }
  const agents: FoundAgent[] = []
  const warnings = [...listed.warnings]
  const real = await fs.realpath(folder)
  let characters = 0
  for (const file of listed.files) {
    const stem = path.basename(file).slice(0, -'.md'.length)
    const isDocument = DOCUMENTS.has(stem.toLowerCase())
    const isTop = path.dirname(file) === folder
    const found = await readFile(
      file,
      stem,
      real,
      (text) => isAgentFile(stem, text) && (isDocument ? namesAgent(text) : isTop || hasFrontMatter(text))
    )
    if (found === undefined) continue
    characters += found.agent.instructions.length
    if (characters > MOST_CHARACTERS) {
      warnings.push(
        `${file}: the files are too large in total; this one and those after it are not read. Shorten them.`
      )
      break
    }
    warnings.push(...found.warnings.map((warning) => `${file}: ${warning}.`))
    const other = agents.find(({ slug }) => slug === found.agent.slug)
    if (other === undefined) agents.push(found.agent)
    else
      warnings.push(
        `${file}: it defines the agent ${other.slug}, which ${other.file} defines already; that file is used. Keep one of the two.`
      )
  }
  return { agents, warnings }
}

/** In subfolders, Markdown without front matter is a document; to the CLI it is everywhere. */
function hasFrontMatter(text: string): boolean {
  return /^\ufeff?---[ \t]*\r?\n/.test(text)
}

/** Whether the front matter gives a name. Other documents may have front matter, too. */
export function namesAgent(text: string): boolean {
  return hasFrontMatter(text) && /\nname[ \t]*:/.test(text.slice(0, 2000))
}

async function readFile(
  file: string,
  stem: string,
  realFolder: string,
  isWanted: (text: string) => boolean
): Promise<{ readonly agent: FoundAgent; readonly warnings: readonly string[] } | undefined> {
  const read = await readBoundedFile(file, realFolder)
  if (!read.ok) return { agent: unusable(file, stem, stem, [read.error]), warnings: [] }
  if (read.value === undefined || !isWanted(read.value)) return undefined
  const parsed = await parseAgentFile(read.value, stem)
  if (!parsed.ok)
    return { agent: unusable(file, stem, parsed.error.name, parsed.error.problems), warnings: [] }
  const { agent, warnings } = parsed.value
  return { agent: { ...agent, file }, warnings }
}

function unusable(file: string, stem: string, given: string, problems: readonly string[]): FoundAgent {
  const name = slugOf(given) === '' ? stem : given
  return {
    slug: slugOf(name) || 'agent',
    name,
    description: undefined,
    instructions: '',
    settings: {},
    file,
    problem: problems.map((problem) => `${file}: ${problem}.`).join(' ')
  }
}
