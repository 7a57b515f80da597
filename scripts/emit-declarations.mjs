// Writes the type declarations of the library beside its entry: those that src/index.ts reaches, and no others.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'dist/library')
const emitted = fs.mkdtempSync(path.join(os.tmpdir(), 'declarations-'))
try {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const project = path.join(root, 'tsconfig.declarations.json')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', emitted], { stdio: 'inherit' })
  for (const file of findReached('index.d.ts')) {
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true })
    fs.copyFileSync(path.join(emitted, file), path.join(target, file))
  }
} finally {
  fs.rmSync(emitted, { recursive: true, force: true })
}

/** The declaration files that one of them imports, itself included. */
function findReached(entry) {
  const reached = new Set([entry])
  for (const file of reached) {
    const { importedFiles } = ts.preProcessFile(fs.readFileSync(path.join(emitted, file), 'utf8'))
    for (const { fileName } of importedFiles)
      if (fileName.startsWith('.'))
        reached.add(path.join(path.dirname(file), fileName).replace(/\.js$/, '.d.ts'))
  }
  return reached
}
