// Builds dist/: one bundle with its lazy chunks, the entries that start it, and the native parts of the pseudo-terminal.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import url from 'node:url'
import { transformSync } from 'esbuild'
import { buildLaunchers, readLaunchers } from './launcher.mjs'
import { bundledLicenses, writePageScripts } from './page-scripts.mjs'

process.chdir(path.resolve(import.meta.dirname, '..'))
const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' })

const launchers = readLaunchers()
fs.rmSync('lib', { recursive: true, force: true })
fs.rmSync('dist', { recursive: true, force: true })
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
node(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'lib/entries.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '--no-cache',
  '--quiet'
)

// The start of a step waits until its chunks are read and compiled, so they have no comments, and no characters for which
// V8 would take two bytes each. Names stay, for stack traces. V8 compiles a function expression in parentheses at once;
// before Node 24 it first skims an arrow function, and compiles it when it is called. Nearly every module of a chunk is called.
for (const file of listBundle()) {
  const text = fs.readFileSync(file, 'utf8').replace(/^(\/\*{3}\/ \()\((.*)\) => \{$/gm, '$1function ($2) {')
  const { code } = transformSync(text, {
    charset: 'ascii',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node20'
  })
  fs.writeFileSync(file, code)
}

// An entry only loads its part of the bundle.
for (const entry of ['main', 'post', 'cli', 'rehearsal']) writeEntry(entry, `await open.${entry}()`)
const names = Object.keys(await import(url.pathToFileURL('lib/index.js').href))
writeEntry('library', `export const { ${names.join(', ')} } = await open.library()`)

/** The files that ncc wrote. */
function listBundle() {
  return fs.readdirSync('dist').flatMap((name) => (name.endsWith('.js') ? [`dist/${name}`] : []))
}

function writeEntry(name, statement) {
  fs.mkdirSync(`dist/${name}`, { recursive: true })
  // npm links the command line as a program of its own.
  const interpreter = name === 'cli' ? '#!/usr/bin/env node\n' : ''
  fs.writeFileSync(
    `dist/${name}/index.js`,
    `${interpreter}import { open } from '../index.js'\n\n${statement}\n`
  )
}

for (const folder of ['dist/page', 'lib/page']) writePageScripts(folder)
fs.copyFileSync('src/process/launch/launcher.pl', 'dist/launcher.pl')
fs.appendFileSync('dist/licenses.txt', `\n${buildLaunchers(launchers)}`)
// Embedded in pages and never run here, so no bundler includes it; copy its licence, too.
for (const file of ['LICENSE', 'dist/uPlot.iife.min.js', 'dist/uPlot.min.css']) {
  fs.mkdirSync(path.dirname(`dist/uplot/${file}`), { recursive: true })
  fs.copyFileSync(`node_modules/uplot/${file}`, `dist/uplot/${file}`)
}
fs.appendFileSync('dist/licenses.txt', `\n${bundledLicenses()}`)
fs.appendFileSync('dist/licenses.txt', `\nuplot\n${fs.readFileSync('node_modules/uplot/LICENSE', 'utf8')}`)
for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']) {
  const from = path.join('node_modules/node-pty/prebuilds', platform)
  const to = path.join('dist/prebuilds', platform)
  fs.mkdirSync(to, { recursive: true })
  copyNative(from, to, 'pty.node', 0o644)
  if (platform.startsWith('darwin')) copyNative(from, to, 'spawn-helper', 0o755)
}

function copyNative(from, to, file, mode) {
  fs.copyFileSync(path.join(from, file), path.join(to, file))
  fs.chmodSync(path.join(to, file), mode)
}

// A module that ncc cannot resolve becomes an error at run time, so search for the placeholder that it leaves.
for (const file of listBundle()) {
  const unresolved = fs.readFileSync(file, 'utf8').match(/eval\("require"\)\("(?!supports-color)[^"]+"\)/g)
  if (unresolved) throw new Error(`${file} lacks modules: ${unresolved.join(', ')}`)
}

node('scripts/emit-declarations.mjs')
