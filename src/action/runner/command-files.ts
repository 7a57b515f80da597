/**
 * The files through which a step passes outputs, state and summary to the runner. In a container with another user they
 * may not be writable: that is reported before anything starts, not after a session was paid for.
 */
import fs from 'node:fs'
import path from 'node:path'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'

type Variables = Readonly<Record<string, string | undefined>>

/** Variables with these paths, and whether a missing path is created on demand. */
const PLACES = {
  GITHUB_OUTPUT: false,
  GITHUB_STATE: false,
  GITHUB_STEP_SUMMARY: true,
  RUNNER_TEMP: true
}

/** A path that cannot be written to. */
interface Closed {
  readonly variable: string
  readonly place: string
  readonly reason: string
  readonly owner: number | undefined
}

/**
 * Checks the paths that the runner set; the others are optional.
 * @throws ConfigurationError with each path, its owner, and the fix.
 */
export function checkCommandFiles(env: Variables): void {
  const closed = Object.entries(PLACES).flatMap(([variable, isMade]) => {
    const place = env[variable] ?? ''
    return place === '' ? [] : findClosed(variable, place, isMade)
  })
  if (closed.length > 0) throw new ConfigurationError([describe(closed)], { code: 'UNSUPPORTED_RUNNER' })
}

function findClosed(variable: string, place: string, isMade: boolean): Closed[] {
  try {
    fs.accessSync(isMade && !fs.existsSync(place) ? path.dirname(place) : place, fs.constants.W_OK)
    const isFolder = fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()
    if (isFolder === undefined || isFolder === (variable === 'RUNNER_TEMP')) return []
    return [{ variable, place, reason: isFolder ? 'EISDIR' : 'ENOTDIR', owner: undefined }]
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return [{ variable, place, reason, owner: ownerOf(place) }]
  }
}

/** The owner of a path; if it cannot be read, that of the nearest parent folder that can. */
function ownerOf(place: string): number | undefined {
  try {
    return fs.statSync(place).uid
  } catch {
    const above = path.dirname(place)
    return above === place ? undefined : ownerOf(above)
  }
}

function describe(closed: readonly Closed[]): string {
  const user = process.getuid?.()
  const list = closed.map(({ variable, place, reason }) => `${variable} (${place}: ${reason})`).join(', ')
  const opening = `This step${user === undefined ? '' : `, running as user ${user},`} cannot write to what the runner gave it for its results: ${list}.`
  if (closed.every(({ reason }) => reason === 'ENOENT'))
    return `${opening} Nothing is there: in a container, mount the runner's folders at the same paths, as \`container:\` in the job does.`
  if (closed.every(({ reason }) => reason === 'EISDIR' || reason === 'ENOTDIR'))
    return `${opening} RUNNER_TEMP has to be a folder, and each of the others a file: check what the job mounts or sets there.`
  const owner = closed.find((each) => each.owner !== undefined && each.owner !== user)?.owner
  return owner === undefined
    ? `${opening} Check the permissions of the files, and whether the file system is mounted read-only.`
    : `${opening} It belongs to user ${owner}: let the job's container run as that user (\`container:\` with \`options: --user ${owner}\`).`
}
