/** A room of the source as plain JavaScript in a folder, for a Node outside of the test runner. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * Transpiles `src/<room>`; packages are not to be found from there.
 * @returns the folder of the modules; removing it is the caller's
 */
export function transpileRoom(room: string): string {
  const source = join(import.meta.dirname, '../../src', room)
  const folder = mkdtempSync(join(tmpdir(), `transpiled-${room}-`))
  // Another user is to read it, too.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.ts')
  )) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, name), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true
      }
    })
    const target = join(folder, name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    writeFileSync(target, outputText)
  }
  return folder
}
