/** `leg.json` in a leg's folder: which delegation of which plan it ran, in which attempt. Pure. */
import { object, parseUntrusted, parseUntrustedJson, text, whole } from './untrusted-data.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** Name of the file. */
export const LEG_FILE = 'leg.json'

/** Version of its format. */
const LEG_VERSION = 1

/** Identifies a leg. */
export interface LegMark {
  /** SHA-256 of the plan's file. */
  readonly planDigest: string
  readonly id: string
  readonly attempt: number
}

/** Renders the file. */
export function renderLegFile(mark: LegMark): string {
  return `${JSON.stringify({ legVersion: LEG_VERSION, ...mark })}\n`
}

const VERSION = object({ legVersion: whole() })
const MARK = object({ planDigest: text(64), id: text(20), attempt: whole() })

/** Checks that a folder is the expected one. @throws UntrustedDataError if it is another */
export function checkLegFile(json: string, expected: LegMark): void {
  const data = parseUntrustedJson(json, LEG_FILE)
  if (parseUntrusted(VERSION, data, LEG_FILE).legVersion !== LEG_VERSION)
    throw new UntrustedDataError(
      'OTHER_VERSION',
      `${LEG_FILE} is from another version of the action: use one version in all jobs`
    )
  const { planDigest, id, attempt } = parseUntrusted(MARK, data, LEG_FILE)
  if (planDigest !== expected.planDigest)
    throw new UntrustedDataError('OTHER_ORIGIN', 'it was run for another plan')
  if (id !== expected.id || attempt !== expected.attempt)
    throw new UntrustedDataError('OTHER_ORIGIN', 'it is the folder of another delegation or attempt')
}
