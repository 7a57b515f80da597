/** The Markdown files below a folder of a checkout that a stranger may have written: bounded, links not followed. */
import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { isMissing } from '../text/text-file.js'
import { errorMessage } from '../../util/error-message.js'

/** What was found, in order: the files of a folder before those of its subfolders, each by name. */
export interface MarkdownFiles {
  readonly files: readonly string[]
  /** Each with the path and what to do. */
  readonly warnings: readonly string[]
}

/** No team has more agents; a tree of folders without end is not searched. */
const MOST_FILES = 1_000
const MOST_FOLDERS = 1_000

/** Lists them; undefined when there is no such folder. What begins with a dot is left out. */
export async function listMarkdownFiles(
  folder: string,
  withSubfolders: boolean
): Promise<MarkdownFiles | undefined> {
  const files: string[] = []
  const warnings: string[] = []
  const folders = [folder]
  for (const [index, current] of folders.entries()) {
    const entries = await readFolder(current)
    if (entries === undefined && index === 0) return undefined
    if (typeof entries === 'string') warnings.push(`${current}: ${entries}.`)
    if (!Array.isArray(entries)) continue
    for (const entry of entries) {
      const full = path.join(current, entry.name)
      if (/\.md$/i.test(entry.name) && !entry.isDirectory()) files.push(full)
      else if (!withSubfolders) continue
      else if (entry.isDirectory()) folders.push(full)
      else if (entry.isSymbolicLink() && (await leadsToFolder(full)))
        warnings.push(
          `${full}: it is a link to a folder, which is not followed. Put the folder itself there.`
        )
    }
    if (files.length > MOST_FILES || folders.length > MOST_FOLDERS) {
      warnings.push(
        `${folder}: it has more than ${MOST_FILES} files or folders; the rest is not read. Give a smaller folder in agents-dir.`
      )
      break
    }
  }
  return { files: files.slice(0, MOST_FILES), warnings }
}

async function readFolder(folder: string): Promise<Dirent[] | string | undefined> {
  try {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch (error) {
    if (isMissing(error)) return undefined
    const cause = errorMessage(error)
    return `cannot be listed (${cause}): let this user read it, or name another folder in agents-dir`
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await fs.stat(link)).isDirectory()
  } catch {
    return false
  }
}
