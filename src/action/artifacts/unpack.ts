/** Unpacks an artifact within bounds: only files that are wanted, only below one folder, never more bytes than allowed. */
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PassThrough, Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { findContent, readZipDirectory, ZipError, type ZipEntry } from './zip-directory.js'
import { makeFolder } from '../../util/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

/** Bounds of one artifact. */
export interface UnpackBounds {
  readonly mostFiles: number
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of all files together. */
  readonly totalBytes: number
}

/** What was unpacked, and what was not and why. */
export interface Unpacked {
  readonly bytes: number
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[]
}

/** Where a file goes, or why it is left out; undefined: it is not wanted, and no word is lost on it. */
export type ChooseTarget = (
  name: string,
  bytes: number
) => { readonly path: string } | { readonly leftOut: string } | undefined

/** Folders below folders, and characters of a name: more than any file system path of a session has. */
const MOST_SEGMENTS = 12
const MOST_NAME_CHARACTERS = 1_000

/**
 * Unpacks an archive.
 * @param chooseTarget is asked for each file, by its name with `/`; its path is absolute.
 * @throws ZipError when the archive is broken or larger than it may be: then none of its files counts.
 */
export async function unpackArchive(
  archive: string,
  chooseTarget: ChooseTarget,
  bounds: UnpackBounds
): Promise<Unpacked> {
  const descriptor = fs.openSync(archive, 'r')
  const leftOut: { name: string; reason: string }[] = []
  let total = 0
  try {
    for (const entry of readZipDirectory(descriptor, bounds.mostFiles)) {
      if (entry.name.endsWith('/')) continue
      if (!isSafeName(entry.name)) throw new ZipError(`a file has the name ${JSON.stringify(entry.name)}`)
      const target = chooseTarget(entry.name, entry.bytes)
      if (target === undefined) continue
      const tooLarge = entry.bytes > bounds.fileBytes ? `it has ${entry.bytes} bytes` : undefined
      if (tooLarge !== undefined || 'leftOut' in target) {
        leftOut.push({ name: entry.name, reason: 'leftOut' in target ? target.leftOut : (tooLarge ?? '') })
        continue
      }
      total += entry.bytes
      if (total > bounds.totalBytes) throw new ZipError(`its files have more than ${bounds.totalBytes} bytes`)
      await unpackFile(archive, findContent(descriptor, entry), entry, target.path)
    }
  } finally {
    fs.closeSync(descriptor)
  }
  return { bytes: total, leftOut }
}

/** Relative, without a way up, and the same on every system. */
function isSafeName(name: string): boolean {
  const segments = name.split('/')
  return (
    name.length <= MOST_NAME_CHARACTERS &&
    segments.length <= MOST_SEGMENTS &&
    !/[\\:\p{Cc}]/u.test(name) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}

/** What the directory says of size and checksum must be true: a file that unpacks to more is a trap. */
async function unpackFile(archive: string, start: number, entry: ZipEntry, target: string): Promise<void> {
  makeFolder(path.dirname(target), 0o700)
  const output = fs.createWriteStream(target, { flags: 'wx', mode: 0o600 })
  if (entry.packedBytes === 0) {
    if (entry.bytes !== 0) throw new ZipError(`${entry.name} is cut`)
    await pipeline(new PassThrough().end(), output)
    return
  }
  const end = start + entry.packedBytes - 1
  const packed = fs.createReadStream(archive, { start, end })
  const check = createCheck(entry)
  try {
    await (entry.isDeflated
      ? pipeline(packed, createInflateRaw(), check, output)
      : pipeline(packed, check, output))
  } catch (error) {
    fs.rmSync(target, { force: true })
    throw error instanceof ZipError
      ? error
      : new ZipError(`${entry.name} cannot be unpacked (${errorMessage(error)})`)
  }
}

function createCheck({ name, bytes, crc32: wanted }: ZipEntry): Transform {
  let seen = 0
  let checksum = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      seen += chunk.length
      checksum = crc32(chunk, checksum)
      if (seen > bytes) done(new ZipError(`${name} unpacks to more than it says`))
      else done(null, chunk)
    },
    flush: (done) => {
      const isWhole = seen === bytes && checksum === wanted
      done(isWhole ? null : new ZipError(`${name} is not what the archive says of it`))
    }
  })
}
