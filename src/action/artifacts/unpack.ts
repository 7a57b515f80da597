/** Unpacks an artifact within bounds: only wanted files, only below one folder, never more bytes than allowed. */
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { openZip, type ZipEntry } from './zip-archive.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { errorMessage } from '../../util/error-message.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** Bounds of one artifact. */
export interface UnpackBounds {
  readonly mostFiles: number
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of all files together. */
  readonly totalBytes: number
}

/** What was unpacked, and what was left out and why. */
export interface Unpacked {
  readonly bytes: number
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[]
}

/** Where a file goes, or why it is left out; undefined: it is not wanted, and skipped silently. */
export type ChooseTarget = (
  name: string,
  bytes: number
) => { readonly path: string } | { readonly leftOut: string } | undefined

/** Nested folders, and characters of a name: more than any path of a session folder has. */
const MAX_SEGMENTS = 12
const MAX_NAME_CHARACTERS = 1_000

/**
 * Unpacks an archive.
 * @param chooseTarget is called for each file with its name, whose separator is `/`; returns an absolute path.
 * @throws UntrustedDataError when the archive is broken or too large: then none of its files may be used.
 */
export async function unpackArchive(
  archive: string,
  chooseTarget: ChooseTarget,
  bounds: UnpackBounds
): Promise<Unpacked> {
  const { entries, close } = await openZip(archive, bounds.mostFiles)
  const leftOut: { name: string; reason: string }[] = []
  let total = 0
  try {
    for (const entry of entries) {
      if (entry.name.endsWith('/')) continue
      if (!isSafeName(entry.name))
        throw new UntrustedDataError('BAD_ARCHIVE', `a file has the name ${JSON.stringify(entry.name)}`)
      const target = chooseTarget(entry.name, entry.bytes)
      if (target === undefined) continue
      const tooLarge = entry.bytes > bounds.fileBytes ? `it has ${entry.bytes} bytes` : undefined
      if (tooLarge !== undefined || 'leftOut' in target) {
        leftOut.push({ name: entry.name, reason: 'leftOut' in target ? target.leftOut : (tooLarge ?? '') })
        continue
      }
      total += entry.bytes
      if (total > bounds.totalBytes)
        throw new UntrustedDataError('BAD_ARCHIVE', `its files have more than ${bounds.totalBytes} bytes`)
      await unpackFile(entry, target.path)
    }
  } finally {
    close()
  }
  return { bytes: total, leftOut }
}

/** Relative, without `..`, and the same on every system. */
function isSafeName(name: string): boolean {
  const segments = name.split('/')
  return (
    name.length <= MAX_NAME_CHARACTERS &&
    segments.length <= MAX_SEGMENTS &&
    !/[\\:\p{Cc}]/u.test(name) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}

/** The directory's size and checksum must hold: a file that unpacks to more is a zip bomb. */
async function unpackFile(entry: ZipEntry, target: string): Promise<void> {
  makeFolder(path.dirname(target), 0o700)
  const packed = await entry.openPacked()
  const output = fs.createWriteStream(target, { flags: 'wx', mode: 0o600 })
  const check = createCheck(entry)
  try {
    await (entry.isDeflated
      ? pipeline(packed, createInflateRaw(), check, output)
      : pipeline(packed, check, output))
  } catch (error) {
    fs.rmSync(target, { force: true })
    throw error instanceof UntrustedDataError
      ? error
      : new UntrustedDataError('BAD_ARCHIVE', `${entry.name} cannot be unpacked (${errorMessage(error)})`, {
          cause: error
        })
  }
}

function createCheck({ name, bytes, crc32: expected }: ZipEntry): Transform {
  let seen = 0
  let checksum = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      seen += chunk.length
      checksum = crc32(chunk, checksum)
      if (seen > bytes) done(new UntrustedDataError('BAD_ARCHIVE', `${name} unpacks to more than it says`))
      else done(null, chunk)
    },
    flush: (done) => {
      const isWhole = seen === bytes && checksum === expected
      done(
        isWhole ? null : new UntrustedDataError('BAD_ARCHIVE', `${name} is not what the archive says of it`)
      )
    }
  })
}
