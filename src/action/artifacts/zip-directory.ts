/**
 * The directory of a zip archive: its files with where their bytes lie. Archives come from runners where agents ran, so
 * the directory at the end is believed only as far as it can be true of the file; streaming readers believe every header
 * on the way. No zip64: the bounds are far below what needs it.
 */
import fs from 'node:fs'

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly crc32: number
  /** Where its local header begins. */
  readonly headerAt: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_COMMENT_BYTES = 65_535

/** A directory of more bytes names more files than any session has. */
const DIRECTORY_LIMIT_BYTES = 8 * 2 ** 20

const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1

/** What is wrong with an archive. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

/** Reads the directory. @throws ZipError when it is no whole archive, or of a kind that is not read here. */
export function readZipDirectory(descriptor: number, mostFiles: number): readonly ZipEntry[] {
  const { size } = fs.fstatSync(descriptor)
  const tailBytes = Math.min(size, END_BYTES + MOST_COMMENT_BYTES)
  const tail = readAt(descriptor, size - tailBytes, tailBytes)
  const end = findEnd(tail)
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (start + length > size || length > DIRECTORY_LIMIT_BYTES) throw new ZipError('its directory is broken')
  if (count > mostFiles) throw new ZipError(`it has ${count} files, and ${mostFiles} are allowed`)
  const directory = readAt(descriptor, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_BYTES > length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new ZipError('its directory is broken')
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28)
    const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    if (next > length) throw new ZipError('its directory is broken')
    entries.push(entryAt(directory, at, directory.toString('utf8', at + ENTRY_BYTES, nameEnd)))
    at = next
  }
  return entries
}

/** Where the packed bytes of a file begin. @throws ZipError when its header is none. */
export function findContent(descriptor: number, { headerAt, packedBytes }: ZipEntry): number {
  const header = readAt(descriptor, headerAt, LOCAL_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new ZipError('the header of a file is broken')
  const start = headerAt + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + packedBytes > fs.fstatSync(descriptor).size) throw new ZipError('a file is cut')
  return start
}

function entryAt(directory: Buffer, at: number, name: string): ZipEntry {
  const method = directory.readUInt16LE(at + 10)
  if ((directory.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0 || (method !== STORED && method !== DEFLATED))
    throw new ZipError('a file is encrypted or packed in a way that is not read here')
  return {
    name,
    isDeflated: method === DEFLATED,
    crc32: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    headerAt: directory.readUInt32LE(at + 42)
  }
}

/** The last signature whose comment reaches exactly to the end of the file. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1)
    if (
      tail.readUInt32LE(at) === END_SIGNATURE &&
      at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    )
      return at
  throw new ZipError('it is no whole zip archive')
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  if (position < 0 || fs.readSync(descriptor, buffer, 0, length, position) < length)
    throw new ZipError('it is cut')
  return buffer
}
