/** Lists the Markdown files below a folder of an untrusted checkout, bounded and without following links. */
import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { isMissing } from '../text/text-file.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok, type Result } from '../../util/result.js'

/** The files found: those of a folder before those of its subfolders, each sorted by name. */
export interface MarkdownFiles {
  readonly files: readonly string[]
  /** Warnings, each with the path and what to do. */
  readonly warnings: readonly string[]
}

/** No team has more agents. The bound also ends the search of a huge tree. */
const MOST_FILES = 1_000
const MOST_FOLDERS = 1_000

/** Lists the files; undefined if there is no such folder. Names that begin with a dot are left out. */
export async function listMarkdownFiles(
  folder: string,
  withSubfolders: boolean
): Promise<MarkdownFiles | undefined> {
  const files: string[] = []
  const warnings: string[] = []
  const folders = [folder]
  for (const [index, current] of folders.entries()) {
    const read = await readFolder(current)
    if (!read.ok) {
      warnings.push(`${current}: ${read.error}.`)
      continue
    }
    if (read.value === undefined && index === 0) return undefined
    for (const entry of read.value ?? []) {
      const full = path.join(current, entry.name)
      if (/\.md$/i.test(entry.name) && !entry.isDirectory()) files.push(full)
      else if (!withSubfolders) continue
      else if (entry.isDirectory()) folders.push(full)
      else if (entry.isSymbolicLink() && (await isLinkToFolder(full)))
        warnings.push(
          `${full}: it is a symbolic link to a folder, which is not followed. Put the folder itself there.`
        )
    }
    if (files.length > MOST_FILES || folders.length > MOST_FOLDERS) {
      warnings.push(
        `${folder}: it has more than ${MOST_FILES} files or folders; the rest is not read. Set agents-dir to a smaller folder.`
      )
      break
    }
  }
  return { files: files.slice(0, MOST_FILES), warnings }
}

async function readFolder(folder: string): Promise<Result<Dirent[] | undefined>> {
  try {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return ok(
      entries
        .filter(({ name }) => !name.startsWith('.'))
        .sort((left, right) => (left.name < right.name ? -1 : 1))
    )
  } catch (error) {
    if (isMissing(error)) return ok(undefined)
    const cause = errorMessage(error)
    return fail(`cannot be listed (${cause}): let this user read it, or set agents-dir to another folder`)
  }
}

async function isLinkToFolder(link: string): Promise<boolean> {
  try {
    return (await fs.stat(link)).isDirectory()
  } catch {
    return false
  }
}
