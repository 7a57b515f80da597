/** Inputs that name files and folders: resolved against the workspace, and looked at. */
import path from 'node:path'
import type { InputProblem } from '../parse/input-problem.js'
import { resolveSymlinkEscape } from './path-escape.js'
import type { FileFacts, Host } from './host.js'
import { errorMessage } from '../../../util/error-message.js'

/** What a path must be of. */
export type WantedKind = FileFacts['kind'] | 'file or folder' | 'folder or nothing'

/** The absolute path of an input, if it is given; a problem when what stands there is not what is wanted. */
export function resolvePath(
  input: string,
  given: string | undefined,
  wanted: WantedKind,
  host: Pick<Host, 'workspace' | 'lookAt'>,
  problems: InputProblem[]
): string | undefined {
  if (given === undefined) return undefined
  const absolute = path.resolve(host.workspace, given)
  const reason = describeMismatch(absolute, wanted, host) ?? describeLeak(absolute, host)
  if (reason !== undefined) problems.push({ input, value: given, reason })
  return reason === undefined ? absolute : undefined
}

function describeLeak(absolute: string, host: Pick<Host, 'workspace' | 'lookAt'>): string | undefined {
  const real = resolveSymlinkEscape(absolute, host)
  if (real === undefined) return undefined
  return `is reached by a link that leads out of the workspace, to ${real}: a checkout may bring such a link along. Name that path itself, if it is meant`
}

function describeMismatch(
  absolute: string,
  wanted: WantedKind,
  { lookAt }: Pick<Host, 'lookAt'>
): string | undefined {
  const found = attempt(() => lookAt(absolute))
  if (!found.ok) return `cannot be looked at (${found.message})`
  const kind = found.value?.kind ?? 'nothing'
  if (wanted.split(' or ').includes(kind)) return undefined
  if (kind === 'nothing') return `does not exist (looked for ${absolute})`
  return `is ${kind === 'other' ? 'a device, pipe or socket' : `a ${kind}`}, not a ${wanted}`
}

type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

/** An effect on the file system: its value, or what the system said. */
export function attempt<Value>(effect: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: effect() }
  } catch (error) {
    return { ok: false, message: errorMessage(error) }
  }
}
