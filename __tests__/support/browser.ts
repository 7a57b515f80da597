/** A real browser for tests of what people see; where there is none, those tests are skipped with a word. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium: `CHROMIUM_PATH`, else what `PATH` has; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync)
}

/** What the title of a group says where it cannot run. */
export const NO_BROWSER = 'skipped: no Chromium on PATH; install one or set CHROMIUM_PATH'
