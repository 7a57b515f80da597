import { describe, expect, it } from '@jest/globals'
import { sampleOf } from '../../../src/claude/rehearsal/sample-object.js'
import { checkResponseSchema } from '../../../src/session/configuration/response-schema.js'

async function check(schema: unknown) {
  return checkResponseSchema(typeof schema === 'string' ? schema : JSON.stringify(schema))
}

describe('checkResponseSchema', () => {
  it.each([
    ['{"type": ', /^is not JSON \(/],
    ['"object"', /^does not have "type": "object"/],
    [{ type: 'array', items: {} }, /^does not have "type": "object"/],
    [{ type: 'object', properties: { a: { type: 'objekt' } } }, /^is not a JSON schema of draft 7/],
    [{ type: 'object', propertys: {} }, /unknown keyword: "propertys"/],
    [{ type: 'object', properties: { a: { $ref: '#/$defs/none' } } }, /can't resolve reference/],
    [{ type: 'object', description: 'x'.repeat(70_000) }, /more than 64 KiB/]
  ])('rejects %j', async (schema, reason) => {
    expect(await check(schema)).toEqual({ ok: false, error: expect.stringMatching(reason) })
  })

  it('removes keywords that the CLI rejects, but not properties of those names', async () => {
    const checked = await check({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { format: { type: 'string', format: 'uri' }, kind: { enum: [{ format: 'x' }] } }
    })
    expect(checked.ok && (JSON.parse(checked.value.text) as unknown)).toEqual({
      type: 'object',
      properties: { format: { type: 'string' }, kind: { enum: [{ format: 'x' }] } }
    })
  })

  it('reports all faults of a value with their paths', async () => {
    const checked = await check({
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'number' } } },
      required: ['a', 'b']
    })
    if (!checked.ok) throw new Error(checked.error)
    expect(checked.value.findFault({ a: [1, 'x'] })).toBe(
      "it must have required property 'b'; /a/1 must be number"
    )
    expect(checked.value.findFault({ a: [1], b: null })).toBeUndefined()
  })
})

describe('sampleOf', () => {
  it('returns a matching object in the usual cases', async () => {
    const schema = {
      type: 'object',
      properties: {
        state: { enum: ['done', 'open'] },
        count: { type: 'integer', minimum: 3 },
        list: { type: 'array', items: { $ref: '#/$defs/item' }, minItems: 2 },
        note: { type: ['string', 'null'], minLength: 20 },
        either: { anyOf: [{ type: 'boolean' }, { type: 'string' }] },
        left: { type: 'string' }
      },
      required: ['state', 'count', 'list', 'note', 'either'],
      $defs: { item: { type: 'object', properties: { id: { const: 7 } }, required: ['id'] } }
    }
    const checked = await check(schema)
    if (!checked.ok) throw new Error(checked.error)
    expect(checked.value.findFault(sampleOf(schema))).toBeUndefined()
  })
})
