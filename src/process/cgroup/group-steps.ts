/**
 * Changes to control groups, as data: as root they are applied in our own process; through sudo, by one shell for all of
 * them, because starting a program costs more than the changes.
 */
import { chownSync, existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { waitUntil } from '../../util/wait-until.js'
import { listGroups } from './cgroup-files.js'

/** One change. Steps are applied in order, up to the first failure. */
export type GroupStep =
  /** An existing folder is fine. */
  | { readonly kind: 'make'; readonly folder: string }
  /** `if-there`: not every kernel has the file. `if-possible`: useful, but not required. */
  | {
      readonly kind: 'write'
      readonly file: string
      readonly text: string
      readonly need: 'always' | 'if-there' | 'if-possible'
    }
  | { readonly kind: 'own'; readonly file: string; readonly userId: number }
  /** A missing folder is fine. */
  | { readonly kind: 'remove'; readonly folder: string }

/** A group stays busy for a moment after its last process has disappeared from it. */
const REMOVE_TIMEOUT_MS = 2000

/** The errors of a control group that is in use, and of any other folder that is not empty. */
const BUSY: ReadonlySet<string | undefined> = new Set(['EBUSY', 'ENOTEMPTY'])

/** Creates a folder. */
export function make(folder: string): GroupStep {
  return { kind: 'make', folder }
}

/** Writes to a file of a group. */
export function write(
  file: string,
  text: string | number,
  need: 'always' | 'if-there' | 'if-possible' = 'always'
): GroupStep {
  return { kind: 'write', file, text: String(text), need }
}

/** Removes a folder and its subfolders, which must not contain processes. */
export function remove(folder: string): GroupStep {
  return { kind: 'remove', folder }
}

/**
 * Applies the steps in this process.
 * @throws Error of the step that failed
 */
export async function applySteps(steps: readonly GroupStep[]): Promise<void> {
  for (const step of steps) {
    switch (step.kind) {
      case 'make':
        tolerate('EEXIST', () => {
          mkdirSync(step.folder)
        })
        break
      case 'write':
        writeStep(step)
        break
      case 'own':
        chownSync(step.file, step.userId, -1)
        break
      case 'remove':
        await removeFolder(step.folder)
    }
  }
}

function writeStep({ file, text, need }: Extract<GroupStep, { kind: 'write' }>): void {
  if (need === 'if-there' && !existsSync(file)) return
  try {
    writeFileSync(file, text)
  } catch (error) {
    if (need !== 'if-possible') throw error
  }
}

async function removeFolder(folder: string): Promise<void> {
  if (tryRemove(folder) === undefined) return
  // A process with sufficient permissions may have created subgroups.
  for (const name of listGroups(folder)) await removeFolder(`${folder}/${name}`)
  let busy: NodeJS.ErrnoException | undefined
  await waitUntil(() => {
    busy = tryRemove(folder)
    return busy?.code !== 'EBUSY'
  }, REMOVE_TIMEOUT_MS)
  if (busy !== undefined) throw busy
}

/** Why the folder cannot be removed yet: it has processes or subfolders. Undefined when it is gone. */
function tryRemove(folder: string): NodeJS.ErrnoException | undefined {
  try {
    tolerate('ENOENT', () => {
      rmdirSync(folder)
    })
    return undefined
  } catch (error) {
    if (!BUSY.has((error as NodeJS.ErrnoException).code)) throw error
    return error as NodeJS.ErrnoException
  }
}

function tolerate(code: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error
  }
}

/** The same as a shell script, with the same timeout. Takes the arguments of `buildStepArguments`. */
export const STEP_SCRIPT = `
while [ $# -gt 0 ]; do
  case $1 in
    make) mkdir -p "$2"; shift 2 ;;
    always) echo "$3" > "$2"; shift 3 ;;
    if-there) if [ -e "$2" ]; then echo "$3" > "$2"; fi; shift 3 ;;
    if-possible) { echo "$3" > "$2"; } 2>/dev/null || true; shift 3 ;;
    own) chown "$3" "$2"; shift 3 ;;
    remove)
      tries=1
      while [ $tries -lt 60 ] && [ -d "$2" ] && ! rmdir "$2" 2>/dev/null; do
        find "$2" -depth -type d -exec rmdir {} \\; 2>/dev/null || true
        if [ -d "$2" ]; then sleep 0.01; fi
        tries=$((tries + 1))
      done
      if [ -d "$2" ]; then rmdir "$2"; fi
      shift 2 ;;
  esac
done`

/** The steps as arguments of `STEP_SCRIPT`. */
export function buildStepArguments(steps: readonly GroupStep[]): readonly string[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'make':
      case 'remove':
        return [step.kind, step.folder]
      case 'write':
        return [step.need, step.file, step.text]
      case 'own':
        return [step.kind, step.file, String(step.userId)]
    }
  })
}
