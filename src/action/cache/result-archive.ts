/**
 * The results in one file: gzip of lines, each the JSON of one entry. An entry's name is the hash of a run, never a path, so
 * whoever wrote the file can only add entries, and those count only with their checksum (result-store.ts).
 */
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { RESULT_SCHEMA } from '../../session/cache/result-key.js'
import { makeFolder } from '../../util/files/make-folder.js'

const ENTRY_NAME = /^[0-9a-f]{64}\.json$/

/** More than a folder of results has. */
const LARGEST_BYTES = 512 * 2 ** 20

/** More than a result has, twice escaped. */
const LARGEST_LINE_BYTES = 128 * 2 ** 20

/** Names of the entries in a folder of results. */
export function listEntries(directory: string): readonly string[] {
  const folder = folderIn(directory)
  return fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => ENTRY_NAME.test(name))
        .sort()
    : []
}

/** Writes the entries of a folder to a file. */
export async function packResults(directory: string, file: string): Promise<void> {
  const lines = function* (): Generator<string> {
    for (const name of listEntries(directory)) {
      const entry = path.join(folderIn(directory), name)
      const stats = fs.lstatSync(entry)
      if (!stats.isFile()) continue
      yield `${JSON.stringify({ name, mtimeMs: stats.mtimeMs, text: fs.readFileSync(entry, 'utf8') })}\n`
    }
  }
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    fs.createWriteStream(file, { flags: 'wx', mode: 0o600 })
  )
}

/**
 * Reads the entries of a file into a folder, which must be new.
 * @throws Error when it is not such a file, or is too large; what came before is kept, as each entry has a checksum.
 */
export async function unpackResults(file: string, directory: string): Promise<void> {
  makeFolder(folderIn(directory), 0o700)
  const unpacked = createGunzip()
  // An error of the source is the loop's, too; one that only says that the loop ended early is of no interest.
  const source = pipeline(fs.createReadStream(file), unpacked).catch(() => undefined)
  try {
    for await (const line of linesOf(unpacked)) writeEntry(line, directory)
  } finally {
    unpacked.destroy()
    await source
  }
}

/** A few bytes can unpack to more than a disk or a memory holds. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let total = 0
  let bytes = 0
  let parts: Buffer[] = []
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > LARGEST_BYTES) throw new Error(`it unpacks to more than ${LARGEST_BYTES} bytes`)
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8')
      parts = []
      bytes = 0
      start = end + 1
    }
    bytes += chunk.length - start
    if (bytes > LARGEST_LINE_BYTES)
      throw new Error(`it has a result of more than ${LARGEST_LINE_BYTES} bytes`)
    parts.push(chunk.subarray(start))
  }
  if (bytes > 0) throw new Error('it is cut off')
}

function writeEntry(line: string, directory: string): void {
  const { name, mtimeMs, text } = parseEntry(line)
  if (typeof name !== 'string' || !ENTRY_NAME.test(name) || typeof text !== 'string')
    throw new Error('it is not a file of results')
  const target = path.join(folderIn(directory), name)
  fs.writeFileSync(target, text, { flag: 'wx', mode: 0o600 })
  const usedAt = (typeof mtimeMs === 'number' && Number.isFinite(mtimeMs) ? mtimeMs : 0) / 1_000
  fs.utimesSync(target, usedAt, usedAt)
}

function parseEntry(line: string): Readonly<Record<string, unknown>> {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null ? { ...entry } : {}
  } catch {
    return {}
  }
}

function folderIn(directory: string): string {
  return path.join(directory, `v${RESULT_SCHEMA}`)
}
