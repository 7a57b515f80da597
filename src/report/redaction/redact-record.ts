/**
 * A record without secrets, for texts that are escaped afterwards: an escaped secret would no longer be recognized.
 * Pure.
 */
import { redactDeep } from '../../session/redaction/redact-deep.js'
import { plainText } from '../text/plain-text.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'

/** The record with every text redacted. Responses and samples are left out, because no short text shows them. */
export function redactRecord(record: SessionRecord, redact: (text: string) => string): SessionRecord {
  const short = (run: RunRecord): RunRecord => ({ ...run, response: '', samples: [], activity: [] })
  return redactWholeRecord(
    {
      ...record,
      response: '',
      pm: record.pm.map(short),
      results: record.results.map(short),
      checks: record.checks.map(short)
    },
    redact
  )
}

/**
 * The record with every text redacted, before any is truncated or escaped. Invisible characters are removed first: if
 * they were removed later, that could join the pieces of a secret.
 */
export function redactWholeRecord(record: SessionRecord, redact: (text: string) => string): SessionRecord {
  return redactDeep(record, (text) => redact(plainText(text)))
}
