/** Writes `report.html` of a session folder, with bounded excerpts of large files. */
import fs from 'node:fs'
import path from 'node:path'
import { fairShares } from '../text/fair-shares.js'
import { redactDeep } from '../redaction/redact-deep.js'
import type { RunRecord, SessionRecord } from './record.js'
import { writeWhole } from '../../util/files/write-whole.js'
import { allRuns } from './all-runs.js'

/** Bytes of all transcripts together in the report: a browser must open it at once, and the files have the rest. */
const TRANSCRIPTS_LIMIT_BYTES = 3 * 2 ** 20

/** Bytes of all patches together. */
const CHANGES_LIMIT_BYTES = 2 * 2 ** 20

/** Share of an excerpt that a file's beginning gets; the end, where a run concludes, gets the rest. */
const HEAD_SHARE = 0.6

/** Bytes read beyond each cut and dropped after redaction, so that no part of a secret is left at the edge. */
const MARGIN_BYTES = 64 * 1024

/** Beginning and end of a file's text, with `cutBytes` left out between them; when that is 0, `head` is the whole text. */
export interface FileExcerpt {
  readonly head: string
  readonly tail: string
  readonly cutBytes: number
}

/** What the report shows besides the record, by the run's id. */
export interface ReportFiles {
  readonly transcripts: ReadonlyMap<string, FileExcerpt>
  readonly changes: ReadonlyMap<string, FileExcerpt>
}

/** Renders the report. */
export type RenderReport = (record: SessionRecord, files: ReportFiles) => string

/**
 * Writes `report.html` next to `summary.md`. Record and excerpts are redacted before rendering, because markup would change
 * the form of a secret.
 * @throws Error when the file cannot be written.
 */
export function writeReport(
  sessionDirectory: string,
  record: SessionRecord,
  render: RenderReport,
  redact: (text: string) => string = (text) => text
): void {
  const runs = allRuns(record)
  const read = (name: string, limitBytes: number): Map<string, FileExcerpt> =>
    readExcerpts(sessionDirectory, runs, name, limitBytes, redact)
  const html = render(redactDeep(record, redact), {
    transcripts: read('transcript.log', TRANSCRIPTS_LIMIT_BYTES),
    changes: read('changes.patch', CHANGES_LIMIT_BYTES)
  })
  writeWhole(path.join(sessionDirectory, 'report.html'), html)
}

/** Excerpts of one file of each run, together within `limitBytes`: files smaller than a fair share are whole. */
export function readExcerpts(
  sessionDirectory: string,
  runs: readonly Pick<RunRecord, 'id' | 'folder'>[],
  name: string,
  limitBytes: number,
  redact: (text: string) => string
): Map<string, FileExcerpt> {
  const files = runs.map((run) => path.join(sessionDirectory, ...run.folder.split('/'), name))
  const shares = fairShares(files.map(sizeOf), limitBytes)
  const excerpts = new Map<string, FileExcerpt>()
  runs.forEach((run, index) => {
    const excerpt = readExcerpt(files[index] ?? '', shares[index] ?? 0, redact)
    if (excerpt !== undefined) excerpts.set(run.id, excerpt)
  })
  return excerpts
}

function sizeOf(file: string): number {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true ? stats.size : 0
}

function readExcerpt(
  file: string,
  limitBytes: number,
  redact: (text: string) => string
): FileExcerpt | undefined {
  const size = sizeOf(file)
  if (size === 0) return undefined
  // Agents can write here, so a file may have become a link by now; it is not followed.
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW)
  try {
    if (size <= limitBytes) return { head: redact(text(readAt(descriptor, 0, size))), tail: '', cutBytes: 0 }
    const headBytes = Math.floor(limitBytes * HEAD_SHARE)
    const tailBytes = limitBytes - headBytes
    const before = Buffer.from(redact(text(readAt(descriptor, 0, headBytes + MARGIN_BYTES))))
    const tailStart = Math.max(0, size - tailBytes - MARGIN_BYTES)
    const after = Buffer.from(redact(text(readAt(descriptor, tailStart, size - tailStart))))
    const head = text(before.subarray(0, Math.min(headBytes, Math.max(0, before.length - MARGIN_BYTES))))
    const tail = text(after.subarray(Math.max(MARGIN_BYTES, after.length - tailBytes)))
    return { head: wholeCharacters(head), tail: wholeCharacters(tail), cutBytes: size - limitBytes }
  } finally {
    fs.closeSync(descriptor)
  }
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  const bytes = fs.readSync(descriptor, buffer, 0, length, position)
  return buffer.subarray(0, bytes)
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8')
}

/** Drops characters that the cut split. */
function wholeCharacters(cut: string): string {
  return cut.replace(/^\uFFFD{1,3}|\uFFFD$/g, '')
}
