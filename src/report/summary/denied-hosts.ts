/** The hosts that the proxy of a sealed network denied, and the entry that would allow each. */
import { isDeepStrictEqual } from 'node:util'
import { allRuns } from '../../session/record/all-runs.js'
import { describeDenial } from '../../session/network/denial.js'
import type { SessionRecord } from '../../session/record/record.js'
import { parseRequestedHost } from '../../session/network/host-name.js'
import { table, tableCell } from '../text/markdown.js'

const ROWS = 100

/** Undefined when none was denied. */
export function renderDeniedHosts(record: SessionRecord): string | undefined {
  const denied = allRuns(record).flatMap((run) => (run.deniedHosts ?? []).map((host) => ({ run, ...host })))
  if (denied.length === 0) return undefined
  const rows = denied
    .map(({ run, host, port, reason, entry }) => [
      tableCell(run.agent, 60),
      tableCell(`${host}:${port}`, 270),
      tableCell(describeDenial('it', port, reason).replace(/^it:\d+ /, 'It '), 200),
      tableCell(entry ?? 'none', 260)
    ])
    .filter((row, index, all) => all.findIndex((each) => isDeepStrictEqual(each, row)) === index)
  const entries = [...new Set(denied.flatMap(({ entry }) => entry ?? []))].filter(
    // A record of another job could contain anything.
    (entry) => parseRequestedHost(entry).ok
  )
  return [
    '## Denied hosts',
    table(['Agent', 'Host', 'Why', 'Entry that allows it'], rows.slice(0, ROWS)),
    ...(rows.length > ROWS ? [`... and ${rows.length - ROWS} more: see network.csv.`] : []),
    ...(entries.length === 0
      ? []
      : [`To allow them all: ${describeInput(entries.slice(0, ROWS).join(','), record)}.`])
  ].join('\n\n')
}

/** Where the entries belong; with `network: open` only the files of agents seal. */
function describeInput(entries: string, { sandbox }: SessionRecord): string {
  switch (sandbox?.network) {
    case 'none':
      return `\`network: allow-list\` with \`allowed-hosts: ${entries}\``
    case 'open':
      return `\`allowed-hosts: ...,${entries}\` in the files of these agents`
    default:
      return `\`allowed-hosts: ...,${entries}\``
  }
}
