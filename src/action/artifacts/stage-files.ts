/** A redacted copy of a folder: only this copy leaves the machine, never the folder itself. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Redactor } from '../../session/redaction/redact.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

/** Characters that are not allowed in an artifact's paths, and control characters. */
const UNSAFE_CHARACTERS = /[":<>|*?\\\p{Cc}]/gu

/** Do not follow links, and do not wait for a pipe's writer. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const CHUNK_BYTES = 65_536

/** A file that is applied by hand: with `***` in it, it would corrupt what it changes. */
const PATCH = 'changes.patch'

const HOLDS_SECRET =
  'it contains a secret, or text that looks like one, and would write *** into files. Keep secrets out of the files that agents change'

/** What was copied, and what was left out and why. */
export interface StagedFiles {
  /** Absolute paths of the copies. */
  readonly files: readonly string[]
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[]
}

/** Copies all regular files below `from` to `to`, redacted. Left out are files that cannot be, and patches with secrets. */
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
          const isChanged = await copyRedacted(source, copy, redactor)
          if (isChanged && entry.name === PATCH) throw new Error(HOLDS_SECRET)
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

/** Returns whether anything was redacted. */
async function copyRedacted(source: string, copy: string, redactor: Redactor): Promise<boolean> {
  const input = await open(source, OPEN_FLAGS)
  try {
    const output = await open(copy, 'wx', 0o600)
    try {
      return await pump(input, output, redactor)
    } finally {
      await output.close()
    }
  } finally {
    await input.close()
  }
}

/** Reads up to the size at the start: a file that keeps growing must not be read forever. */
async function pump(input: FileHandle, output: FileHandle, redactor: Redactor): Promise<boolean> {
  const stats = await input.stat()
  if (!stats.isFile()) throw new Error('it is not a regular file')
  const stream = redactor.startStream()
  const buffer = Buffer.alloc(CHUNK_BYTES)
  const [before, after] = [createHash('sha256'), createHash('sha256')]
  const write = async (bytes: Buffer): Promise<void> => {
    after.update(bytes)
    await output.writeFile(bytes)
  }
  let left = stats.size
  while (left > 0) {
    const { bytesRead } = await input.read(buffer, 0, Math.min(left, buffer.length))
    if (bytesRead === 0) break
    left -= bytesRead
    before.update(buffer.subarray(0, bytesRead))
    await write(stream.push(buffer.subarray(0, bytesRead)))
  }
  await write(stream.end())
  return before.digest('hex') !== after.digest('hex')
}
