/** What a client and a reader are told about a connection that did not come about. Pure. */
import { OPEN_PORTS } from './allowed-host.js'
import type { DenialReason, FailureReason } from './connection.js'

/** The entry of `allowed-hosts` that would allow it; null when none can. */
export function entryThatAllows(host: string, reason: DenialReason | FailureReason): string | null {
  return reason === 'not-listed' ? host : null
}

/** `registry.example:443 is not in allowed-hosts. To allow it, add registry.example.` */
export function describeDenial(host: string, port: number, reason: DenialReason | FailureReason): string {
  return `${host}:${port} ${SENTENCES[reason].replace('HOST', host)}`
}

const SENTENCES: Readonly<Record<DenialReason | FailureReason, string>> = {
  'not-listed': 'is not in allowed-hosts. To allow it, add the entry HOST.',
  'ip-address': 'is an address: only names of allowed-hosts can be reached.',
  'invalid-host': 'is not the name of a public host.',
  port: `has a port other than ${OPEN_PORTS.join(' and ')}.`,
  'plain-tunnel': 'is a tunnel to the port of plain http: request http:// URLs from the proxy directly.',
  'private-address': 'resolves to an address that is not public, so it is not connected.',
  'not-tls': 'is not used with TLS.',
  'no-server-name': 'is used without a server name in the TLS handshake.',
  'other-server-name': 'is used with the server name of another host in the TLS handshake.',
  'too-many-connections': 'is one connection too many for this run.',
  unresolved: 'cannot be resolved.',
  unreachable: 'cannot be connected.'
}
