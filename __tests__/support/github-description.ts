/** GitHub's own OpenAPI description of its REST API, and a check of requests against it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'

type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Schema[]
  readonly requestBody?: {
    readonly required?: boolean
    readonly content: Readonly<Record<string, { schema: Schema }>>
  }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>
}

/** A request as it came in. */
export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** Parsed JSON; undefined where none was sent. */
  readonly body: unknown
}

/** What a request asks for, and everything that is wrong with it. */
export interface CheckedRequest {
  /** `issues/create-comment`; undefined when there is no such operation. */
  readonly operation: string | undefined
  readonly parameters: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
const description = JSON.parse(readFileSync(file, 'utf8')) as Description
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, coerceTypes: false })
const routes = Object.keys(description.paths).map((template) => {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return {
    template,
    pattern: new RegExp(`^${literal.replace(/\{\w+\}/g, '([^/]+)')}$`),
    names: [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
  }
})
const validators = new Map<string, ValidateFunction>()

/** Checks path, query and body. A field that the description does not name is a problem: GitHub would ignore it. */
export function checkRequest({ method, path, query, body }: ApiRequest): CheckedRequest {
  const found = findOperation(method, path)
  if (found === undefined)
    return { operation: undefined, parameters: {}, problems: [`GitHub has no ${method} ${path}`] }
  const { operation, parameters } = found
  const declared = (operation.parameters ?? []).map((each) => resolve(each) as unknown as Parameter)
  const problems = [
    ...declared.flatMap((parameter) => {
      const text = parameter.in === 'path' ? parameters[parameter.name] : query.get(parameter.name)
      if (parameter.in === 'header') return []
      if (text === undefined || text === null)
        return parameter.required ? [`${parameter.name} is missing`] : []
      return validate(
        `${operation.operationId} ${parameter.name}`,
        parameter.schema,
        coerce(text, parameter.schema)
      )
    }),
    ...[...query.keys()]
      .filter((name) => !declared.some((each) => each.in === 'query' && each.name === name))
      .map((name) => `the query has no parameter ${name}`),
    ...checkBody(operation, body)
  ]
  return {
    operation: operation.operationId,
    parameters,
    problems: problems.map((problem) => `${operation.operationId}: ${problem}`)
  }
}

/** Fields of an answer that GitHub's does not have; the stand-in must promise nothing that GitHub would not keep. */
export function findForeignFields(operationId: string, status: number, answer: unknown): string[] {
  const operation = Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .find((each) => each.operationId === operationId)
  const content = (
    operation === undefined ? undefined : resolve(operation.responses[String(status)] as never)
  ) as { content?: Record<string, { schema: Schema }> } | undefined
  const schema = content?.content?.['application/json']?.schema
  if (schema === undefined) return []
  const fields = fieldsOf(schema)
  const entries = (Array.isArray(answer) ? answer : [answer]) as Record<string, unknown>[]
  return entries.flatMap((entry) => Object.keys(entry).filter((name) => !fields.has(name)))
}

function fieldsOf(schema: Schema): ReadonlySet<string> {
  const whole = resolve(schema)
  const items = whole['items'] as Schema | undefined
  if (items !== undefined) return fieldsOf(items)
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => (whole[word] ?? []) as Schema[])
  return new Set([...Object.keys(whole['properties'] ?? {}), ...parts.flatMap((part) => [...fieldsOf(part)])])
}

function findOperation(method: string, path: string) {
  const candidates = routes.flatMap(({ template, pattern, names }) => {
    const operation = description.paths[template]?.[method.toLowerCase()]
    const match = operation === undefined ? null : pattern.exec(path)
    if (operation === undefined || match === null) return []
    const values = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')])
    return [{ operation, parameters: Object.fromEntries(values) as Record<string, string>, names }]
  })
  // The path with the fewest parameters is the most exact one.
  return candidates.sort((left, right) => left.names.length - right.names.length)[0]
}

function checkBody({ operationId, requestBody }: Operation, body: unknown): string[] {
  const schema = requestBody?.content['application/json']?.schema
  if (body === undefined) return requestBody?.required ? ['the body is missing'] : []
  if (schema === undefined) return ['there is a body, and none is expected']
  return validate(`${operationId} body`, schema, body)
}

function validate(key: string, schema: Schema, value: unknown): string[] {
  const validator = validators.get(key) ?? ajv.compile(close(schema) as Schema)
  validators.set(key, validator)
  if (validator(value)) return []
  return (validator.errors ?? []).map(({ instancePath, message, params }) =>
    `${key} ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`.replace(/\s+/g, ' ')
  )
}

/** JSON Schema of an OpenAPI 3.0 schema: references in place, `nullable` spelt out, unnamed fields refused. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close)
  if (typeof schema !== 'object' || schema === null) return schema
  const { nullable, ...rest } = resolve(schema as Schema)
  const closed: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest)
      .filter(([word]) => !['example', 'examples', 'default', 'description'].includes(word))
      .map(([word, value]) => [word, word === 'properties' ? closeEach(value as Schema) : close(value)])
  )
  if ('properties' in closed && !('additionalProperties' in closed)) closed['additionalProperties'] = false
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed
}

function closeEach(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, close(schema)]))
}

function resolve(schema: Schema): Schema {
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  const [kind = '', name = ''] = reference.split('/').slice(-2)
  return resolve(description.components[kind]?.[name] ?? {})
}

function coerce(text: string, schema: Schema): unknown {
  const { type } = resolve(schema)
  if (type === 'integer' || type === 'number')
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  return type === 'boolean' ? (text === 'true' ? true : text === 'false' ? false : text) : text
}
