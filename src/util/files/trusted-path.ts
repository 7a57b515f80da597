/** Decides which programs may run as root: those that only root and we could have changed. */
import fs from 'node:fs'
import path from 'node:path'

/** Folders of the system's own programs: the PATH of everything that runs as root. */
export const ROOTS_PATH = '/usr/sbin:/usr/bin:/sbin:/bin'

/** Groups below this are the distribution's own (Debian gives `/usr/local` to `staff`); personal accounts have none of them as their own group. */
const FIRST_ACCOUNT_GROUP = 100
const STICKY = 0o1000
const GROUP_WRITE = 0o020
const OTHERS_WRITE = 0o002

/** Symbolic links that the kernel follows at most. */
const MOST_LINKS = 40

/**
 * The first file, folder or link on a path that someone other than root or this user could change; undefined when there
 * is none. A missing path is checked as far as it exists; a part that we may not read counts as changeable.
 */
export function findWritablePart(file: string, links = MOST_LINKS): string | undefined {
  const { root } = path.parse(path.resolve(file))
  const parts = path.resolve(file).slice(root.length).split(path.sep)
  for (let count = 0; count <= parts.length; count += 1) {
    const at = path.join(root, ...parts.slice(0, count))
    const stats = readStats(at)
    if (stats === undefined) return undefined
    if (stats === 'closed' || isWritableByOthers(stats)) return at
    if (!stats.isSymbolicLink()) continue
    const target = path.resolve(path.dirname(at), fs.readlinkSync(at), ...parts.slice(count))
    return links === 0 ? at : findWritablePart(target, links - 1)
  }
  return undefined
}

/** The same for a folder in which programs are looked up: nobody else may add files there, either. */
export function findWritableFolder(folder: string): string | undefined {
  const part = findWritablePart(folder)
  if (part !== undefined) return part
  const mode = fs.statSync(folder, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & OTHERS_WRITE) === 0 ? undefined : folder
}

function readStats(part: string): fs.Stats | 'closed' | undefined {
  try {
    return fs.lstatSync(part, { throwIfNoEntry: false })
  } catch {
    return 'closed'
  }
}

function isWritableByOthers(stats: fs.Stats): boolean {
  const { uid, gid, mode } = stats
  if (uid !== 0 && uid !== process.getuid?.()) return true
  // The permissions of a link mean nothing.
  if (stats.isSymbolicLink()) return false
  // In a sticky folder, nobody can replace another user's files, and the owner of each part is checked.
  if (stats.isDirectory() && (mode & STICKY) !== 0) return false
  const isOurGroup = gid < FIRST_ACCOUNT_GROUP || gid === process.getgid?.()
  return (mode & OTHERS_WRITE) !== 0 || ((mode & GROUP_WRITE) !== 0 && !isOurGroup)
}

/** Full path of a program that may run as root; undefined when there is none in the system's folders or in PATH. */
export function findRootsProgram(
  name: string,
  folders: readonly string[] = [...ROOTS_PATH.split(':'), ...(process.env['PATH'] ?? '').split(':')]
): string | undefined {
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (
      path.isAbsolute(file) &&
      isExecutable(file) &&
      !isInCheckout(file) &&
      findWritablePart(file) === undefined
    )
      return file
  }
  return undefined
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Real paths of the folders that hold a checkout, or in which agents write. */
const checkouts = new Set<string>()

/**
 * From now on no program of ours is looked up in these folders, or below them: PATH may name `node_modules/.bin` of the checkout,
 * as in an npm script, and what agents write there would run outside of their sandbox. They need not exist yet.
 */
export function distrustFolders(folders: readonly string[]): void {
  for (const folder of folders) if (folder !== '') checkouts.add(resolveLinks(folder))
}

/** Whether a path leads into such a folder, be it through a link, or to a link there that leads out again. */
export function isInCheckout(file: string): boolean {
  const absolute = path.resolve(file)
  const parent = path.dirname(absolute)
  const real = resolveLinks(absolute)
  const isWithin = [...checkouts].some(
    (each) => real === each || real.startsWith(each.endsWith(path.sep) ? each : `${each}${path.sep}`)
  )
  return isWithin || (parent !== absolute && isInCheckout(parent))
}

/** The real path, as far as it exists. */
function resolveLinks(file: string): string {
  const absolute = path.resolve(file)
  const parent = path.dirname(absolute)
  try {
    return fs.realpathSync(absolute)
  } catch {
    return parent === absolute ? absolute : path.join(resolveLinks(parent), path.basename(absolute))
  }
}

/**
 * The absolute folders of PATH without those of a checkout, and without those that others can change, so that agents running as
 * another user cannot plant a program for us. In a user namespace without root, owners are unknown and the rest of PATH is used as it
 * is. Never empty: an empty PATH means the current folder.
 */
export function searchFolders(searchPath = process.env['PATH'] ?? ''): readonly string[] {
  const folders = searchPath
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each) && !isInCheckout(each))
  const trusted = folders.filter((each) => findWritableFolder(each) === undefined)
  if (trusted.length > 0) return trusted
  return folders.length > 0 ? folders : ROOTS_PATH.split(':')
}

/** The environment of everything that runs as root or prepares it, without the job's variables, which might load code. */
export const ROOTS_ENVIRONMENT: Readonly<Record<string, string>> = { PATH: ROOTS_PATH }
