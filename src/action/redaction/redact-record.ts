/**
 * A record without secrets, for texts that are escaped afterwards: an escaped secret is not known as one any more.
 * Pure.
 */
import { plainText } from '../../report/text/plain-text.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'

/** The record with every text redacted. Responses and samples, which no short text shows, are left out. */
export function redactRecord(record: SessionRecord, redact: (text: string) => string): SessionRecord {
  const short = (run: RunRecord): RunRecord => ({ ...run, response: '', samples: [] })
  return redactWholeRecord(
    { ...record, response: '', pm: record.pm.map(short), results: record.results.map(short) },
    redact
  )
}

/**
 * The record with every text redacted, before any is cut or escaped. Invisible marks go first: they would be taken out of
 * the text later, and put the secret together that they have kept apart.
 */
export function redactWholeRecord(record: SessionRecord, redact: (text: string) => string): SessionRecord {
  return mapTexts(record, (text) => redact(plainText(text)))
}

/** The same value with every text changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapTexts(each as unknown, change)])
  ) as Value
}
