/** What this machine offers for launching programs. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findRootsProgram, ROOTS_ENVIRONMENT, searchFolders } from '../../util/trusted-path.js'

/** What the machine gives a launcher to work with. */
export interface LaunchMachine {
  readonly platform: string
  readonly arch: string
  /** Path of perl; undefined where there is none. */
  readonly perl: string | undefined
  /** Path of a perl that nobody but root and we could have changed: it may run as root. Undefined where there is none. */
  readonly rootPerl: string | undefined
  /** Path of a POSIX shell. */
  readonly shell: string
}

/** Probes this machine. */
export function findLaunchMachine(): LaunchMachine {
  return {
    platform: process.platform,
    arch: process.arch,
    perl: onlyIfItRuns(findProgram('perl')),
    rootPerl: onlyIfItRuns(findRootsProgram('perl')),
    // bash closes descriptors above 9, which the smaller shells cannot.
    shell: findProgram('bash') ?? '/bin/sh'
  }
}

const perlTrials = new Map<string, boolean>()
const TRIAL_EXIT_CODE = 7
const TRIAL_TIMEOUT_MS = 10_000

/** A perl that cannot run (a missing library, a stub) would fail every launch; it is tried once, in some 3 ms. */
function onlyIfItRuns(perl: string | undefined): string | undefined {
  if (perl === undefined) return undefined
  let runs = perlTrials.get(perl)
  if (runs === undefined) {
    const options = {
      timeout: TRIAL_TIMEOUT_MS,
      cwd: '/',
      env: { ...ROOTS_ENVIRONMENT },
      stdio: 'ignore'
    } as const
    runs = spawnSync(perl, ['-f', '-e', `exit ${TRIAL_EXIT_CODE}`], options).status === TRIAL_EXIT_CODE
    perlTrials.set(perl, runs)
  }
  return runs ? perl : undefined
}

/** Full path of a program of this machine; undefined when it is not there. */
export function findProgram(name: string): string | undefined {
  const folders = ['/usr/bin', '/bin', '/usr/local/bin', ...searchFolders()]
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (!path.isAbsolute(file)) continue
    try {
      fs.accessSync(file, fs.constants.X_OK)
      return file
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}
