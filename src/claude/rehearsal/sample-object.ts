/** Generates a minimal value for a JSON schema, for a rehearsal; fits common schemas. Pure. */

type Schema = Readonly<Record<string, unknown>>

/** Schemas may refer to themselves. */
const MOST_DEPTH = 12

/** A value that a schema allows; the scenario has to provide what it cannot generate (a `pattern`). */
export function sampleOf(schema: unknown, root: unknown = schema, depth = 0): unknown {
  const own = asSchema(schema)
  const { $ref, const: fixed, enum: choices, default: usual, examples, anyOf, oneOf } = own
  if (depth > MOST_DEPTH) return null
  if (typeof $ref === 'string') return sampleOf(resolve($ref, root), root, depth + 1)
  if (fixed !== undefined) return fixed
  for (const list of [choices, examples])
    if (Array.isArray(list) && list.length > 0) return list[0] as unknown
  if (usual !== undefined) return usual
  for (const list of [anyOf, oneOf])
    if (own['type'] === undefined && Array.isArray(list)) return sampleOf(list[0], root, depth + 1)
  const type: unknown = Array.isArray(own['type']) ? own['type'][0] : own['type']
  switch (type) {
    case 'object':
      return sampleObject(own, root, depth)
    case 'array':
      return Array.from({ length: count(own['minItems']) }, () => sampleOf(own['items'], root, depth + 1))
    case 'string':
      return 'rehearsal'.padEnd(count(own['minLength']), '.').slice(0, count(own['maxLength'], 9_000))
    case 'integer':
    case 'number':
      return count(own['minimum'])
    case 'boolean':
      return false
    default:
      return null
  }
}

function sampleObject(schema: Schema, root: unknown, depth: number): Record<string, unknown> {
  const properties = asSchema(schema['properties'])
  const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.fromEntries(
    required
      .filter((name) => typeof name === 'string')
      .map((name) => [name, sampleOf(properties[name] ?? { type: 'string' }, root, depth + 1)])
  )
}

function resolve(reference: string, root: unknown): unknown {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .reduce((at: unknown, key) => (key === '' ? at : asSchema(at)[key]), root)
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {}
}

function count(value: unknown, otherwise = 0): number {
  return typeof value === 'number' ? value : otherwise
}
