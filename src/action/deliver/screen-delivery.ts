/** What of a delivery is written, what is left out, and why it is refused, by the author's policy. Pure. */
import type { DeliveredFile, Delivery, NamedPath } from '../../session/delivery/delivery.js'
import { linkOnTheWay, targetOfLink, type FindProtection } from './protected-paths.js'

/** The author's policy. */
export interface DeliveryPolicy {
  readonly findProtection: FindProtection
  readonly onProtected: 'leave-out' | 'refuse' | 'allow'
  readonly mostFiles: number
  readonly mostKilobytes: number
}

/** What becomes of the files. */
export interface ScreenedDelivery {
  readonly files: readonly DeliveredFile[]
  readonly leftOut: readonly NamedPath[]
  /** Complete clauses; with any of them nothing is written. */
  readonly refusals: readonly string[]
}

/** @param readLink the target of a file that is a symbolic link */
export function screenDelivery(
  { files, ignored, obstacles }: Pick<Delivery, 'files' | 'ignored' | 'obstacles'>,
  policy: DeliveryPolicy,
  readLink: (file: DeliveredFile) => string
): ScreenedDelivery {
  const refusals = obstacles.map(({ path, reason }) => `${path}: ${reason}`)
  const leftOut = [...ignored]
  const taken: DeliveredFile[] = []
  const links = files.filter(({ content }) => content?.mode === '120000').map(({ path }) => path)
  for (const file of files) {
    const reason = policy.onProtected === 'allow' ? undefined : protectionOf(file, links, policy, readLink)
    if (reason === undefined) taken.push(file)
    else if (policy.onProtected === 'leave-out') leftOut.push({ path: file.path, reason })
    else refusals.push(`${file.path}: ${reason}`)
  }
  return { files: taken, leftOut, refusals: [...refusals, ...limitsOf(taken, policy)] }
}

function protectionOf(
  file: DeliveredFile,
  links: readonly string[],
  { findProtection }: DeliveryPolicy,
  readLink: (file: DeliveredFile) => string
): string | undefined {
  const pattern = findProtection(file.path)
  if (pattern !== undefined) return `it is protected (protected-paths: ${pattern})`
  if (file.content?.mode !== '120000') return undefined
  const given = readLink(file)
  const target = targetOfLink(file.path, given)
  if (target === undefined) return 'it is a link to a place outside of the repository'
  const through = linkOnTheWay(file.path, given, links)
  if (through !== undefined) return `it is a link through ${through}, another link of the session`
  if (target === '.') return 'it is a link to the whole repository, which has protected paths'
  const behind = findProtection(target)
  return behind === undefined
    ? undefined
    : `it is a link to ${target}, which is protected (protected-paths: ${behind})`
}

const KILOBYTE = 1_024

function limitsOf(files: readonly DeliveredFile[], { mostFiles, mostKilobytes }: DeliveryPolicy): string[] {
  const bytes = files.reduce((sum, { content }) => sum + (content?.bytes ?? 0), 0)
  const largest = files.toSorted((left, right) => (right.content?.bytes ?? 0) - (left.content?.bytes ?? 0))[0]
  return [
    ...(files.length > mostFiles
      ? [
          `${files.length} files changed, and max-files allows ${mostFiles} (the first: ${files[0]?.path ?? ''})`
        ]
      : []),
    ...(bytes > mostKilobytes * KILOBYTE
      ? [
          `the changed files have ${Math.ceil(bytes / KILOBYTE)} KiB, and max-change-kb allows ${mostKilobytes} (the largest: ${largest?.path ?? ''})`
        ]
      : [])
  ]
}
