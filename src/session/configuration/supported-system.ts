/** Whether a session can run here at all. The README has the table of systems; a test compares the two. */
import { whyTooFewFiles } from '../../process/supervision/open-files.js'

/** By Node's name of the platform. */
export const SUPPORTED_SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS' }

const OTHER_SYSTEMS: Readonly<Record<string, string>> = {
  win32: 'Windows',
  freebsd: 'FreeBSD',
  openbsd: 'OpenBSD',
  sunos: 'SunOS',
  aix: 'AIX',
  android: 'Android'
}

/** Why no session can run in this place, and what to do; undefined when one can. */
export function whyNotHere(): string | undefined {
  return whyNotSystem() ?? whyTooFewFiles()
}

/** Why no session can run on this system, and what to do; undefined when one can. */
export function whyNotSystem(platform: string = process.platform): string | undefined {
  if (SUPPORTED_SYSTEMS[platform] !== undefined) return undefined
  const supported = Object.values(SUPPORTED_SYSTEMS).join(' and ')
  return (
    `mpm-orchestrator runs on ${supported} only, and this is ${OTHER_SYSTEMS[platform] ?? platform}: ` +
    'agents need Unix terminals, signals and process trees. Use a runner of a supported system ' +
    '(runs-on: ubuntu-latest), on Windows also the Linux of WSL 2. Nothing was started.'
  )
}
