/** A file that is there whole, or not at all. */
import fs from 'node:fs'

/** Only its user reads it: results may hold what the prompt held. */
const PRIVATE_FILE = 0o600

/**
 * Writes the file beside its place and moves it there, so that a full disk leaves no half of it.
 * @throws Error of the system; what stood there before still does
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
