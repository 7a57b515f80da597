/** Which programs may run as root: those that nobody but root and we could have changed. */
import fs from 'node:fs'
import path from 'node:path'

/** Folders of the system's own programs: the whole PATH of what runs as root. */
export const ROOTS_PATH = '/usr/sbin:/usr/bin:/sbin:/bin'

/** Groups below this are the distribution's own (Debian gives `/usr/local` to `staff`); no account of people is in them alone. */
const FIRST_ACCOUNT_GROUP = 100
const STICKY = 0o1000

/** What decides whether others can change a file or folder. */
type Permissions = Pick<fs.Stats, 'uid' | 'gid' | 'mode' | 'isDirectory' | 'isSymbolicLink'>

/**
 * The first file or folder on the way to a path that someone other than root or this user could change, links followed;
 * undefined when there is none. A path that does not exist is judged as far as it does.
 */
export function findWritablePart(
  file: string,
  readPermissions: (part: string) => Permissions | undefined = (part) =>
    fs.lstatSync(part, { throwIfNoEntry: false })
): string | undefined {
  const root = path.parse(path.resolve(file)).root
  const parts = path.resolve(file).slice(root.length).split(path.sep)
  let at = root
  for (const part of ['', ...parts.filter((each) => each !== '')]) {
    at = path.join(at, part)
    const permissions = readPermissions(at)
    if (permissions === undefined) return undefined
    if (isWritableByOthers(permissions)) return at
  }
  // Each link on the way was somebody's to set, and was judged above by its owner; now where it leads.
  const real = realPathOf(file)
  return real === undefined || real === path.resolve(file)
    ? undefined
    : findWritablePart(real, readPermissions)
}

function isWritableByOthers(permissions: Permissions): boolean {
  const { uid, gid, mode } = permissions
  if (uid !== 0 && uid !== process.getuid?.()) return true
  // The permissions of a link mean nothing.
  if (permissions.isSymbolicLink()) return false
  // In a sticky folder nobody can replace what belongs to another, and the owner of each part is checked.
  if (permissions.isDirectory() && (mode & STICKY) !== 0) return false
  const isOurGroup = gid < FIRST_ACCOUNT_GROUP || gid === process.getgid?.()
  return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && !isOurGroup)
}

function realPathOf(file: string): string | undefined {
  try {
    return fs.realpathSync(file)
  } catch {
    return undefined
  }
}

/** Full path of a program that may run as root; null when there is none in the system's folders or in PATH. */
export function findRootsProgram(
  name: string,
  folders: readonly string[] = [...ROOTS_PATH.split(':'), ...(process.env['PATH'] ?? '').split(':')]
): string | null {
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (path.isAbsolute(file) && isExecutable(file) && findWritablePart(file) === undefined) return file
  }
  return null
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * The folders of PATH without those that others can change: a program of ours is not looked up where agents of another
 * user could have put it. In a user namespace without root nothing can be judged; there PATH is taken as it is.
 */
export function searchFolders(searchPath = process.env['PATH'] ?? ''): readonly string[] {
  const folders = searchPath.split(path.delimiter)
  const trusted = folders.filter((each) => path.isAbsolute(each) && findWritablePart(each) === undefined)
  return trusted.length === 0 ? folders : trusted
}

/** The environment of what runs as root, or prepares it: no variable of the job's, which might name code to load. */
export const ROOTS_ENVIRONMENT: Readonly<Record<string, string>> = { PATH: ROOTS_PATH }
