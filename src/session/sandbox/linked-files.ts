/** Files of the runner that have further names: where one is in the working directory, agents can write the file by it. */
import fs from 'node:fs'
import { attempt } from '../../util/result.js'

const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/** Warns of command files that are hard links. No sandbox and no setting of the kernel holds those that were made before. */
export function warnOfLinkedFiles(
  env: Readonly<Record<string, string | undefined>>,
  warn: (message: string) => void
): void {
  for (const name of COMMAND_FILES)
    if (isLinked(env[name] ?? ''))
      warn(
        `The file of ${name} has another name (a hard link). If that is in the working directory, agents can write the file by it: ` +
          'check out into an empty folder, or run the job on a fresh machine.'
      )
}

/** A file that we cannot look at is none of which this job could have made links. */
function isLinked(file: string): boolean {
  const found = attempt(() => fs.lstatSync(file, { throwIfNoEntry: false }))
  return found.ok && (found.value?.nlink ?? 1) > 1
}
