/** Redacts a file that was written by a program. */
import fs from 'node:fs/promises'
import { constants, lstatSync } from 'node:fs'
import type { Redactor } from '../../redaction/redact.js'
import { systemCode } from '../../../util/system-error.js'

const CHUNK_BYTES = 65_536

/**
 * Replaces the file by a redacted copy. One that cannot be replaced (a full disk) stays: what is published of it is
 * redacted again.
 */
export async function redactFile(file: string, redactor: Redactor): Promise<void> {
  const draft = `${file}.redacted`
  try {
    // Most programs write nothing to it.
    if (lstatSync(file, { throwIfNoEntry: false })?.size === 0) return
    // Agents may be able to write here; a link is not followed.
    const source = await fs.open(file, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const target = await fs.open(draft, 'wx', 0o600)
      try {
        const stream = redactor.startStream()
        const buffer = Buffer.alloc(CHUNK_BYTES)
        for (;;) {
          const { bytesRead } = await source.read(buffer)
          if (bytesRead === 0) break
          await target.writeFile(stream.push(buffer.subarray(0, bytesRead)))
        }
        await target.writeFile(stream.end())
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
    await fs.rename(draft, file)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    // A draft that cannot be removed holds no secret.
    await fs.rm(draft, { force: true }).catch(() => undefined)
  }
}
