// Bundles the scripts of the pages (src/page): one plain script each, which the program puts into the page as text.
import { buildSync } from 'esbuild'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** Writes `report.js` and `live.js` into a folder. The same sources give the same bytes on every platform. */
export function writePageScripts(folder) {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/page/report.ts', 'src/page/live.ts'],
    outdir: path.resolve(root, folder),
    bundle: true,
    // Without exports this is a plain script. Names stay, so that a page can be debugged.
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning'
  })
}
