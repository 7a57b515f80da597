/** Entries of `allowed-hosts`: what each one allows, and their strict parser. Pure. */
import { closestName } from '../../util/closest-name.js'
import { fail, ok, type Result } from '../../util/result.js'
import { parseWrittenHost } from './host-name.js'
import { HOST_PRESETS, PRESET_NAMES, isPreset } from './presets.js'

/** The ports that can be reached: TLS, and plain http. */
export const OPEN_PORTS = [443, 80] as const

/** A host, or all hosts below a domain, that runs may connect to. */
export interface AllowedHost {
  /** Its canonical text: `registry.npmjs.org`, `*.example.com`, `example.com:443`. */
  readonly entry: string
  /** The name; for `*.example.com` it is `example.com`. */
  readonly host: string
  /** Whether all names below `host` are allowed, at any depth; `host` itself is not. */
  readonly isSuffix: boolean
  /** Undefined: both open ports. */
  readonly port: number | undefined
}

/** What `parseAllowedHost` accepts, for the message of an input. */
export const ALLOWED_HOST_SYNTAX = `a host such as api.example.com, *.example.com for every host below it, either of them with :443 or :80, or a preset (${PRESET_NAMES.join(', ')})`

/**
 * Parses one entry; a preset gives several hosts. Fails with a clause that follows the entry: `is an IP address, not a
 * name: ...`.
 */
export function parseAllowedHost(text: string): Result<readonly AllowedHost[]> {
  const entry = text.trim()
  if (isPreset(entry)) return ok(HOST_PRESETS[entry].hosts.map(parseKnown))
  const parsed = parseEntry(entry)
  return parsed.ok ? ok([parsed.value]) : parsed
}

/** Whether a list allows a host in canonical spelling at a port. */
export function isAllowed(list: readonly AllowedHost[], host: string, port: number): boolean {
  return list.some(
    (allowed) =>
      (allowed.port ?? port) === port &&
      (allowed.isSuffix ? host.endsWith(`.${allowed.host}`) : host === allowed.host)
  )
}

function parseEntry(entry: string): Result<AllowedHost> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(entry)) return fail(`is a URL: ${suggestHost(entry)}`)
  if (/[/?#@]/.test(entry))
    return fail('has a path or a user: write the host alone, because only names are compared')
  const [, name = '', portText] = /^([^:]*)(?::([^:]*))?$/.exec(entry) ?? [undefined, entry]
  const isSuffix = name.startsWith('*.')
  const host = isSuffix ? name.slice(2) : name
  if (host.includes('*')) return fail('has a * that is not its first label: write *.example.com or each host')
  const parsed = parseWrittenHost(host)
  if (!parsed.ok) return fail(`${parsed.error}: ${advise(host, isSuffix)}`)
  const port = portText === undefined ? undefined : Number(portText)
  if (portText !== undefined && !/^(?:443|80)$/.test(portText))
    return fail(
      `has the port "${portText}": only 443 (TLS) and 80 (plain http) can be reached; without a port both are allowed`
    )
  const canonical = `${isSuffix ? '*.' : ''}${parsed.value}${port === undefined ? '' : `:${port}`}`
  return ok({ entry: canonical, host: parsed.value, isSuffix, port })
}

function parseKnown(entry: string): AllowedHost {
  const parsed = parseEntry(entry)
  if (!parsed.ok) throw new Error(`A preset contains "${entry}", which ${parsed.error}.`)
  return parsed.value
}

function suggestHost(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host === '' ? 'write the host alone' : `write the host alone: ${host}`
}

function advise(host: string, isSuffix: boolean): string {
  if (isSuffix && /^[\w-]+$/.test(host)) return 'a whole top-level domain cannot be allowed'
  if (!/^[\w-]+$/.test(host)) return 'write the name of a public host, such as api.example.com'
  const closest = closestName(host.toLowerCase(), PRESET_NAMES)
  return closest === undefined
    ? `write the full name, or a preset: ${PRESET_NAMES.join(', ')}`
    : `the preset "${closest}" may be meant`
}
