/** A machine like GitHub's hosted runners: steps are a user's who may use sudo, and the kernel restricts user namespaces. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { noPerlReason } from './tools/perl.js'
import { tryTool, useProgram } from './tools/try-tool.js'

const PROGRAM = path.resolve(import.meta.dirname, '../fixtures/hosted-runner.pl')

/** Why a test cannot have such a machine; null when it can. */
export async function noHostedRunnerReason(): Promise<string | null> {
  if (noPerlReason !== null) return noPerlReason
  return tryTool('hosted-runner', () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      throw new Error('only root on Linux can make a machine like a hosted runner')
    const folder = mkdtempSync(path.join(tmpdir(), 'hosted-'))
    try {
      useProgram('unshare', ['-m', 'perl', PROGRAM, path.join(folder, 'time'), 'sudo', '-n', 'true'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

/**
 * Writes a program that starts Node on such a machine; it is given in the place of Node, and changes to the user itself.
 * @param sudoLog a file to which sudo adds a line for each of its starts
 */
export function writeHostedNode(file: string, sudoLog: string): string {
  const words = ['unshare', '-m', 'perl', PROGRAM, `${file}.time`, process.execPath]
  writeFileSync(
    file,
    `#!/usr/bin/perl\n$ENV{SUDO_LOG} = '${sudoLog}';\nexec ${words.map((word) => `'${word}'`).join(', ')}, @ARGV;\n`
  )
  chmodSync(file, 0o755)
  return file
}
