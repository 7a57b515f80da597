/**
 * Keeps the runner's command files as this step leaves them. Anything else in them was written by an agent, or by what
 * it started: a line in GITHUB_ENV or GITHUB_PATH runs code in every later step, and one in GITHUB_STATE chooses what
 * the post step cleans up.
 */
import fs from 'node:fs'

type Variables = Readonly<Record<string, string | undefined>>

/** Files that this action never writes. They are emptied, whatever they contained at the start. */
const NEVER_WRITTEN = ['GITHUB_ENV', 'GITHUB_PATH'] as const

/** Files that only this action writes to while its step runs. */
const OURS = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/** Nothing that ends up in a command file is longer: more is not read, but replaced. */
const MOST_BYTES = 8 * 2 ** 20

/** Text that this process appended, by file. */
const appended = new Map<string, string>()

/** Appends to a command file, and remembers the text as ours. */
export function appendToCommandFile(file: string, text: string): void {
  // A link or a named pipe in the place of the file would lead the text elsewhere, or block.
  const flags =
    fs.constants.O_WRONLY | fs.constants.O_APPEND | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK
  const descriptor = fs.openSync(file, flags | fs.constants.O_CREAT, 0o644)
  try {
    fs.writeSync(descriptor, text)
  } finally {
    fs.closeSync(descriptor)
  }
  appended.set(file, (appended.get(file) ?? '') + text)
}

/** Watches the command files of one step. */
export interface CommandFileGuard {
  /**
   * Restores every file that is not as this step left it.
   * @returns one message for each of them
   */
  readonly restore: () => readonly string[]
}

/** Reads the files at the start of the step, before anything that could write to them is started. */
export function guardCommandFiles(env: Variables): CommandFileGuard {
  const watched = [
    ...NEVER_WRITTEN.map((variable) => ({ variable, before: '' })),
    ...OURS.map((variable) => ({ variable, before: readBounded(env[variable]) ?? '' }))
  ].flatMap(({ variable, before }) => {
    const file = env[variable] ?? ''
    return file === '' ? [] : [{ variable, file, before, alreadyOurs: appended.get(file) ?? '' }]
  })
  return {
    restore: () =>
      watched.flatMap(({ variable, file, before, alreadyOurs }) => {
        const expected = before + (appended.get(file) ?? '').slice(alreadyOurs.length)
        const found = readBounded(file)
        if (found === expected || (found === undefined && expected === '' && !isThere(file))) return []
        return [describe(variable, found, expected, replace(file, expected))]
      })
  }
}

/** The content of a regular file with one name; undefined for anything else, and for one that is too large. */
function readBounded(file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined
  try {
    const stats = fs.lstatSync(file)
    if (!stats.isFile() || stats.nlink > 1 || stats.size > MOST_BYTES) return undefined
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isThere(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Writes the file anew, because its name may lead elsewhere. Returns why that failed. */
function replace(file: string, content: string): string | undefined {
  try {
    const mode = fs.lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o644
    fs.rmSync(file, { recursive: true, force: true })
    fs.writeFileSync(file, content, { flag: 'wx', mode: mode & 0o666 })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function describe(
  variable: string,
  found: string | undefined,
  expected: string,
  failure: string | undefined
): string {
  const what =
    found === undefined
      ? `${variable}, a file of the runner, was removed or replaced`
      : `Something other than this action wrote to ${variable}, a file of the runner${namesIn(found, expected)}`
  const cause = 'during the session: an agent did, or a process that it started'
  return failure === undefined
    ? `${what} ${cause}. The file is ${expected === '' ? 'empty' : 'as this action wrote it'} again, so later steps are not affected. Do not trust what else this session changed before you know why (docs/security.md).`
    : `${what} ${cause}. It could not be restored (${failure}): later steps of this job may run what it names.`
}

/** Names that were set, without their values, which may be secrets. */
function namesIn(found: string, expected: string): string {
  const foreign = found.startsWith(expected) ? found.slice(expected.length) : found
  const names = [...foreign.matchAll(/^([A-Za-z_][\w-]{0,63})(?:=|<<)/gm)].map(([, name]) => name)
  const shown = [...new Set(names)].slice(0, 5)
  return shown.length === 0 ? '' : ` (it sets ${shown.join(', ')})`
}
