/** Folders of src/ as plain JavaScript, for a Node outside the test runner. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * Transpiles top folders of `src/`; name those that they import from too. Packages cannot be resolved from there.
 * @returns a folder that holds them side by side; the caller removes it
 */
export function transpileSource(...folders: readonly string[]): string {
  const target = mkdtempSync(join(tmpdir(), 'transpiled-'))
  // Readable by other users too.
  chmodSync(target, 0o755)
  writeFileSync(join(target, 'package.json'), '{ "type": "module" }')
  for (const folder of folders) {
    const source = join(import.meta.dirname, '../../src', folder)
    for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts'))
        transpile(join(source, name), join(target, folder, name.replace(/\.ts$/, '.js')))
  }
  return target
}

function transpile(source: string, target: string): void {
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true
    }
  })
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  writeFileSync(target, outputText)
}
