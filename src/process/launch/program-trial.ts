/** Tries a program that starts others, by what it must do: run a command that exits with a certain code. */
import { spawnSync } from 'node:child_process'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'

/** Passed to the program in its own words; not 0 or 1, with which a broken one might end. */
export const TRIAL_EXIT_CODE = 7

const TRIAL_TIMEOUT_MS = 10_000

/** Whether the program ends with `TRIAL_EXIT_CODE`. */
export function worksInTrial(file: string, args: readonly string[]): boolean {
  const { status } = spawnSync(file, args, {
    timeout: TRIAL_TIMEOUT_MS,
    cwd: '/',
    env: { ...ROOTS_ENVIRONMENT },
    stdio: 'ignore'
  })
  return status === TRIAL_EXIT_CODE
}
