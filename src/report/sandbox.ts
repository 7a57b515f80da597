/** The sandbox of a session in words. Pure. */
import type { RecordedSandbox } from '../session/record/recorded-sandbox.js'

const NAMES = {
  root: 'namespaces, made by root',
  'user-namespace': 'namespaces, made by a user namespace',
  sudo: 'namespaces, made by sudo',
  landlock: 'partial (Landlock)'
} as const

/** What agents can do without it; sentences of the log and the summary. */
const OPEN =
  'Agents can read and change whatever this user may: other runs, files of the job, the home folder.'
const PARTIAL =
  'Files beyond the working directory, signals and the memory of other processes are closed to agents; the list of processes, Unix sockets (Docker) and UDP are not.'

/** One line, such as `Sandbox: namespaces, made by root; network open`. */
export function describeSandbox({ mode, way, network, failed }: RecordedSandbox): string {
  const net = `network ${network}`
  if (mode === 'off') return `Sandbox: off; ${net}. ${OPEN}`
  const reasons = failed.map(({ way: tried, reason }) => `${tried}: ${reason}`).join('; ')
  const why = reasons === '' ? '' : ` Not available here: ${reasons}.`
  if (way === null)
    return `Sandbox: none; ${net}. ${OPEN}${why || ' It needs Linux on x64 or arm64, and the launcher that comes with the action.'}`
  if (way === 'landlock') return `Sandbox: ${NAMES[way]}; ${net}. ${PARTIAL}${why}`
  return `Sandbox: ${NAMES[way]}; ${net}.`
}

/** Whether a reader should be warned: less holds than the author may expect. */
export function isWeakSandbox({ mode, way }: RecordedSandbox): boolean {
  return mode !== 'off' && (way === null || way === 'landlock')
}
