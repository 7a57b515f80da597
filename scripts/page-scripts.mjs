// Bundles the scripts of the pages (src/page): one plain script each, which the program puts into the page as text.
import { buildSync } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** Packages that are bundled into the report's script; every copy must carry their licences. */
const BUNDLED = [
  'markdown-it',
  'linkify-it',
  'mdurl',
  'uc.micro',
  'entities',
  'punycode.js',
  'highlight.js',
  'lowlight',
  'devlop'
]

/** The licences of what the report's script contains. */
export function bundledLicenses() {
  return BUNDLED.map((name) => {
    const folder = path.join(root, 'node_modules', name)
    const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    return `${name}\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`
  }).join('\n')
}

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
  const report = path.resolve(root, folder, 'report.js')
  const notices = bundledLicenses().replaceAll('*/', '* /')
  fs.writeFileSync(report, `/*! Contains:\n${notices}*/\n${fs.readFileSync(report, 'utf8')}`)
}
