/** Inputs that name files and folders: resolves them against the workspace and checks what is there. */
import path from 'node:path'
import type { InputProblem } from '../parse/input-problem.js'
import { resolveSymlinkEscape } from './path-escape.js'
import type { FileFacts, Host } from './host.js'
import { attempt } from '../../../util/result.js'

/** What a path must lead to. */
export type WantedKind = FileFacts['kind'] | 'file or folder' | 'folder or nothing'

/** Returns the absolute path of an input that is given; anything else than the wanted kind there is a problem. */
export function resolvePath(
  input: string,
  given: string | undefined,
  wanted: WantedKind,
  host: Pick<Host, 'workspace' | 'statPath'>,
  problems: InputProblem[]
): string | undefined {
  if (given === undefined) return undefined
  const absolute = path.resolve(host.workspace, given)
  const reason = describeMismatch(absolute, wanted, host) ?? describeSymlinkEscape(absolute, host)
  if (reason !== undefined) problems.push({ input, value: given, reason })
  return reason === undefined ? absolute : undefined
}

function describeSymlinkEscape(
  absolute: string,
  host: Pick<Host, 'workspace' | 'statPath'>
): string | undefined {
  const real = resolveSymlinkEscape(absolute, host)
  if (real === undefined) return undefined
  return `is reached through a symbolic link that leads out of the workspace, to ${real}: a checkout can contain such a link. If that path is intended, give it directly`
}

function describeMismatch(
  absolute: string,
  wanted: WantedKind,
  { statPath }: Pick<Host, 'statPath'>
): string | undefined {
  const found = attempt(() => statPath(absolute))
  if (!found.ok) return `cannot be read (${found.error})`
  const kind = found.value?.kind ?? 'nothing'
  if (wanted.split(' or ').includes(kind)) return undefined
  if (kind === 'nothing') return `does not exist (looked for ${absolute})`
  return `is ${kind === 'other' ? 'a device, pipe or socket' : `a ${kind}`}, not a ${wanted.replace(' or nothing', '')}`
}
