/** The scripts of the pages, bundled from src/page (scripts/page-scripts.mjs). They put data into the page as text only. */
import fs from 'node:fs'
import path from 'node:path'
import { readChartLibrary } from './chart-library.js'

/** In the bundle they are beside this file, in a checkout where jest's setup writes them. */
const FOLDERS = [
  path.join(import.meta.dirname, 'page'),
  path.join(import.meta.dirname, '../../../../lib/page')
] as const

/**
 * Reads the script of a page, with the chart library in front of it.
 * @throws Error when it is missing: then the program is incomplete.
 */
export function readPageScript(page: 'report' | 'live'): string {
  const folder = FOLDERS.find((each) => fs.existsSync(each)) ?? FOLDERS[0]
  return readChartLibrary().script + fs.readFileSync(path.join(folder, `${page}.js`), 'utf8')
}
