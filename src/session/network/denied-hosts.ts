/** Reports each denied host of a run once, and no more than a report can show. */
import {
  DENIED_HOSTS_LIMIT,
  type DeniedHost,
  type DenialReason,
  type EgressConnection
} from './connection.js'
import { entryThatAllows } from './denial.js'

/** Takes connections and reports new denials. */
export function createDenialReporter(
  report: (run: string, denied: DeniedHost) => void
): (connection: EgressConnection) => void {
  const reported = new Map<string, Set<string>>()
  return ({ run, host, port, verdict, reason }) => {
    if (verdict !== 'denied' || reason === null) return
    const known = reported.get(run) ?? new Set()
    reported.set(run, known)
    const key = `${host}:${port} ${reason}`
    if (known.has(key) || known.size >= DENIED_HOSTS_LIMIT) return
    known.add(key)
    report(run, { host, port, reason: reason as DenialReason, entry: entryThatAllows(host, reason) })
  }
}
