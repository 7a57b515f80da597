/** A folder of agent files, read with care: it may come from a checkout that a stranger wrote. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { parseAgentFile, type AgentFile } from './agent-file.js'

/** An agent and the file that it comes from. */
export interface FoundAgent extends AgentFile {
  readonly file: string
}

/** What a folder holds. */
export interface AgentFolder {
  readonly agents: readonly FoundAgent[]
  /** Each with the file's name and what to do. */
  readonly problems: readonly string[]
}

/** Instructions go into a prompt: more than this is no instruction any more. */
const MOST_BYTES = 256 * 1024
/** Files beside the agents that are none. */
const NO_AGENTS = new Set([
  'readme',
  'base-agent',
  'base_agent',
  'agent-template',
  'agent_template',
  'claude',
  'instructions'
])

/**
 * Reads the agent files of a folder, in the order of their names. `isAgentFile` tells them from other documents.
 * @returns undefined when there is no such folder.
 */
export async function readAgentFolder(
  folder: string,
  isAgentFile: (stem: string, text: string) => boolean = () => true
): Promise<AgentFolder | undefined> {
  const names = await namesIn(folder)
  if (names === undefined) return undefined
  if (typeof names === 'string') return { agents: [], problems: [`${folder}: ${names}.`] }
  const agents: FoundAgent[] = []
  const problems: string[] = []
  const real = await fs.realpath(folder)
  for (const name of names) {
    const stem = name.slice(0, -'.md'.length)
    if (NO_AGENTS.has(stem.toLowerCase())) continue
    const file = path.join(folder, name)
    const read = await readBounded(file, real)
    if (read === undefined) continue
    if (typeof read === 'object') {
      problems.push(`${file}: ${read.problem}.`)
      continue
    }
    if (!isAgentFile(stem, read)) continue
    const parsed = await parseAgentFile(read, stem)
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => `${file}: ${problem}.`))
      continue
    }
    const other = agents.find((agent) => agent.slug === parsed.agent.slug)
    if (other === undefined) agents.push({ ...parsed.agent, file })
    else
      problems.push(`${file}: it names the agent ${other.slug}, as ${other.file} does. Keep one of the two.`)
  }
  return { agents, problems }
}

/** Reads a text file of a framework or folder; undefined when there is none. Throws an Error with a reason for any other trouble. */
export async function readTextFile(file: string, within: string): Promise<string | undefined> {
  const read = await readBounded(file, await fs.realpath(within))
  if (typeof read === 'object') throw new Error(`${file}: ${read.problem}.`)
  return read
}

/** The names of agent files; why they cannot be had; undefined where there is no folder. */
async function namesIn(folder: string): Promise<string[] | string | undefined> {
  try {
    const names = await fs.readdir(folder)
    return names.filter((name) => /\.md$/i.test(name) && !name.startsWith('.')).sort()
  } catch (error) {
    if (isMissing(error)) return undefined
    const cause = error instanceof Error ? error.message : String(error)
    return `cannot be listed (${cause}): let this user read it, or name another folder in agents-dir`
  }
}

/** The text of a file, what is wrong with it, or undefined where there is no file. */
async function readBounded(
  file: string,
  realFolder: string
): Promise<string | { problem: string } | undefined> {
  try {
    const target = await fs.realpath(file)
    const inside = path.relative(realFolder, target)
    if (inside.startsWith('..') || path.isAbsolute(inside)) {
      return { problem: 'it is a link that leads out of its folder. Put the file itself there' }
    }
    // One handle for both questions: what was measured is what is read.
    const handle = await fs.open(target, 'r')
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return undefined
      if (stats.size > MOST_BYTES) {
        return { problem: `it has ${stats.size} bytes, allowed are ${MOST_BYTES}. Shorten it` }
      }
      return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) {
      // A link to nothing is no missing file: its author meant one to be there.
      return (await isLink(file))
        ? { problem: 'it is a link to a file that does not exist. Repair or delete it' }
        : undefined
    }
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { problem: 'it is no UTF-8 text. Save it as UTF-8' }
    return {
      problem: `it cannot be read (${error instanceof Error ? error.message : String(error)}). Check its permissions`
    }
  }
}

async function isLink(file: string): Promise<boolean> {
  try {
    return (await fs.lstat(file)).isSymbolicLink()
  } catch {
    return false
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
