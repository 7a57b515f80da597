/**
 * A zip archive's entries and their packed bytes, read by yauzl. Archives come from runners where agents ran: yauzl
 * reads the directory at the end and checks each offset against the file; counts, sizes and names are bounded here and
 * in `unpack.ts`.
 */
import type { Readable } from 'node:stream'
import { openPromise, type Entry } from 'yauzl'
import { errorMessage } from '../../util/error-message.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** A file or folder of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly bytes: number
  readonly crc32: number
  /** Opens its bytes as the archive has them. @throws UntrustedDataError when they are not all within the archive. */
  readonly openPacked: () => Promise<Readable>
}

/** An open archive. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[]
  readonly close: () => void
}

/** A larger directory names more files than any session has. */
const DIRECTORY_LIMIT_BYTES = 8 * 2 ** 20

/** Bytes of a directory entry without its name, extra fields and comment. */
const ENTRY_BYTES = 46

const STORED = 0
const DEFLATED = 8

/** Opens an archive and reads its whole directory. @throws UntrustedDataError when it is broken or not of a supported kind. */
export async function openZip(file: string, mostFiles: number): Promise<ZipArchive> {
  // Names are decoded here, always as UTF-8; sizes are checked with the checksum while a file is unpacked.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
  const zip = await openPromise(file, options).catch((error: unknown) => {
    throw new UntrustedDataError('BAD_ARCHIVE', `it is not a whole zip archive (${errorMessage(error)})`, {
      cause: error
    })
  })
  const openPacked = (entry: Entry) =>
    zip.openReadStreamPromise(entry, { decodeFileData: false }).catch((error: unknown) => {
      throw new UntrustedDataError('BAD_ARCHIVE', `a file is cut off (${errorMessage(error)})`, {
        cause: error
      })
    })
  try {
    if (zip.entryCount > mostFiles)
      throw new UntrustedDataError(
        'BAD_ARCHIVE',
        `it has ${zip.entryCount} files, and ${mostFiles} are allowed`
      )
    const entries: ZipEntry[] = []
    let directoryBytes = 0
    for await (const entry of zip.eachEntry()) {
      const { fileNameLength, extraFieldLength, fileCommentLength } = entry
      directoryBytes += ENTRY_BYTES + fileNameLength + extraFieldLength + fileCommentLength
      if (directoryBytes > DIRECTORY_LIMIT_BYTES)
        throw new UntrustedDataError('BAD_ARCHIVE', 'its directory is too large')
      entries.push(toZipEntry(entry, () => openPacked(entry)))
    }
    return {
      entries,
      close: () => {
        zip.close()
      }
    }
  } catch (error) {
    zip.close()
    if (error instanceof UntrustedDataError) throw error
    throw new UntrustedDataError('BAD_ARCHIVE', `its directory is broken (${errorMessage(error)})`, {
      cause: error
    })
  }
}

function toZipEntry(entry: Entry, openPacked: ZipEntry['openPacked']): ZipEntry {
  const { compressionMethod: method, uncompressedSize: bytes, crc32, fileNameRaw } = entry
  if (entry.isEncrypted() || (method !== STORED && method !== DEFLATED))
    throw new UntrustedDataError('BAD_ARCHIVE', 'a file is encrypted or compressed in an unsupported way')
  return { name: fileNameRaw.toString('utf8'), isDeflated: method === DEFLATED, bytes, crc32, openPacked }
}
