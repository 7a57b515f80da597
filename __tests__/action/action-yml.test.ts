import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { buildOutputs } from '../../src/action/outputs.js'
import { actionInputs } from '../../src/action/step/settings.js'
import { sessionInputs } from '../../src/session/inputs/table/input-table.js'
import { PROGRAM_VERSION } from '../../src/util/program-version.js'
import { readValues, type InputDefinition } from '../../src/session/inputs/parse/read-values.js'
import { aRecord } from '../report/sample-record.js'

interface Manifest {
  readonly inputs: Record<string, { description: string; required: boolean; default?: string }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: unknown
}

const manifest = parse(readFileSync('action.yml', 'utf8')) as Manifest
const table: Readonly<Record<string, InputDefinition<unknown>>> = { ...sessionInputs, ...actionInputs }

describe('action.yml', () => {
  it('has the inputs of the table, in its order, and no others', () => {
    expect(Object.keys(manifest.inputs)).toEqual(Object.keys(table))
  })

  it.each(Object.entries(table))('describes %s as the table does', (name, definition) => {
    const { otherwise } = definition
    const fixed = definition.default ?? definition.runnerDefault
    expect(manifest.inputs[name]).toEqual({
      description: `${definition.description}${otherwise === undefined ? '' : ` Default: ${otherwise}.`}`,
      required: false,
      ...(fixed === undefined ? {} : { default: fixed })
    })
  })

  it.each(Object.entries(table))(
    'has for %s a default and an example that are themselves accepted',
    async (name, definition) => {
      const { default: fixed, example } = definition
      // An example of a map is quoted, as a workflow requires.
      const shown = example.startsWith('"') ? (JSON.parse(example) as string) : example
      const isExpression = example.includes('${{')
      for (const text of [fixed, isExpression ? undefined : shown]) {
        const raw = new Map(text === undefined ? [] : [[name, text]])
        expect((await readValues(raw, { [name]: definition })).problems).toEqual([])
      }
    }
  )

  it('declares every output that is set, and no other', () => {
    const planned = ['matrix', 'has-work', 'plan']
    const delivered = [
      'delivery',
      'branch',
      'commit',
      'commit-verified',
      'pull-request-number',
      'pull-request-url',
      'pull-request-operation',
      'review-url'
    ]
    const set = [
      ...Object.keys(buildOutputs(aRecord(), '/s')),
      'artifact-id',
      'artifact-url',
      ...planned,
      ...delivered
    ]
    expect(Object.keys(manifest.outputs).sort()).toEqual(set.sort())
  })

  it('starts the bundle on Node 24, with a post step', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' })
  })
})

describe('the version', () => {
  it('is that of the package', () => {
    expect(PROGRAM_VERSION).toBe(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
    )
  })
})
