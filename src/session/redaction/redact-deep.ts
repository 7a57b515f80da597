/** Data without secrets. Pure. */
import { isOrdinary } from './ordinary-values.js'

/**
 * The same data with every string changed, and every name that is not one of ours: agents may choose the names in a
 * structured response.
 */
export function redactDeep<Data>(data: Data, redact: (text: string) => string): Data {
  if (typeof data === 'string') return redact(data) as Data
  if (Array.isArray(data)) return data.map((entry: unknown) => redactDeep(entry, redact)) as Data
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      isOrdinary(name) ? name : redact(name),
      redactDeep(value as unknown, redact)
    ])
  ) as Data
}
