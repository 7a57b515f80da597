/** A redacted copy of a folder: only this copy leaves the machine, never the folder itself. */
import { constants } from 'node:fs'
import { open, readdir, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Redactor } from '../../session/redaction/redact.js'
import { makeFolder } from '../../util/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

/** Characters that are not allowed in an artifact's paths, and control characters. */
const UNSAFE_CHARACTERS = /[":<>|*?\\\p{Cc}]/gu

/** Do not follow links, and do not wait for a pipe's writer. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const CHUNK_BYTES = 65_536

/** What was copied, and what was left out and why. */
export interface StagedFiles {
  /** Absolute paths of the copies. */
  readonly files: readonly string[]
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[]
}

/** Copies all regular files below `from` to `to`, redacted. A file that cannot be redacted is left out. */
export async function stageFiles(from: string, to: string, redactor: Redactor): Promise<StagedFiles> {
  const files: string[] = []
  const leftOut: { path: string; reason: string }[] = []
  const copyFolder = async (folder: string, target: string): Promise<void> => {
    makeFolder(target, 0o700)
    const taken = new Set<string>()
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      const source = path.join(folder, entry.name)
      const copy = path.join(target, safeName(redactor.redact(entry.name), taken))
      const leaveOut = (reason: string) => leftOut.push({ path: path.relative(from, source), reason })
      try {
        if (entry.isDirectory()) await copyFolder(source, copy)
        else if (!entry.isFile())
          leaveOut(entry.isSymbolicLink() ? 'it is a link' : 'it is not a regular file')
        else {
          await copyRedacted(source, copy, redactor)
          files.push(copy)
        }
      } catch (error) {
        await rm(copy, { force: true, recursive: true })
        leaveOut(errorMessage(error))
      }
    }
  }
  await copyFolder(from, to)
  return { files, leftOut }
}

function safeName(name: string, taken: Set<string>): string {
  const safe = name.replace(UNSAFE_CHARACTERS, '_')
  let unique = safe
  for (let number = 2; taken.has(unique); number++) unique = `${safe}-${number}`
  taken.add(unique)
  return unique
}

async function copyRedacted(source: string, copy: string, redactor: Redactor): Promise<void> {
  const input = await open(source, OPEN_FLAGS)
  try {
    const output = await open(copy, 'wx', 0o600)
    try {
      await pump(input, output, redactor)
    } finally {
      await output.close()
    }
  } finally {
    await input.close()
  }
}

/** Reads up to the size at the start: a file that keeps growing must not be read forever. */
async function pump(input: FileHandle, output: FileHandle, redactor: Redactor): Promise<void> {
  const stats = await input.stat()
  if (!stats.isFile()) throw new Error('it is not a regular file')
  const stream = redactor.startStream()
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let left = stats.size
  while (left > 0) {
    const { bytesRead } = await input.read(buffer, 0, Math.min(left, buffer.length))
    if (bytesRead === 0) break
    left -= bytesRead
    await output.writeFile(stream.push(buffer.subarray(0, bytesRead)))
  }
  await output.writeFile(stream.end())
}
