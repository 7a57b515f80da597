/** Writes files atomically. */
import fs from 'node:fs'

/** Readable by its user only, because results may contain parts of the prompt. */
const PRIVATE_FILE = 0o600

/**
 * Writes a temporary file next to the target and renames it, so that a full disk leaves no partial file.
 * @throws Error of the system; the previous content is kept
 */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.tmp`
  try {
    fs.writeFileSync(draft, text, { mode: PRIVATE_FILE })
    fs.renameSync(draft, file)
  } catch (error) {
    fs.rmSync(draft, { force: true })
    throw error
  }
}
