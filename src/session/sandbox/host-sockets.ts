/**
 * Unix sockets of services on the machine. A network namespace does not separate those that have a path, and connecting
 * writes nothing to a read-only file system: a service that has the network would lead out of a sealed one.
 */
import fs from 'node:fs'
import path from 'node:path'

/** Paths of sockets that processes of this network namespace have bound, and of sockets that are mounted from another one. */
export function findHostSockets(workingDirectory: string): readonly string[] {
  const mounted = parseBoundFiles(read('/proc/self/mountinfo')).filter(isSocket)
  return [...new Set([...parseSockets(read('/proc/net/unix'), [workingDirectory, '/']), ...mounted])]
}

/**
 * Paths in the text of `/proc/net/unix`; names without one (abstract) begin with `@`.
 * @param bases folders in which a process may have been that bound a relative path: the kernel does not say which
 */
export function parseSockets(text: string, bases: readonly string[]): readonly string[] {
  const named = text.split('\n').flatMap((line) => /^\S+: (?:\S+ ){5} *\d+ ([^@].*)$/.exec(line)?.[1] ?? [])
  return [...new Set(named)].flatMap((name) =>
    path.isAbsolute(name) ? [name] : bases.map((base) => path.join(base, name))
  )
}

/** Mount points in the text of `/proc/self/mountinfo` that show a part of a file system: its fourth word is not `/`. */
export function parseBoundFiles(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, , , root = '/', point] = line.split(' ')
    return point === undefined || root === '/' ? [] : [unescape(point)]
  })
}

/** Spaces and the like are written in octal. */
function unescape(text: string): string {
  return text.replaceAll(/\\(\d{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))
}

function isSocket(file: string): boolean {
  try {
    return fs.lstatSync(file).isSocket()
  } catch {
    return false
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
