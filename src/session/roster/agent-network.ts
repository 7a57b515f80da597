/** What an agent file says about the network of its agent. Pure. */
import type { NetworkMode } from '../configuration/sandbox-settings.js'
import { parseAllowedHost, type AllowedHost } from '../network/allowed-host.js'
import type { Fields } from './front-matter.js'
import type { Agent } from './roster.js'

const MODES: readonly NetworkMode[] = ['open', 'allow-list', 'none']

/** Reads `network` and `allowed-hosts`; what cannot be read is a problem, because it was meant to restrict. */
export function networkFields(fields: Fields, problems: string[]): Pick<Agent, 'network' | 'allowedHosts'> {
  const given = fields['network'] ?? undefined
  const network = MODES.find((mode) => mode === given)
  if (given !== undefined && network === undefined)
    problems.push(`network: ${JSON.stringify(given)} is not allowed. Write ${MODES.join(', ')}`)
  const allowedHosts = hostsField(fields, problems)
  return {
    ...(network === undefined ? {} : { network }),
    ...(allowedHosts === undefined ? {} : { allowedHosts })
  }
}

function hostsField(fields: Fields, problems: string[]): readonly AllowedHost[] | undefined {
  const value = fields['allowed-hosts'] ?? undefined
  if (value === undefined) return undefined
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value]
  return entries.flatMap((entry) => {
    const text = String(entry).trim()
    const parsed = parseAllowedHost(text)
    if (parsed.ok) return parsed.value
    problems.push(`allowed-hosts: ${JSON.stringify(text)} ${parsed.error}`)
    return []
  })
}
