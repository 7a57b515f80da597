/** Work that is done once per run of jest, however many test files and workers need its answer. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitForFile } from '../wait-for-file.js'
import { within } from './within.js'

/** All work is bounded; only a worker that crashed leaves no answer. */
const WAIT_MS = 900_000

/** Returns the answer of the first caller in this run, as JSON keeps it. `work` must not throw. */
export async function oncePerRun<T>(name: string, work: () => Promise<T>): Promise<T> {
  const folder = process.env['MPM_TEST_RUN']
  if (folder === undefined) return work()
  const file = join(folder, `${name}.json`)
  if (!acquire(join(folder, `${name}.lock`))) {
    await within(WAIT_MS, waitForFile(file), `The worker that tried ${name} for this run left no answer.`)
    return JSON.parse(readFileSync(file, 'utf8')) as T
  }
  const answer = await work()
  writeFileSync(`${file}.new`, JSON.stringify(answer))
  // Others see the file whole or not at all.
  renameSync(`${file}.new`, file)
  return answer
}

function acquire(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
