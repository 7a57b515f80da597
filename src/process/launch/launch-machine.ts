/** What this machine offers for launching programs. */
import fs from 'node:fs'
import path from 'node:path'
import { TRIAL_EXIT_CODE, worksInTrial } from './program-trial.js'
import { findStaticLauncher } from './static-launcher.js'
import { searchFolders } from '../../util/files/trusted-path.js'

/** The programs and the platform that a launcher is built for. */
export interface LaunchMachine {
  readonly platform: string
  readonly arch: string
  /** Path of the static launcher, which only root and we could have changed; undefined where there is none for this machine. */
  readonly launcher: string | undefined
  /** Why the launcher that is built for this machine cannot be used; undefined where it can, or there is none. */
  readonly launcherProblem?: string | undefined
  /** Path of perl, for machines without the launcher; undefined where there is none. */
  readonly perl: string | undefined
  /** Path of a POSIX shell, for machines with neither. */
  readonly shell: string
}

/** Probes this machine. */
export function findLaunchMachine(): LaunchMachine {
  const { file, problem } = findStaticLauncher()
  return {
    platform: process.platform,
    arch: process.arch,
    launcher: file,
    launcherProblem: problem,
    // Trying a program takes time, so it is done only where it is needed.
    perl: file === undefined ? onlyIfItRuns(findProgram('perl')) : undefined,
    // bash can close descriptors above 9, which smaller shells cannot.
    shell: findProgram('bash') ?? '/bin/sh'
  }
}

const perlTrials = new Map<string, boolean>()

/** A perl that does not work (a missing library, a stub) would fail every launch, so it is tried once (about 3 ms). */
function onlyIfItRuns(perl: string | undefined): string | undefined {
  if (perl === undefined) return undefined
  let runs = perlTrials.get(perl)
  if (runs === undefined) {
    runs = worksInTrial(perl, ['-f', '-e', `exit ${TRIAL_EXIT_CODE}`])
    perlTrials.set(perl, runs)
  }
  return runs ? perl : undefined
}

/** Full path of a program on this machine; undefined when it is not installed. */
export function findProgram(name: string): string | undefined {
  // The folders of PATH have to be checked first, so they come last.
  return findIn(['/usr/bin', '/bin', '/usr/local/bin'], name) ?? findIn(searchFolders(), name)
}

function findIn(folders: readonly string[], name: string): string | undefined {
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
