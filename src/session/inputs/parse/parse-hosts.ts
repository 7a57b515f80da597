/** The hosts of a sealed network, as inputs and agent files name them. Pure. */
import { ALLOWED_HOST_SYNTAX, parseAllowedHost, type AllowedHost } from '../../network/allowed-host.js'
import { ok } from '../../../util/result.js'
import { listOf } from './parse-list.js'
import { invalid, type ImmediateParser } from './parse-values.js'

const entries = listOf<readonly AllowedHost[]>({
  allowed: ALLOWED_HOST_SYNTAX,
  example: 'npm,api.example.com',
  placeholder: '<host>',
  parse: (text) => {
    const parsed = parseAllowedHost(text)
    return parsed.ok ? parsed : invalid(parsed.error)
  }
})

/** A list of hosts; presets are replaced by their hosts. */
export const hostList: ImmediateParser<readonly AllowedHost[]> = {
  ...entries,
  parse: (text) => {
    const parsed = entries.parse(text)
    return parsed.ok ? ok(parsed.value.flat()) : parsed
  }
}
