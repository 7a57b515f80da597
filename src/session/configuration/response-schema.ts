/**
 * The JSON schema of the structured response. The CLI passes over a schema that its validator does not take, without a
 * word (observed on Claude Code 2.1.197: another draft's `$schema`, a `format`, an unknown keyword), so it is checked here
 * with the same validator, in the same strict way, before anything starts.
 */

import { errorMessage } from '../../util/error-message.js'

/** A schema that can be handed to the CLI. */
export interface ResponseSchema {
  /** As JSON, without what the CLI does not take and what says nothing about the form: `$schema`, `format`. */
  readonly text: string
  /** What is wrong with a value, in a clause; undefined when nothing is. */
  readonly findFault: (value: unknown) => string | undefined
}

/** A checked schema, or why it is none. */
export type CheckedSchema =
  { readonly ok: true; readonly schema: ResponseSchema } | { readonly ok: false; readonly reason: string }

/** It travels as one argument of a command line, of which the kernel takes 128 KiB. */
export const SCHEMA_LIMIT_BYTES = 64 * 1024

/** Faults of a value that are told. */
const MOST_FAULTS = 5

/** Checks the text of a schema. */
export async function checkResponseSchema(text: string): Promise<CheckedSchema> {
  if (Buffer.byteLength(text) > SCHEMA_LIMIT_BYTES)
    return { ok: false, reason: `has more than ${SCHEMA_LIMIT_BYTES / 1024} KiB: shorten it` }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: `is no JSON (${errorMessage(error)})` }
  }
  if (!isMap(given) || given['type'] !== 'object')
    return { ok: false, reason: 'does not have "type": "object" at its top: the response is one object' }
  const schema = withoutKey(withoutFormats(given), '$schema')
  // Loaded here only: few sessions have a schema. A bundler hands on nothing but the default of such a module.
  const { default: ajvModule } = await import('ajv')
  const ajv = new ajvModule.Ajv({ allErrors: true, logger: false })
  try {
    const validate = ajv.compile(schema)
    return {
      ok: true,
      schema: {
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
      }
    }
  } catch (error) {
    return { ok: false, reason: `is no JSON schema of draft 7 (${errorMessage(error)})` }
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
      // A property may be called `format` as well: then its value is a schema.
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
