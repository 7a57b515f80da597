/** A machine like GitHub's hosted runners: steps are a user's who may use sudo, and the kernel restricts user namespaces. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundleFile } from './product.mjs'
import { makeFolder } from './step.mjs'

const execute = promisify(execFile)
const PROGRAM = path.resolve(import.meta.dirname, '../__tests__/fixtures/hosted-runner.pl')

/** Why a program cannot be run as there; null when it can. */
export async function noHostedRunnerReason(folder) {
  if (process.getuid?.() !== 0) return 'only root can make a machine like a hosted runner'
  // Its user must get to what is measured.
  fs.chmodSync(folder, 0o711)
  try {
    await runHosted(folder, 'sudo', ['-n', 'true'], {})
    await runHosted(folder, process.execPath, [bundleFile('cli/index.js'), '--version'], {})
    return null
  } catch (error) {
    return `a machine like a hosted runner cannot be made (${error.message.trim().split('\n').at(-1)})`
  }
}

/**
 * Runs a program as there.
 * @param options its folders belong to its user afterwards
 * @returns when it was executed; the machine that is made around it before does not count
 */
export async function runHosted(folder, file, args, { folders = [], ...options }) {
  const clock = path.join(makeFolder(folder), 'clock')
  if (folders.length > 0) await execute('chown', ['-R', 'nobody', ...folders])
  const running = execute('unshare', ['-m', 'perl', PROGRAM, clock, file, ...args], options)
  running.child.stdin.end()
  await running
  return { startMs: Number(fs.readFileSync(clock, 'utf8')) * 1000 }
}
