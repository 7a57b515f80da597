/**
 * uPlot (MIT, 51 KB) draws memory and CPU with axes, values under the pointer and zoom. Of the libraries compared it is
 * the smallest that does all three with hundreds of points, and it needs neither network nor eval. The page embeds it
 * unchanged, with its licence; without JavaScript, and in print, the page shows its static drawing instead.
 */
import fs from 'node:fs'
import path from 'node:path'

/** The library as embedded in a page. */
export interface ChartLibrary {
  readonly script: string
  readonly style: string
}

/** In the bundle it is beside this file, in a checkout in node_modules. */
const FOLDERS = [
  path.join(import.meta.dirname, 'uplot'),
  path.join(import.meta.dirname, '../../../../node_modules/uplot')
]

let loaded: ChartLibrary | undefined

/**
 * Reads the library, once.
 * @throws Error when it is missing: the installation is incomplete.
 */
export function readChartLibrary(): ChartLibrary {
  loaded ??= readFrom(FOLDERS.find((folder) => fs.existsSync(path.join(folder, 'dist'))) ?? FOLDERS[0] ?? '')
  return loaded
}

function readFrom(folder: string): ChartLibrary {
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8').trim()
  // Its first line is only an address; every copy must carry the licence.
  const code = read('dist/uPlot.iife.min.js').replace(/^\/\*!.*?\*\/\s*/s, '')
  return {
    script: `/*! uPlot\n${read('LICENSE')}\n*/\n${code}\n`,
    style: read('dist/uPlot.min.css').replace(/\/\*.*?\*\//gs, '')
  }
}
