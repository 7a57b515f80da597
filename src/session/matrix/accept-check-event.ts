/** The events that a runner may report about the checks of its run, field by field. Pure. */
import * as v from 'valibot'
import type { SessionEventBody } from '../record/events.js'
import { RESPONSE_LIMIT } from '../record/record.js'
import { RUN_RESULT, type ExpectedRun } from './accept-run-event.js'
import { flag, matching, name, object, parseUntrusted, PROMPT_LIMIT, text, whole } from './untrusted-data.js'

/** Letters of a folder's name, as `folderName` makes it. */
const FOLDER = /\/checks\/\d{1,2}-[\p{L}\p{N}-]{1,40}$/u

const EVENTS = v.variant('type', [
  object({
    type: v.literal('check-planned'),
    name: name(),
    command: text(PROMPT_LIMIT),
    folder: matching(400, FOLDER),
    memoryLimitMb: whole(),
    timeoutSeconds: whole()
  }),
  object({ type: v.literal('check-output'), text: text(RESPONSE_LIMIT), isCut: flag() }),
  object({ type: v.literal('run-ended'), result: RUN_RESULT })
])

const TYPES = new Set<string>(['check-planned', 'check-output', 'run-ended'])

/** Whether the id is that of a check of this run: `01-check-1`. */
export function isCheckOf(id: string, run: Pick<ExpectedRun, 'id'>): boolean {
  return id.startsWith(`${run.id}-check-`) && /-check-\d{1,2}$/.test(id)
}

/**
 * Returns the event; undefined for one that the report does not use.
 * @param id id of the check
 * @throws UntrustedDataError for an invalid field
 */
export function acceptCheckEvent(
  data: { readonly type: string },
  id: string,
  run: ExpectedRun
): SessionEventBody | undefined {
  if (!TYPES.has(data.type)) return undefined
  const event = parseUntrusted(EVENTS, data, 'event')
  if (event.type !== 'check-planned') return { ...event, run: id }
  // Nothing outside of the folder of its run.
  if (event.folder.replace(FOLDER, '') !== run.folder) return undefined
  return { ...event, run: id, phase: 'after', ofRun: run.id, round: run.round }
}
