/**
 * uPlot (MIT, 51 KB): it draws memory and CPU with axes, figures under the pointer and zoom. Of the libraries looked at
 * it is the smallest that does all three on hundreds of points at once, and it needs neither network nor eval. It is put
 * into the page as it is, with its licence; without script, and on paper, the page's own drawing stands in its place.
 */
import fs from 'node:fs'
import path from 'node:path'

/** The library as a page takes it. */
export interface ChartLibrary {
  readonly script: string
  readonly style: string
}

/** In the bundle it lies beside this file, in a checkout among the packages. */
const FOLDERS = [
  path.join(import.meta.dirname, 'uplot'),
  path.join(import.meta.dirname, '../../../node_modules/uplot')
]

let loaded: ChartLibrary | undefined

/**
 * Reads the library, once.
 * @throws Error when it is not there: then the program is not whole.
 */
export function readChartLibrary(): ChartLibrary {
  loaded ??= readFrom(FOLDERS.find((folder) => fs.existsSync(path.join(folder, 'dist'))) ?? FOLDERS[0] ?? '')
  return loaded
}

function readFrom(folder: string): ChartLibrary {
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8').trim()
  // Its first line holds nothing but an address; what must go with every copy is the licence.
  const code = read('dist/uPlot.iife.min.js').replace(/^\/\*!.*?\*\/\s*/s, '')
  return {
    script: `/*! uPlot\n${read('LICENSE')}\n*/\n${code}\n`,
    style: read('dist/uPlot.min.css').replace(/\/\*.*?\*\//gs, '')
  }
}
