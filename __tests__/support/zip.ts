/** Reads a zip archive whole, by its central directory: enough for what the artifact client makes (no zip64). */
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY_LENGTH = 30
const DEFLATED = 8

/**
 * The files of an archive by name; folders are left out.
 * @throws Error when it is not a complete zip archive, or names a file twice.
 */
export function parseZip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(signature(END_OF_DIRECTORY))
  if (end < 0) throw new Error(`Not a whole zip archive: ${archive.length} bytes without a directory.`)
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`Broken zip directory at byte ${at}.`)
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (files.has(name)) throw new Error(`The zip archive holds ${name} twice.`)
    if (!name.endsWith('/')) files.set(name, readContent(archive, at))
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/** The content of the file that the directory's entry at this byte describes. */
function readContent(archive: Buffer, at: number): Buffer {
  const local = archive.readUInt32LE(at + 42)
  // The local entry has lengths of its own for name and extra field; its sizes may be missing.
  const nameAndExtra = archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const start = local + LOCAL_ENTRY_LENGTH + nameAndExtra
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20))
  const content = archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed
  if (content.length !== archive.readUInt32LE(at + 24)) throw new Error('A file of the zip archive is cut.')
  return content
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
