/**
 * A delivery: what a session changed, as one commit on top of the commit that it began with. It is `delivery.json` and the
 * contents of the files, so that a job without a checkout can write it, and it trusts nothing but the file's digest. Pure.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import {
  flag,
  list,
  matching,
  message,
  name,
  object,
  oneOf,
  parseUntrusted,
  parseUntrustedJson,
  text,
  whole
} from '../matrix/untrusted-data.js'
import { RECORDED_REVIEW } from './recorded-review.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** Version of the format; readers refuse any other. */
export const DELIVERY_VERSION = 1

/** Folder in the session folder, with `delivery.json` and the contents by their digest. */
export const DELIVERY_FOLDER = 'delivery'
export const DELIVERY_FILE = 'delivery.json'

/** Largest `delivery.json` that is read, in bytes. */
export const DELIVERY_LIMIT_BYTES = 16 * 2 ** 20

/** Files that one delivery can hold; `max-files` is checked later, and is lower by default. */
export const MOST_FILES = 3_000

/** Paths that are listed by name as ignored, or as obstacles; the others are only counted. */
export const MOST_LISTED = 200

/** Symbolic links of the base commit. */
export const MOST_LINKS = 10_000

/** Paths that instructions and settings of the base commit name; few more are named by inputs. */
export const MOST_NAMED = 10_000
const MOST_NAMED_BY_INPUTS = 100

/** Bytes of all contents. */
export const MOST_BYTES = 100 * 2 ** 20

/** Bytes of one content that GitHub's API accepts as a blob. */
export const LARGEST_BLOB_BYTES = 40 * 2 ** 20

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const SHA256 = /^[0-9a-f]{64}$/

/** Longest path, as on Linux. */
export const PATH_LIMIT = 4_096

/** Modes of git: a file, an executable file, a symbolic link, a commit of a submodule. */
const MODES = ['100644', '100755', '120000', '160000'] as const

const ENTRY = object({ mode: oneOf(MODES), id: matching(64, OBJECT_ID) })

const FILE = object({
  path: text(PATH_LIMIT),
  /** What the base commit has there; null for a new path. */
  base: v.nullable(v.pipe(ENTRY, v.readonly())),
  /** What the delivery has there; null for a deleted path. `id` is git's, `digest` the SHA-256 of the content. */
  content: v.nullable(
    v.pipe(
      object({
        mode: oneOf(MODES),
        id: matching(64, OBJECT_ID),
        digest: matching(64, SHA256),
        bytes: whole()
      }),
      v.readonly()
    )
  )
})

const NAMED_PATH = object({ path: message(), reason: message() })

const DELIVERY = object({
  sessionId: matching(200, /^[\w.-]+$/),
  rehearsal: flag(),
  conclusion: oneOf(['success', 'failure', 'cancelled']),
  origin: v.pipe(
    object({ repository: name(), runId: name(), runAttempt: whole(), commit: name() }),
    v.readonly()
  ),
  /** The commit that was checked out when the session began. */
  baseCommit: matching(64, OBJECT_ID),
  /** The branch that was checked out; null for a detached HEAD. */
  branch: v.nullable(name()),
  files: list(MOST_FILES, v.pipe(FILE, v.readonly())),
  /** Symbolic links of the base commit: what changes behind one changes at its path, too. */
  links: list(MOST_LINKS, v.pipe(object({ path: message(), target: text(PATH_LIMIT) }), v.readonly())),
  /** Paths that instructions name: files of the base commit, or inputs, which may also name a folder (with a `/` at its end). */
  named: list(
    MOST_NAMED + MOST_NAMED_BY_INPUTS,
    v.pipe(object({ path: text(PATH_LIMIT), by: message(), isInput: flag() }), v.readonly())
  ),
  /** Changed paths that a delivery does not take, because a `.gitignore` ignores them; `ignoredCount` counts all. */
  ignored: list(MOST_LISTED, v.pipe(NAMED_PATH, v.readonly())),
  ignoredCount: whole(),
  /** Why the session's changes cannot be delivered as they are; each names its path; `obstacleCount` counts all. */
  obstacles: list(MOST_LISTED, v.pipe(NAMED_PATH, v.readonly())),
  obstacleCount: whole(),
  /** What agents found; absent unless the session was asked for findings. */
  review: v.exactOptional(v.pipe(RECORDED_REVIEW, v.readonly())),
  /** What was done by whom, as Markdown whose parts from agents are escaped. */
  report: text(200_000)
})

/** A delivery. */
export type Delivery = Readonly<v.InferOutput<typeof DELIVERY>>

/** One changed path. */
export type DeliveredFile = Delivery['files'][number]

/** What a commit has at a path. */
export type TreeEntry = NonNullable<DeliveredFile['base']>

/** A path that instructions name. */
export type NamedFile = Delivery['named'][number]

/** A path, and why it is not delivered. */
export type NamedPath = Delivery['obstacles'][number]

/** The part of a delivery that comes from the files. */
export type RecordedChanges = Pick<
  Delivery,
  | 'baseCommit'
  | 'branch'
  | 'files'
  | 'links'
  | 'named'
  | 'ignored'
  | 'ignoredCount'
  | 'obstacles'
  | 'obstacleCount'
>

/** Renders the delivery as the text of its file. */
export function renderDelivery(delivery: Delivery): string {
  return `${JSON.stringify({ deliveryVersion: DELIVERY_VERSION, ...delivery }, null, 2)}\n`
}

/**
 * Parses the file.
 * @throws UntrustedDataError if it is of another version or not a delivery
 */
export function parseDelivery(json: string): Delivery {
  const data = parseUntrustedJson(json, DELIVERY_FILE)
  const { deliveryVersion } = parseUntrusted(object({ deliveryVersion: whole() }), data, DELIVERY_FILE)
  if (deliveryVersion !== DELIVERY_VERSION)
    throw new UntrustedDataError(
      'OTHER_VERSION',
      `its format is version ${deliveryVersion} and this version of the action reads ${DELIVERY_VERSION}: use one version of the action in all jobs`
    )
  const delivery = parseUntrusted(DELIVERY, data, DELIVERY_FILE)
  const paths = new Set<string>()
  for (const { path } of delivery.files) {
    if (!isSafePath(path) || paths.has(path))
      throw new UntrustedDataError('MALFORMED', `it names the path ${JSON.stringify(path)}`)
    paths.add(path)
  }
  return delivery
}

/** Relative, without `..`, and no path of a repository's own files in any spelling that a file system takes for it. */
export function isSafePath(path: string): boolean {
  if (/\p{Cc}/u.test(path) || path.split('/').includes('')) return false
  // A backslash separates folders on Windows.
  return path
    .split(/[/\\]/)
    .map(plainName)
    .every((name) => !['', '.', '..', '.git', 'git~1'].includes(name))
}

/**
 * The name that HFS+ and NTFS take a name for, in small letters: without characters that HFS+ ignores, and without the
 * stream (`:name`), full stops and blanks at the end, which NTFS drops (git: `core.protectHFS`, `core.protectNTFS`).
 */
export function plainName(name: string): string {
  // Most names, and a large checkout has hundreds of thousands.
  if (/^[\w-]+(?:\.[\w-]+)*$/.test(name)) return name.toLowerCase()
  const plain = name.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '').toLowerCase()
  return /^\.{1,2}$/.test(plain) ? plain : plain.replace(/:.*$/, '').replace(/[ .]+$/, '')
}

/** SHA-256 in hexadecimal, for contents and for the file itself. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
