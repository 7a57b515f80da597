/** What a leg's folder says of itself, in `leg.json`: which delegation of which plan, in which attempt. Pure. */
import { readFields, UntrustedDataError } from './untrusted-data.js'

/** Name of the file. */
export const LEG_FILE = 'leg.json'

/** Version of its form. */
const LEG_VERSION = 1

/** The leg. */
export interface LegMark {
  /** SHA-256 of the plan's file. */
  readonly planDigest: string
  readonly id: string
  readonly attempt: number
}

/** The text of the file. */
export function renderLegFile(mark: LegMark): string {
  return `${JSON.stringify({ legVersion: LEG_VERSION, ...mark })}\n`
}

/** Checks that a folder is the one that was looked for. @throws UntrustedDataError when it is another. */
export function checkLegFile(text: string, wanted: LegMark): void {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new UntrustedDataError(`${LEG_FILE} is no JSON`)
  }
  const fields = readFields(data, LEG_FILE)
  if (fields.whole('legVersion') !== LEG_VERSION)
    throw new UntrustedDataError(`${LEG_FILE} is of another version of the action: use one in all jobs`)
  if (fields.text('planDigest', 64) !== wanted.planDigest)
    throw new UntrustedDataError('it was run for another plan')
  if (fields.text('id', 20) !== wanted.id || fields.whole('attempt') !== wanted.attempt)
    throw new UntrustedDataError('it is the folder of another delegation or attempt')
}
