/**
 * The JSON schema of the structured response. The CLI silently ignores a schema that its validator rejects (observed in
 * Claude Code 2.1.197: another draft's `$schema`, a `format`, an unknown keyword), so it is checked here with the same
 * validator in the same strict mode, before anything starts.
 */

import { errorMessage } from '../../util/error-message.js'
import { attempt, fail, ok, type Result } from '../../util/result.js'

/** A schema that the CLI accepts. */
export interface ResponseSchema {
  /** As JSON, without the keywords that the CLI rejects and that do not affect the structure: `$schema`, `format`. */
  readonly text: string
  /** Returns what is wrong with a value, as a clause; undefined if nothing is. */
  readonly findFault: (value: unknown) => string | undefined
}

/** It is passed as one command line argument, for which the kernel allows 128 KiB. */
export const SCHEMA_LIMIT_BYTES = 64 * 1024

/** How many faults of a value are reported. */
const MOST_FAULTS = 5

/** Checks the text of a schema. A failure is a clause that follows the text: `is not JSON`. */
export async function checkResponseSchema(text: string): Promise<Result<ResponseSchema>> {
  if (Buffer.byteLength(text) > SCHEMA_LIMIT_BYTES)
    return fail(`has more than ${SCHEMA_LIMIT_BYTES / 1024} KiB: shorten it`)
  const given = attempt((): unknown => JSON.parse(text))
  if (!given.ok) return fail(`is not JSON (${given.error})`)
  if (!isMap(given.value) || given.value['type'] !== 'object')
    return fail('does not have "type": "object" at the top level: the response is one object')
  const schema = withoutKey(withoutFormats(given.value), '$schema')
  // Loaded lazily: few sessions have a schema. In a bundle only the default export of this CommonJS module is available.
  const { default: ajvModule } = await import('ajv')
  const ajv = new ajvModule.Ajv({ allErrors: true, logger: false })
  try {
    const validate = ajv.compile(schema)
    return ok({
      text: JSON.stringify(schema),
      findFault: (value) =>
        validate(value)
          ? undefined
          : (validate.errors ?? [])
              .slice(0, MOST_FAULTS)
              .map(
                ({ instancePath, message }) =>
                  `${instancePath === '' ? 'it' : instancePath} ${message ?? 'is wrong'}`
              )
              .join('; ')
    })
  } catch (error) {
    return fail(`is not a JSON schema of draft 7 (${errorMessage(error)})`)
  }
}

/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples'])

function withoutFormats(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const descend = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(descend)
    return isMap(value) ? withoutFormats(value) : value
  }
  return Object.fromEntries(
    Object.entries(schema)
      // A property may be called `format`, too: then its value is a schema.
      .filter(([key, value]) => key !== 'format' || typeof value !== 'string')
      .map(([key, value]) => [key, DATA.has(key) ? value : descend(value)])
  )
}

function withoutKey(map: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([each]) => each !== key))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
