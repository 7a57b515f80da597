/** What of a delivery is written, what is left out, and why it is refused, by the author's policy. Pure. */
import type { DeliveredFile, Delivery, NamedPath } from '../../session/delivery/delivery.js'
import { aliasesBy, MOST_ALIASES } from '../../session/delivery/link-aliases.js'
import { linkOnTheWay, plainPath, targetOfLink } from '../../session/delivery/link-paths.js'
import type { Protection } from './protected-paths.js'

/** The author's policy. */
export interface DeliveryPolicy {
  readonly protection: Protection
  readonly onProtected: 'leave-out' | 'refuse' | 'allow'
  readonly mostFiles: number
  readonly mostKilobytes: number
}

/** What becomes of the files. */
export interface ScreenedDelivery {
  readonly files: readonly DeliveredFile[]
  /** The first of those that are left out; `leftOutCount` counts all. */
  readonly leftOut: readonly NamedPath[]
  readonly leftOutCount: number
  /** Complete clauses; with any of them nothing is written. */
  readonly refusals: readonly string[]
}

/** @param readLink the target of a file that is a symbolic link */
export function screenDelivery(
  delivery: Pick<Delivery, 'files' | 'links' | 'ignored' | 'ignoredCount' | 'obstacles' | 'obstacleCount'>,
  policy: DeliveryPolicy,
  readLink: (file: DeliveredFile) => string
): ScreenedDelivery {
  const { files, ignored, obstacles } = delivery
  const isAllowed = policy.onProtected === 'allow'
  const findReason = isAllowed ? () => undefined : protectionOf(delivery, policy, readLink)
  const judged = files.map((file) => ({ file, reason: findReason(file) }))
  const stays = judged.filter(({ file, reason }) => file.base !== null && reason !== undefined)
  const findStaying = stayingBy(stays.map(({ file }) => file.path))
  const blocked: NamedPath[] = []
  const taken: DeliveredFile[] = []
  for (const { file, reason } of judged) {
    const staying = file.content === null ? undefined : findStaying(file.path)
    const why =
      reason ?? (staying === undefined ? undefined : `it takes the place of ${staying}, which is protected`)
    if (why === undefined) taken.push(file)
    else blocked.push({ path: file.path, reason: why })
  }
  const isLeftOut = policy.onProtected === 'leave-out'
  const more = delivery.obstacleCount - obstacles.length
  return {
    files: taken,
    leftOut: isLeftOut ? [...ignored, ...blocked] : ignored,
    leftOutCount: delivery.ignoredCount + (isLeftOut ? blocked.length : 0),
    refusals: [
      ...obstacles.map(describe),
      ...(more > 0 ? [`${more} more files cannot be delivered, for such reasons`] : []),
      ...(isLeftOut ? [] : blocked.map(describe)),
      ...limitsOf(taken, policy)
    ]
  }
}

function describe({ path, reason }: NamedPath): string {
  return `${path}: ${reason}`
}

/**
 * The first of the paths that stay as they are although the session changed them, and that a new file cannot be beside: one that
 * is below it, as where a file replaces a folder, or above it.
 */
function stayingBy(paths: readonly string[]): (file: string) => string | undefined {
  const plain = paths.map((each) => ({ each, plain: `${plainPath(each)}/` }))
  return (file) => {
    const own = `${plainPath(file)}/`
    return plain.find(
      (other) => other.plain !== own && (other.plain.startsWith(own) || own.startsWith(other.plain))
    )?.each
  }
}

/** Builds the test of a file: a clause if it is protected. */
function protectionOf(
  { files, links }: Pick<Delivery, 'files' | 'links'>,
  { protection }: DeliveryPolicy,
  readLink: (file: DeliveredFile) => string
): (file: DeliveredFile) => string | undefined {
  const { find, findBelow } = protection
  const aliasesOf = aliasesBy(links)
  const sessionLinks = files.filter(({ content }) => content?.mode === '120000').map(({ path }) => path)
  const baseLinks = links.map(({ path }) => path)
  const findOvertaken = (path: string): string | undefined =>
    links.find((link) => find(link.path) !== undefined && leadsBelow(link, path))?.path ?? findBelow(path)
  return (file) => {
    const why = find(file.path)
    if (why !== undefined) return `it is protected (${why})`
    const aliases = aliasesOf(file.path)
    if (aliases === undefined)
      return `links of the base commit show it at more than ${MOST_ALIASES} paths, so it is unknown whether one of them is protected`
    const alias = aliases.find((each) => find(each) !== undefined)
    if (alias !== undefined)
      return `by a link of the base commit it is ${alias}, too, which is protected (${find(alias) ?? ''})`
    if (![file.base?.mode, file.content?.mode].includes('120000')) return undefined
    const overtaken = [file.path, ...aliases].map(findOvertaken).find((each) => each !== undefined)
    if (overtaken !== undefined) return `it is a link on the way of ${overtaken}, which is protected`
    if (file.content?.mode !== '120000') return undefined
    const given = readLink(file)
    const target = targetOfLink(file.path, given)
    if (target === undefined) return 'it is a link to a place outside of the repository'
    const through = linkOnTheWay(file.path, given, sessionLinks)
    if (through !== undefined) return `it is a link through ${through}, another link of the session`
    const base = linkOnTheWay(file.path, `${given}/.`, baseLinks)
    if (base !== undefined) return `it is a link through ${base}, a link of the base commit`
    if (target === '.') return 'it is a link to the whole repository, which has protected paths'
    const behind = find(target)
    return behind === undefined ? undefined : `it is a link to ${target}, which is protected (${behind})`
  }
}

/** Whether a link leads through a path, which may become a link. */
function leadsBelow(link: Delivery['links'][number], path: string): boolean {
  const target = targetOfLink(link.path, link.target)
  return target !== undefined && plainPath(target).startsWith(`${plainPath(path)}/`)
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
