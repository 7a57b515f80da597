/** Whether a run may connect to what it asked for, before anything is resolved. Pure. */
import { isAllowed, OPEN_PORTS, type AllowedHost } from './allowed-host.js'
import { describeHost, type DenialReason } from './connection.js'
import { parseRequestedHost } from './host-name.js'

/** Where a request wants to go; `host` is text of the client until it is checked. */
export interface RequestedTarget {
  readonly host: string
  readonly port: number
}

/** A canonical target, or why it is denied. */
export type TargetDecision =
  | { readonly kind: 'allowed'; readonly host: string; readonly port: number }
  | {
      readonly kind: 'denied'
      readonly host: string
      readonly port: number
      readonly reason: DenialReason
    }

/** Splits `host:port` of a CONNECT request; without a port that can be read it is 0. */
export function parseAuthority(text: string): RequestedTarget {
  const [, host = text, port] = /^(.*):(\d{1,5})$/s.exec(text) ?? []
  return { host, port: Number(port ?? 0) }
}

/**
 * Splits the absolute URL of a plain request; undefined for any other form. The host is taken from the text itself, so
 * no parser can read it as another one: users, backslashes and escapes match nothing.
 */
export function parseAbsoluteUrl(text: string): (RequestedTarget & { readonly path: string }) | undefined {
  const match = /^http:\/\/([^/?#]*?)(?::(\d{1,5}))?((?:[/?][!-~]*)?)$/i.exec(text)
  if (match === null) return undefined
  const [, host = '', port, path = ''] = match
  if (path.includes('#')) return undefined
  return { host, port: Number(port ?? 80), path: path.startsWith('/') ? path : `/${path}` }
}

/** Decides about a tunnel (`CONNECT`), or about a plain request. */
export function decideTarget(
  { host: text, port }: RequestedTarget,
  allowList: readonly AllowedHost[],
  isTunnel: boolean
): TargetDecision {
  const parsed = parseRequestedHost(text)
  const host = parsed.ok ? parsed.value : describeHost(text)
  const deny = (reason: DenialReason): TargetDecision => ({ kind: 'denied', host, port, reason })
  if (!parsed.ok) return deny(parsed.error.includes('IP address') ? 'ip-address' : 'invalid-host')
  if (!OPEN_PORTS.some((open) => open === port)) return deny('port')
  if (!isAllowed(allowList, host, port)) return deny('not-listed')
  if (isTunnel && port === 80) return deny('plain-tunnel')
  if (!isTunnel && port === 443) return deny('not-tls')
  return { kind: 'allowed', host, port }
}
