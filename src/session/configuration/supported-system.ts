/** Which systems a session can run on. A test compares the list with the table in the README. */
import { fileLimitProblem } from '../../process/supervision/open-files.js'

/** System names by Node's `process.platform`. */
export const SUPPORTED_SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS' }

const OTHER_SYSTEMS: Readonly<Record<string, string>> = {
  win32: 'Windows',
  freebsd: 'FreeBSD',
  openbsd: 'OpenBSD',
  sunos: 'SunOS',
  aix: 'AIX',
  android: 'Android'
}

/** Returns why no session can run here, and what to do; undefined if one can. */
export function unsupportedReason(): string | undefined {
  return unsupportedSystemReason() ?? fileLimitProblem()
}

/** Returns why no session can run on this system, and what to do; undefined if one can. */
export function unsupportedSystemReason(platform: string = process.platform): string | undefined {
  if (SUPPORTED_SYSTEMS[platform] !== undefined) return undefined
  const supported = Object.values(SUPPORTED_SYSTEMS).join(' and ')
  return (
    `mpm-orchestrator runs on ${supported} only, and this is ${OTHER_SYSTEMS[platform] ?? platform}: ` +
    'agents need Unix terminals, signals and process trees. Use a runner of a supported system ' +
    '(runs-on: ubuntu-latest), or Linux under WSL 2 on Windows. Nothing was started.'
  )
}
