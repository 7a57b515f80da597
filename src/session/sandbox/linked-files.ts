/** Files of the runner that have further names: where one is in the working directory, agents can write the file by it. */
import fs from 'node:fs'
import type { EmitEvent } from '../record/events.js'

const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/** Warns of command files that are hard links. No sandbox and no setting of the kernel holds those that were made before. */
export function warnOfLinkedFiles(env: Readonly<Record<string, string | undefined>>, emit: EmitEvent): void {
  for (const name of COMMAND_FILES) {
    const file = env[name] ?? ''
    if (file === '' || (fs.lstatSync(file, { throwIfNoEntry: false })?.nlink ?? 1) < 2) continue
    emit({
      type: 'notice',
      level: 'warning',
      message:
        `The file of ${name} has another name (a hard link). If that is in the working directory, agents can write the file by it: ` +
        'check out into an empty folder, or run the job on a fresh machine.'
    })
  }
}
