/** Builds a zip archive in memory; entries can be given names and figures that no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

/** What an archive can lie about. */
export interface ZipLies {
  /** Unpacked bytes that the directory states for each file. */
  readonly bytes?: number
  readonly crc32?: number
}

/** The archive of these files, by name. */
export function buildZip(files: Readonly<Record<string, string | Buffer>>, lies: ZipLies = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const figures = Buffer.alloc(16)
    figures.writeUInt32LE(lies.crc32 ?? crc32(bytes), 4)
    figures.writeUInt32LE(packed.length, 8)
    figures.writeUInt32LE(lies.bytes ?? bytes.length, 12)
    // Signature, version, flags (names in UTF-8), method; then the figures, time among them; then the lengths.
    const local = Buffer.concat([
      bytesOf([0x04034b50], [20, 0x800, 8]),
      figures,
      bytesOf([], [nameBytes.length, 0]),
      nameBytes,
      packed
    ])
    directory.push(
      bytesOf([0x02014b50], [20, 20, 0x800, 8]),
      figures,
      bytesOf([], [nameBytes.length, 0, 0, 0, 0]),
      bytesOf([0, at], []),
      nameBytes
    )
    locals.push(local)
    at += local.length
  }
  const count = Object.keys(files).length
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([bytesOf([0x06054b50], [0, 0, count, count]), bytesOf([listed.length, at], [0])])
  return Buffer.concat([...locals, listed, end])
}

/** Numbers of 32 bits, then numbers of 16. */
function bytesOf(longs: readonly number[], shorts: readonly number[]): Buffer {
  const buffer = Buffer.alloc(longs.length * 4 + shorts.length * 2)
  longs.forEach((value, place) => buffer.writeUInt32LE(value, place * 4))
  shorts.forEach((value, place) => buffer.writeUInt16LE(value, longs.length * 4 + place * 2))
  return buffer
}
